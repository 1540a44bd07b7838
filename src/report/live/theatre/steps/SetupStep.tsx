import type { VNode } from "preact";
import { StagePlace } from "../parts/StagePlace.tsx";
import { ActControls } from "../parts/ActControls.tsx";
import { RunningLine } from "../parts/RunningLine.tsx";
import type { StepProps } from "./index.ts";

/** Who is on the stage and what alone differs; what the room may set; the stage as it begins. */
export function SetupStep({ theatre }: StepProps): VNode {
  const act = theatre.act.value;
  return (
    <>
      {act.setup.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <dl class="theatre-sides">
        <div>
          <dt>Left</dt>
          <dd>{act.left.name}</dd>
        </div>
        <div>
          <dt>Right</dt>
          <dd>{act.right.name}</dd>
        </div>
      </dl>
      <p>
        <strong>Same schools, same luck; only this differs.</strong>
      </p>
      <ActControls theatre={theatre} />
      <StagePlace />
      <RunningLine theatre={theatre} />
    </>
  );
}

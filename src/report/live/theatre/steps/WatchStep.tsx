import type { VNode } from "preact";
import { StagePlace } from "../parts/StagePlace.tsx";
import { RunningLine } from "../parts/RunningLine.tsx";
import type { StepProps } from "./index.ts";

/** The stage plays. */
export function WatchStep({ theatre }: StepProps): VNode {
  return (
    <>
      <p>
        <strong>What to watch for:</strong> {theatre.act.value.watch}
      </p>
      {theatre.stage.value.kind === "ready" ? null : <RunningLine theatre={theatre} />}
      <StagePlace />
    </>
  );
}

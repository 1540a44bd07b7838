import type { VNode } from "preact";
import { usePage } from "../../state/page.ts";
import { StagePlace } from "../parts/StagePlace.tsx";
import { RunningLine } from "../parts/RunningLine.tsx";
import type { StepProps } from "./index.ts";

/** The stage plays. */
export function WatchStep({ theatre }: StepProps): VNode {
  const { isAlive } = usePage();
  return (
    <>
      <p>
        <strong>What to watch for:</strong> {theatre.act.value.watch}
      </p>
      {theatre.stage.value.kind === "ready" ? null : <RunningLine theatre={theatre} />}
      <StagePlace />
      <label class="theatre-switch">
        <input
          type="checkbox"
          checked={theatre.isOn.value}
          disabled={!isAlive.value}
          onChange={(event) => (theatre.isOn.value = (event.currentTarget as HTMLInputElement).checked)}
        />
        <span>
          On the right: {theatre.act.value.right.name}. Take this off, and both sides are the same to the last
          week.
        </span>
      </label>
    </>
  );
}

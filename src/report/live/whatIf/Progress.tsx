import type { VNode } from "preact";
import { usePage } from "../state/page.ts";
import { phaseSentence, type Phase } from "./phase.ts";
import { resetPlan } from "./planEdits.ts";

/** How far the futures are, and ways out where they could not be run. */
export function Progress({ phase }: { readonly phase: Phase }): VNode {
  const page = usePage();
  const isRunning = phase.kind === "running" || phase.kind === "waiting";
  const isTrouble = phase.kind === "failed" || (phase.kind === "off" && phase.isBroken);
  return (
    <div class="progress">
      <p class={isTrouble ? "warning" : undefined}>{phaseSentence(phase)}</p>
      {isRunning && phase.total > 0 && (
        <progress aria-label="Futures done" max={phase.total} value={phase.done} />
      )}
      {phase.kind === "failed" && (
        <div class="buttons">
          <button
            type="button"
            onClick={() => {
              page.undo();
            }}
          >
            Undo the last change
          </button>
          <button
            type="button"
            onClick={() => {
              page.change(resetPlan);
            }}
          >
            Start this plan again
          </button>
        </div>
      )}
    </div>
  );
}

import type { VNode } from "preact";
import { usePage } from "../../state/page.ts";
import type { Theatre } from "../theatre.ts";

/** How far the futures are that run while the room reads and predicts. */
export function RunningLine({ theatre }: { readonly theatre: Theatre }): VNode {
  const { isAlive, live } = usePage();
  const state = theatre.stage.value;
  if (state.kind === "failed")
    return (
      <div class="theatre-failed" role="alert">
        <p>This story could not be run. {state.message}</p>
        <button type="button" onClick={() => theatre.retry()}>
          Try again
        </button>
      </div>
    );
  if (!isAlive.value || live.value === null)
    return <p class="theatre-running">The stage needs the live model, which starts with the page.</p>;
  if (state.kind === "ready")
    return (
      <p class="theatre-running">
        Ready: {theatre.left.value.done} futures of each side have been run on this computer.
      </p>
    );
  return (
    <p class="theatre-running">
      <progress max={Math.max(1, state.total)} value={state.done} aria-label="Futures run" />{" "}
      {state.total === 0
        ? "The live model is starting."
        : `Running in the background: ${state.done} of ${state.total} futures, both sides taken together.`}
    </p>
  );
}

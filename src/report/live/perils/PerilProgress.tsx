import type { VNode } from "preact";
import { countOf } from "../../sentences/words.ts";
import { formatCount } from "../../format.ts";
import { usePerilRun } from "../district/usePerilRun.ts";

/** How far the page is with the perils in the reader's own schools; nothing where it is not at them. */
export function PerilProgress(): VNode | null {
  const run = usePerilRun();
  if (run === null) return null;
  const { done, total, stop } = run;
  return (
    <div class="peril-run">
      <p class="board-work">
        <progress max={total} value={done} aria-label="Futures without a peril" /> {formatCount(done)} of{" "}
        {countOf(total, "future")} so far.
      </p>
      <p>
        <button type="button" onClick={stop}>
          Stop and use what we have
        </button>
      </p>
    </div>
  );
}

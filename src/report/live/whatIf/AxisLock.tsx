import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Headline } from "../../../experiment/board/boardResult.ts";
import { beyondExtent, differenceExtent, type Extent } from "../../board/charts/differenceChart.ts";
import { countOf } from "../../sentences/words.ts";
import { usePage } from "../state/page.ts";

/** The axis of differences: it stays while sliders move, so that dots can be seen to move. */
export interface Axis {
  readonly extent: Extent;
  readonly isLocked: boolean;
  lock(isLocked: boolean): void;
  /** Makes it fit what is shown now, and keeps it there. */
  fit(): void;
}

/**
 * The axis for some dots: as wide as they and what matters need, until a whole result was seen; then as it is until it is
 * made to fit.
 */
export function useAxis(dots: readonly number[], headline: Headline, isMoving: boolean): Axis {
  const fitting = differenceExtent(dots, headline);
  const [isLocked, lock] = useState(true);
  const [, redraw] = useState(0);
  const kept = useRef<Extent | null>(null);
  if (kept.current === null && isLocked && !isMoving) kept.current = fitting;
  return {
    extent: isLocked ? (kept.current ?? fitting) : fitting,
    isLocked,
    lock(isNowLocked) {
      kept.current = isNowLocked ? fitting : null;
      lock(isNowLocked);
    },
    fit() {
      kept.current = fitting;
      redraw((count) => count + 1);
    },
  };
}

/** The box that keeps the axis, and a way to make it fit where dots lie beyond it. */
export function AxisLock({ axis, dots }: { readonly axis: Axis; readonly dots: readonly number[] }): VNode {
  const page = usePage();
  const { below, above } = beyondExtent(dots, axis.extent);
  const count = below + above;
  return (
    <div class="axis-lock">
      <label class="choice">
        <input
          type="checkbox"
          checked={axis.isLocked}
          disabled={!page.isAlive.value}
          onChange={({ currentTarget }) => {
            axis.lock(currentTarget.checked);
          }}
        />
        <span>Keep the axis while I try things</span>
      </label>
      {count > 0 && (
        <p class="small">
          {countOf(count, "dot lies", "dots lie")} beyond the axis.{" "}
          <button
            type="button"
            onClick={() => {
              axis.fit();
            }}
          >
            Make the axis fit
          </button>
        </p>
      )}
    </div>
  );
}

import type { ActMeasure } from "../../model/acts/act.ts";
import { roundMeasure } from "./measureFormat.ts";

/** How one measure goes on both sides of a story. */
export interface SeriesFacts {
  readonly weeks: number;
  /** Values at the start and at the end: left, right; NaN where missing. */
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
  /** First week in which a reader sees a difference; null never. */
  readonly firstWeek: number | null;
  /** Week in which the sides are farthest apart (of several the first), and right minus left then; null where they never differ. */
  readonly widest: { readonly week: number; readonly difference: number } | null;
}

/** Facts of a measure by week, 0 to the last, on both sides. */
export function seriesFacts(
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  measure: Pick<ActMeasure, "shown">,
): SeriesFacts {
  const weeks = right.length - 1;
  let firstWeek: number | null = null;
  let widest: { week: number; difference: number } | null = null;
  for (let week = 0; week <= weeks; week++) {
    const difference = right[week]! - left[week]!;
    const seen = roundMeasure(measure, difference);
    if (!(Math.abs(seen) > 0)) continue;
    firstWeek ??= week;
    if (widest === null || Math.abs(difference) > Math.abs(widest.difference)) widest = { week, difference };
  }
  return {
    weeks,
    start: [left[0] ?? NaN, right[0] ?? NaN],
    end: [left[weeks] ?? NaN, right[weeks] ?? NaN],
    firstWeek,
    widest,
  };
}

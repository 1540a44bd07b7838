import { normalQuantile } from "../../core/normalQuantile.ts";
import { quantileOfSorted } from "../../core/statistics.ts";
import type { MetricSeries, RunSummary } from "../../experiment/summary.ts";
import { roundGain } from "../format.ts";
import { rangeAt, type Range } from "./range.ts";

/** More futures than this are shown as this many dots, each standing for an equal part of them. */
export const DOT_COUNT = 50;

/** A quantity at the end of the run, over futures. */
export interface Ending {
  readonly range: Range;
  /** How many futures have a final value; of very many runs the store keeps the first ones only. */
  readonly valueCount: number;
  /** Ascending. One value a future, or `DOT_COUNT` quantiles where there are more futures. */
  readonly dots: readonly number[];
  readonly isQuantile: boolean;
  /** Dots above, at and below zero as a reader sees them: +0.004 reads 0.00 and counts as no change. */
  readonly aboveCount: number;
  readonly sameCount: number;
  readonly belowCount: number;
}

/**
 * The ending of the quantity `key`. Without final values the range is read from the last week of `series` and there
 * are no dots; undefined where neither is there.
 */
export function readEnding(
  summary: RunSummary,
  key: string,
  series: MetricSeries | undefined,
): Ending | undefined {
  const finals = Object.hasOwn(summary.finals, key) ? (summary.finals[key] ?? []) : [];
  const values = finals.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  if (values.length > 0) return describe(values);
  if (series === undefined) return undefined;
  const range = rangeAt(series.band, series.weeks.length - 1);
  if (!Number.isFinite(range.median)) return undefined;
  return { range, valueCount: 0, dots: [], isQuantile: false, aboveCount: 0, sameCount: 0, belowCount: 0 };
}

function describe(sorted: readonly number[]): Ending {
  const isQuantile = sorted.length > DOT_COUNT;
  const dots = isQuantile
    ? Array.from({ length: DOT_COUNT }, (_, dot) => quantileOfSorted(sorted, (dot + 0.5) / DOT_COUNT))
    : sorted;
  const aboveCount = dots.filter((value) => roundGain(value) > 0).length;
  const belowCount = dots.filter((value) => roundGain(value) < 0).length;
  const range = {
    median: quantileOfSorted(sorted, 0.5),
    low: quantileOfSorted(sorted, 0.1),
    high: quantileOfSorted(sorted, 0.9),
  };
  const sameCount = dots.length - aboveCount - belowCount;
  return { range, valueCount: sorted.length, dots, isQuantile, aboveCount, sameCount, belowCount };
}

/**
 * The place among 100 teachers, lined up by the quality of their teaching at the start, that a middle teacher
 * reaches with a gain in SD: 50 at no gain, between 1 and 99. Holds where quality is spread as a bell curve.
 */
export function placeAmongHundred(gain: number): number {
  let place = 0;
  while (place < 100 && normalQuantile((place + 0.5) / 100) <= gain) place++;
  return Math.min(99, Math.max(1, place));
}

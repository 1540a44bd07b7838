import type { Band } from "../../experiment/summary.ts";

/** The middle of the futures and the two ends between which 8 of 10 of them lie. */
export interface Range {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** What the futures say at place `index` of a band; NaN where nothing was measured. */
export function rangeAt(band: Band, index: number): Range {
  return {
    median: numberAt(band.q50, index),
    low: numberAt(band.q10, index),
    high: numberAt(band.q90, index),
  };
}

/** The number at a place; NaN where there is none (JSON writes NaN as null). */
export function numberAt(values: readonly number[], index: number): number {
  const value: number | null | undefined = values[index];
  return typeof value === "number" ? value : NaN;
}

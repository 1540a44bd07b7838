import { quantileOfSorted } from "../../src/core/statistics.ts";
import type { Band } from "../../src/experiment/summary.ts";

/** Logistic growth by steps, from 2 % of the ceiling: needs no exp, so it is the same everywhere. */
export function spread(weeks: readonly number[], pace: number, ceiling: number): number[] {
  let share = Math.min(0.02, ceiling / 2);
  return weeks.map((_, index) => {
    if (index > 0) for (let step = 0; step < 4; step++) share += pace * share * (1 - share / ceiling);
    return share;
  });
}

/** Quantiles over futures at each week. */
export function bandOf(weeks: readonly number[], rows: readonly (readonly number[])[]): Band {
  const sorted = weeks.map((_, w) =>
    rows
      .map((row) => row[w]!)
      .filter(Number.isFinite)
      .sort((a, b) => a - b),
  );
  const quantile = (q: number): number[] => sorted.map((values) => quantileOfSorted(values, q));
  return {
    mean: sorted.map((values) => values.reduce((total, value) => total + value, 0) / values.length),
    q05: quantile(0.05),
    q10: quantile(0.1),
    q25: quantile(0.25),
    q50: quantile(0.5),
    q75: quantile(0.75),
    q90: quantile(0.9),
    q95: quantile(0.95),
  };
}

/** A small generator of numbers in [0, 1) (mulberry32): enough for made-up data. */
export function generator(salt: number): () => number {
  let state = Math.imul(salt, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number from something like a bell curve with mean 0 and spread 1. */
export function bell(draw: () => number): number {
  return (draw() + draw() + draw() + draw() - 2) * 1.73;
}

/** Two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

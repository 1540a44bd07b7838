import { RunningStatistics } from "../../core/statistics.ts";
import type { Check } from "./target.ts";

/** Standard errors that a difference may have: one honest sample in 16,000 differs more. */
export const ERRORS_ALLOWED = 4;

/** What was seen: each value, or their mean and how many they are. */
export type Seen = readonly number[] | { readonly mean: number; readonly count: number };

/**
 * Level A: the very number, or a real number within a relative 1e-12; `rounding`: the largest difference that storing
 * the number leaves.
 */
export function identical(
  what: string,
  expected: number,
  got: number,
  {
    rounding = Number.isInteger(expected) ? 0 : 1e-12 * Math.abs(expected),
    replicates = 1,
  }: { readonly rounding?: number; readonly replicates?: number } = {},
): Check {
  const seen = { mean: got, count: replicates };
  return { ...within(what, "A", expected, seen, rounding), detectable: rounding };
}

/** Level B: what was seen against an exact mean; `sd` is the exact spread of one value. */
export function exactly(what: string, mean: number, sd: number, seen: Seen): Check {
  return within(what, "B", mean, seen, (ERRORS_ALLOWED * sd) / Math.sqrt(summary(seen).count));
}

/** Level B: a share of trials against an exact chance. */
export function chance(what: string, probability: number, seen: Seen): Check {
  return exactly(what, probability, Math.sqrt(probability * (1 - probability)), seen);
}

/** Level B with a spread that is measured: the mean is known exactly, its spread over futures is not. */
export function exactMean(what: string, mean: number, sample: readonly number[]): Check {
  return within(what, "B", mean, sample, ERRORS_ALLOWED * errorOf(sample));
}

/** Level B′: a sample against a mean that was itself simulated, with a standard error. */
export function simulated(
  what: string,
  mean: number,
  standardError: number,
  sample: readonly number[],
  least = 0,
): Check {
  const own = Math.max(errorOf(sample), least);
  const tolerance = ERRORS_ALLOWED * Math.sqrt(own * own + standardError * standardError);
  return within(what, "B'", mean, sample, tolerance);
}

/** Level B′: a number from the field inside the middle 95 % of what luck makes of it, or not. */
export function covered(
  what: string,
  expected: number,
  got: number,
  reach: number,
  replicates: number,
): Check {
  return { ...within(what, "B'", expected, { mean: got, count: replicates }, reach), detectable: reach };
}

/** Level C: a sample against theory, with a stated allowance beside its own error. */
export function asymptotic(
  what: string,
  mean: number,
  allowance: number,
  sample: readonly number[],
  least = 0,
): Check {
  const tolerance = ERRORS_ALLOWED * Math.max(errorOf(sample), least) + allowance;
  return within(what, "C", mean, sample, tolerance);
}

/** Level C: a number whose luck is small or none against theory or a measurement, with a stated allowance. */
export function approaches(
  what: string,
  expected: number,
  allowance: number,
  got: number,
  replicates = 1,
): Check {
  return within(what, "C", expected, { mean: got, count: replicates }, allowance);
}

/**
 * Level D: paired differences whose mean must be above zero by more than its error. `expected` is 0, the
 * side that must be excluded.
 */
export function above(what: string, differences: readonly number[]): Check {
  const { mean, count } = summary(differences);
  return aboveBy(what, mean, ERRORS_ALLOWED * errorOf(differences), count);
}

/** Level D: a difference that must be above zero by more than the margin. */
export function aboveBy(what: string, got: number, margin: number, replicates: number): Check {
  return {
    ...within(what, "D", 0, { mean: got, count: replicates }, margin),
    pass: got - margin > 0,
    detectable: 0,
  };
}

/** Any level: a mean within a stated tolerance. What is no number never passes. */
export function within(
  what: string,
  level: Check["level"],
  expected: number,
  seen: Seen,
  tolerance: number,
): Check {
  const { mean: got, count: replicates } = summary(seen);
  const pass = Math.abs(got - expected) <= tolerance;
  // Two further standard errors, which are at most half of a tolerance.
  return { what, expected, got, tolerance, level, replicates, detectable: 1.5 * tolerance, pass };
}

function summary(seen: Seen): { readonly mean: number; readonly count: number } {
  return "mean" in seen ? seen : statisticsOf(seen);
}

/** Standard error of a sample's mean; 0 for a single value, which has none to show. */
export function errorOf(sample: readonly number[]): number {
  return sample.length < 2 ? 0 : statisticsOf(sample).standardError;
}

/** Mean and spread of a sample. */
export function statisticsOf(sample: readonly number[]): RunningStatistics {
  const statistics = new RunningStatistics();
  for (const value of sample) statistics.add(value);
  return statistics;
}

/**
 * Standard error of a share seen in so many trials, with half a success and half a failure added (Jeffreys):
 * that none of a hundred succeeded does not mean that none ever could.
 */
export function shareErrorOf(share: number, trials: number): number {
  const smoothed = (share * trials + 0.5) / (trials + 1);
  return Math.sqrt((smoothed * (1 - smoothed)) / trials);
}

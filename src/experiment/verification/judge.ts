import { RunningStatistics } from "../../core/statistics.ts";
import type { Check } from "./target.ts";

/** Standard errors that a difference may have: one honest sample in 16,000 differs more. */
export const ERRORS_ALLOWED = 4;

/** Level A: the very number, or a real number within a relative 1e-12. */
export function identical(what: string, expected: number, got: number): Check {
  const tolerance = Number.isInteger(expected) ? 0 : 1e-12 * Math.abs(expected);
  return {
    what,
    expected,
    got,
    tolerance,
    level: "A",
    replicates: 1,
    pass: Math.abs(got - expected) <= tolerance,
  };
}

/** Level B: a sample of runs against an exact mean and spread. */
export function exactly(what: string, mean: number, sd: number, sample: readonly number[]): Check {
  const tolerance = (ERRORS_ALLOWED * sd) / Math.sqrt(sample.length);
  return within(what, "B", mean, sample, tolerance);
}

/** Level B: a count of successes against an exact chance. */
export function chance(what: string, probability: number, sample: readonly number[]): Check {
  return exactly(what, probability, Math.sqrt(probability * (1 - probability)), sample);
}

/** Level B′: a sample against a mean that was itself simulated, with a standard error. */
export function simulated(
  what: string,
  mean: number,
  standardError: number,
  sample: readonly number[],
  { allowance = 0, least = 0 }: { readonly allowance?: number; readonly least?: number } = {},
): Check {
  const own = Math.max(errorOf(sample), least);
  const tolerance = ERRORS_ALLOWED * Math.sqrt(own * own + standardError * standardError) + allowance;
  return within(what, "B'", mean, sample, tolerance);
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

/** Level C: a number without luck against theory, with a stated allowance. */
export function approaches(what: string, expected: number, allowance: number, got: number): Check {
  const pass = Math.abs(got - expected) <= allowance;
  return { what, expected, got, tolerance: allowance, level: "C", replicates: 1, pass };
}

/**
 * Level D: paired differences whose mean must be above zero by more than its error. `expected` is 0, the
 * side that must be excluded.
 */
export function above(what: string, differences: readonly number[]): Check {
  const tolerance = ERRORS_ALLOWED * errorOf(differences);
  const got = meanOf(differences);
  return {
    what,
    expected: 0,
    got,
    tolerance,
    level: "D",
    replicates: differences.length,
    pass: got - tolerance > 0,
  };
}

/**
 * The smallest defect that a check finds with a chance of 97.5 % or more: its tolerance and two standard errors,
 * which are at most half of a tolerance. For level D: how far the truth must be on the wrong side of it.
 */
export function detectable({ level, tolerance, expected }: Check): number {
  if (level === "A") return tolerance === 0 ? 1 : tolerance;
  return level === "D" ? Math.abs(expected) : 1.5 * tolerance;
}

function within(
  what: string,
  level: Check["level"],
  expected: number,
  sample: readonly number[],
  tolerance: number,
): Check {
  const got = meanOf(sample);
  const pass = Math.abs(got - expected) <= tolerance;
  return { what, expected, got, tolerance, level, replicates: sample.length, pass };
}

/** Mean of a sample. */
export function meanOf(sample: readonly number[]): number {
  return statisticsOf(sample).mean;
}

/** Standard error of a sample's mean; 0 for a single value, which has none to show. */
export function errorOf(sample: readonly number[]): number {
  return sample.length < 2 ? 0 : statisticsOf(sample).standardError;
}

function statisticsOf(sample: readonly number[]): RunningStatistics {
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

/** Level B with a spread that is measured: the mean is known exactly, its spread over futures is not. */
export function exactMean(what: string, mean: number, sample: readonly number[]): Check {
  return within(what, "B", mean, sample, ERRORS_ALLOWED * errorOf(sample));
}

import type { Check, Level } from "./target.ts";

/** Standard errors by which a sample may differ from the truth: one honest sample in 16,000 differs more. */
export const ERRORS_ALLOWED = 4;

/**
 * A number that must be what it is but for rounding (level A): within `relative` of it, or of 1 where it is smaller.
 */
export function rounded(
  what: string,
  expected: number,
  got: number,
  relative = 1e-12,
  replicates = 1,
): Check {
  return within(what, expected, got, relative * Math.max(Math.abs(expected), 1), "A", replicates);
}

/** A mean of `count` independent values whose true mean and spread are known (level B): within four standard errors. */
export function sampled(what: string, expected: number, got: number, sd: number, count: number): Check {
  return within(what, expected, got, (ERRORS_ALLOWED * sd) / Math.sqrt(count), "B", count);
}

/** A share of `count` independent trials of known probability (level B). */
export function sampledShare(what: string, expected: number, got: number, count: number): Check {
  return sampled(what, expected, got, Math.sqrt(expected * (1 - expected)), count);
}

/** A number within a stated tolerance. What is no number never passes. */
export function within(
  what: string,
  expected: number,
  got: number,
  tolerance: number,
  level: Level,
  replicates: number,
): Check {
  return {
    what,
    expected,
    got,
    tolerance,
    level,
    replicates,
    pass: Math.abs(got - expected) <= tolerance,
  };
}

/** Number of replicates at an effort: `full` at 1, fewer below, never less than one. */
export function replicatesAt(effort: number, full: number): number {
  return Math.max(1, Math.round(full * effort));
}

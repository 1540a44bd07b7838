import { ERRORS_ALLOWED } from "./judge.ts";
import type { Check, Level } from "./target.ts";

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

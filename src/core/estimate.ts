import { normalQuantile } from "./normalQuantile.ts";
import { RunningStatistics } from "./statistics.ts";
import { studentQuantile } from "./studentQuantile.ts";

/** Chance with which an effect of the stated size should be seen (Secchi & Seri 2017 advise .95). */
const POWER = 0.95;
/** Coverage of intervals. */
const COVERAGE = 0.95;

/** A mean with its 95 % t-interval, and what so many values could have seen. */
export interface Estimate {
  readonly n: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Smallest distance of the mean from 0 that so many values show with chance .95. */
  readonly detectable: number;
  readonly sd: number;
}

/** Mean of values with its interval. NaN values are left out; everything but a single value's mean is NaN below two. */
export function estimate(values: Iterable<number>): Estimate {
  const statistics = new RunningStatistics();
  for (const value of values) if (value === value) statistics.add(value);
  const { count: n, mean, sd, standardError } = statistics;
  const t = n > 1 ? studentQuantile((1 + COVERAGE) / 2, n - 1) : NaN;
  const half = t * standardError;
  const detectable = (t + normalQuantile(POWER)) * standardError;
  return { n, mean: n > 0 ? mean : NaN, low: mean - half, high: mean + half, detectable, sd };
}

/** Number of values with a standard deviation of `sd` that show a mean of `smallest` with chance .95. */
export function valuesNeeded(sd: number, smallest: number): number {
  const distance = ((normalQuantile((1 + COVERAGE) / 2) + normalQuantile(POWER)) * sd) / smallest;
  return Math.max(2, Math.ceil(distance * distance));
}

/**
 * Smallest number of values with a standard deviation of `sd` whose 95 % t-interval reaches no further than `half` to
 * each side of their mean. At least 2; NaN where there is no spread or no width to go by.
 */
export function valuesForHalfWidth(sd: number, half: number): number {
  if (!(sd >= 0) || !(half > 0)) return NaN;
  const ratio = (normalQuantile((1 + COVERAGE) / 2) * sd) / half;
  // The normal formula is never too large; from there the t-interval asks for a few more.
  let n = Math.max(2, Math.ceil(ratio * ratio));
  while (n < 1e6 && studentQuantile((1 + COVERAGE) / 2, n - 1) * sd > half * Math.sqrt(n)) n++;
  return n;
}

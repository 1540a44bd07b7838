import { normalQuantile } from "../../src/core/normalQuantile.ts";
import { RunningStatistics } from "../../src/core/statistics.ts";

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

/**
 * Quantile of Student's t at probability p with so many degrees of freedom, by the expansion of Abramowitz & Stegun
 * 26.7.5; within .001 from 6 degrees of freedom on.
 */
export function studentQuantile(p: number, freedom: number): number {
  const z = normalQuantile(p);
  const y = z * z;
  const terms = [
    (y + 1) / 4,
    ((5 * y + 16) * y + 3) / 96,
    (((3 * y + 19) * y + 17) * y - 15) / 384,
    ((((79 * y + 776) * y + 1482) * y - 1920) * y - 945) / 92160,
  ];
  let power = 1;
  let factor = 1;
  for (const term of terms) {
    power *= freedom;
    factor += term / power;
  }
  return z * factor;
}

/** Mean of values with its interval. NaN values are left out; everything is NaN below two. */
export function estimate(values: readonly number[]): Estimate {
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

/** Correlation of two equally long lists; NaN where one does not vary. */
export function correlation(first: readonly number[], second: readonly number[]): number {
  const one = new RunningStatistics();
  const other = new RunningStatistics();
  first.forEach((value) => one.add(value));
  second.forEach((value) => other.add(value));
  let products = 0;
  first.forEach((value, at) => (products += (value - one.mean) * (second[at]! - other.mean)));
  const spread = one.sd * other.sd;
  return spread > 0 ? products / (first.length - 1) / spread : NaN;
}

import { estimate } from "../../core/estimate.ts";
import { studentQuantile } from "../../core/studentQuantile.ts";
import type { Contrast } from "./sweepResult.ts";

/** Chance that one of all the comparisons that could be made is called clear though it is luck. */
const ERROR = 0.05;

/**
 * First minus second, future by future: the two share their luck in each. `pairs` is the number of comparisons out
 * of which this one was picked; the interval allows for all of them (Bonferroni), so that the largest of many
 * differences is not taken for more than it is.
 */
export function contrastOf(first: readonly number[], second: readonly number[], pairs: number): Contrast {
  const differences = first.map((value, at) => value - second[at]!);
  const { n, mean, sd } = estimate(differences);
  if (n < 2) return { mean, low: NaN, high: NaN, n, clarity: "unknown" };
  const margin =
    sd === 0 ? 0 : (studentQuantile(1 - ERROR / (2 * Math.max(1, pairs)), n - 1) * sd) / Math.sqrt(n);
  const [low, high] = [mean - margin, mean + margin];
  const clarity = sd === 0 && mean === 0 ? "same" : low > 0 || high < 0 ? "clear" : "luck";
  return { mean, low, high, n, clarity };
}

/** Number of pairs among so many. */
export function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Mean of the numbers that are there; NaN for none. */
export function meanOf(values: readonly number[]): number {
  return estimate(values).mean;
}

import { estimate, type Estimate } from "./estimate.ts";
import { quantileOfSorted, RunningStatistics } from "./statistics.ts";
import { wilsonInterval, type ShareEstimate } from "./wilsonInterval.ts";

/** Shares at which the quantiles of differences are given. */
const quantileShares = { q05: 0.05, q25: 0.25, q50: 0.5, q75: 0.75, q95: 0.95 } as const;

/** How one list of values differs from another, value by value: the two share their luck in each place. */
export interface PairedDifference {
  /** Pairs of which both have a value. */
  readonly n: number;
  /** Pairs left out because one or both have none. */
  readonly missing: number;
  /** Means and standard deviations over the pairs counted. */
  readonly reference: Estimate;
  readonly other: Estimate;
  /** Other minus reference. */
  readonly difference: Estimate;
  /** Correlation of the two over the pairs; NaN where one does not vary. */
  readonly correlation: number;
  /**
   * How many times as many runs independent luck would have taken for the same interval: 1/(1 − correlation) where
   * both vary alike. NaN where nothing varies, or the difference does not.
   */
  readonly saved: number;
  /** Pairs in which the other is higher, lower, and exactly the same. */
  readonly higherCount: number;
  readonly lowerCount: number;
  readonly equalCount: number;
  /** Chance that the other is higher, and that it is lower, each with its 95 % interval. */
  readonly higher: ShareEstimate;
  readonly lower: ShareEstimate;
  readonly quantiles: Readonly<Record<keyof typeof quantileShares, number>>;
}

/** Compares two equally long lists of paired values. Pairs with NaN are left out and counted. */
export function comparePairs(reference: ArrayLike<number>, other: ArrayLike<number>): PairedDifference {
  const pairs: [number, number][] = [];
  for (let at = 0; at < reference.length; at++) {
    const [from, to] = [reference[at]!, other[at]!];
    if (from === from && to === to) pairs.push([from, to]);
  }
  const n = pairs.length;
  const differences = Float64Array.from(pairs, ([from, to]) => to - from);
  const [first, second] = [estimate(pairs.map(([from]) => from)), estimate(pairs.map(([, to]) => to))];
  const difference = estimate(differences);
  const higherCount = pairs.filter(([from, to]) => to > from).length;
  const lowerCount = pairs.filter(([from, to]) => to < from).length;
  const sorted = differences.sort();
  return {
    n,
    missing: reference.length - n,
    reference: first,
    other: second,
    difference,
    correlation: correlation(
      pairs.map(([from]) => from),
      pairs.map(([, to]) => to),
    ),
    saved:
      difference.sd > 0
        ? (first.sd * first.sd + second.sd * second.sd) / (difference.sd * difference.sd)
        : NaN,
    higherCount,
    lowerCount,
    equalCount: n - higherCount - lowerCount,
    higher: wilsonInterval(higherCount, n),
    lower: wilsonInterval(lowerCount, n),
    quantiles: Object.fromEntries(
      Object.entries(quantileShares).map(([name, share]) => [name, quantileOfSorted(sorted, share)]),
    ) as PairedDifference["quantiles"],
  };
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

/** What an interval says beside the smallest effect of interest. */
export type EffectVerdict = "same" | "larger" | "smaller" | "practically equal" | "undecided";

/**
 * `same` where no pair differs at all; `larger` or `smaller` where the whole interval lies at or beyond the smallest
 * effect of interest; `practically equal` where it lies wholly inside; else, and without an interval, `undecided`.
 * Where the smallest effect is 0 or not known, beyond 0 is enough.
 */
export function effectVerdict(compared: PairedDifference, smallest: number): EffectVerdict {
  const { n, equalCount, difference } = compared;
  const { low, high } = difference;
  if (n > 0 && equalCount === n) return "same";
  if (!(smallest > 0)) return low > 0 ? "larger" : high < 0 ? "smaller" : "undecided";
  if (low >= smallest) return "larger";
  if (high <= -smallest) return "smaller";
  return low > -smallest && high < smallest ? "practically equal" : "undecided";
}

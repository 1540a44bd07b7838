import { quantileOfSorted, RunningStatistics } from "../../../core/statistics.ts";
import { covered } from "../judge.ts";
import type { Check } from "../target.ts";

/** The middle of many futures, and the band that 95 % of them keep to. */
export interface Range95 {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Pointwise: of one number over the futures, the middle 95 %. */
export function range95(values: readonly number[]): Range95 {
  const sorted = Float64Array.from(values).sort();
  const at = (q: number) => quantileOfSorted(sorted, q);
  return { low: at(0.025), median: at(0.5), high: at(0.975) };
}

/**
 * The check that a band of futures covers what was observed. The tolerance is the distance from the middle to the edge
 * of the band on the side of the observed number, so that "within the tolerance" and "inside the band" are one.
 */
export function coveredCheck(what: string, observed: number, values: readonly number[]): Check {
  const { low, median, high } = range95(values);
  const reach = observed < median ? median - low : high - median;
  const told = `${what} (95 % of futures: ${show(low)} to ${show(high)})`;
  return {
    ...covered(told, observed, median, reach, values.length),
    // By the edges themselves, which a subtraction would round.
    pass: observed >= low && observed <= high,
  };
}

/** A number with at most three digits after the point. */
export function show(value: number): string {
  return String(Number(value.toFixed(3)));
}

/**
 * How far a whole curve strays from the mean of the futures: its largest distance, in sds of the futures at that point.
 * Where all futures are the same, any other value strays infinitely far.
 */
export function strayOf(curve: readonly number[], futures: readonly (readonly number[])[]): number {
  let most = 0;
  curve.forEach((value, at) => {
    const mean = futures.reduce((sum, future) => sum + future[at]!, 0) / futures.length;
    const variance =
      futures.reduce((sum, future) => sum + (future[at]! - mean) ** 2, 0) / (futures.length - 1);
    const distance = Math.abs(value - mean);
    if (distance > 0) most = Math.max(most, distance / Math.sqrt(variance));
  });
  return most;
}

/** Curvewise: the whole curve keeps inside the band that 95 % of whole futures keep to at every point. */
export function curveCheck(
  what: string,
  observed: readonly number[],
  futures: readonly (readonly number[])[],
): Check {
  const strays = futures.map((future) => strayOf(future, futures));
  const limit = quantileOfSorted(Float64Array.from(strays).sort(), 0.95);
  const got = strayOf(observed, futures);
  const told = `${what}: largest distance from the mean, in sds (95 % of whole futures stay below)`;
  return covered(told, 0, got, limit, futures.length);
}

/** A score and its standard error over the futures. */
export interface Score {
  readonly score: number;
  readonly error: number;
}

/**
 * Energy score: mean distance of the futures from what was observed, less half their mean distance from one another
 * (Gneiting & Raftery 2007). Smaller is better; right and narrow beats right and wide. For curves, Euclidean distance.
 */
export function energyScore(observed: readonly number[], futures: readonly (readonly number[])[]): Score {
  const distance = (one: readonly number[], other: readonly number[]) =>
    Math.sqrt(one.reduce((sum, value, at) => sum + (value - other[at]!) ** 2, 0));
  const count = futures.length;
  const score = new RunningStatistics();
  // How far each future moves the score: the other half of its distances is moved by it as well.
  const influence = new RunningStatistics();
  for (const future of futures) {
    const away = distance(future, observed);
    const apart = futures.reduce((sum, other) => sum + distance(future, other), 0) / (count - 1);
    score.add(away - apart / 2);
    influence.add(away - apart);
  }
  return { score: score.mean, error: influence.standardError };
}

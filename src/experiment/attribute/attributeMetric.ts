import { compensatedSum } from "../../core/compensatedSum.ts";
import { estimate } from "../../core/estimate.ts";
import { attribute, interaction } from "../../core/shapley.ts";
import type { MetricWords } from "../compare/comparePair.ts";
import type { MeanInterval, MetricAttribution } from "./attributeResult.ts";

/**
 * Attributes the distance in one metric, future by future: the game of a future is what came out of it under each
 * combination of switches. `game(replicate)` gives its 2^m values, NaN where a run failed or measured nothing; such
 * futures are left out whole, since the parts of the others would not add up.
 */
export function attributeMetric(
  metric: MetricWords,
  switchCount: number,
  replicates: number,
  game: (replicate: number) => Float64Array,
): MetricAttribution {
  const starts: number[] = [];
  const ends: number[] = [];
  const totals: number[] = [];
  const parts = Array.from({ length: switchCount }, () => ({
    shapley: [] as number[],
    first: [] as number[],
    last: [] as number[],
  }));
  const pairs = pairsOf(switchCount).map((pair) => ({ ...pair, values: [] as number[] }));
  let sumError = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    const values = game(replicate);
    if (values.some((value) => value !== value)) continue;
    const found = attribute(values);
    starts.push(values[0]!);
    ends.push(values[values.length - 1]!);
    totals.push(found.total);
    parts.forEach((part, at) => {
      part.shapley.push(found.shapley[at]!);
      part.first.push(found.first[at]!);
      part.last.push(found.last[at]!);
    });
    for (const { one, other, values: indexes } of pairs) indexes.push(interaction(values, one, other));
    sumError = Math.max(sumError, errorOfSum(found.shapley, found.total));
  }
  const switches = parts.map(({ shapley, first, last }) => ({
    shapley: meanInterval(shapley),
    first: meanInterval(first),
    last: meanInterval(last),
  }));
  const total = meanInterval(totals);
  const means = switches.map(({ shapley }) => shapley.mean);
  return {
    metric: metric.key,
    label: metric.label,
    unit: metric.unit,
    better: metric.better ?? null,
    n: totals.length,
    missing: replicates - totals.length,
    start: meanInterval(starts),
    end: meanInterval(ends),
    total,
    switches,
    interactions: pairs.map(({ one, other, values }) => ({ one, other, index: meanInterval(values) })),
    sumError: totals.length === 0 ? NaN : Math.max(sumError, errorOfSum(means, total.mean)),
  };
}

/** Every two of so many. */
function pairsOf(count: number): { one: number; other: number }[] {
  return Array.from({ length: count }, (_, one) =>
    Array.from({ length: count - one - 1 }, (_, step) => ({ one, other: one + step + 1 })),
  ).flat();
}

/** The mean is summed so that means of parts add up to the mean of the whole. */
function meanInterval(values: readonly number[]): MeanInterval {
  const { n, low, high, sd } = estimate(values);
  return { mean: n === 0 ? NaN : compensatedSum(values) / n, low, high, sd };
}

function errorOfSum(parts: readonly number[], whole: number): number {
  const largest = Math.max(Math.abs(whole), ...parts.map(Math.abs));
  return largest === 0 ? 0 : Math.abs(compensatedSum(parts) - whole) / largest;
}

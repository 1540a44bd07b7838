import { quantileOfSorted, RunningStatistics } from "../core/statistics.ts";
import type { Band } from "./summary.ts";

/** Most futures whose values are kept for quantiles; means and spreads count all. */
export const QUANTILE_FUTURES = 2000;
/** Most values kept by one collector: a quarter of a gigabyte. */
const VALUES_MAXIMUM = 30_000_000;

/** Futures whose values can be kept when so many quantities are collected: few where there are very many. */
export function futuresKept(quantities: number, most: number = QUANTILE_FUTURES): number {
  return Math.max(20, Math.min(most, Math.floor(VALUES_MAXIMUM / Math.max(1, quantities))));
}

/** Statistics of one quantity over the futures. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly quantiles: Readonly<Record<QuantileName, number>>;
}

/** The quantiles that bands are made of. */
export const quantileShares = {
  q05: 0.05,
  q10: 0.1,
  q25: 0.25,
  q50: 0.5,
  q75: 0.75,
  q90: 0.9,
  q95: 0.95,
} as const;
export type QuantileName = keyof typeof quantileShares;
export const quantileNames = Object.keys(quantileShares) as QuantileName[];

/**
 * Values of many quantities (a metric in a week, say) over the futures, collected as they come. NaN values
 * are left out of their quantity.
 */
export class SpreadCollector {
  private readonly cells = new Map<string, { statistics: RunningStatistics; values: number[] }>();

  constructor(private readonly kept: number = QUANTILE_FUTURES) {}

  add(key: string, value: number): void {
    let entry = this.cells.get(key);
    if (entry === undefined)
      this.cells.set(key, (entry = { statistics: new RunningStatistics(), values: [] }));
    if (value !== value) return;
    entry.statistics.add(value);
    if (entry.values.length < this.kept) entry.values.push(value);
  }

  /** The statistics of a quantity; everything NaN where no future has a value. */
  spread(key: string): Spread {
    const entry = this.cells.get(key);
    const values = Float64Array.from(entry?.values ?? []).sort();
    const statistics = entry?.statistics ?? new RunningStatistics();
    const n = statistics.count;
    const mean = n === 0 ? NaN : statistics.mean;
    const margin = 1.959963984540054 * statistics.standardError;
    return {
      n,
      mean,
      sd: statistics.sd,
      ciLow: mean - margin,
      ciHigh: mean + margin,
      quantiles: Object.fromEntries(
        quantileNames.map((name) => [name, quantileOfSorted(values, quantileShares[name])]),
      ) as Record<QuantileName, number>,
    };
  }
}

/** A band over the given quantities, one point each. */
export function bandOf(collector: SpreadCollector, keys: readonly string[]): Band {
  const spreads = keys.map((key) => collector.spread(key));
  const band = { mean: spreads.map((spread) => spread.mean) } as Record<keyof Band, number[]>;
  for (const name of quantileNames) band[name] = spreads.map((spread) => spread.quantiles[name]);
  return band;
}

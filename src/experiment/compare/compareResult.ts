import type { EffectVerdict, PairedDifference } from "../../core/pairedDifference.ts";

/** What the user asked of a comparison. Plain JSON. */
export interface CompareDesign {
  /** Smallest effect of interest by metric, in its unit; where none is given, a share of the first arm's spread is assumed. */
  readonly smallest: Readonly<Record<string, number>>;
  /** Wanted half-width of the interval by metric, in its unit; where none is given, half of the smallest effect. */
  readonly halfWidth: Readonly<Record<string, number>>;
  /** What each arm changes of the first, as written; empty for a file of its own. */
  readonly changes: readonly (readonly string[])[];
}

/** One metric of two arms. NaN where nothing is known; JSON writes it as null. */
export interface MetricComparison extends PairedDifference {
  readonly metric: string;
  readonly label: string;
  readonly unit: string;
  readonly better: "higher" | "lower" | null;
  /** Smallest effect of interest, in the metric's unit; 0 or NaN where the reference does not vary. */
  readonly smallest: number;
  /** True where nobody gave it. */
  readonly smallestAssumed: boolean;
  readonly halfWidth: number;
  /** Futures that would bring the interval to that half-width. */
  readonly needed: number;
  readonly verdict: EffectVerdict;
}

/** What the paired futures of two scenarios tell of every metric. */
export interface PairedMetrics {
  /** Futures that were finished in both. */
  readonly futures: number;
  /** Of these, those in which every recorded week is the same to the last bit. */
  readonly identicalFutures: number;
  /** Every metric of the last week and of the whole run, as in differences.csv. */
  readonly metrics: readonly MetricComparison[];
  /** Metrics that differ in any future and could be judged: how many were looked at for a difference. */
  readonly scannedCount: number;
  /** Of these, those whose 95 % interval excludes zero. */
  readonly differingCount: number;
  /** How many intervals would exclude zero on average though nothing differed. */
  readonly byLuckCount: number;
}

/** Two arms, every metric. */
export interface PairComparison extends PairedMetrics {
  /** Places of the arms in the study. The difference is other minus reference. */
  readonly reference: number;
  readonly other: number;
}

/** A paired difference over the weeks, one place a recorded week. */
export interface DifferenceCurve {
  readonly reference: number;
  readonly other: number;
  readonly metric: string;
  readonly label: string;
  readonly unit: string;
  readonly weeks: readonly number[];
  /** Pairs that both have a value. */
  readonly n: readonly number[];
  readonly mean: readonly number[];
  readonly ciLow: readonly number[];
  readonly ciHigh: readonly number[];
  /** Quantiles of the differences over the futures. */
  readonly q05: readonly number[];
  readonly q10: readonly number[];
  readonly q25: readonly number[];
  readonly q50: readonly number[];
  readonly q75: readonly number[];
  readonly q90: readonly number[];
  readonly q95: readonly number[];
}

/** What a comparison found. Plain JSON. */
export interface CompareResult {
  readonly arms: readonly CompareArm[];
  /** The metrics that the study is about, the most important first. */
  readonly headline: readonly string[];
  /** Every pair of arms, the earlier as the reference: those against the first arm come first. */
  readonly pairs: readonly PairComparison[];
  /** Of the headline metrics, every other arm against the first. */
  readonly curves: readonly DifferenceCurve[];
  /** Differences of the single futures in the last week, ascending: of each headline metric, every other arm against the first. */
  readonly dots: readonly {
    readonly other: number;
    readonly metric: string;
    readonly values: readonly number[];
  }[];
}

/** An arm of a comparison. */
export interface CompareArm {
  readonly name: string;
  /** What it changes of the first arm, as written; empty where it is a file of its own. */
  readonly changes: readonly string[];
  readonly finished: number;
  readonly failed: number;
}

import type { QuantileName } from "../bands.ts";
import type { StopReason } from "./plan.ts";

/** What a calibration found. Plain JSON: infinite thresholds are null. */
export interface CalibrateResult {
  readonly method: "rejection" | "smc";
  /** Distance that was asked for; null where none was. */
  readonly thresholdAsked: number | null;
  /** Runs of the search, without the fresh futures after it. */
  readonly searchRuns: number;
  readonly stop: StopReason;
  readonly generations: readonly GenerationResult[];
  /** In the order in which they were given; their probabilities sum to 1. */
  readonly scenarios: readonly ScenarioResult[];
  /** What was observed, curve by curve. */
  readonly observed: readonly {
    readonly metric: string;
    readonly label: string;
    readonly unit: string;
    readonly points: number;
    readonly scaleFrom: "sd" | "range";
  }[];
}

/** One rung of the ladder of thresholds. */
export interface GenerationResult {
  /** From 1. */
  readonly number: number;
  /** Largest distance accepted; null where every run was. */
  readonly threshold: number | null;
  readonly runs: number;
  readonly accepted: number;
  readonly ess: number;
  readonly medianDistance: number;
  /** By scenario. */
  readonly scenarios: readonly { readonly accepted: number; readonly probability: number }[];
}

/** What was found about one scenario. */
export interface ScenarioResult {
  readonly label: string;
  readonly name: string;
  /** Given the data, if one of the scenarios is right; all are equally likely beforehand. */
  readonly probability: number;
  /** Standard error of the probability that comes from the number of particles alone. */
  readonly probabilityError: number;
  readonly particles: number;
  readonly ess: number;
  readonly settings: readonly SettingResult[];
  /** Of every pair of its settings: correlation in the posterior, in the coordinates of the priors. */
  readonly pairs: readonly { readonly one: string; readonly other: string; readonly correlation: number }[];
  /** Fresh futures drawn from the posterior, point by point; none where it has no particles. */
  readonly predicted: readonly PredictedPoint[];
}

/** Prior and posterior of one setting. */
export interface SettingResult {
  readonly path: string;
  /** What it is, in words; its path where there are none. */
  readonly label: string;
  readonly unit: string;
  readonly scale: "linear" | "log";
  readonly prior: SettingRange;
  /** Null where there are no particles. */
  readonly posterior: (SettingRange & { readonly mean: number; readonly sd: number }) | null;
  /** Width of the posterior's middle 90 % over that of the prior's, in the prior's coordinates; null as above. */
  readonly width: number | null;
  /** Shares of prior and posterior in equal parts of the prior's range. */
  readonly bins: readonly {
    readonly low: number;
    readonly high: number;
    readonly prior: number;
    readonly posterior: number;
  }[];
}

/** Median and middle 90 %. */
export interface SettingRange {
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
}

/** One observed point beside what fresh futures of the posterior give there. */
export interface PredictedPoint {
  readonly metric: string;
  readonly week: number;
  readonly observed: number;
  /** Futures that have a value. */
  readonly n: number;
  readonly quantiles: Readonly<Record<QuantileName, number>>;
  /** Whether what was observed lies in the middle 90 %, ends included. */
  readonly isInside: boolean;
}

import type { Metric } from "../../model/metrics/metric.ts";
import type { SweepDesignName } from "../../scenario/sweepSchema.ts";
import type { Spread } from "../bands.ts";
import type { Band } from "../summary.ts";
import type { VariedSetting } from "../study/variedSetting.ts";
import type { Turn } from "./turns.ts";

/** What was measured. */
export type Measure = Pick<Metric, "key" | "label" | "unit" | "better">;

/** One combination and what came of it: a spread over its futures for each measure. */
export interface SweepCell {
  readonly case: number;
  readonly values: readonly (number | string)[];
  readonly spreads: readonly Spread[];
}

/**
 * What a difference says, the many comparisons allowed for: `clear` where luck can hardly explain it, `same` where it
 * is nothing in every future, `luck` where luck could, `unknown` where one future cannot tell.
 */
export type Clarity = "clear" | "same" | "luck" | "unknown";

/** A difference between two combinations, future by future; the interval allows for all pairs that could be compared. */
export interface Contrast {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly clarity: Clarity;
}

/** The combinations with the highest and the lowest mean of a measure. */
export interface Extremes {
  readonly highest: number;
  readonly lowest: number;
  /** Highest minus lowest. */
  readonly difference: Contrast;
  /** Combinations that luck could have put in the highest's place, and in the lowest's; without these themselves. */
  readonly likeHighest: readonly number[];
  readonly likeLowest: readonly number[];
  /** Combinations whose mean is surely below 0, and surely above; where the measure has both. */
  readonly signs: { readonly below: number; readonly above: number } | null;
}

/** How a measure changes along a setting: its course where it has an order, else which value stands out. */
export type Course = "rises" | "falls" | "peaks" | "dips" | "differs" | "unclear" | "same";

/** Means of a measure at each value of a setting, over all combinations with it. */
export interface MainEffect {
  readonly points: readonly {
    readonly value: number | string;
    readonly mean: number;
    /** 95 % interval of the mean. */
    readonly low: number;
    readonly high: number;
  }[];
  readonly course: Course;
  /** Places among the points of the highest and the lowest mean. */
  readonly highest: number;
  readonly lowest: number;
}

/** Curves of a measure over the weeks in some of the futures. */
export interface CurvePanel {
  readonly title: string;
  readonly futures: number;
  /** Weeks that its futures recorded, ascending: those of the band. */
  readonly weeks: readonly number[];
  readonly band: Band;
}

/** What a sweep came to. Plain JSON. */
export interface SweepResult {
  readonly name: string;
  readonly description: string;
  readonly design: SweepDesignName;
  readonly replicates: number;
  readonly settings: readonly VariedSetting[];
  readonly measures: readonly Measure[];
  readonly cells: readonly SweepCell[];
  /** One for each measure; null where no combination has a value. */
  readonly extremes: readonly (Extremes | null)[];
  /** For each measure one for each setting; empty where points fill the space. */
  readonly effects: readonly (readonly MainEffect[])[];
  /** For each measure the pairs of settings of which one's best value turns with the other. */
  readonly turns: readonly (readonly Turn[])[];
  /** Of the first measure, with the weeks of any panel; null where no weekly table was written or there are too many panels. */
  readonly curves: { readonly weeks: readonly number[]; readonly panels: readonly CurvePanel[] } | null;
}

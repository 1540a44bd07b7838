/** One setting that a switch turns from its value in the first scenario to that in the second. */
export interface SwitchedSetting {
  /** Path in the scenario file, such as `perils.groupthink`. */
  readonly path: string;
  readonly label: string;
  /** Both values in words. */
  readonly from: string;
  readonly to: string;
  /** The value to set, as it would stand in the file. */
  readonly value: unknown;
}

/** Settings that are turned together: one player of the game. */
export interface Switch {
  /** Letters, digits and spaces, as the user or the section names it. */
  readonly name: string;
  readonly settings: readonly SwitchedSetting[];
}

/** What an attribution is made of. Plain JSON. */
export interface AttributeDesign {
  readonly from: string;
  readonly to: string;
  readonly switches: readonly Switch[];
  /** What of the wanted change is no change, in sentences: perils that are off already. */
  readonly unchanged: readonly string[];
}

/** A mean over the futures with its 95 % t-interval. NaN where nothing is known; JSON writes it as null. */
export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly sd: number;
}

/** What one switch brings about in a metric. */
export interface SwitchShare {
  /** Shapley value: its part of the whole. */
  readonly shapley: MeanInterval;
  /** Turned alone, all else as in the first scenario. */
  readonly first: MeanInterval;
  /** Turned last, all else as in the second scenario. */
  readonly last: MeanInterval;
}

/** What of the distance between two scenarios in one metric is due to which switch. */
export interface MetricAttribution {
  readonly metric: string;
  readonly label: string;
  readonly unit: string;
  readonly better: "higher" | "lower" | null;
  /** Futures that have a value with every combination of switches. */
  readonly n: number;
  readonly missing: number;
  readonly start: MeanInterval;
  readonly end: MeanInterval;
  readonly total: MeanInterval;
  /** In the order of the switches. */
  readonly switches: readonly SwitchShare[];
  /** What two switches bring together beyond what they bring apart, for every two of them. */
  readonly interactions: readonly {
    readonly one: number;
    readonly other: number;
    readonly index: MeanInterval;
  }[];
  /** Largest distance, in any future and in the mean, of the parts' sum from the whole; a share of the largest of them. */
  readonly sumError: number;
}

/** What an attribution found. Plain JSON. */
export interface AttributeResult {
  readonly from: string;
  readonly to: string;
  readonly switches: readonly Switch[];
  readonly unchanged: readonly string[];
  /** Futures of each combination. */
  readonly futures: number;
  readonly failed: number;
  readonly headline: readonly string[];
  readonly metrics: readonly MetricAttribution[];
}

/** How the points of a range lie: equal steps, or equal ratios. */
export const factorScales = ["linear", "log"] as const;
export type FactorScale = (typeof factorScales)[number];

/** A setting that varies over values given one by one. Plain JSON. */
export interface FactorValues {
  /** Path in the scenario, as for --set. */
  readonly path: string;
  /** As they would stand in the file; at least one, none twice. */
  readonly values: readonly unknown[];
}

/** A setting that varies over a range of numbers. Plain JSON. */
export interface FactorRange {
  readonly path: string;
  readonly min: number;
  /** Above `min`. */
  readonly max: number;
  /** Where given, only min, min + step … are tried, in every design. */
  readonly step?: number;
  /** Points of a grid, both ends among them; designs that fill the whole range do not look at it. */
  readonly samples?: number;
  readonly scale: FactorScale;
  /** The setting takes whole numbers only. */
  readonly integer: boolean;
}

/** One thing that a study varies, checked against the scenario. */
export type FactorSpec = FactorValues | FactorRange;

/** True where the values are given one by one. */
export function hasValues(spec: FactorSpec): spec is FactorValues {
  return "values" in spec;
}

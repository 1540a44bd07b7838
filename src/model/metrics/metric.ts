import type { Observation } from "../observation.ts";
import type { World } from "../world.ts";

/** A named measure: a column of the weekly table. */
export interface Metric {
  /** Column name. */
  readonly key: string;
  /** Plain-language label. */
  readonly label: string;
  /** Unit of the value. */
  readonly unit: string;
  /** Which way is the better one, where nobody would dispute it. */
  readonly better?: "higher" | "lower";
  /** Value for the whole system at the end of the week; NaN where there is nothing to measure. */
  of(world: World, seen: Observation): number;
}

/** a/b, NaN where b is 0: an empty cell in a table. */
export function ratio(a: number, b: number): number {
  return b === 0 ? NaN : a / b;
}

import type { World } from "../world.ts";

/** What the marks of the theatre's stage can show beside what people use. */
export const lookKeys = ["use", "settled", "effort", "judgement"] as const;
export type LookKey = (typeof lookKeys)[number];

/**
 * What of a run the theatre draws at the end of a week, beside who uses what: read from the world, never changing it.
 * The first difference between two sides is found among exactly these.
 */
export interface Look {
  readonly key: LookKey;
  /** A small number of a person: 0 nothing to show. Absent where the look marks nobody. */
  readonly person?: (world: World, i: number, d: number) => number;
  /**
   * Two values of group g in domain d after the week, written at `at` and `at + 1` of `into`; NaN where it did not meet.
   * Absent where the look marks no groups.
   */
  readonly group?: (world: World, g: number, d: number, into: Float32Array, at: number) => void;
}

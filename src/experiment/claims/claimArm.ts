import type { NoticeInput } from "../../scenario/aboutSchema.ts";

/** One side of a claim: a scenario as it is run, and what is measured of it. Plain JSON. */
export interface ClaimArm {
  readonly file: string;
  /** Changes on top of the file, each as for --set. */
  readonly overrides: readonly string[];
  /** Text of the seed: that of the scenario that claims, so that futures with the same number share their luck. */
  readonly seed: string;
  /** Last week that anything is asked of. */
  readonly weeks: number;
  /** What is measured; one number a future for each. */
  readonly asked: readonly Asked[];
}

/** One number of a future: a measure as a claim names it, in a week. */
export interface Asked {
  readonly measure: string;
  readonly week: number;
}

/** Where a claim finds one of its numbers. */
export interface Place {
  /** Place of the arm in the plan. */
  readonly arm: number;
  /** Place among what is asked of it. */
  readonly asked: number;
}

/** A claim, and where its numbers are found. */
export interface PlannedClaim {
  readonly notice: NoticeInput;
  readonly one: Place;
  /** What it is held against; null where a level is claimed. */
  readonly other: Place | null;
}

/** All claims of a scenario and the arms that they need, each once. */
export interface ClaimPlan {
  readonly arms: readonly ClaimArm[];
  readonly claims: readonly PlannedClaim[];
  readonly dataFolder: string | null;
}

import type { ParameterName } from "../parameters.ts";
import type { World } from "../world.ts";

/** By what a share of the schools or of the staff is chosen. */
export const pickings = ["bestConnected", "weakest", "random"] as const;
export type Picking = (typeof pickings)[number];

/** A share of the schools or of the staff, chosen when the entry acts. */
export interface Pick {
  readonly by: Picking;
  /** 0–1; at least one is chosen unless it is 0. */
  readonly share: number;
  readonly of: "schools" | "staff";
}

/** Hours and money for each school concerned: at each act, or for each week while the entry lasts. */
export interface Cost {
  readonly hours: number;
  readonly money: number;
}

/** When and where an intervention acts. Weeks run from 1; `until` is the last week. */
export interface Timing {
  readonly at: number;
  readonly until: number | null;
  /** Weeks from one act to the next; absent or null: it acts once. */
  readonly every?: number | null;
  /** School numbers; null: all schools. */
  readonly schools: readonly number[] | null;
  /** Whom or which among those schools; absent or null: all of them. */
  readonly pick?: Pick | null;
  /** In place of the usual cost of its kind. */
  readonly cost?: Cost | null;
}

export interface ParameterValue {
  readonly name: ParameterName;
  readonly value: number;
}

/** Sets parameters for some weeks and some schools. */
export interface SetParameters extends Timing {
  readonly kind: "set";
  readonly values: readonly ParameterValue[];
}

/** Brings a practice to a share of the staff at once. */
export interface SeedPractice extends Timing {
  readonly kind: "seed";
  readonly practice: number;
  readonly share: number;
}

/** Orders a practice from above for some weeks. */
export interface MandatePractice extends Timing {
  readonly kind: "mandate";
  readonly practice: number;
}

/** Gives staff evidence about a practice. */
export interface TrainStaff extends Timing {
  readonly kind: "train";
  readonly practice: number;
}

/** Coaches staff for some weeks. */
export interface CoachStaff extends Timing {
  readonly kind: "coach";
  /** The practice that coaching is about; −1: whatever they use. */
  readonly practice: number;
  /** Strength: 1 is the usual. */
  readonly dose: number;
}

/** Ties staff of different schools to each other. */
export interface ConnectSchools extends Timing {
  readonly kind: "connect";
  /** Pairs of colleagues who begin to learn from each other. */
  readonly pairs: number;
}

/** Teachers of two schools swap posts. */
export interface ExchangeStaff extends Timing {
  readonly kind: "exchange";
  readonly with: number;
  /** Most teachers who go. */
  readonly staff: number;
}

/** Turns the network's type into another. */
export interface ChangeType extends Timing {
  readonly kind: "changeType";
  readonly values: readonly ParameterValue[];
  /** Chance that the focus, chosen anew, is the domain that matters most. */
  readonly diagnosis: number;
}

export type Intervention =
  | SetParameters
  | SeedPractice
  | MandatePractice
  | TrainStaff
  | CoachStaff
  | ConnectSchools
  | ExchangeStaff
  | ChangeType;

/** How a kind of intervention acts: before the week begins. */
export interface InterventionKind<I extends Intervention> {
  readonly key: I["kind"];
  readonly label: string;
  /** Whether it chooses schools or members of staff. */
  readonly chooses: "schools" | "staff";
  /** Whether it lasts over a span of weeks, or acts once (or every so many weeks). */
  readonly lasts: boolean;
  /** Takes out of the chosen those whom it is not about after all. */
  narrow?(world: World, intervention: I, chosen: Uint8Array): void;
  /**
   * Acts at its week; what lasts, in its first. `chosen`: 1 for each school or person chosen. `ordinal`: how many
   * entries of the timeline before this one are the same act in the same week.
   */
  act?(world: World, intervention: I, chosen: Uint8Array, ordinal: number): void;
  /** Puts in force what lasts: settings and directives, which are worked out afresh at each change. */
  enforce?(world: World, intervention: I, chosen: Uint8Array): void;
  /** Costs nothing, unless the entry says what. */
  readonly isFree?: boolean;
  /** Charges a week of what lasts. */
  charge?(world: World, intervention: I, chosen: Uint8Array): void;
}

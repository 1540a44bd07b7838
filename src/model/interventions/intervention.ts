import type { ParameterName } from "../parameters.ts";
import type { World } from "../world.ts";

/** When and where an intervention acts. Weeks run from 1; `until` is the last week. */
export interface Timing {
  readonly at: number;
  readonly until: number | null;
  /** School numbers; null: all schools. */
  readonly schools: readonly number[] | null;
}

/** Sets parameters for some weeks and some schools. */
export interface SetParameters extends Timing {
  readonly kind: "set";
  readonly values: readonly { readonly name: ParameterName; readonly value: number }[];
}

/** Brings a practice to a share of the staff at once. */
export interface SeedPractice extends Timing {
  readonly kind: "seed";
  readonly practice: number;
  readonly share: number;
}

export type Intervention = SetParameters | SeedPractice;

/** How a kind of intervention acts: before the week begins. */
export interface InterventionKind<I extends Intervention> {
  readonly key: I["kind"];
  readonly label: string;
  /** `ordinal`: how many entries of the timeline before this one are the same act at the same time. */
  act(world: World, intervention: I, ordinal: number): void;
}

import type { SeedKey } from "../core/seedKey.ts";
import type { NetworkPlan } from "../model/generators/index.ts";
import type { Intervention } from "../model/interventions/intervention.ts";
import type { GivenValues } from "../model/parameters.ts";
import type { PracticePlan } from "../model/practicePlan.ts";
import type { Practices } from "../model/practices.ts";
import type { System } from "../model/system.ts";

/** Everything that a run needs but the replicate's number: plain data, so that it can be sent to a worker. */
export interface Setup {
  readonly system: System;
  readonly practices: Practices;
  /** Where set, each replicate draws its own network of this kind instead of `system`. */
  readonly networkPlan?: NetworkPlan;
  /** Where set, each replicate draws its own practices instead of `practices`. */
  readonly practicePlan?: PracticePlan;
  readonly values: GivenValues;
  readonly interventions: readonly Intervention[];
  /** Number of weeks to run. */
  readonly weeks: number;
  readonly key: SeedKey;
}

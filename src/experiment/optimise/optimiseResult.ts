import type { VariedSetting } from "../study/variedSetting.ts";
import type { Decision } from "./decide.ts";
import type { Goal, MeasuredColumn } from "./goal.ts";
import type { Standing } from "./race.ts";

/** A goal with the words of its measure. */
export interface NamedGoal extends Goal {
  readonly column: MeasuredColumn;
}

/** A plan and what became of it. */
export interface PlanResult extends Standing {
  readonly values: readonly (number | string)[];
}

/** What a search for the cheapest plan came to. Plain JSON. */
export interface OptimiseResult {
  readonly name: string;
  readonly description: string;
  readonly settings: readonly VariedSetting[];
  readonly goals: readonly NamedGoal[];
  /** What was to be as small as possible; `isSetting`: one of the settings, known beforehand. */
  readonly cost: MeasuredColumn & { readonly isSetting: boolean };
  readonly chance: number;
  readonly confidence: number;
  /** Rounds that were run, of so many. */
  readonly rounds: number;
  readonly roundsMost: number;
  readonly futuresMost: number;
  readonly runs: number;
  /** Futures in which a goal had nothing to measure; they count as missed. */
  readonly unmeasured: number;
  readonly plans: readonly PlanResult[];
  readonly decision: Decision;
  /** Plans that no other beats in cost and chance, the cheapest first. */
  readonly frontier: readonly number[];
}

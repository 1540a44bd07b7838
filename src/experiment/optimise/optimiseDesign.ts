import { levelsOf } from "../../scenario/vary/factorValues.ts";
import type { FactorSpec } from "../../scenario/vary/factor.ts";
import type { Goal } from "./goal.ts";
import type { RaceRules } from "./race.ts";

/** What is to be as small as possible: one of the settings that vary, or what is measured. */
export type Minimised = { readonly setting: number } | { readonly metric: string };

/** What a search for the cheapest plan is about. Plain JSON. */
export interface OptimiseDesign {
  /** The levers. */
  readonly factors: readonly FactorSpec[];
  readonly goals: readonly Goal[];
  readonly minimise: Minimised;
  /** Share of futures in which a plan must reach all goals. */
  readonly chance: number;
  readonly confidence: number;
  /** Futures of each plan still in the race after each round. */
  readonly totals: readonly number[];
}

/** The plans: every value of each lever with every value of the others, the last one changing fastest. */
export function plansOf({ factors }: OptimiseDesign): unknown[][] {
  return factors.reduce<unknown[][]>(
    (before, spec) => before.flatMap((values) => levelsOf(spec).map((value) => [...values, value])),
    [[]],
  );
}

/** Columns of runs.csv that the search reads: those of the goals, then that of the cost where it is measured. */
export function columnsRead({ goals, minimise }: OptimiseDesign): string[] {
  return [...goals.map(({ metric }) => metric), ...("metric" in minimise ? [minimise.metric] : [])];
}

/** The rules of the race. */
export function rulesOf(design: OptimiseDesign): RaceRules {
  const { chance, confidence, minimise, totals } = design;
  const plans = plansOf(design);
  const knownCosts = "setting" in minimise ? plans.map((values) => Number(values[minimise.setting])) : null;
  return { planCount: plans.length, chance, confidence, totals, knownCosts };
}

import type { FutureSet } from "../../experiment/board/boardResult.ts";
import { moneyWords } from "../../scenario/questions/moneyWords.ts";
import { pairedDifferences, rangeOf } from "./fifty.ts";

/** What a plan costs beside today's path, in the middle future; NaN where no future was priced. */
export interface PlanCost {
  /** All money of the plan, hours at their price included. */
  readonly total: number;
  /** Middle of plan minus today over the futures that both have. */
  readonly extra: number;
  /** What 8 of 10 futures take more. */
  readonly extraLow: number;
  readonly extraHigh: number;
}

/** The cost of a plan's futures beside today's. */
export function planCost(plan: FutureSet, today: FutureSet): PlanCost {
  const { median, low, high } = rangeOf(pairedDifferences(plan, today, "money"));
  return { total: rangeOf(plan.ends.money).median, extra: median, extraLow: low, extraHigh: high };
}

/** What a plan costs as a sentence, with what it is beside the budget where there is one. */
export function costSentence(
  { total, extra }: PlanCost,
  currency: string,
  budget: number | null,
  span: string,
): string {
  if (!Number.isFinite(total) || !Number.isFinite(extra)) return "No future of this plan was priced.";
  const all = `${moneyWords(total, currency)} over ${span}, working hours at their price included`;
  const shown = moneyWords(Math.abs(extra), currency);
  const isNothing = moneyWords(0, currency) === shown;
  const difference = isNothing
    ? "no more and no less than today’s path"
    : `${shown} ${extra > 0 ? "more" : "less"} than today’s path`;
  return `Costs ${difference}: ${all}.${budgetSentence(extra, currency, budget)}`;
}

/** Whether a plan costs more than the budget; never where there is none. */
export function isOverBudget({ extra }: Pick<PlanCost, "extra">, budget: number | null): boolean {
  return budget !== null && extra > budget;
}

function budgetSentence(extra: number, currency: string, budget: number | null): string {
  if (budget === null) return "";
  const shown = moneyWords(budget, currency);
  return isOverBudget({ extra }, budget)
    ? ` That is over your budget of ${shown}, by ${moneyWords(extra - budget, currency)}.`
    : ` That is within your budget of ${shown}.`;
}

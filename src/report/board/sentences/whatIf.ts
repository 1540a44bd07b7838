import type { CostFacts } from "../costFacts.ts";
import type { PlanFacts } from "../facts.ts";
import { formatCount } from "../../format.ts";
import { moneyWords } from "../../../scenario/questions/moneyWords.ts";
import { countOf } from "../../sentences/words.ts";
import type { Verdict } from "../verdict.ts";
import { ofCount } from "./counts.ts";

/** Whether a plan takes more than today’s path by more than the budget; never where there is none. */
export function isOverBudget({ extra }: Pick<CostFacts, "extra">, budget: number | null): boolean {
  return budget !== null && extra.median > budget;
}

/** What a plan costs beside today’s path, and beside the budget where there is one. `span` is how long it runs. */
export function planCostSentence(
  cost: Pick<CostFacts, "total" | "extra">,
  currency: string,
  budget: number | null,
  span: string,
): string {
  const [total, extra] = [cost.total.median, cost.extra.median];
  if (!Number.isFinite(total) || !Number.isFinite(extra)) return "No future of this plan was priced.";
  const shown = moneyWords(Math.abs(extra), currency);
  const difference =
    shown === moneyWords(0, currency)
      ? "as much as today’s path"
      : `${shown} ${extra > 0 ? "more" : "less"} than today’s path`;
  const all = `in all ${moneyWords(total, currency)} over ${span}, working hours at their price`;
  return `Costs ${difference}: ${all}.${budgetSentence(extra, currency, budget)}`;
}

function budgetSentence(extra: number, currency: string, budget: number | null): string {
  if (budget === null) return "";
  const shown = moneyWords(budget, currency);
  return extra > budget
    ? ` That is over your budget of ${shown}, by ${moneyWords(extra - budget, currency)}.`
    : ` That is within your budget of ${shown}.`;
}

/**
 * Said where a plan that is changed is run in fewer futures than the report has; undefined elsewhere. `isUsual`: the
 * page chose the number by the size of the district, not the reader.
 */
export function fewerSentence(run: number, report: number, isUsual: boolean): string | undefined {
  if (run >= report) return undefined;
  const why = isUsual ? ": in a district of this size each one takes long" : ", as you asked under Settings";
  return `A plan that you change is run in ${countOf(run, "future")} here, fewer than the report’s ${formatCount(report)}${why}.${isUsual ? " Settings can change that." : ""}`;
}

/** What is said aloud once a plan's futures are done: "The plan does better in 44 of 50 futures, it was 31. …" */
export function whatIfAnnouncement(
  verdict: Verdict,
  plan: Pick<PlanFacts, "reach">,
  before: Verdict | null,
): string {
  const was = before === null ? "" : `, it was ${formatCount(before.better)}`;
  return `The plan does better in ${ofCount({ count: verdict.better, of: verdict.of })} futures${was}. ${ofCount(plan.reach)} futures reach the goal.`;
}

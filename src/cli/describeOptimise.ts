import type { OptimiseResult } from "../experiment/optimise/optimiseResult.ts";
import {
  answerSentence,
  costNoun,
  costText,
  doubtSentences,
  fateWords,
  percent,
} from "../report/optimise/optimiseSentences.ts";
import { valueText } from "../report/sweep/cellText.ts";
import { textTable } from "./textTable.ts";

/** Plans that are listed on the screen. */
const ROWS_MOST = 40;

/** What a search for the cheapest plan tells on stdout: the answer, its doubts, and the plans. */
export function describeOptimise(result: OptimiseResult): string {
  const { plans, settings, cost, chance, confidence, rounds, runs } = result;
  const header = [
    ...settings.map(({ path }) => path),
    ...(cost.isSetting ? [] : [costNoun(result)]),
    ...["reached", "of", "at least", "at most", "verdict"],
  ];
  const rows = plans
    .slice(0, ROWS_MOST)
    .map((plan) => [
      ...plan.values.map(valueText),
      ...(cost.isSetting ? [] : [costText(result, plan)]),
      ...[String(plan.hits), String(plan.futures), percent(plan.low, "down"), percent(plan.high, "up")],
      fateWords(result, plan, chance),
    ]);
  const lines = [
    answerSentence(result),
    ...doubtSentences(result),
    "",
    ...textTable(header, rows, [header.length - 1]),
    ...(plans.length > ROWS_MOST ? [`… and ${plans.length - ROWS_MOST} more in plans.csv`] : []),
    "",
    `${runs} futures in ${rounds === 1 ? "1 round" : `${rounds} rounds`}; the bounds hold with ${percent(confidence)} confidence for all plans and rounds together.`,
  ];
  return lines.join("\n");
}

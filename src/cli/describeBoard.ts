import type { BoardPlan, BoardResult } from "../experiment/board/boardResult.ts";
import type { Manifest } from "../experiment/manifest.ts";
import { readBoard } from "../report/board/facts.ts";
import { rangeOf, reachOf } from "../report/board/fifty.ts";
import { goalInChart, showHeadline, showRange } from "../report/board/headlineWords.ts";
import { answerSentence } from "../report/board/sentences/answer.ts";
import { ofCount } from "../report/board/sentences/counts.ts";
import { sureSentence } from "../report/board/sentences/limits.ts";
import { verdictOf } from "../report/board/verdict.ts";
import { NO_VALUE } from "../report/format.ts";
import { countOf, span } from "../report/sentences/words.ts";
import { textTable } from "./textTable.ts";

const HEADER = ["", "meet the goal", "middle future", "8 of 10 futures", "better than today", "in words"];

/** What a study for the board tells on stdout, in the numbers and words of its page: the answer, and a row for each plan. */
export function describeBoard(result: BoardResult, { study }: Manifest): string {
  const { scenario, network } = study.arms[0]!;
  const { plans, headline } = result;
  const facts = readBoard({
    result,
    headline,
    plan: plans[1] ?? null,
    district: network,
    isOwnNetwork: scenario.system.kind === "import",
  });
  const rows = plans.map((plan, at) => rowOf(plan, at === 0 ? null : plans[0]!, result));
  const lines = [
    `${scenario.name}, ${countOf(study.replicates, "future")} of each plan over ${span(scenario.weeks)}, under the same luck`,
    `The goal: ${goalInChart(headline)}`,
    "",
    ...textTable(HEADER, rows, [0, 5]).map((line) => line.trimEnd()),
    "",
    answerSentence(facts),
    `How sure is the model? ${sureSentence(facts)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function rowOf({ name, futures }: BoardPlan, today: BoardPlan | null, { headline }: BoardResult): string[] {
  const values = futures.ends.headline;
  const range = rangeOf(values);
  return [
    name,
    ofCount(reachOf(values, headline)),
    showHeadline(headline, range.median),
    showRange(headline, range),
    ...(today === null ? [NO_VALUE, NO_VALUE] : besideWords(futures, today, headline)),
  ];
}

/** In how many of the same futures a plan is better than today's path, and what is said of that. */
function besideWords(
  futures: BoardPlan["futures"],
  today: BoardPlan,
  headline: BoardResult["headline"],
): string[] {
  const { words, better, of } = verdictOf(futures, today.futures, headline);
  return of === 0 ? [NO_VALUE, NO_VALUE] : [ofCount({ count: better, of }), words];
}

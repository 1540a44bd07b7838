import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { formatCount } from "../format.ts";
import type { Figure } from "../charts/chartKind.ts";
import { pairedDots, reachOf, type Reach } from "./fifty.ts";
import { differenceTable, drawDifference, type Domain } from "./differenceChart.ts";
import { goalPhrase, showDifference, showSize } from "./headlineWords.ts";
import { verdictOf, verdictSentence, type Verdict } from "./verdict.ts";

/** A plan beside today's path in the same futures. */
export interface PlanResult {
  readonly plan: Reach;
  /** Of the same futures. */
  readonly today: Reach;
  readonly verdict: Verdict;
  /** Plan minus today, ascending. */
  readonly dots: readonly number[];
}

/** What a plan's futures, whole or so far, come to beside today's. */
export function planResult(plan: FutureSet, today: FutureSet, headline: Headline): PlanResult {
  return {
    plan: reachOf(plan.ends.headline, headline),
    today: reachOf(sameFutures(today, plan), headline),
    verdict: verdictOf(plan, today, headline),
    dots: pairedDots(plan, today),
  };
}

/** Today's headline in the futures of a plan, so that both counts are of the same futures. */
function sameFutures(today: FutureSet, plan: FutureSet): readonly (number | null)[] {
  const wanted = new Set(plan.replicates);
  return today.ends.headline.filter((_, place) => wanted.has(today.replicates[place]!));
}

/** What is counted below the two numbers: "futures in which teaching gains at least +0.10 SD". */
export function countedPhrase(headline: Headline): string {
  return `futures in which ${goalPhrase(headline)}`;
}

/** A count as it stands in large letters: "41 of 50". */
export function countShown({ count, of }: Reach): string {
  return of === 0 ? "no future" : `${formatCount(count)} of ${formatCount(of)}`;
}

/** The verdict with its counts, and how large the difference is in the middle; nothing while futures are missing. */
export function resultSentences({ verdict }: PlanResult, headline: Headline, subject: string): string[] {
  const sentences = [verdictSentence(verdict, headline, subject)];
  const { low, median, high } = verdict.difference;
  if (!Number.isFinite(median)) return sentences;
  const range =
    verdict.of < 10
      ? ""
      : `; in 8 of 10 it is between ${showDifference(headline, low)} and ${showDifference(headline, high)}`;
  sentences.push(`In the middle future the difference is ${showDifference(headline, median)}${range}.`);
  return sentences;
}

/** What is said aloud once all futures are done: "The plan does better in 44 of 50, it was 31." */
export function announcement({ verdict, plan }: PlanResult, before: PlanResult | null): string {
  const was = before === null ? "" : `, it was ${formatCount(before.verdict.better)}`;
  return `The plan does better in ${formatCount(verdict.better)} of ${formatCount(verdict.of)} futures${was}. The goal is met in ${countShown(plan)}.`;
}

/** The paired dots as a figure. */
export function differenceFigure(
  { dots, verdict }: PlanResult,
  headline: Headline,
  domain: Domain,
  isPartial: boolean,
  name: string,
): Figure {
  const title = "Plan beside today";
  const so = isPartial ? " So far." : "";
  return {
    name,
    title,
    caption: `Each dot is one possible future, the same one with the plan and without it. Between the fine lines a difference is smaller than ${showSize(headline, headline.matters)}, too small to matter to you.${so}`,
    drawings: [
      {
        name,
        title,
        description: `${formatCount(verdict.better)} of ${formatCount(verdict.of)} dots are better with the plan, ${formatCount(verdict.worse)} are worse.${so}`,
        draw: (size) => drawDifference({ headline, dots, domain, isPartial, name }, size),
      },
    ],
    table: differenceTable(headline, dots),
  };
}

import type { BoardResult, FutureSet } from "../../experiment/board/boardResult.ts";
import { termIndexes } from "../findings/terms.ts";
import { formatCount, formatRange } from "../format.ts";
import type { BoardFacts } from "./facts.ts";
import { fiftyRows } from "./figures.ts";
import { meetsGoal, rangeOf } from "./fifty.ts";
import { betterSign, roundDifference, sayDifference, sayHeadline, showNumber } from "./headlineWords.ts";
import { showMonth } from "./schoolTime.ts";
import { sharedPair } from "./sharedFutures.ts";

/** What a chart says point by point, for those who go through it by keyboard: a text for each dot, or for each term. */
export interface Reading {
  readonly texts: readonly string[];
}

/** The chart of 50 futures, dot by dot in each row, from the lowest. */
export function fiftyReadings(facts: BoardFacts, isLuckOnly = false): readonly Reading[] {
  const { headline } = facts;
  return fiftyRows(facts, isLuckOnly).map(({ label, dots }) => ({
    texts: dots.map((dot, at) => {
      const met = meetsGoal(dot, headline) ? "reaches" : "misses";
      return `${label}, ${placeOf(at, dots.length)}: ${sayHeadline(headline, dot)}, ${met} the goal.`;
    }),
  }));
}

/** The chart of paired differences, dot by dot from the lowest. */
export function differenceReadings(
  headline: BoardFacts["headline"],
  dots: readonly number[],
): readonly Reading[] {
  const words = (dot: number): string => {
    const seen = betterSign(headline) * roundDifference(headline, dot);
    return seen === 0 ? "no difference" : seen > 0 ? "better with the plan" : "worse with the plan";
  };
  const texts = dots.map(
    (dot, at) =>
      `Plan minus today, ${placeOf(at, dots.length)}: ${sayDifference(headline, dot)}, ${words(dot)}.`,
  );
  return texts.length === 0 ? [] : [{ texts }];
}

/** The chart over time, term by term for each plan. */
export function timeReadings(
  { headline, plan }: BoardFacts,
  { weeks, start }: Pick<BoardResult, "weeks" | "start">,
  futures: { readonly today: FutureSet; readonly plan: FutureSet | null },
): readonly Reading[] {
  const { today, plan: other } = futures.plan === null ? futures : sharedPair(futures.plan, futures.today);
  const lines = [
    { name: "Today’s path", curves: today.curves },
    ...(other === null || plan === null ? [] : [{ name: plan.name, curves: other.curves }]),
  ];
  return lines
    .filter(({ curves }) => curves.length > 0)
    .map(({ name, curves }) => ({
      texts: termIndexes(weeks).map((index) => {
        const { median, low, high } = rangeOf(curves.map((curve) => curve[index] ?? null));
        const ends =
          curves.length < 10
            ? ""
            : `; 8 of 10 futures: ${formatRange(low, high, (value) => showNumber(headline, value))}`;
        return `${name}, ${showMonth(weeks[index]!, start)}: ${sayHeadline(headline, median)} in the middle future${ends}.`;
      }),
    }));
}

function placeOf(at: number, of: number): string {
  return `dot ${formatCount(at + 1)} of ${formatCount(of)}`;
}

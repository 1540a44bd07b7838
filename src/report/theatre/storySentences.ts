import type { Act, ActMeasure, ActPrediction } from "../../model/acts/act.ts";
import { formatCount, formatRange } from "../format.ts";
import { countOf } from "../sentences/words.ts";
import {
  roundMeasure,
  showMeasure,
  showMeasureDifference,
  showMeasureSigned,
  showMeasureSize,
} from "./measureFormat.ts";
import { standingOf, type PairFacts } from "./pairFacts.ts";

/** Where the story ended: "In this story the left side ended at 12 of 100 and the right side at 31 of 100: 19 of 100 higher." */
export function endSentence(measure: ActMeasure, left: number, right: number): string {
  if (!Number.isFinite(left) || !Number.isFinite(right)) return "Nothing could be measured at the end.";
  return `In this story the left side ends at ${showMeasure(measure, left)} and the right side at ${showMeasure(measure, right)}: ${comparedWords(measure, right - left)}.`;
}

/** What the room said beside what came, as a sentence; empty where nothing was said. */
export function handsSentence(
  { options }: ActPrediction,
  measure: ActMeasure,
  counts: readonly number[],
  difference: number,
): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const came = standingOf(difference, measure);
  const right = options.reduce((sum, { holds }, at) => sum + (holds === came ? (counts[at] ?? 0) : 0), 0);
  if (total === 0) return "No hands were counted.";
  return `${formatCount(right)} of ${countOf(total, "hand")} went up for this.`;
}

/** How far a guess of the end lies from what came. */
export function gapSentence(
  measure: ActMeasure,
  guesses: readonly number[],
  end: number,
  who: string,
): string {
  if (guesses.length === 0 || !Number.isFinite(end)) return "";
  const sorted = [...guesses].sort((one, other) => one - other);
  const middle = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  const gap = roundMeasure(measure, end - middle);
  const said = `${sorted.length > 1 ? `The middle guess of ${formatCount(sorted.length)} ${who}s` : `The ${who}’s guess`} was ${showMeasure(measure, middle)}`;
  return gap === 0
    ? `${said}. It came just so.`
    : `${said}. It came ${showMeasureSize(measure, gap)} ${gap > 0 ? "higher" : "lower"}.`;
}

/** What the futures say of the one story: "You saw one story. In 41 of 50 futures …" */
export function futuresSentences(
  { measures }: Pick<Act, "measures">,
  facts: PairFacts,
  words: { readonly subject: string; readonly than: string },
): readonly string[] {
  const measure = measures[0]!;
  if (facts.of === 0) return ["These futures have nothing to compare."];
  const size = showMeasureSize(measure, measure.matters);
  const counts = (count: number): string => `${formatCount(count)} of ${countOf(facts.of, "future")}`;
  const sides = [
    { count: facts.muchHigher, word: "higher" },
    { count: facts.muchLower, word: "lower" },
  ].sort((one, other) => other.count - one.count);
  const [most, least] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const small = facts.of - most.count - least.count;
  const show = (value: number): string => showMeasureSigned(measure, value);
  const { median, low, high } = facts.difference;
  return [
    `In ${counts(most.count)}, ${words.subject} ends ${most.word} than ${words.than} by ${size} or more in ${measure.words}. In ${formatCount(least.count)} it ends ${least.word} by that much, and in ${formatCount(small)} the difference is smaller.`,
    `The middle difference is ${showMeasureDifference(measure, median)}. ${luckSentence(facts, low, high, show)}`,
  ];
}

function luckSentence({ of }: PairFacts, low: number, high: number, show: (value: number) => string): string {
  if (of < LEAST_FOR_RANGE) return "There are too few futures to say how much luck moves it.";
  return show(low) === show(high)
    ? `Luck hardly moves it: in 8 of 10 futures it is ${show(low)}.`
    : `Luck alone moves it: in 8 of 10 futures it goes from ${formatRange(low, high, show)}.`;
}

/** Futures below which 8 of 10 would be guessed. */
const LEAST_FOR_RANGE = 20;

/** Which of the futures was on the stage: "a typical run (rank 25 of 50)". */
export function runWords(kind: "typical" | "unusual", rank: number, of: number): string {
  return `${kind === "typical" ? "a typical run" : "an unusual run"} (rank ${formatCount(rank)} of ${formatCount(of)})`;
}

function comparedWords(measure: ActMeasure, difference: number): string {
  const seen = roundMeasure(measure, difference);
  if (seen === 0) return "no difference";
  return `${showMeasureSize(measure, difference)} ${seen > 0 ? "higher" : "lower"} on the right`;
}

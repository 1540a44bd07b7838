import type { ActMeasure } from "../../../model/acts/act.ts";
import { verdictWords } from "../../board/verdict.ts";
import { formatCount, formatRange } from "../../format.ts";
import { countOf, quoted } from "../../sentences/words.ts";
import type { FiftyFacts, FixFacts } from "../fiftyFacts.ts";
import { showMeasureDifference, showMeasureSigned, showMeasureSize } from "../measureFormat.ts";

/** Futures below which 8 of 10 would be guessed. */
const LEAST_FOR_RANGE = 20;
const NOTHING = "These futures have nothing to compare.";

/** The check that follows every story: "You saw one story. In 44 of 50 futures, … ended at least 5 of 100 higher on the right." */
export function fiftySentences(facts: FiftyFacts, measure: ActMeasure): readonly string[] {
  if (facts.of === 0) return ["You saw one story.", NOTHING];
  return [
    "You saw one story.",
    ...countSentences(facts, measure, "on the right than on the left"),
    verdictSentenceOf(facts, "The right side"),
    rangeSentence(facts, measure),
  ];
}

/** What a fix does: in how many futures the changed side ends better than the right one, and what it brings back. */
export function fixSentences(facts: FixFacts, measure: ActMeasure, name: string): readonly string[] {
  const { beside } = facts;
  if (beside.of === 0) return [NOTHING];
  return [
    `With ${quoted(name)}, ${formatCount(beside.better)} of ${countOf(beside.of, "future")} ${beside.better === 1 ? "ends" : "end"} better than the right side did, and ${formatCount(beside.worse)} worse.`,
    verdictSentenceOf(beside, "The changed side"),
    ...countSentences(beside, measure, "with it than without"),
    ...broughtBack(facts),
  ];
}

function countSentences(facts: FiftyFacts, measure: ActMeasure, where: string): readonly string[] {
  const size = showMeasureSize(measure, measure.matters);
  const sides = [
    { count: facts.muchHigher, word: "higher" },
    { count: facts.muchLower, word: "lower" },
  ].sort((one, other) => other.count - one.count);
  const [most, least] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const { of } = facts;
  if (most.count === 0)
    return [
      `In ${formatCount(of)} of ${countOf(of, "future")}, the two ended less than ${size} apart in ${measure.words}.`,
    ];
  return [
    `In ${formatCount(most.count)} of ${countOf(of, "future")}, ${measure.words} ended at least ${size} ${most.word} ${where}.`,
    ...restSentence(least, of - most.count - least.count),
  ];
}

/** The futures that are not in the first count. */
function restSentence(
  least: { readonly count: number; readonly word: string },
  between: number,
): readonly string[] {
  const other = `it ended as much ${least.word}`;
  if (least.count === 0 && between === 0) return [];
  if (least.count === 0) return [`In the other ${formatCount(between)} the two were closer.`];
  if (between === 0) return [`In the other ${formatCount(least.count)} ${other}.`];
  return [`In ${formatCount(least.count)} ${other}, and in ${formatCount(between)} the two were closer.`];
}

function verdictSentenceOf({ kind, isSmall, of }: FiftyFacts, subject: string): string {
  if (kind === "too few") return `${countOf(of, "future is", "futures are")} too few for a verdict.`;
  if (kind === "no difference") return "In most futures the two end alike.";
  if (kind === "too close to call") return "It is too close to call: luck matters more than this.";
  return `${subject} is ${verdictWords(kind, isSmall)}.`;
}

function rangeSentence({ of, difference }: FiftyFacts, measure: ActMeasure): string {
  const show = (value: number): string => showMeasureSigned(measure, value);
  const middle = `The middle difference is ${showMeasureDifference(measure, difference.median)}`;
  if (of < LEAST_FOR_RANGE) return `${middle}.`;
  const range = formatRange(difference.low, difference.high, show);
  return `${middle}; in 8 of 10 futures it is ${range}.`;
}

/** Parts of 100 of a loss below which more loss is no more than luck. */
const LITTLE = 10;

function broughtBack({ lost, broughtBack: share }: FixFacts): readonly string[] {
  if (share === null) return [];
  const where =
    lost === 1
      ? "In the one future with a loss"
      : `In the middle one of ${formatCount(lost)} futures with a loss`;
  const parts = Math.round(100 * share);
  if (parts <= -LITTLE) return [`${where}, still more is lost.`];
  if (parts <= 0) return [`${where}, it brings back nothing of what was lost.`];
  if (parts > 100) return [`${where}, it brings back more than all that was lost.`];
  if (parts === 100) return [`${where}, it brings back all that was lost.`];
  return [`${where}, it brings back ${formatCount(parts)} of 100 parts of what was lost.`];
}

import type { Act, ActMeasure } from "../../../model/acts/act.ts";
import { formatCount } from "../../format.ts";
import { countOf, listOf, quoted } from "../../sentences/words.ts";
import type { GapFacts } from "../gapFacts.ts";
import { roundMeasure, showMeasure, showMeasureSize } from "../measureFormat.ts";

/** Where the story ended on both sides: "At the end it is 12 of 100 on the left and 31 of 100 on the right: 19 of 100 higher." */
export function endSentence(measure: ActMeasure, left: number, right: number): string {
  if (!Number.isFinite(left) || !Number.isFinite(right)) return "Nothing could be measured at the end.";
  return `In this story, ${measure.words} ends at ${showMeasure(measure, left)} on the left and ${showMeasure(measure, right)} on the right: ${besideWords(measure, seenGap(measure, left, right))}.`;
}

/** How far apart two values are as a reader sees them, so that her own sum comes out right. */
function seenGap(measure: ActMeasure, from: number, to: number): number {
  return roundMeasure(measure, to) - roundMeasure(measure, from);
}

function besideWords(measure: ActMeasure, difference: number): string {
  const seen = roundMeasure(measure, difference);
  if (seen === 0) return "no difference";
  return `${showMeasureSize(measure, difference)} ${seen > 0 ? "higher" : "lower"} on the right`;
}

/** What the room said beside what came; nothing where it said nothing. */
export function gapSentences(facts: GapFacts, act: Pick<Act, "measures" | "prediction">): readonly string[] {
  const measure = act.measures[0]!;
  switch (facts.kind) {
    case "none":
      return [];
    case "skipped":
      return ["The room skipped its prediction."];
    case "hands":
      return handsSentences(facts, act.prediction, measure);
    case "line":
      return lineSentences(facts, measure);
    case "dot":
      return dotSentences(facts, measure);
  }
}

type Gap<Kind extends GapFacts["kind"]> = Extract<GapFacts, { kind: Kind }>;

function handsSentences(
  { hands, right, came, holding, most }: Gap<"hands">,
  { options }: Act["prediction"],
  measure: ActMeasure,
): readonly string[] {
  const size = showMeasureSize(measure, measure.matters);
  const ended =
    came === "same"
      ? `The two sides ended less than ${size} apart.`
      : `The right side ended ${came} than the left by at least ${size}.`;
  const held =
    holding.length === 0
      ? "None of the answers says so."
      : `What came: ${listOf(holding.map((at) => quoted(options[at]!.words)))}.`;
  if (hands === 0) return [ended, held, "No hands were counted."];
  const share = `${formatCount(right)} of ${countOf(hands, "hand")} went up for it.`;
  const top =
    most.length === 1
      ? [`Most hands went up for ${quoted(options[most[0]!]!.words)}.`]
      : [`As many hands went up for ${listOf(most.map((at) => quoted(options[at]!.words)))}.`];
  return [ended, held, share, ...top];
}

function lineSentences(
  { drawn, of, mean, last, lastWeek }: Gap<"line">,
  measure: ActMeasure,
): readonly string[] {
  const seen = roundMeasure(measure, last);
  const where = `at week ${formatCount(lastWeek)}`;
  return [
    seen === 0
      ? `The line meets what came ${where}.`
      : `What came is ${showMeasureSize(measure, last)} ${seen > 0 ? "above" : "below"} the line ${where}.`,
    `Over the ${formatCount(drawn)} of ${countOf(of, "term")} that were drawn, line and outcome lie ${showMeasureSize(measure, mean)} apart on average.`,
  ];
}

function dotSentences(
  { dots, middle, end, above, below }: Gap<"dot">,
  measure: ActMeasure,
): readonly string[] {
  const gap = seenGap(measure, middle, end);
  const seen = roundMeasure(measure, gap);
  const came =
    seen === 0
      ? "What came is the same"
      : `What came is ${showMeasureSize(measure, gap)} ${seen > 0 ? "higher" : "lower"}`;
  if (dots === 1) return [`The room placed its dot at ${showMeasure(measure, middle)}.`, `${came}.`];
  return [
    `The middle one of ${countOf(dots, "dot")} is at ${showMeasure(measure, middle)}.`,
    `${came}.`,
    `${formatCount(above)} of ${countOf(dots, "dot")} ${above === 1 ? "lies" : "lie"} above what came and ${formatCount(below)} below.`,
  ];
}

import type { Act, ActMeasure } from "../../../../model/acts/act.ts";
import { formatCount, formatOfHundred, roundGain } from "../../../format.ts";
import { countOf, quoted } from "../../../sentences/words.ts";
import type { Prediction } from "../theatre.ts";
import type { HandoutStory } from "./story.ts";

/** What the room said before it watched, in one sentence for the handout. */
export function predictionWords(prediction: Prediction | null, { prediction: asked }: Act): string {
  switch (prediction?.kind) {
    case undefined:
      return "Decide before you watch: tick one answer, or draw the line.";
    case "skipped":
      return "This room skipped its prediction. Make your own: tick one answer, or draw the line.";
    case "hands":
      return handsWords(prediction.counts, asked.options);
    case "line":
      return "This room drew a line before it watched. Draw your own, or tick one answer.";
    case "dot":
      return `This room placed ${countOf(prediction.values.length, "dot")} before it watched. Draw your own line, or tick one answer.`;
  }
}

function handsWords(counts: readonly number[], options: Act["prediction"]["options"]): string {
  const said = options.map(({ words }, at) => `${formatCount(counts[at] ?? 0)} for ${quoted(words)}`);
  return `Hands in this room before it watched: ${said.join("; ")}.`;
}

/** What the act's first measure does in all futures: how often the right side ends as far off as the leader should care about. */
export function futuresWords(act: Act, { left, right }: Pick<HandoutStory, "left" | "right">): string {
  const measure = act.measures[0]!;
  const before = new Map(left.replicates.map((replicate, at) => [replicate, valueAt(left, measure, at)]));
  const differences = right.replicates.flatMap((replicate, at) => {
    const [after, earlier] = [valueAt(right, measure, at), before.get(replicate) ?? null];
    return after === null || earlier === null ? [] : [after - earlier];
  });
  const all = differences.length;
  if (all === 0) return "Nothing could be measured in the other futures.";
  const sum = differences.reduce((total, each) => total + each, 0);
  const word = sum < 0 ? "lower" : "higher";
  const [there, back] = [sum < 0 ? -1 : 1, sum < 0 ? "higher" : "lower"];
  const far = differences.filter((each) => there * each >= measure.matters).length;
  const other = differences.filter((each) => -there * each >= measure.matters).length;
  return (
    `You saw one story. In ${formatCount(far)} of ${countOf(all, "future")}, ${measure.words} ended at least ` +
    `${amountWords(measure, measure.matters)} ${word} with ${quoted(act.right.name)} than with ${quoted(act.left.name)}; ` +
    `in ${formatCount(other)} at least as much ${back}.`
  );
}

function valueAt(
  set: HandoutStory["left"],
  { metric }: Pick<ActMeasure, "metric">,
  place: number,
): number | null {
  return set.metrics?.[metric]?.[place] ?? null;
}

/** An amount of a measure with its unit: "5 of 100", "0.10 of a teacher’s usual spread", "3 hours". */
export function amountWords({ shown }: Pick<ActMeasure, "shown">, amount: number): string {
  switch (shown) {
    case "of 100":
      return `${formatOfHundred(amount)} of 100`;
    case "SD":
      return `${Math.round(100 * roundGain(amount))} hundredths of a teacher’s usual spread`;
    case "hours":
      return `${tidy(amount)} ${amount === 1 ? "hour" : "hours"}`;
    case "people":
      return `${tidy(amount)} ${amount === 1 ? "person" : "people"}`;
  }
}

/** A number as it stands at a tick of a measure's axis. */
export function tickWords({ shown }: Pick<ActMeasure, "shown">, value: number): string {
  return shown === "of 100" || shown === "SD" ? tidy(100 * value) : tidy(value);
}

function tidy(value: number): string {
  const rounded = Math.round(10 * value) / 10 + 0;
  return String(rounded).replace("-", "−");
}

/** Three questions that are asked before and after: whether the room has learned anything. */
export function checkQuestions({ claim }: Pick<Act, "claim">): readonly string[] {
  return [
    `Is this so? ${quoted(claim, 160)}`,
    "Does one story show how it mostly goes?",
    "Do you know a place in our school where this happens?",
  ];
}

/** The moments of a run that a handout shows: start, the first difference or else the middle, and the end. */
export function momentsOf({ run }: Pick<HandoutStory, "run">): readonly { week: number; words: string }[] {
  const { weeks } = run.left.story;
  const { difference } = run;
  const isInside = difference !== null && difference.week > 0 && difference.week < weeks;
  const middle = isInside
    ? { week: difference.week, words: `Week ${difference.week}: the first difference` }
    : { week: Math.round(weeks / 2), words: `Week ${Math.round(weeks / 2)}: half-way` };
  return [{ week: 0, words: "Week 0: the start" }, middle, { week: weeks, words: `Week ${weeks}: the end` }];
}

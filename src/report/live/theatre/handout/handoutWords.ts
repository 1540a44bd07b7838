import type { Act } from "../../../../model/acts/act.ts";
import { formatCount } from "../../../format.ts";
import { countOf, quoted } from "../../../sentences/words.ts";
import { pairFacts, pairsOf } from "../../../theatre/pairFacts.ts";
import { futuresSentences } from "../../../theatre/storySentences.ts";
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

/** Where the story stands among all futures, in two sentences. */
export function futuresWords(act: Act, { left, right }: Pick<HandoutStory, "left" | "right">): string {
  const measure = act.measures[0]!;
  const differences = pairsOf(left, right, measure.metric).map(({ difference }) => difference);
  const subjects = {
    subject: `the right side (${quoted(act.right.name)})`,
    than: `the left (${quoted(act.left.name)})`,
  };
  return `You saw one story. ${futuresSentences(act, pairFacts(differences, measure), subjects)[0]!}`;
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

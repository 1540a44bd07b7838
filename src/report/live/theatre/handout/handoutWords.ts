import type { Act } from "../../../../model/acts/act.ts";
import { quoted } from "../../../sentences/words.ts";
import { fiftyFactsOf } from "../../../theatre/fiftyFacts.ts";
import { pairsOf } from "../../../theatre/pairFacts.ts";
import { fiftySentences } from "../../../theatre/sentences/fifty.ts";
import { predictionSentence } from "../../../theatre/sentences/handout.ts";
import type { Prediction } from "../theatre.ts";
import type { HandoutStory } from "./story.ts";

/** What the room said before it watched, if anything, and what to do with the empty box. */
export function predictionWords(prediction: Prediction | null, act: Act): string {
  const first =
    prediction === null ? "Decide before you watch:" : `${predictionSentence(prediction, act)} Now you:`;
  return `${first} tick one answer, or draw the line.`;
}

/** Where the story stands among all futures: how many go that way, how many the other, and the verdict. */
export function futuresWords(act: Act, { left, right }: Pick<HandoutStory, "left" | "right">): string {
  const measure = act.measures[0]!;
  const differences = pairsOf(left, right, measure.metric).map(({ difference }) => difference);
  return fiftySentences(fiftyFactsOf(differences, measure), measure).slice(0, 4).join(" ");
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

import type { StepKey } from "../theatre.ts";

/** What a step is called, and what the leader does in it. */
export interface StepNote {
  readonly name: string;
  /** For the leader alone. */
  readonly note: string;
}

/** Notes for the leader, one for each step. */
export const stepNotes: Readonly<Record<StepKey, StepNote>> = {
  setup: {
    name: "Setup",
    note: "Say who is on the stage, and what alone differs between the sides. Then let the room look for a moment.",
  },
  predict: {
    name: "Predict",
    note: "Everybody decides first, quietly; then count the hands. Ask one person for each answer why they chose it.",
  },
  watch: {
    name: "Watch",
    note: "Play it without talking. Then play it again, and stop at the first difference.",
  },
  reveal: {
    name: "Reveal",
    note: "Compare what the room said with what came. A wrong guess is worth more than a right one: ask what it took for granted.",
  },
  explain: {
    name: "Explain",
    note: "Let the room explain first. Then read how it comes about in the simulation.",
  },
  discuss: {
    name: "Discuss",
    note: "In pairs first, then together. Take one answer to each question.",
  },
  futures: {
    name: "In 50 futures",
    note: "The room saw one story. Say in how many futures it goes that way before you go on.",
  },
  fix: {
    name: "Fix it",
    note: "Let the room pick a way to mend it, and say what it expects, before you try it.",
  },
};

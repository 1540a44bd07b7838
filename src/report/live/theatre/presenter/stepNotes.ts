import type { StepKey } from "../theatre.ts";

/** What the leader does in each step; for her alone. */
export const stepNotes: Readonly<Record<StepKey, string>> = {
  setup:
    "Say who is on the stage, and what alone differs between the sides. Then let the room look for a moment.",
  predict:
    "Everybody decides first, quietly; then count the hands. Ask one person for each answer why they chose it.",
  watch: "Play it without talking. Then play it again, and stop at the first difference.",
  reveal:
    "Compare what the room said with what came. A wrong guess is worth more than a right one: ask what it took for granted.",
  explain: "Let the room explain first. Then read how it comes about in the simulation.",
  discuss: "In pairs first, then together. Take one answer to each question.",
  futures: "The room saw one story. Say in how many futures it goes that way before you go on.",
  fix: "Let the room pick a way to mend it, and say what it expects, before you try it.",
};

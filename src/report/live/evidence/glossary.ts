/** A word of the page and what it means. */
export interface Term {
  readonly word: string;
  readonly meaning: string;
}

/** The words of the page, in the order of the alphabet. */
export const glossary: readonly Term[] = [
  {
    word: "Assumption",
    meaning: "A number that nobody has measured in your schools, so it was set by judgement.",
  },
  {
    word: "Challenge",
    meaning: "How far a practice departs from what teachers do now: 0 changes nothing, 1 everything.",
  },
  { word: "Contact", meaning: "A colleague from whom somebody learns." },
  {
    word: "Domain",
    meaning:
      "A part of teaching, such as asking questions or giving feedback. A teacher uses at most one practice in each.",
  },
  {
    word: "Fidelity",
    meaning: "How fully a practice is carried out, from 0 to 1. It grows with use and with help.",
  },
  {
    word: "Future",
    meaning:
      "One run of the simulation from the first week to the last. Futures of one plan differ by luck alone. The same number means the same luck in every plan.",
  },
  {
    word: "Gain in teaching",
    meaning:
      "How much better teachers teach at the end than at the start, in standard deviations (SD) of teaching. A gain of 0.10 SD moves a teacher in the middle from place 50 to place 54 of 100.",
  },
  { word: "Goal", meaning: "What should be reached by the end. You can set it." },
  { word: "Harmful use", meaning: "Use of a practice that makes teaching worse in that school." },
  { word: "Middle future", meaning: "Half of the futures end below it and half above (the median)." },
  { word: "Network", meaning: "All people in the schools, and who learns from whom among them." },
  { word: "Peril", meaning: "One of four ways in which working together goes wrong." },
  {
    word: "Plan",
    meaning: "Settings that differ from today’s path. Today’s path is a plan that changes nothing.",
  },
  {
    word: "Practice",
    meaning: "A way of teaching something that can be passed on. It can help, do nothing, or do harm.",
  },
  {
    word: "Random number, master",
    meaning: "The text from which all luck of the report is drawn. With it anybody gets the same futures.",
  },
  {
    word: "Same luck",
    meaning:
      "Two plans are compared in the same future: whatever hangs on chance falls out alike in both, until the plans make it differ.",
  },
  {
    word: "SD",
    meaning:
      "Standard deviation: how far teachers differ from one another. Two teachers drawn by lot often differ by about 1 SD.",
  },
  {
    word: "Threshold",
    meaning: "The share of contacts who must use a practice before somebody weighs it up.",
  },
  {
    word: "Tie",
    meaning: "A link along which one person learns from another. It is stronger the more it is used.",
  },
  {
    word: "Worth",
    meaning: "What a practice adds to teaching when it is carried out in full, in SD. It can be below zero.",
  },
];

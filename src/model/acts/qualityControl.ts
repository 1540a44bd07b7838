import type { Act } from "./act.ts";
import { gain, goodUse, harmfulUse } from "./measures.ts";
import { withoutPerils } from "./perilsAt.ts";

/** Without checks a network carries what looks good. */
export const qualityControl: Act = {
  key: "quality-control",
  title: "Anything spreads",
  claim: "Where nobody checks, a network carries what looks good, and not what is good.",
  perils: ["qualityControl"],
  setup: [
    "Both sides show the same schools, the same people and the same luck. They know the same practices, and each practice has looks and a true worth.",
    "Only one thing differs. On the left, what a colleague shows tells what the practice is worth. On the right, it tells only how good it looks.",
  ],
  stage: withoutPerils,
  left: { name: "Everything is checked", settings: { "perils.qualityControl": 1 } },
  right: { name: "Nobody checks", settings: { "perils.qualityControl": 0 } },
  controls: [
    {
      key: "ties",
      question: "How much do the schools talk to each other?",
      choices: [
        { words: "Hardly at all", settings: { "network.crossSchoolShare": 0.02 } },
        { words: "Some staff do", settings: { "network.crossSchoolShare": 0.15 } },
        { words: "A great deal", settings: { "network.crossSchoolShare": 0.4 } },
      ],
      usual: 1,
    },
  ],
  look: "use",
  lookWords: ["The darker a mark, the more its practice helps. At the start both sides are the same."],
  measures: [harmfulUse, goodUse, gain],
  prediction: {
    question: "How much of what teachers use in the end does harm, where nobody checks?",
    options: [
      { words: "More than with checks", holds: "higher" },
      { words: "About as much", holds: "same" },
      { words: "Less than with checks", holds: "lower" },
    ],
  },
  watch: "Find the practice that looks best. Watch which side it gets further on, and by which schools.",
  notice:
    "Both sides are just as busy. The right side talks as much and takes up as much. What differs is what gets taken up.",
  explain: [
    "When one teacher shows another what she uses, the other sees a mix of its worth and its looks. With no checks she sees only the looks.",
    "So belief grows in what shines. People take it up, and then show it to others in turn.",
    "Own use does tell its worth, but slowly: one class in one year says little.",
  ],
  ground:
    "Most lessons that teachers found online were of low or middling quality when experts rated them. Ratings by users said little about it. How much a check brings in the model is our guess.",
  source: "Polikoff & Dean 2019; Hechinger Report 2019",
  caveat:
    "The switch goes from no checks at all to checks that never fail. Real schools lie between. What a check costs is not shown.",
  prompts: {
    notice: "Which practice got furthest on each side? Through whom did it go from one school to the next?",
    connect:
      "Name one thing that spread through our schools in the last years. Who looked at whether it works?",
    act: "What is the next thing that we plan to pass on, and who looks at it in a classroom first?",
  },
  fixes: [
    {
      name: "Half is checked, side by side",
      question: "What if half is checked, and half of all sharing is working on a lesson together?",
      settings: { "perils.qualityControl": 0.5, "collaboration.jointWorkShare": 0.9 },
    },
    {
      name: "Teams test it",
      question: "What if nobody checks before, but each team tests with care what it takes up?",
      settings: { "inquiry.inquiry": 1 },
    },
    {
      name: "Teams read the research",
      question: "What if each team reads the research before it stands behind a practice?",
      settings: { "purpose.evidenceBase": 1 },
    },
  ],
};

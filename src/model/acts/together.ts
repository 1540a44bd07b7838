import type { Act } from "./act.ts";
import { gain, harmfulUse, use } from "./measures.ts";
import { withAllPerils, withoutPerils } from "./perilsAt.ts";

/** All four perils at once. */
export const together: Act = {
  key: "together",
  title: "All together",
  claim: "With all four perils a network is as busy as ever, and teaching gains next to nothing.",
  perils: ["qualityControl", "groupthink", "diffusionOfResponsibility", "deindividuation"],
  setup: [
    "Both sides show the same schools, the same people and the same luck.",
    "On the left all four perils are off. On the right all four are on: nobody checks, teams want to agree, each counts on the others, and each does what all do.",
  ],
  stage: {},
  left: { name: "No peril", settings: withoutPerils },
  right: { name: "All four perils", settings: withAllPerils },
  controls: [],
  look: "use",
  lookWords: ["The darker a mark, the more its practice helps. At the start both sides are the same."],
  measures: [gain, use, harmfulUse],
  prediction: {
    question: "How much does teaching gain with all four perils?",
    options: [
      { words: "More: more is going on", holds: "higher" },
      { words: "About as much", holds: "same" },
      { words: "Less", holds: "lower" },
    ],
  },
  watch: "Count the marks that are filled on each side. Then look at which ones they are.",
  notice:
    "By the number of users alone, the right side looks like a success. It is no use to count who joined in.",
  explain: [
    "There are four ways by which a network can tell good from weak: the look before sharing, the talk in teams, the test, and the teacher’s own eye. Each peril takes away one of them.",
    "Any one peril alone leaves teaching a part of its gain. With all four, what spreads is what shines, asks little and is used by many.",
    "So to mend one of the four brings back little. What people learn from checks is of no use where nobody goes by what she knows.",
  ],
  ground:
    "Each peril has studies of its own behind it. That they come together in school networks is told by people who work with them. What they do together is what follows in the model.",
  source:
    "Polikoff & Dean 2019; Lu, Yuan & McLeod 2012; Latané, Williams & Harkins 1979; Postmes & Spears 1998",
  caveat:
    "No school has all four at full strength, or none. The share of each cannot be told apart by adding up: what one does depends on the others.",
  prompts: {
    notice: "How many joined in on each side? How much did teaching gain?",
    connect: "Which of the four is most at home in our school? How do we know?",
    act: "If we could take on one of the four this year, which one, and what is the first step?",
  },
  fixes: [
    {
      name: "Checks alone",
      question: "What if everything is checked, and the other three stay?",
      settings: { "perils.qualityControl": 1 },
    },
    {
      name: "Principals, names and doubts",
      question: "What if the principal takes part, each task has a name, and doubts are welcome?",
      settings: {
        "leadership.principalParticipation": 1,
        "accountability.accountability": 1,
        "leadership.dissent": 1,
      },
    },
    {
      name: "All of these, and own view first",
      question: "What if all of this comes together, and each is asked for her own view as well?",
      settings: {
        "perils.qualityControl": 1,
        "leadership.principalParticipation": 1,
        "accountability.accountability": 1,
        "leadership.dissent": 1,
        "perils.deindividuation": 0.5,
      },
    },
  ],
  switches: [
    { name: "Nobody checks", off: { "perils.qualityControl": 1 }, on: { "perils.qualityControl": 0 } },
    { name: "Teams want to agree", off: { "perils.groupthink": 0 }, on: { "perils.groupthink": 1 } },
    {
      name: "Each counts on the others",
      off: { "perils.diffusionOfResponsibility": 0 },
      on: { "perils.diffusionOfResponsibility": 1 },
    },
    {
      name: "Each does what all do",
      off: { "perils.deindividuation": 0 },
      on: { "perils.deindividuation": 1 },
    },
  ],
};

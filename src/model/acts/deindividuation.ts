import type { Act } from "./act.ts";
import { gain, harmfulUse } from "./measures.ts";
import { withoutPerils } from "./perilsAt.ts";

/** What all do takes the place of what a teacher sees. */
export const deindividuation: Act = {
  key: "deindividuation",
  title: "What everybody does",
  claim: "Where the group’s way replaces own judgement, what teachers use fits their classes less.",
  perils: ["deindividuation"],
  setup: [
    "Both sides show the same teachers. Each has her own class, and senses which practice suits it. No two classes are alike.",
    "Only one thing differs. On the left, she goes by what she expects for her own class. On the right, she goes by what her colleagues do.",
  ],
  stage: { ...withoutPerils, "practiceQuality.ownFitSd": 0.25 },
  left: { name: "Each judges for her class", settings: { "perils.deindividuation": 0 } },
  right: { name: "Each does what all do", settings: { "perils.deindividuation": 1 } },
  controls: [
    {
      key: "ties",
      question: "How many colleagues does a teacher turn to?",
      choices: [
        { words: "Two", settings: { "network.degreeMean": 2 } },
        { words: "Four", settings: { "network.degreeMean": 4.1 } },
        { words: "Eight", settings: { "network.degreeMean": 8 } },
      ],
      usual: 1,
    },
  ],
  look: "judgement",
  lookWords: [
    "A teacher with a wedge uses something that she would not choose for her own class, if she went by herself.",
  ],
  measures: [
    {
      metric: "fit_mean",
      words: "how well what is used fits school and class",
      shown: "SD",
      better: "higher",
      range: [-0.1, 0.3],
      matters: 0.03,
    },
    gain,
    harmfulUse,
  ],
  prediction: {
    question: "How well does what teachers use fit their own classes, where each does what all do?",
    options: [
      { words: "Better: many know more than one", holds: "higher" },
      { words: "About as well", holds: "same" },
      { words: "Less well", holds: "lower" },
    ],
  },
  watch:
    "Find the practice that few use but that helps most. Watch who leaves it, and what those around her use.",
  notice:
    "The marked teachers know better. They have a sense of what suits their class. They do not go by it.",
  explain: [
    "With the switch on, a teacher takes up what she weighs up by how many of her colleagues use it. Three users count as everybody.",
    "Her own view of its worth, and her sense of her own class, do not count. She also keeps what she would drop if she were alone.",
    "No practice suits all classes. So the more alike people become, the less it fits.",
  ],
  ground:
    "In many studies put together, people who felt as part of a group did not lose all restraint, as was once thought. They followed the norm of that group. Three others are enough for it. How far this goes in schools is our guess.",
  source: "Postmes & Spears 1998; Asch 1951",
  caveat:
    "The switch goes all the way: on the right nobody asks herself. Classes differ more here than is usual. And the model takes it that teachers sense rightly what suits their class.",
  prompts: {
    notice: "What became of the best practice that only a few used? Who gave it up?",
    connect: "What do we all do in our school that does not suit some of our classes?",
    act: "How do we ask for each one’s own view before the group has spoken?",
  },
  fixes: [
    {
      name: "Own view first, mostly",
      question: "What if each is asked for her own view first, and it counts for three parts of four?",
      settings: { "perils.deindividuation": 0.25 },
    },
    {
      name: "Half and half",
      question: "What if her own view counts as much as what the others do?",
      settings: { "perils.deindividuation": 0.5 },
    },
    {
      name: "Teams test it",
      question: "What if all still do what all do, but teams test with care what they take up?",
      settings: { "inquiry.inquiry": 1 },
    },
  ],
};

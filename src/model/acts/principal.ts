import type { Act } from "./act.ts";
import { gain, goodUse, harmfulUse } from "./measures.ts";
import { ordinaryPerils } from "./perilsAt.ts";

/** The principal who takes part in teachers' learning. */
export const principal: Act = {
  key: "principal",
  title: "The principal takes part",
  claim: "Where principals learn alongside their teachers, the same network helps teaching more.",
  perils: [],
  setup: [
    "Both sides show the same schools, with some of every peril, as in an ordinary network.",
    "Only one thing differs. On the left, principals stay away from teachers’ learning. On the right, they take part each week, as learners.",
  ],
  stage: { ...ordinaryPerils, "leadership.principalsLearn": 0, "inquiry.inquiry": 0.3 },
  left: { name: "Principals stay away", settings: { "leadership.principalParticipation": 0 } },
  right: { name: "Principals take part", settings: { "leadership.principalParticipation": 1 } },
  controls: [],
  look: "use",
  lookWords: ["The darker a mark, the more its practice helps. At the start both sides are the same."],
  measures: [gain, goodUse, harmfulUse],
  prediction: {
    question: "How much does teaching gain, where principals take part?",
    options: [
      { words: "More", holds: "higher" },
      { words: "About as much: it is up to teachers", holds: "same" },
      { words: "Less: people hold back", holds: "lower" },
    ],
  },
  watch: "Choose one school. Watch its teams on both sides, and what its teachers try out.",
  notice:
    "The principal does not spread practices. Few ask her for advice. What changes is what the teachers dare and finish.",
  explain: [
    "Where the principal sits in, fewer meetings fall through. It is easier to try out something that asks a lot, and people get better at it faster.",
    "Teams feel less need to agree. Each one’s part is seen, and tests are done with more care.",
    "She hands on hardly anything herself. It works through what the others do.",
  ],
  ground:
    "Of five sides of leadership, taking part in teachers’ learning had the largest link with what students learn: .84, against .42 for the next two. These are contrasts of schools, so cause and effect are not sure.",
  source: "Robinson, Lloyd & Rowe 2008; Berebitsky & Andrews-Larson 2017",
  caveat:
    "The model takes the published effect as it stands. By which paths it works is partly our assumption. The hours that it takes her are not shown.",
  prompts: {
    notice: "What did teachers do on the right that they did not do on the left?",
    connect: "When did our principal last sit in as a learner? What was different?",
    act: "Which meeting of the next month does she come to, and what does she bring to learn?",
  },
  fixes: [
    {
      name: "Teams test with care",
      question: "What if principals take part, and teams test what they take up with more care?",
      settings: { "inquiry.inquiry": 0.8 },
    },
    {
      name: "Most is checked",
      question: "What if principals take part, and most is checked before it is passed on?",
      settings: { "perils.qualityControl": 0.8 },
    },
    {
      name: "Only every other week",
      question: "What if principals can come only every other week?",
      settings: { "leadership.principalParticipation": 0.5 },
    },
  ],
};

import type { Act } from "./act.ts";
import { gain, harmfulUse } from "./measures.ts";
import { withoutPerils } from "./perilsAt.ts";

/** Each leaves the work to the others. */
export const responsibility: Act = {
  key: "responsibility",
  title: "Somebody else does it",
  claim: "The more people share a task, the less each of them gives, unless each one’s part can be seen.",
  perils: ["diffusionOfResponsibility"],
  setup: [
    "Both sides show the same teams. Each has set out to test what its members use, and to make it better.",
    "Only one thing differs. On the left, each gives all she can. On the right, each counts on the others, and nobody sees who did what.",
  ],
  stage: {
    ...withoutPerils,
    "perils.qualityControl": 0.4,
    "inquiry.inquiry": 0.8,
    "groups.meetingTime": 0.6,
    "accountability.accountability": 0,
    "leadership.planning": 0,
    "leadership.principalParticipation": 0,
  },
  left: { name: "Each gives all she can", settings: { "perils.diffusionOfResponsibility": 0 } },
  right: { name: "Each counts on the others", settings: { "perils.diffusionOfResponsibility": 0.66 } },
  controls: [
    {
      key: "size",
      question: "How many teachers work in a team?",
      choices: [2, 4, 8, 12].map((size) => ({ words: `${size}`, settings: { "network.groupSize": size } })),
      usual: 2,
    },
  ],
  look: "effort",
  lookWords: ["The gap between the two bars of a team is work left to somebody else."],
  measures: [
    gain,
    {
      metric: "effort_per_head",
      words: "the effort that each puts into shared work",
      shown: "of 100",
      better: "higher",
      range: [0, 1],
      matters: 0.05,
    },
    harmfulUse,
  ],
  prediction: {
    question: "How much does teaching gain, where each counts on the others?",
    options: [
      { words: "More: there is less to do", holds: "higher" },
      { words: "About as much: someone does the work", holds: "same" },
      { words: "Less", holds: "lower" },
    ],
  },
  watch: "Watch the bars of one team in each meeting. Then look at what its members go on using.",
  notice:
    "Nobody is lazy. All are in the room and all agree. The test is just too thin to tell a good practice from a weak one.",
  explain: [
    "The effort of each falls with the size of the team. It follows a curve that was measured in experiments.",
    "Less effort makes the team’s test less clear. So weak practices are kept for longer, and good ones are made better more slowly.",
    "If each one’s part can be seen, the loss is gone, whatever the size of the team.",
  ],
  ground:
    "In a classic study people gave 82 of 100 parts of their effort in twos and 74 in sixes. Many later studies found the same, and found that it goes away when each one’s part is seen. The classic study was about shouting, not about teaching.",
  source: "Latané, Williams & Harkins 1979; Karau & Williams 1993",
  caveat:
    "The pull shown here is twice as strong as in the classic study. At its true size the loss is there too, but hard to see from the back of a room.",
  prompts: {
    notice: "Which teams lost most of their work? What did it cost them in the end?",
    connect: "Which of our tasks belongs to all of us? Who did it last time?",
    act: "Which one task gets a name and a date before we leave this room?",
  },
  fixes: [
    {
      name: "A name for each task",
      question: "What if each task has a name, so that each one’s part is seen?",
      settings: { "accountability.accountability": 1 },
    },
    {
      name: "Teams of four",
      question: "What if the same teachers work in teams of four?",
      settings: { "network.groupSize": 4 },
    },
    {
      name: "The principal sits in",
      question: "What if the principal takes part in the work?",
      settings: { "leadership.principalParticipation": 1 },
    },
  ],
};

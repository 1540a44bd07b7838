import type { Act } from "./act.ts";
import { gain, goodUse } from "./measures.ts";
import { withoutPerils } from "./perilsAt.ts";

/** Teams settle on what is easy to agree on. */
export const groupthink: Act = {
  key: "groupthink",
  title: "What all can agree on",
  claim: "A team that wants to agree settles on what asks least, and is the surer for it.",
  perils: ["groupthink"],
  setup: [
    "Both sides show the same teams with the same meetings. They talk about what their members use, and stand behind one practice.",
    "Only one thing differs. On the left, a team goes by what its members think a practice is worth. On the right, it goes by what is easy to agree on.",
  ],
  stage: {
    ...withoutPerils,
    "leadership.dissent": 0,
    "inquiry.inquiry": 0,
    "groups.meetingEvery": 1,
    "groups.decisionRule": "best",
  },
  left: { name: "Teams weigh what they know", settings: { "perils.groupthink": 0 } },
  right: { name: "Teams want to agree", settings: { "perils.groupthink": 1 } },
  controls: [
    {
      key: "meetings",
      question: "How often do teams find the time to meet?",
      choices: [
        { words: "Now and then", settings: { "groups.meetingTime": 0.1 } },
        { words: "Every other week", settings: { "groups.meetingTime": 0.5 } },
        { words: "Every week", settings: { "groups.meetingTime": 1 } },
      ],
      usual: 1,
    },
  ],
  look: "settled",
  lookWords: [
    "Where a team fills its ring, it chose the best practice that one of its members uses. A gap is worth left on the table.",
  ],
  measures: [
    { ...goodUse, matters: 0.03 },
    gain,
    {
      metric: "group_challenge",
      words: "how much change the teams’ choices ask for",
      shown: "of 100",
      better: "higher",
      range: [0, 1],
      matters: 0.05,
    },
  ],
  prediction: {
    question: "How much use is there of practices that clearly help, where teams want to agree?",
    options: [
      { words: "More: they pull together", holds: "higher" },
      { words: "About as much", holds: "same" },
      { words: "Less", holds: "lower" },
    ],
  },
  watch:
    "Pick one team. See what its members use before a meeting, and what the team stands behind after it.",
  notice:
    "The best practice is often in the room, in the hands of one member. On the right it is not brought up. More meetings do not mend that.",
  explain: [
    "With the switch on, a team goes by how many already use a practice and by how little it asks of them. What it is worth no longer counts.",
    "What only one member uses is often passed over. And each time a team agrees, its members grow surer, though nobody learned a thing.",
    "What a team stands behind is easier to take up. So a weak choice travels with the weight of the team.",
  ],
  ground:
    "In 65 studies put together, groups spoke far more of what all members knew. Where each held a part of the answer, they were eight times less likely to find it. How strong this is in school teams is our guess.",
  source: "Lu, Yuan & McLeod 2012; Asch 1951",
  caveat:
    "The switch goes all the way: on the right nobody’s view of worth counts in a meeting. Teams test nothing on either side, so that their talk alone is seen.",
  prompts: {
    notice: "What was the best practice in the team’s hands, and what did it choose? Who knew?",
    connect: "Think of the last time that all of us agreed fast. What did we not talk about?",
    act: "Who asks for doubts at our next meeting, and at which point of it?",
  },
  fixes: [
    {
      name: "Doubts are welcome",
      question: "What if every team protects the one who disagrees?",
      settings: { "leadership.dissent": 1 },
    },
    {
      name: "And the principal sits in",
      question: "What if doubts are welcome, and the principal sits in as a learner?",
      settings: { "leadership.dissent": 1, "leadership.principalParticipation": 1 },
    },
    {
      name: "More ties to other schools",
      question: "What if more teachers know somebody at another school?",
      settings: { "network.crossSchoolShare": 0.4 },
    },
  ],
};

import { putsOfChoice } from "./choiceQuestion.ts";
import { UNSURE, type InterviewAnswers, type InterviewQuestion } from "./interviewQuestion.ts";

const part = "Your district";
const always = (): boolean => true;
const hasNeighbours = (answers: InterviewAnswers): boolean => answers["schools"] !== 1;

/** What is asked about people and whom they know. */
export const peopleQuestions: readonly InterviewQuestion[] = [
  {
    key: "leave",
    part,
    text: "Of 100 people on the staff, how many leave their school in a year?",
    why: "Who leaves takes along what the team has learned. Who comes begins anew.",
    form: { kind: "number", min: 0, max: 60, whole: false },
    mayBeUnsure: true,
    skipped: "16 of 100 leave, as in US public schools",
    meaning: "Usual is 16 of 100, as in US public schools (NCES 2021–22).",
    isAsked: always,
    puts: (answer) => [
      answer === UNSURE
        ? { path: "people.turnover", value: 0.16, ends: [0.05, 0.35] }
        : { path: "people.turnover", value: Math.round(Number(answer) * 100) / 10_000 },
    ],
  },
  {
    key: "links",
    part,
    text: "Is there a network between the schools? Do teachers ask colleagues in other schools for advice?",
    why: "What one school finds out helps the others only if somebody carries it there. What does not work travels on the same roads.",
    source: "Spillane, Hopkins & Sweet 2015",
    form: {
      kind: "choice",
      choices: [
        "No: each school is a world of its own",
        "A few people know someone elsewhere",
        "Now and then: some in each school have a colleague elsewhere",
        "Yes: many meet across schools a few times a year",
        "Yes: most work with teachers of other schools all the time",
      ],
    },
    mayBeUnsure: true,
    skipped: "6 of 100 ties lead to another school",
    meaning: "How words become a number is assumed.",
    isAsked: hasNeighbours,
    puts: (answer) =>
      putsOfChoice([{ path: "network.crossSchoolShare", values: [0, 0.03, 0.06, 0.12, 0.25] }], answer),
  },
  {
    key: "principals",
    part,
    text: "A principal is stuck. How many principals of other schools could they ask?",
    why: "Principals who know each other pass on what they have seen, good and bad.",
    form: {
      kind: "choice",
      choices: [
        "None: each is alone",
        "One",
        "About three",
        "About five",
        "Eight or more: they meet as a group",
      ],
    },
    mayBeUnsure: true,
    skipped: "a principal asks three others",
    meaning: "How words become a number is assumed.",
    isAsked: hasNeighbours,
    puts: (answer) => putsOfChoice([{ path: "network.principalDegree", values: [0, 1, 3, 5, 8] }], answer),
  },
  {
    key: "meetings",
    part,
    text: "How many weeks pass from one team meeting to the next?",
    why: "Teams decide at meetings what to use. The more often they meet, the faster it goes, and the more hours it takes.",
    form: { kind: "number", min: 1, max: 18, whole: true },
    mayBeUnsure: true,
    skipped: "teams meet every second week",
    meaning: "Every second week is assumed to be usual.",
    isAsked: always,
    puts: (answer) => [
      answer === UNSURE
        ? { path: "groups.meetingEvery", value: 2, ends: [1, 8] }
        : { path: "groups.meetingEvery", value: answer },
    ],
  },
];

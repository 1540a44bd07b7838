import { hoursWords, moneyWords } from "./moneyWords.ts";
import { numberOf, setThroughout } from "./planEntries.ts";
import type { Question } from "./question.ts";
import { tidied, valueAtStart } from "./readScenario.ts";

const leave: Question = {
  key: "leave",
  text: "How many of 100 staff leave their school each year?",
  scale: { min: 0, max: 40, step: 1 },
  note: () => "The model counts no money for keeping people, nor for finding new ones.",
  show: (answer) => `${rounded(numberOf(answer))} of 100 staff`,
  read: (scenario) => tidied(valueAtStart(scenario, "turnover") * 100),
  apply: (answer, plan) => {
    setThroughout(plan, "people.turnover", numberOf(answer) / 100);
  },
};

const every: Question = {
  key: "every",
  text: "How many weeks pass from one team meeting to the next?",
  scale: { min: 1, max: 8, step: 1 },
  note: (_answer, { currency }, { values }) =>
    `Each meeting takes each member ${hoursWords(values.meetingHours)}, worth about ${moneyWords(values.meetingHours * values.hourCost, currency)}.`,
  show: (answer) => `${rounded(numberOf(answer))} ${numberOf(answer) === 1 ? "week" : "weeks"}`,
  read: (scenario) => valueAtStart(scenario, "meetingEvery"),
  apply: (answer, plan) => {
    setThroughout(plan, "groups.meetingEvery", Math.max(1, Math.round(numberOf(answer))));
  },
};

const test: Question = {
  key: "test",
  text: "How fully do teams test a practice before they rely on it?",
  scale: { min: 0, max: 4, step: 1 },
  isNamed: true,
  note: (_answer, { currency }, { values }) =>
    `A full test takes each member ${hoursWords(values.inquiryHours)} at a meeting, worth about ${moneyWords(values.inquiryHours * values.hourCost, currency)}.`,
  show: (answer) => fullness(numberOf(answer)),
  read: (scenario) => tidied(valueAtStart(scenario, "inquiry") * 4),
  apply: (answer, plan) => {
    setThroughout(plan, "inquiry.inquiry", numberOf(answer) / 4);
  },
};

const dissent: Question = {
  key: "dissent",
  text: "How well are teachers protected who disagree in a meeting?",
  scale: { min: 0, max: 4, step: 1 },
  isNamed: true,
  note: () => "Costs no money here. It takes rules for meetings, and leaders who keep to them.",
  show: (answer) => fullness(numberOf(answer)),
  read: (scenario) => tidied(valueAtStart(scenario, "dissent") * 4),
  apply: (answer, plan) => {
    setThroughout(plan, "leadership.dissent", numberOf(answer) / 4);
  },
};

/** What a plan can answer further. */
export const moreQuestions: readonly Question[] = [test, dissent, every, leave];

const stops = ["not at all", "a quarter of the way", "halfway", "three quarters of the way", "fully"];

/** How far something goes on a scale of five stops; between two of them in tenths. */
function fullness(stop: number): string {
  const shown = Math.min(4, Math.max(0, stop));
  return stops[shown] ?? `about ${rounded(shown * 2.5)} tenths of the way`;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

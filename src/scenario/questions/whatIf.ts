import type { Picking } from "../../model/interventions/intervention.ts";
import { WEEKS_PER_YEAR } from "../../model/time.ts";
import type { ResolvedScenario } from "../resolvedScenario.ts";
import { hoursWords, moneyWords } from "./moneyWords.ts";
import { coachShare, connectPairs, fundFor, holdMeetings, numberOf, setThroughout } from "./planEntries.ts";
import type { Answer, District, Question } from "./question.ts";
import {
  coachedShare,
  connectedPairs,
  fundedYears,
  generalCoaching,
  isFunded,
  tidied,
  valueAtStart,
} from "./readScenario.ts";
import { moreQuestions } from "./whatIfMore.ts";

/** Who is coached first, by the key of the choice. */
const firstCoached: Readonly<Record<string, Picking>> = {
  connected: "bestConnected",
  chance: "random",
  weakest: "weakest",
};

const principal: Question = {
  key: "principal",
  text: "How often does the principal take part when teachers learn together?",
  scale: { min: 0, max: 10, step: 1 },
  note: () =>
    "Costs no extra money here: it is part of the principal’s own working time. Groups meet more often for it, and those hours are counted.",
  show: (answer) => timesOfTen(numberOf(answer)),
  read: (scenario) => tidied(valueAtStart(scenario, "principalParticipation") * 10),
  apply: (answer, plan) => {
    setThroughout(plan, "leadership.principalParticipation", numberOf(answer) / 10);
  },
};

const check: Question = {
  key: "check",
  text: "Does anyone check quality before a practice is passed on?",
  scale: { min: 0, max: 4, step: 1 },
  isNamed: true,
  note: () =>
    "The model counts no money for checking. Plan the time of those who look at lessons and say what works.",
  show: (answer) => checkWords(numberOf(answer)),
  read: (scenario) => tidied(valueAtStart(scenario, "qualityControl") * 4),
  apply: (answer, plan) => {
    setThroughout(plan, "perils.qualityControl", numberOf(answer) / 4);
  },
};

const time: Question = {
  key: "time",
  text: "For how many of 10 planned team meetings is time kept free?",
  scale: { min: 0, max: 10, step: 1 },
  note: (_answer, { currency }, scenario) => {
    const { meetingEvery, meetingHours, hourCost } = scenario.values;
    const hours = (WEEKS_PER_YEAR / meetingEvery) * meetingHours;
    return `Meetings that have no time kept free often fall through. All of them together take each teacher about ${hoursWords(hours)} a year, worth about ${moneyWords(hours * hourCost, currency)}.`;
  },
  show: (answer) => `${oneDecimal(numberOf(answer))} of 10 meetings`,
  read: (scenario) => tidied(valueAtStart(scenario, "meetingTime") * 10),
  apply: (answer, plan, answers) => {
    holdMeetings(plan, numberOf(answer) / 10, numberOf(answers["years"]));
  },
};

const coach: Question = {
  key: "coach",
  text: "How many of 100 teachers have a coach?",
  scale: { min: 0, max: 100, step: 5 },
  note: (answer, district, scenario) => {
    const { coachingHours, coachingMoney, hourCost } = scenario.values;
    const each = WEEKS_PER_YEAR * (coachingMoney + coachingHours * hourCost);
    const people = Math.round((numberOf(answer) / 100) * district.staff);
    const all =
      people === 0
        ? ""
        : ` For ${people} people: about ${moneyWords(people * each, district.currency)} a year.`;
    return `One coached teacher costs about ${moneyWords(each, district.currency)} a year, ${hoursWords(coachingHours)} a week of the teacher’s own time counted.${all}`;
  },
  show: (answer) => `${oneDecimal(numberOf(answer))} of 100 teachers`,
  read: (scenario) => tidied(coachedShare(scenario) * 100),
  apply: applyCoaching,
};

const first: Question = {
  key: "first",
  text: "Who gets a coach first?",
  choices: [
    { key: "connected", label: "Those whom most colleagues ask" },
    { key: "chance", label: "A few in every school, by lot" },
    { key: "weakest", label: "Those whose teaching is weakest" },
  ],
  note: (_answer, _district, scenario) =>
    coachedShare(scenario) > 0
      ? "Costs the same, whoever it is."
      : "Costs the same, whoever it is. It matters only where some teachers have a coach.",
  show: (answer) => choiceLabel(answer),
  read: (scenario) => {
    const by = generalCoaching(scenario)[0]?.pick?.by ?? "random";
    return Object.keys(firstCoached).find((key) => firstCoached[key] === by) ?? "chance";
  },
  apply: applyCoaching,
};

const years: Question = {
  key: "years",
  text: "For how many years do you pay for coaches and for time kept free?",
  scale: { min: 1, max: 5, step: 1 },
  note: (_answer, _district, { weeks }) =>
    `After that, coaches leave and meetings go back to how they are held today. The simulated time is ${yearWords(weeks / WEEKS_PER_YEAR)}.`,
  show: (answer) => yearWords(numberOf(answer)),
  read: fundedYears,
  apply: (answer, plan) => {
    fundFor(plan, numberOf(answer));
  },
};

const link: Question = {
  key: "link",
  text: "How many pairs of teachers from different schools do you bring together?",
  scale: { min: 0, max: 100, step: 5 },
  note: (_answer, { currency, schools }, { values }) => {
    if (schools < 2) return "There is one school only, so there is nobody to link.";
    const hours = 2 * values.connectingHours;
    const money = 2 * values.connectingMoney + hours * values.hourCost;
    return `Each pair takes ${hoursWords(hours)} once, to get to know each other: about ${moneyWords(money, currency)} with travel. Their later talks take hours too. What spreads over a link can be good or bad.`;
  },
  show: (answer) => `${oneDecimal(numberOf(answer))} ${numberOf(answer) === 1 ? "pair" : "pairs"}`,
  read: connectedPairs,
  apply: (answer, plan) => {
    connectPairs(plan, Math.round(numberOf(answer)));
  },
};

/** What a plan asks first, at most seven, in their order. */
export const mainQuestions: readonly Question[] = [principal, check, time, coach, first, years, link];

/** All that a plan can answer: those asked first, then those folded under "More questions". */
export const whatIfQuestions: readonly Question[] = [...mainQuestions, ...moreQuestions];

/** Today's answers to all questions, or those of another scenario. */
export function answersOf(scenario: ResolvedScenario): Record<string, Answer> {
  return Object.fromEntries(whatIfQuestions.map((question) => [question.key, question.read(scenario)]));
}

/** Whether a question has an answer in a scenario: who is coached first means nothing where nobody is. */
export function isAnswered({ key }: Pick<Question, "key">, scenario: ResolvedScenario): boolean {
  if (key === "first") return coachedShare(scenario) > 0;
  return key !== "years" || isFunded(scenario);
}

/** True where a question means something in a district: nobody can be linked where there is one school. */
export function isAskable({ key }: Question, { schools }: District): boolean {
  return key !== "link" || schools > 1;
}

function applyCoaching(
  _answer: Answer,
  plan: Parameters<Question["apply"]>[1],
  answers: Readonly<Record<string, Answer>>,
): void {
  const by = firstCoached[String(answers["first"])] ?? "random";
  coachShare(plan, numberOf(answers["coach"]) / 100, by, numberOf(answers["years"]));
}

function choiceLabel(answer: Answer): string {
  return first.choices?.find(({ key }) => key === answer)?.label ?? String(answer);
}

function timesOfTen(count: number): string {
  return count <= 0 ? "never" : count >= 10 ? "every time" : `${oneDecimal(count)} of 10 times`;
}

function checkWords(stop: number): string {
  if (stop <= 0) return "never";
  if (stop >= 4) return "always";
  return (
    ["", "in a quarter of cases", "in half of cases", "in three quarters of cases"][stop] ??
    `in about ${oneDecimal(stop * 2.5)} of 10 cases`
  );
}

function yearWords(count: number): string {
  const shown = oneDecimal(count);
  return `${shown} school ${shown === "1" ? "year" : "years"}`;
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}

import { WEEKS_PER_YEAR } from "../../../model/time.ts";
import type { Answer, District } from "../../../scenario/questions/question.ts";
import { answersOf } from "../../../scenario/questions/whatIf.ts";
import type { ResolvedScenario } from "../../../scenario/resolvedScenario.ts";

/** Answers to the questions that cost money or hours, all of them. */
export type Package = Readonly<Record<string, Answer>>;

/** The questions whose answers cost money or hours; the others stay as the plan has them. */
export const costlyKeys = ["coach", "first", "years", "time", "link", "test"] as const;

/** Most packages that are looked at. */
export const PACKAGES_MAXIMUM = 40;

/** What is done beside coaching. */
const extras: readonly Readonly<Record<string, number>>[] = [
  {},
  { time: 6 },
  { link: 20 },
  { test: 3 },
  { time: 10 },
  { time: 6, test: 3 },
  { link: 60 },
  { time: 10, test: 4, link: 20 },
];

/** How what is left goes into coaching: what part of it, for how many years (0: the whole run), and who is first. */
const coachings = [
  { part: 1, years: 0, first: "connected" },
  { part: 1, years: 1, first: "chance" },
  { part: 0, years: 0, first: "chance" },
  { part: 0.5, years: 2, first: "weakest" },
  { part: 1, years: 2, first: "connected" },
  { part: 1, years: 0, first: "weakest" },
  { part: 0.5, years: 1, first: "connected" },
  { part: 0.25, years: 0, first: "connected" },
  { part: 1, years: 3, first: "chance" },
  { part: 0.75, years: 2, first: "chance" },
] as const;

/**
 * Packages over what costs money or hours that should fit into a budget beside today's path, the one that costs nothing
 * first, then broad ones: the same for the same question. What they cost is reckoned from the scenario's prices, rather too high than too low; the engine's
 * own account decides afterwards. None where not even the smallest fits.
 */
export function budgetPackages(
  budget: number,
  scenario: ResolvedScenario,
  district: District,
): readonly Package[] {
  const today = answersOf(scenario);
  const kept = Object.fromEntries(costlyKeys.map((key) => [key, today[key]!]));
  const whole = Math.min(5, Math.max(1, Math.ceil(scenario.weeks / WEEKS_PER_YEAR)));
  const found = new Map<string, Package>();
  // What costs nothing may be all that is needed.
  const costless: Package = kept;
  // The most coaching, in steps of five, that a part of what is left pays for.
  const affordable = (withCoach: (answer: number) => Package, part: number): number => {
    const bare = packageMoney(withCoach(0), scenario, district);
    const most = bare + (budget - bare) * part;
    const steps = Array.from({ length: 20 }, (_, step) => 5 * (20 - step));
    return steps.find((step) => packageMoney(withCoach(step), scenario, district) <= most) ?? 0;
  };
  for (const { part, years, first } of coachings) {
    for (const extra of extras) {
      if (!isMore(extra, today, district)) continue;
      const span = years === 0 ? whole : Math.min(years, whole);
      const bare: Package = { ...kept, ...extra, coach: 0, years: span, first };
      const coach = part === 0 ? 0 : affordable((answer) => ({ ...bare, coach: answer }), part);
      if (part > 0 && coach === 0) continue;
      // Nobody is first, and nothing ends, where nobody is coached and no time is paid for.
      const fitting = coach > 0 ? { ...bare, coach } : { ...bare, years: whole, first: "chance" };
      const money = packageMoney(fitting, scenario, district);
      if (money > 0 && money <= budget) found.set(JSON.stringify(fitting), fitting);
    }
  }
  return found.size === 0 ? [] : [costless, ...found.values()].slice(0, PACKAGES_MAXIMUM);
}

/** Money that a package takes beside today's path by the scenario's prices, as if all meetings that have time were held. */
export function packageMoney(answers: Package, scenario: ResolvedScenario, { staff }: District): number {
  const { values, weeks } = scenario;
  const today = answersOf(scenario);
  const more = (key: string): number => Math.max(0, Number(answers[key]) - Number(today[key]));
  const funded = Math.min(weeks, Number(answers["years"]) * WEEKS_PER_YEAR);
  const { hourCost, coachingHours, coachingMoney, connectingHours, connectingMoney } = values;
  const coaching = staff * (more("coach") / 100) * funded * (coachingMoney + coachingHours * hourCost);
  const linking = more("link") * 2 * (connectingMoney + (connectingHours + talkHours(scenario)) * hourCost);
  const test = (Number(answers["test"]) / 4) * values.inquiryHours;
  const meeting = staff * (1 / values.meetingEvery) * hourCost;
  const held = meeting * funded * (more("time") / 10) * (values.meetingHours + test);
  const tested = meeting * weeks * (more("test") / 4) * values.inquiryHours;
  return coaching + linking + held + tested;
}

/** Hours that each of two linked people spends on the other over the whole run, if their tie is at its strongest. */
function talkHours({ values, weeks }: ResolvedScenario): number {
  const kinds = [
    [values.storytellingShare, values.storytellingHours],
    [values.aidShare, values.aidHours],
    [values.sharingShare, values.sharingHours],
    [values.jointWorkShare, values.jointWorkHours],
  ] as const;
  const shares = kinds.reduce((sum, [share]) => sum + share, 0);
  const hours = kinds.reduce((sum, [share, each]) => sum + share * each, 0);
  return shares === 0 ? 0 : (values.contactRate * weeks * hours) / shares;
}

/** Whether all of an extra is more than is done today, and can be done. */
function isMore(
  extra: Readonly<Record<string, number>>,
  today: Readonly<Record<string, Answer>>,
  { schools }: District,
): boolean {
  return Object.entries(extra).every(
    ([key, value]) => value > Number(today[key]) && (key !== "link" || schools > 1),
  );
}

import type { Picking } from "../../model/interventions/intervention.ts";
import { WEEKS_PER_YEAR } from "../../model/time.ts";
import type { Answer, PlanDraft } from "./question.ts";

/** An entry of the timeline as written. */
type Entry = Record<string, unknown>;
type Where = Readonly<Record<string, unknown>>;

const MEETING_TIME = "groups.meetingTime";
const pickings: readonly Picking[] = ["bestConnected", "weakest", "random"];

/** Gives a parameter one value for the whole run: entries of the timeline that set it for everybody no longer do. */
export function setThroughout(plan: PlanDraft, path: string, value: number): void {
  plan.settings[path] = value;
  replaceEntries(plan, (entry) => {
    const { set } = entry;
    if (!isWithoutPlace(entry) || !isGroup(set) || !Object.hasOwn(set, path)) return entry;
    const rest = Object.fromEntries(Object.entries(set).filter(([name]) => name !== path));
    return Object.keys(rest).length === 0 ? null : { ...entry, set: rest };
  });
}

/** Sets time aside for meetings from the first week on, for so many school years. */
export function holdMeetings(plan: PlanDraft, share: number, years: number): void {
  replaceEntries(plan, (entry) => (isHeldTime(entry) ? null : entry));
  plan.interventions.push({ at: 1, until: lastWeek(1, years), set: { [MEETING_TIME]: share } });
}

/**
 * Coaches so large a share of the staff (0–1), chosen by `by`, for so many school years, in place of the coaching that
 * is there and not for named schools. What that says of its beginning and of what coaches do stays.
 */
export function coachShare(plan: PlanDraft, share: number, by: Picking, years: number): void {
  const before = plan.interventions.find(isGeneralCoaching);
  replaceEntries(plan, (entry) => (isGeneralCoaching(entry) ? null : entry));
  if (share <= 0) return;
  const at = typeof before?.["at"] === "number" ? before["at"] : 1;
  const where = isGroup(before?.["where"]) ? before["where"] : {};
  const coach = isGroup(before?.["coach"]) ? before["coach"] : {};
  const cost = before === undefined ? undefined : costAt(before, share);
  plan.interventions.push({
    at,
    until: lastWeek(at, years),
    where: { [by]: share, of: where["of"] ?? "staff" },
    coach,
    ...(cost === undefined ? {} : { cost }),
  });
}

/** Lets coaching and time set aside end after so many school years. */
export function fundFor(plan: PlanDraft, years: number): void {
  replaceEntries(plan, (entry) =>
    isGeneralCoaching(entry) || isHeldTime(entry)
      ? { ...entry, until: lastWeek(entry["at"] as number, years) }
      : entry,
  );
}

/** Brings so many pairs of colleagues of any schools together as the plan begins, in place of those it did before. */
export function connectPairs(plan: PlanDraft, pairs: number): void {
  replaceEntries(plan, (entry) =>
    isGroup(entry["connect"]) && entry["every"] === undefined && schoolsOf(entry) === undefined
      ? null
      : entry,
  );
  if (pairs > 0) plan.interventions.push({ at: 1, connect: { pairs } });
}

/** An answer as a number: what is no number counts as 0. */
export function numberOf(answer: Answer | undefined): number {
  return typeof answer === "number" && Number.isFinite(answer) ? answer : 0;
}

function lastWeek(at: number, years: number): number {
  return Math.min(2000, at - 1 + Math.max(1, Math.round(years * WEEKS_PER_YEAR)));
}

/** An entry's own price is for each school: as many more people, so much more of it. */
function costAt(entry: Entry, share: number): unknown {
  const { cost, where } = entry;
  const by = isGroup(where) ? pickings.find((picking) => where[picking] !== undefined) : undefined;
  const before = by === undefined ? 1 : Number((where as Where)[by]);
  if (!isGroup(cost) || before <= 0 || (isGroup(where) && where["of"] === "schools")) return cost;
  return Object.fromEntries(
    Object.entries(cost).map(([name, amount]) => [name, (Number(amount) * share) / before]),
  );
}

function isGeneralCoaching(entry: Entry): boolean {
  return isGroup(entry["coach"]) && schoolsOf(entry) === undefined;
}

function isHeldTime(entry: Entry): boolean {
  const { set } = entry;
  return (
    entry["at"] === 1 && isWithoutPlace(entry) && isGroup(set) && Object.keys(set).join() === MEETING_TIME
  );
}

function isWithoutPlace({ where }: Entry): boolean {
  return !isGroup(where) || Object.keys(where).length === 0;
}

function schoolsOf({ where }: Entry): unknown {
  return isGroup(where) ? (where["schools"] ?? where["networks"]) : undefined;
}

function replaceEntries(plan: PlanDraft, renew: (entry: Entry) => Entry | null): void {
  const renewed = plan.interventions.map(renew).filter((entry) => entry !== null);
  plan.interventions.splice(0, plan.interventions.length, ...renewed);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { interventionKinds, kindOf } from "../model/interventions/index.ts";
import { pickings, type Pick } from "../model/interventions/intervention.ts";
import { networkTypes } from "../model/networkTypes.ts";
import { checkDates, checkWhere } from "./checkTimeline.ts";
import type { Examination } from "./examination.ts";
import { unknownName } from "./names.ts";
import { readSet } from "./readSet.ts";
import type { ResolvedIntervention, ResolvedScenario, ResolvedSystem } from "./resolvedScenario.ts";
import type { ScenarioInput } from "./schema.ts";
import { schoolsOfEntry } from "./whereSchools.ts";

export type Entry = NonNullable<ScenarioInput["interventions"]>[number];
/** What an entry does. */
export type Deed = keyof typeof interventionKinds;

const deeds = Object.keys(interventionKinds) as Deed[];

/** What the timeline is read against. */
export interface TimelineContext {
  readonly input: ScenarioInput;
  readonly weeks: number;
  readonly system: ResolvedSystem;
  readonly practiceNames: readonly string[];
  readonly values: ResolvedScenario["values"];
  /** Whether the scenario itself gives a parameter, so that no type of network may change it. */
  readonly isGiven: (name: string) => boolean;
}

/** The timeline with names checked and values as numbers. */
export function resolveTimeline(context: TimelineContext, examination: Examination): ResolvedIntervention[] {
  return (context.input.interventions ?? []).map((entry, index) => {
    const path = `interventions[${index}]`;
    const deed = deedOf(path, entry, examination);
    checkDates(path, entry, deed, context.weeks, examination);
    checkWhere(path, entry, deed, examination);
    checkPractice(path, entry, context.practiceNames, examination);
    return {
      at: entry.at,
      until: entry.until ?? null,
      every: entry.every ?? null,
      ...schoolsOfEntry(path, entry, context.system, examination),
      pick: pickOf(entry, deed),
      cost: entry.cost === undefined ? null : { hours: entry.cost.hours ?? 0, money: entry.cost.money ?? 0 },
      ...whatItDoes(path, entry, context, examination),
    };
  });
}

/** What an entry does, in full. */
function whatItDoes(
  path: string,
  entry: Entry,
  context: TimelineContext,
  examination: Examination,
): Partial<ResolvedIntervention> {
  const { set, seed, mandate, train, coach, connect, exchange, changeType } = entry;
  const isPartial = entry.where !== undefined && Object.keys(entry.where).length > 0;
  return {
    ...(set === undefined ? {} : { set: readSet(`${path}.set`, set, isPartial, examination) }),
    ...(seed === undefined ? {} : { seed: { practice: seed.practice, share: seed.share ?? 1 } }),
    ...(mandate === undefined ? {} : { mandate }),
    ...(train === undefined ? {} : { train }),
    ...(coach === undefined ? {} : { coach: { practice: coach.practice ?? null, dose: coach.dose ?? 1 } }),
    ...(connect === undefined ? {} : { connect }),
    ...(exchange === undefined ? {} : { exchange: { with: exchange.with, staff: exchange.staff ?? null } }),
    ...(changeType === undefined ? {} : { changeType: newType(changeType, context) }),
  };
}

/** What a type of network changes: all that it sets but what the scenario itself gives. */
function newType(
  type: keyof typeof networkTypes,
  { isGiven, values }: TimelineContext,
): NonNullable<ResolvedIntervention["changeType"]> {
  const given = Object.entries(networkTypes[type].values).filter(([name]) => !isGiven(name));
  const { diagnosis = values.diagnosis, ...rest } = Object.fromEntries(given);
  return { type, values: rest, diagnosis };
}

/** The one thing that an entry does; undefined where it is not one. */
function deedOf(path: string, entry: Entry, examination: Examination): Deed | undefined {
  const done = deeds.filter((deed) => entry[deed] !== undefined);
  const allowed = `one of ${deeds.join(", ")}`;
  const [first] = done;
  if (first === undefined || (first === "set" && Object.keys(entry.set ?? {}).length === 0)) {
    const remedy = "give set with at least one setting, or one of the others";
    examination.add(path, { problem: "does nothing", allowed, remedy });
    return undefined;
  }
  if (done.length > 1) {
    examination.add(path, {
      problem: `does ${done.length === 2 ? "two" : done.length} things at once`,
      given: done.join(", "),
      allowed,
      remedy: done.length === 2 ? "make two entries of it" : "make an entry of each",
    });
    return undefined;
  }
  return first;
}

/** Whom or which of the schools a share is chosen of; null where none is. */
function pickOf({ where }: Entry, deed: Deed | undefined): Pick | null {
  const by = pickings.find((picking) => where?.[picking] !== undefined);
  if (by === undefined || deed === undefined) return null;
  return { by, share: where![by]!, of: where!.of ?? kindOf({ kind: deed }).chooses };
}

function checkPractice(
  path: string,
  entry: Entry,
  practiceNames: readonly string[],
  examination: Examination,
): void {
  for (const deed of ["seed", "mandate", "train", "coach"] as const) {
    const practice = entry[deed]?.practice;
    if (practice === undefined || practiceNames.includes(practice) || !examination.isSound("practices"))
      continue;
    const fault = unknownName("is no practice of this scenario", practice, practiceNames);
    examination.add(`${path}.${deed}.practice`, fault);
  }
}

import type { ParameterName } from "../../model/parameters.ts";
import { WEEKS_PER_YEAR } from "../../model/time.ts";
import type { ResolvedIntervention, ResolvedScenario } from "../resolvedScenario.ts";

/** A number freed of what reckoning with fractions leaves behind. */
export function tidied(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

/** Whether an entry of the timeline is about every school and all of the staff. */
function isEverywhere(entry: ResolvedIntervention): boolean {
  return namesNoSchools(entry) && entry.pick === null;
}

function namesNoSchools({ schools, networks }: ResolvedIntervention): boolean {
  return schools === null && networks === undefined;
}

/** The value of a parameter in the first week, in schools of which the timeline says nothing of their own. */
export function valueAtStart({ values, interventions }: ResolvedScenario, name: ParameterName): number {
  const set = interventions.findLast(
    (entry) => entry.at === 1 && isEverywhere(entry) && entry.set?.[name] !== undefined,
  );
  return set?.set?.[name] ?? values[name];
}

/** The coaching that is not for schools named one by one. */
export function generalCoaching({ interventions }: ResolvedScenario): readonly ResolvedIntervention[] {
  return interventions.filter((entry) => entry.coach !== undefined && namesNoSchools(entry));
}

/** Largest share of the staff who have a coach at the same time (0–1), coaching in named schools apart. */
export function coachedShare(scenario: ResolvedScenario): number {
  const entries = generalCoaching(scenario);
  const sums = entries.map(({ at: week }) =>
    entries
      .filter(({ at, until }) => at <= week && (until ?? scenario.weeks) >= week)
      .reduce((sum, { pick }) => sum + (pick?.share ?? 1), 0),
  );
  return Math.min(1, Math.max(0, ...sums));
}

/** Entries of the timeline that a plan pays for as long as it is funded. */
function fundedEntries(scenario: ResolvedScenario): readonly ResolvedIntervention[] {
  const coaching = generalCoaching(scenario);
  if (coaching.length > 0) return coaching;
  return scenario.interventions.filter(
    (entry) => entry.at === 1 && isEverywhere(entry) && entry.set?.["meetingTime"] !== undefined,
  );
}

/** Whether anything is paid for that could end: coaching, or time set aside from the first week on. */
export function isFunded(scenario: ResolvedScenario): boolean {
  return fundedEntries(scenario).length > 0;
}

/** School years that coaching, or else time set aside from the first week on, is paid for; at most five, or the whole run. */
export function fundedYears(scenario: ResolvedScenario): number {
  const entries = fundedEntries(scenario);
  if (entries.length === 0) return Math.min(5, tidied(scenario.weeks / WEEKS_PER_YEAR));
  const weeks = entries.map(({ at, until }) => (until ?? Math.max(at, scenario.weeks)) - at + 1);
  return tidied(Math.max(...weeks) / WEEKS_PER_YEAR);
}

/** Pairs of colleagues who are tied to each other, connections of named schools apart. */
export function connectedPairs({ interventions }: ResolvedScenario): number {
  return interventions.reduce(
    (sum, entry) =>
      sum +
      (entry.connect !== undefined && namesNoSchools(entry) && entry.every === null
        ? entry.connect.pairs
        : 0),
    0,
  );
}

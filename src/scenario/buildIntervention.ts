import type { Intervention, ParameterValue, Timing } from "../model/interventions/intervention.ts";
import type { ParameterName } from "../model/parameters.ts";
import type { ResolvedIntervention } from "./resolvedScenario.ts";

/** Names of an entry as numbers. */
export interface EntryNumbers {
  readonly schools: readonly number[] | null;
  /** The school with which staff are exchanged; −1 none. */
  readonly partner: number;
  readonly practiceOf: (name: string) => number;
}

/** An entry of the timeline as the model takes it. */
export function buildIntervention(
  entry: ResolvedIntervention,
  { schools, partner, practiceOf }: EntryNumbers,
): Intervention {
  const { at, until, every, pick, cost } = entry;
  const timing: Timing = { at, until, every, schools, pick, cost };
  const { seed, mandate, train, coach, connect, exchange, changeType } = entry;
  if (seed !== undefined)
    return { ...timing, kind: "seed", practice: practiceOf(seed.practice), share: seed.share };
  if (mandate !== undefined) return { ...timing, kind: "mandate", practice: practiceOf(mandate.practice) };
  if (train !== undefined) return { ...timing, kind: "train", practice: practiceOf(train.practice) };
  if (coach !== undefined) {
    const practice = coach.practice === null ? -1 : practiceOf(coach.practice);
    return { ...timing, kind: "coach", practice, dose: coach.dose };
  }
  if (connect !== undefined) return { ...timing, kind: "connect", pairs: connect.pairs };
  if (exchange !== undefined)
    return { ...timing, kind: "exchange", with: partner, staff: exchange.staff ?? Number.MAX_SAFE_INTEGER };
  if (changeType !== undefined) {
    const { diagnosis, values } = changeType;
    return { ...timing, kind: "changeType", values: pairsOf(values), diagnosis };
  }
  return { ...timing, kind: "set", values: pairsOf(entry.set ?? {}) };
}

function pairsOf(values: Readonly<Record<string, number>>): ParameterValue[] {
  return Object.entries(values).map(([name, value]) => ({ name: name as ParameterName, value }));
}

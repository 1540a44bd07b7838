import { seedKey } from "../../src/core/seedKey.ts";
import type { Setup } from "../../src/engine/setup.ts";
import type { Intervention } from "../../src/model/interventions/intervention.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import type { Practices } from "../../src/model/practices.ts";
import type { System } from "../../src/model/system.ts";
import { buildSetup } from "../../src/scenario/buildSetup.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";

/** The setup of a scenario given as its author would write it; throws on what the schema does not allow. */
export function setupOf(input: Readonly<Record<string, unknown>>): Setup {
  const scenario = resolveScenario({ file: "test.json", input: scenarioSchema.parse(input), files: [] });
  return buildSetup(scenario, "test.json", null).setup;
}

/** Parts of a setup that are not taken from a scenario. */
export interface HandMadeSetup {
  readonly system: System;
  readonly practices: Practices;
  readonly values?: GivenValues;
  readonly interventions?: readonly Intervention[];
  readonly weeks?: number;
  readonly seed?: string;
}

/** A setup of parts made by hand. */
export function setupFrom({ system, practices, values, interventions, weeks, seed }: HandMadeSetup): Setup {
  return {
    system,
    practices,
    values: values ?? {},
    interventions: interventions ?? [],
    weeks: weeks ?? 40,
    key: seedKey(seed ?? "hand-made"),
  };
}

/** Every mechanism at its off value but leadership, which has no luck to move and nothing to act on then. */
export const nothingHappens = {
  turnover: 0,
  discovery: 0,
  contactRate: 0,
  meetingTime: 0,
  resourcing: 0,
  distributedLeadership: 0,
  principalParticipation: 0,
  inquiry: 0,
  openness: 0,
  learningRate: 0,
  ownEvidence: 0,
  dropRate: 0,
  tieDecay: 0,
  tieGain: 0,
  trustGain: 0,
  membershipGrowth: 0,
} as const satisfies GivenValues;

/** Teachers who take up whatever they consider, at once: only who considers what is left to decide. */
export const eager = {
  openness: 1,
  judgementSharpness: 1e12,
  deindividuation: 0,
  challengeCost: 0,
  ownFitSd: 0,
  fitSd: 0,
  priorMean: 1,
} as const satisfies GivenValues;

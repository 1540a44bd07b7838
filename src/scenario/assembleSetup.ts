import { Luck } from "../core/luck.ts";
import { seedKey } from "../core/seedKey.ts";
import type { Setup } from "../engine/setup.ts";
import { drawNetwork, generators, type NetworkPlan } from "../model/generators/index.ts";
import type { Intervention } from "../model/interventions/intervention.ts";
import { PRACTICES_PER_DOMAIN_LIMIT, type Practices } from "../model/practices.ts";
import { slottedNumber, withVariantSlots } from "../model/variants.ts";
import { buildIntervention } from "./buildIntervention.ts";
import { checkNetwork } from "./checkNetwork.ts";
import type { Examination } from "./examination.ts";
import { unknownName } from "./names.ts";
import { practiceSettings, SCENARIO_LUCK } from "./resolvePractices.ts";
import type { ResolvedScenario, ResolvedSystem } from "./resolvedScenario.ts";
import type { KnownSystem } from "./systemCache.ts";
import { schoolsOfNetworks } from "./whereSchools.ts";

/** A run ready to start, and what the user should know about how its network was read. */
export interface BuiltSetup {
  readonly setup: Setup;
  readonly notes: readonly string[];
  /** One sentence on where the network comes from. */
  readonly networkSource: string;
}

/** What a setup is put together from beside its scenario. */
export interface SetupParts {
  /** The network where the scenario imports one; undefined also where its files are faulty. */
  readonly imported: KnownSystem | undefined;
  /** Gives a generated network: made, or known already. */
  readonly generate: (make: () => KnownSystem) => KnownSystem | undefined;
  /** Bytes that may be used. */
  readonly memory: number;
  readonly examination: Examination;
}

/** The luck of what is drawn once for a scenario: its network and its practices. */
export function scenarioLuck({ seed }: ResolvedScenario): Luck {
  return new Luck(seedKey(seed), SCENARIO_LUCK);
}

/**
 * The setup of a resolved scenario whose network is known or generated; reads no files, so that it works in a browser.
 * Checks names and memory. Throws all faults, those already in the examination included; then nothing is generated.
 */
export function assembleSetup(
  scenario: ResolvedScenario,
  { imported, generate, memory, examination }: SetupParts,
): BuiltSetup {
  const { system: plan, network } = scenario;
  const schools = plan.kind === "generate" ? plan.schoolNames : imported?.system.schoolNames;
  const schoolsIn = schoolFinder(examination.isSound("system") ? schools : undefined, examination);
  const seeds = scenario.seeds.map((seed, index) => ({
    practice: practiceNumber(scenario, seed.practice),
    share: seed.share,
    schools: schoolsIn(seed.schools, `practices.seeds[${index}].schools`),
  }));
  const interventions = scenario.interventions.map((entry, index): Intervention => {
    const path = `interventions[${index}]`;
    const partner = entry.exchange === undefined ? null : [entry.exchange.with];
    const ofNetworks =
      entry.networks === undefined || imported === undefined
        ? null
        : schoolsOfNetworks(path, entry, imported.system, examination);
    return buildIntervention(entry, {
      schools: ofNetworks ?? schoolsIn(entry.schools, `${path}.where.schools`),
      partner: schoolsIn(partner, `${path}.exchange.with`, true)?.[0] ?? -1,
      practiceOf: (name) => practiceNumber(scenario, name),
    });
  });
  const firstUsers = scenario.firstUsers?.map(({ practice, people, placement }) => {
    return { practice: practiceNumber(scenario, practice), people, together: placement === "together" };
  });
  checkRoom(scenario, examination);
  const given = practicesOf(scenario, seeds, firstUsers);
  const practices = withVariantSlots(given, scenario.values.variantSlots);
  checkNetwork(scenario, imported?.system ?? null, practices, interventions, memory, examination);
  examination.throwIfAny();

  const networkPlan: NetworkPlan | null = plan.kind === "generate" ? planOf(plan, network) : null;
  const drawn =
    networkPlan === null
      ? undefined
      : generate(() => ({ system: drawNetwork(networkPlan, scenarioLuck(scenario)), notes: [] }));
  const generated = scenario.practicesGenerated;
  const setup: Setup = {
    system: (imported ?? drawn)!.system,
    practices,
    ...(plan.kind === "generate" && plan.resample ? { networkPlan: networkPlan! } : {}),
    ...(generated?.resample === true
      ? {
          practicePlan: {
            domains: scenario.domains,
            perDomain: generated.perDomain,
            values: practiceSettings(scenario.values),
            variantSlots: scenario.values.variantSlots,
            seeds,
            ...(firstUsers === undefined ? {} : { firstUsers }),
          },
        }
      : {}),
    values: scenario.values,
    interventions,
    weeks: scenario.weeks,
    key: seedKey(scenario.seed),
  };
  return { setup, notes: imported?.notes ?? [], networkSource: describeSource(scenario) };
}

function describeSource({ system: plan }: ResolvedScenario): string {
  if (plan.kind === "import") return `The network was read from ${Object.values(plan.files).join(" and ")}.`;
  if (plan.shape !== undefined) {
    const shape = `${generators[plan.shape].label.toLowerCase()}, ${plan.resample ? "drawn anew in each future" : "the same in all futures"}`;
    return `The network has a plain shape: ${shape}.`;
  }
  return plan.resample
    ? "Each future has a generated network of its own, shaped like the advice networks of 15 real schools."
    : "The network was generated to be shaped like the advice networks of 15 real schools.";
}

function planOf(
  { shape, schoolSizes, schoolNames, networks, thresholds }: Extract<ResolvedSystem, { kind: "generate" }>,
  values: ResolvedScenario["network"],
): NetworkPlan {
  const own = {
    ...(thresholds === undefined ? {} : { thresholds }),
    ...(networks === undefined ? {} : { networks }),
  };
  return { shape: shape ?? "schools", schoolSizes, schoolNames, values, ...own };
}

function practiceNumber({ practices, domains, values }: ResolvedScenario, name: string): number {
  const number = practices.findIndex((practice) => practice.name === name);
  if (number < 0) return number;
  const domain = domains.findIndex((each) => each.name === practices[number]!.domain);
  return slottedNumber(number, domain, values.variantSlots);
}

/** A domain's practices and the room for variants must fit into what a domain can hold. */
function checkRoom({ practices, domains, values }: ResolvedScenario, examination: Examination): void {
  for (const domain of domains) {
    const count = practices.filter((practice) => practice.domain === domain.name).length;
    if (count > PRACTICES_PER_DOMAIN_LIMIT || count + values.variantSlots <= PRACTICES_PER_DOMAIN_LIMIT)
      continue;
    examination.add("inquiry.variantSlots", {
      problem: "leaves a domain with more practices than it can hold",
      given: `${values.variantSlots} beside the ${count} practices of ${domain.name}`,
      allowed: `at most ${PRACTICES_PER_DOMAIN_LIMIT} in all`,
    });
  }
}

/** Numbers of named schools; null for all. `single`: the path leads to the name itself. Names that are none become faults, unless the schools are not known. */
function schoolFinder(known: readonly string[] | undefined, examination: Examination) {
  const numbers = new Map(known?.map((name, s) => [name, s]));
  return (names: readonly string[] | null, path: string, single = false): number[] | null => {
    if (names === null) return null;
    return names.map((name, index) => {
      const number = numbers.get(name);
      if (number === undefined && known !== undefined) {
        examination.add(
          single ? path : `${path}[${index}]`,
          unknownName("is no school of this network", name, known),
        );
      }
      return number ?? -1;
    });
  };
}

function practicesOf(
  scenario: ResolvedScenario,
  seeds: Practices["seeds"],
  firstUsers: Practices["firstUsers"],
): Practices {
  const { domains, practices } = scenario;
  const offsets = new Int32Array(domains.length + 1);
  domains.forEach((domain, d) => {
    offsets[d + 1] = offsets[d]! + practices.filter((practice) => practice.domain === domain.name).length;
  });
  return {
    names: practices.map((practice) => practice.name),
    domainNames: domains.map((domain) => domain.name),
    domainOffsets: offsets,
    leverage: Float64Array.from(domains, (domain) => domain.leverage),
    quality: Float64Array.from(practices, (practice) => practice.quality),
    appeal: Float64Array.from(practices, (practice) => practice.appeal),
    challenge: Float64Array.from(practices, (practice) => practice.challenge),
    initialUse: Float64Array.from(practices, (practice) => practice.initialUse),
    seeds,
    ...(firstUsers === undefined ? {} : { firstUsers }),
  };
}

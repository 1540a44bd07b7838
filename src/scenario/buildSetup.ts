import { Luck } from "../core/luck.ts";
import { nearestName, UserError, type Fault } from "../core/fault.ts";
import { seedKey } from "../core/seedKey.ts";
import { memoryNeeded, sizesOf } from "../engine/simulation.ts";
import type { Setup } from "../engine/setup.ts";
import { generateSystem, type NetworkOptions } from "../model/generators/schoolNetwork.ts";
import type { Intervention } from "../model/interventions/intervention.ts";
import type { ParameterName } from "../model/parameters.ts";
import type { PracticePlan } from "../model/practicePlan.ts";
import { practiceParameters, type Practices, type PracticeSettings } from "../model/practices.ts";
import type { System } from "../model/system.ts";
import { findFile, readBytes } from "./files.ts";
import { networkFormats, readNetwork } from "./networks/index.ts";
import { pseudonymise } from "./networks/pseudonymise.ts";
import { SCENARIO_LUCK } from "./resolvePractices.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";
import { systemFromTables } from "./systemFromTables.ts";

/** A run ready to start, and what the user should know about how its network was read. */
export interface BuiltSetup {
  readonly setup: Setup;
  readonly notes: readonly string[];
  /** One sentence on where the network comes from. */
  readonly networkSource: string;
}

/** Builds the setup of a resolved scenario: reads or generates the network and checks names and memory. */
export function buildSetup(scenario: ResolvedScenario, scenarioFile: string, dataFolder: string | null): BuiltSetup {
  const luck = new Luck(seedKey(scenario.seed), SCENARIO_LUCK);
  const { system, notes, networkSource, networkPlan } = buildSystem(scenario, scenarioFile, dataFolder, luck);
  const faults: Fault[] = [];
  const seeds = scenario.seeds.map((seed, index) => ({
    practice: scenario.practices.findIndex((practice) => practice.name === seed.practice),
    share: seed.share,
    schools: schoolNumbers(system, seed.schools, scenarioFile, `practices.seeds[${index}].schools`, faults),
  }));
  const practices = practicesOf(scenario, seeds);
  const interventions = scenario.interventions.map((entry, index): Intervention => {
    const schools = schoolNumbers(system, entry.schools, scenarioFile, `interventions[${index}].where.schools`, faults);
    const timing = { at: entry.at, until: entry.until, schools };
    if (entry.seed !== undefined) {
      const practice = scenario.practices.findIndex(({ name }) => name === entry.seed!.practice);
      return { ...timing, kind: "seed", practice, share: entry.seed.share };
    }
    const values = Object.entries(entry.set ?? {}).map(([name, value]) => ({ name: name as ParameterName, value }));
    return { ...timing, kind: "set", values };
  });
  const bytes = memoryNeeded(sizesOf(system, practices));
  if (bytes > MEMORY_MAXIMUM) {
    faults.push({
      file: scenarioFile,
      path: "system",
      problem: "needs more memory than one run may take",
      given: `${Math.round(bytes / 1e9)} GB`,
      allowed: `${MEMORY_MAXIMUM / 1e9} GB`,
      remedy: "simulate fewer people or practices",
    });
  }
  if (faults.length > 0) throw new UserError(faults);
  const generated = scenario.practicesGenerated;
  const practicePlan: PracticePlan | null =
    generated !== null && generated.resample
      ? { domains: scenario.domains, perDomain: generated.perDomain, values: practiceSettings(scenario), seeds }
      : null;
  const setup: Setup = {
    system,
    practices,
    ...(networkPlan === null ? {} : { networkPlan }),
    ...(practicePlan === null ? {} : { practicePlan }),
    values: scenario.values,
    interventions,
    weeks: scenario.weeks,
    key: seedKey(scenario.seed),
  };
  return { setup, notes, networkSource };
}

/** Memory that the state of one run may take. */
const MEMORY_MAXIMUM = 16e9;

function practiceSettings(scenario: ResolvedScenario): PracticeSettings {
  return Object.fromEntries(
    Object.keys(practiceParameters).map((name) => [name, scenario.values[name as ParameterName]]),
  ) as PracticeSettings;
}

function practicesOf(scenario: ResolvedScenario, seeds: Practices["seeds"]): Practices {
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
  };
}

interface BuiltSystem {
  readonly system: System;
  readonly notes: string[];
  readonly networkSource: string;
  readonly networkPlan: NetworkOptions | null;
}

function buildSystem(scenario: ResolvedScenario, scenarioFile: string, dataFolder: string | null, luck: Luck): BuiltSystem {
  const { system: plan, network } = scenario;
  if (plan.kind === "generate") {
    const options: NetworkOptions = { ...network, schoolSizes: plan.schoolSizes, schoolNames: plan.schoolNames };
    return {
      system: generateSystem(options, luck),
      notes: [],
      networkSource: plan.resample
        ? "Each future has a generated network of its own, shaped like the advice networks of 15 real schools."
        : "The network was generated to be shaped like the advice networks of 15 real schools.",
      networkPlan: plan.resample ? options : null,
    };
  }
  const parts: Readonly<Record<string, unknown>> = networkFormats[plan.format as keyof typeof networkFormats].parts;
  const faults: Fault[] = [];
  const files: Record<string, { file: string; bytes: Uint8Array }> = {};
  for (const [part, given] of Object.entries(plan.files)) {
    const path = `system.import.files.${part}`;
    if (!Object.hasOwn(parts, part)) {
      const nearest = nearestName(part, Object.keys(parts));
      faults.push({
        file: scenarioFile,
        path,
        problem: `is no file of the format ${plan.format}`,
        given: JSON.stringify(part),
        allowed: Object.keys(parts).join(", "),
        ...(nearest === undefined ? {} : { nearest }),
      });
      continue;
    }
    try {
      files[part] = { file: given, bytes: readBytes(findFile(given, scenarioFile, path, dataFolder), given) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new UserError(faults);
  const imported = readNetwork(plan.format, files, plan.options);
  const tables = plan.pseudonyms ? pseudonymise(imported.tables).tables : imported.tables;
  const made = systemFromTables(
    tables,
    { strength: plan.strength, bridges: plan.bridges, meetings: plan.meetings, teamSize: network["teamSize"]! },
    luck,
  );
  const names = Object.values(plan.files).join(" and ");
  return {
    system: made.system,
    notes: [...imported.notes, ...made.notes],
    networkSource: `The network was read from ${names}.`,
    networkPlan: null,
  };
}

/** Numbers of the named schools; null for all. */
function schoolNumbers(system: System, names: readonly string[] | null, file: string, path: string, faults: Fault[]): number[] | null {
  if (names === null) return null;
  return names.map((name, index) => {
    const number = system.schoolNames.indexOf(name);
    if (number < 0) {
      const nearest = nearestName(name, system.schoolNames);
      faults.push({
        file,
        path: `${path}[${index}]`,
        problem: "is no school of this network",
        given: JSON.stringify(name),
        allowed: system.schoolNames.length > 20 ? `one of ${system.schoolNames.length} schools` : system.schoolNames.map((each) => JSON.stringify(each)).join(", "),
        ...(nearest === undefined ? {} : { nearest }),
      });
    }
    return number;
  });
}

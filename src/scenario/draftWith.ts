import { generators } from "../model/generators/index.ts";
import { networkTypes } from "../model/networkTypes.ts";
import { networkParameters } from "../model/generators/networkParameters.ts";
import { declaredParameters, parameterNames } from "../model/parameters.ts";
import type { Examination } from "./examination.ts";
import { unknownName } from "./names.ts";
import type { ResolvedScenario, ResolvedSystem } from "./resolvedScenario.ts";
import { resolvePractices } from "./resolvePractices.ts";
import { resolveTimeline } from "./resolveTimeline.ts";
import type { ScenarioInput } from "./schema.ts";
import { SCENARIO_VERSION } from "./version.ts";

/** A scenario with all filled in but the source of its network, which `systemOf` gives. Faults are only collected. */
export function draftWith(
  systemOf: () => ResolvedSystem,
  { file, input }: { readonly file: string; readonly input: ScenarioInput },
  examination: Examination,
): ResolvedScenario {
  const networkType = input.networkType ?? null;
  const ofType = networkType === null ? {} : networkTypes[networkType].values;
  const values = readValues(input, parameterNames, ofType) as ResolvedScenario["values"];
  const seed = String(input.seed ?? "1");
  const weeks = input.weeks ?? 144;
  const practices = resolvePractices(input, values, seed, examination);
  const system = systemOf();
  checkThresholds(system, values.thresholdKind, examination);
  const shape = system.kind === "generate" ? (system.shape ?? "schools") : "schools";
  const network = readValues(input, [
    ...Object.keys(networkParameters),
    ...(shape === "schools" ? [] : Object.keys(generators[shape].parameters)),
  ]);
  const practiceNames = practices.practices.map((practice) => practice.name);
  const interventions = resolveTimeline(
    { input, weeks, system, practiceNames, values, isGiven: (name) => givenValue(input, name) !== undefined },
    examination,
  );
  const seeds = (input.practices?.seeds ?? []).map((entry, index) => {
    if (!practiceNames.includes(entry.practice) && examination.isSound("practices")) {
      const fault = unknownName("is no practice of this scenario", entry.practice, practiceNames);
      examination.add(`practices.seeds[${index}].practice`, fault);
    }
    return { practice: entry.practice, share: entry.share, schools: entry.schools ?? null };
  });
  const firstUsers = input.practices?.firstUsers?.map((entry, index) => {
    if (!practiceNames.includes(entry.practice) && examination.isSound("practices")) {
      const fault = unknownName("is no practice of this scenario", entry.practice, practiceNames);
      examination.add(`practices.firstUsers[${index}].practice`, fault);
    }
    return { ...entry, placement: entry.placement ?? ("apart" as const) };
  });
  const outputs = input.outputs ?? {};
  return {
    version: SCENARIO_VERSION,
    name: input.name ?? file.replace(/^.*[\\/]/, "").replace(/\.json$/, ""),
    description: input.description ?? "",
    seed,
    weeks,
    replicates: input.replicates ?? 100,
    system,
    ...practices,
    seeds,
    ...(firstUsers === undefined ? {} : { firstUsers }),
    networkType,
    values,
    network,
    interventions,
    outputs: {
      every: outputs.every ?? 1,
      schoolsEvery: outputs.schoolsEvery ?? 4,
      practicesEvery: outputs.practicesEvery ?? 4,
      events: outputs.events ?? false,
    },
  };
}

/** Given thresholds that are shares must be shares: 30 would otherwise mean that nobody ever begins. */
function checkThresholds(system: ResolvedSystem, kind: number, examination: Examination): void {
  const given = system.kind === "generate" ? (system.thresholds ?? []) : [];
  const first = kind === 0 ? given.findIndex((threshold) => threshold > 1) : -1;
  if (first < 0) return;
  examination.add(`system.generate.thresholds[${first}]`, {
    problem: "is no share of somebody's contacts",
    given: String(given[first]),
    allowed: "a number from 0 to 1, as adoption.thresholdKind is share",
    remedy: "give a share, or set adoption.thresholdKind to number",
  });
}

/** Values of the named parameters as numbers: given, else of the network's type, else the default. */
function readValues(
  input: ScenarioInput,
  names: readonly string[],
  ofType: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const name of names) {
    const parameter = declaredParameters[name]!;
    const given = givenValue(input, name);
    if (given === undefined) values[name] = ofType[name] ?? parameter.default;
    else if (parameter.options !== undefined) values[name] = parameter.options.indexOf(given as string);
    else values[name] = given as number;
  }
  return values;
}

/** What a scenario gives for a parameter; undefined where it gives nothing. */
function givenValue(input: ScenarioInput, name: string): unknown {
  const sections = input as Record<string, Record<string, unknown> | undefined>;
  return sections[declaredParameters[name]!.section]?.[name];
}

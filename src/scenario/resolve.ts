import { UserError, type Fault } from "../core/fault.ts";
import { networkParameters } from "../model/generators/networkParameters.ts";
import { declaredParameters, parameterNames } from "../model/parameters.ts";
import type { LoadedScenario } from "./loadScenario.ts";
import { unknownPractice } from "./names.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";
import { resolvePractices } from "./resolvePractices.ts";
import { resolveSystem } from "./resolveSystem.ts";
import { resolveTimeline } from "./resolveTimeline.ts";
import { SCENARIO_VERSION, type ScenarioInput } from "./schema.ts";

/** Fills in all defaults and checks what a schema cannot. Throws all faults at once. */
export function resolveScenario({ file, input }: LoadedScenario): ResolvedScenario {
  const faults: Fault[] = [];
  const values = readValues(input, parameterNames) as ResolvedScenario["values"];
  const network = readValues(input, Object.keys(networkParameters));
  const seed = String(input.seed ?? "1");
  const weeks = input.weeks ?? 144;
  const practices = resolvePractices(file, input, values, seed, faults);
  const practiceNames = practices.practices.map((practice) => practice.name);
  const system = resolveSystem(file, input, faults);
  const interventions = resolveTimeline(file, input, weeks, practiceNames, faults);
  const seeds = (input.practices?.seeds ?? []).map((entry, index) => {
    unknownPractice(file, `practices.seeds[${index}].practice`, entry.practice, practiceNames, faults);
    return { practice: entry.practice, share: entry.share, schools: entry.schools ?? null };
  });
  if (faults.length > 0) throw new UserError(faults);
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

/** Values of the named parameters as numbers: given, else the default. */
function readValues(input: ScenarioInput, names: readonly string[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const name of names) {
    const parameter = declaredParameters[name]!;
    const section = (input as Record<string, Record<string, unknown> | undefined>)[parameter.section];
    const given = section?.[name];
    if (given === undefined) values[name] = parameter.default;
    else if (parameter.options !== undefined) values[name] = parameter.options.indexOf(given as string);
    else values[name] = given as number;
  }
  return values;
}

import { showValue, type Fault } from "../core/fault.ts";
import { parameterPath } from "../core/parameter.ts";
import { parameterNames, parameterOf, type ParameterName } from "../model/parameters.ts";
import type { Examination } from "./examination.ts";
import { below } from "./paths.ts";
import { nearestSetting, unknownName } from "./names.ts";
import type { ResolvedIntervention } from "./resolvedScenario.ts";
import type { ScenarioInput } from "./schema.ts";
import { allowedValues } from "./schemaFaults.ts";

type Entry = NonNullable<ScenarioInput["interventions"]>[number];

/** The timeline with names checked and values as numbers. */
export function resolveTimeline(
  input: ScenarioInput,
  weeks: number,
  practiceNames: readonly string[],
  examination: Examination,
): ResolvedIntervention[] {
  return (input.interventions ?? []).map((entry, index) => {
    const path = `interventions[${index}]`;
    checkActs(path, entry, examination);
    checkWeeks(path, entry, weeks, examination);
    if (
      entry.seed !== undefined &&
      !practiceNames.includes(entry.seed.practice) &&
      examination.isSound("practices")
    ) {
      const fault = unknownName("is no practice of this scenario", entry.seed.practice, practiceNames);
      examination.add(`${path}.seed.practice`, fault);
    }
    return {
      at: entry.at,
      until: entry.until ?? null,
      schools: entry.where?.schools ?? null,
      ...(entry.set === undefined
        ? {}
        : { set: readSet(`${path}.set`, entry.set, entry.where?.schools !== undefined, examination) }),
      ...(entry.seed === undefined ? {} : { seed: entry.seed }),
    };
  });
}

function checkActs(path: string, { set, seed }: Entry, examination: Examination): void {
  const settings = set === undefined ? 0 : Object.keys(set).length;
  if (seed === undefined && settings === 0) {
    const remedy = "give set with at least one setting, or seed";
    examination.add(path, { problem: "does nothing", allowed: "one of set, seed", remedy });
  }
  if (seed !== undefined && set !== undefined) {
    const remedy = "make two entries of it";
    examination.add(path, { problem: "does two things at once", allowed: "one of set, seed", remedy });
  }
}

function checkWeeks(path: string, { at, until, seed }: Entry, weeks: number, examination: Examination): void {
  if (at > weeks && examination.isSound("weeks")) {
    const remedy = "let it begin earlier, or run more weeks";
    examination.add(`${path}.at`, {
      problem: "lies beyond the last week",
      given: `${at}`,
      allowed: `1 to ${weeks}`,
      remedy,
    });
  }
  if (until === undefined) return;
  if (seed !== undefined) {
    examination.add(`${path}.until`, {
      problem: "makes no sense here: seed acts once",
      given: `${until}`,
      remedy: "take until out",
    });
  } else if (until < at) {
    examination.add(`${path}.until`, {
      problem: "lies before its own beginning",
      given: `${until}`,
      allowed: `${at} or later`,
    });
  }
}

const parameterByPath: ReadonlyMap<string, ParameterName> = new Map(
  parameterNames.map((name) => [parameterPath(name, parameterOf(name)), name]),
);

/** The parameters of a `set`, by name and as numbers. */
function readSet(
  path: string,
  given: Readonly<Record<string, number | string>>,
  someSchools: boolean,
  examination: Examination,
): Record<string, number> {
  const set: Record<string, number> = {};
  for (const [key, value] of Object.entries(given)) {
    const name = parameterByPath.get(key);
    const fault = name === undefined ? unknownSetting(key) : faultOfValue(name, key, value, someSchools);
    if (fault !== null) examination.add(below(path, key), fault);
    else set[name!] = typeof value === "number" ? value : parameterOf(name!).options!.indexOf(value);
  }
  return set;
}

function unknownSetting(key: string): Omit<Fault, "file" | "path"> {
  const changeable = [...parameterByPath]
    .filter(([, name]) => parameterOf(name).atStart !== true)
    .map(([path]) => path);
  const nearest = nearestSetting(key, changeable);
  return {
    problem: "there is no such setting for the timeline",
    given: JSON.stringify(key),
    allowed: "the path of a parameter, such as perils.groupthink; `spreadwell explain` lists them",
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** What is wrong with a value in the timeline; null when nothing is. */
function faultOfValue(
  name: ParameterName,
  key: string,
  value: number | string,
  someSchools: boolean,
): Omit<Fault, "file" | "path"> | null {
  const parameter = parameterOf(name);
  const number = parameter.options === undefined ? value : parameter.options.indexOf(String(value));
  const isNumber = typeof number === "number" && (parameter.integer !== true || Number.isInteger(number));
  // Written so that NaN fails.
  if (!isNumber || !(number >= parameter.min && number <= parameter.max)) {
    return { problem: "is not allowed", given: showValue(value), allowed: allowedValues(parameter) };
  }
  if (parameter.atStart) {
    return {
      problem: "is used only before the first week, so the timeline cannot change it",
      given: showValue(value),
      remedy: `set ${key} in the scenario itself`,
    };
  }
  if (someSchools && parameter.scope === "system") {
    return {
      problem: "holds for the whole network, so it cannot be set for some schools",
      given: showValue(value),
      remedy: "take where out of this entry",
    };
  }
  return null;
}

import { nearestName, showValue, type Fault } from "../core/fault.ts";
import { parameterPath } from "../core/parameter.ts";
import { parameterNames, parameterOf } from "../model/parameters.ts";
import { unknownPractice } from "./names.ts";
import type { ResolvedIntervention } from "./resolvedScenario.ts";
import type { ScenarioInput } from "./schema.ts";
import { allowedValues } from "./schemaFaults.ts";

/** The timeline with names checked and values as numbers. */
export function resolveTimeline(
  file: string,
  input: ScenarioInput,
  weeks: number,
  practiceNames: readonly string[],
  faults: Fault[],
): ResolvedIntervention[] {
  return (input.interventions ?? []).map((entry, index) => {
    const path = `interventions[${index}]`;
    const acts = [entry.set, entry.seed].filter((act) => act !== undefined).length;
    if (acts !== 1) {
      faults.push({ file, path, problem: acts === 0 ? "does nothing" : "does two things at once", allowed: "one of set, seed" });
    }
    if (entry.at > weeks) {
      faults.push({ file, path: `${path}.at`, problem: "lies beyond the last week", given: `${entry.at}`, allowed: `1 to ${weeks}` });
    }
    if (entry.until !== undefined && entry.until < entry.at) {
      faults.push({ file, path: `${path}.until`, problem: "lies before its own beginning", given: `${entry.until}`, allowed: `${entry.at} or later` });
    }
    if (entry.seed !== undefined && entry.until !== undefined) {
      faults.push({ file, path: `${path}.until`, problem: "makes no sense here: seed acts once", remedy: "take until out" });
    }
    if (entry.seed !== undefined) unknownPractice(file, `${path}.seed.practice`, entry.seed.practice, practiceNames, faults);
    const set = entry.set === undefined ? undefined : readSet(file, `${path}.set`, entry.set, entry.where?.schools !== undefined, faults);
    return {
      at: entry.at,
      until: entry.until ?? null,
      schools: entry.where?.schools ?? null,
      ...(set === undefined ? {} : { set }),
      ...(entry.seed === undefined ? {} : { seed: entry.seed }),
    };
  });
}

/** The parameters of a `set`, by name and as numbers. */
function readSet(file: string, path: string, given: Readonly<Record<string, number | string>>, someSchools: boolean, faults: Fault[]): Record<string, number> {
  const paths = new Map(parameterNames.map((name) => [parameterPath(name, parameterOf(name)), name]));
  const set: Record<string, number> = {};
  for (const [key, value] of Object.entries(given)) {
    const name = paths.get(key);
    if (name === undefined) {
      const changeable = [...paths].filter(([, each]) => parameterOf(each).atStart !== true).map(([each]) => each);
      const nearest = nearestName(key, changeable);
      faults.push({
        file,
        path: `${path}["${key}"]`,
        problem: "there is no such setting",
        given: JSON.stringify(key),
        allowed: "the path of a parameter, such as perils.groupthink; `spreadwell explain` lists them",
        ...(nearest === undefined ? {} : { nearest }),
      });
      continue;
    }
    const parameter = parameterOf(name);
    const number = parameter.options === undefined ? value : parameter.options.indexOf(String(value));
    if (typeof number !== "number" || !(number >= parameter.min && number <= parameter.max) || (parameter.integer && !Number.isInteger(number))) {
      faults.push({ file, path: `${path}["${key}"]`, problem: "is not allowed", given: showValue(value), allowed: allowedValues(parameter) });
    } else if (parameter.atStart) {
      faults.push({
        file,
        path: `${path}["${key}"]`,
        problem: "is used only before the first week, so the timeline cannot change it",
        given: showValue(value),
        remedy: `set ${key} in the scenario itself`,
      });
    } else if (someSchools && parameter.scope === "system") {
      faults.push({
        file,
        path: `${path}["${key}"]`,
        problem: "holds for the whole network, so it cannot be set for some schools",
        given: showValue(value),
        remedy: "take where out of this entry",
      });
    } else set[name] = number;
  }
  return set;
}

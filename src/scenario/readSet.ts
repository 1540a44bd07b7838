import { showValue, type Fault } from "../core/fault.ts";
import { parameterPath } from "../core/parameter.ts";
import { parameterNames, parameterOf, type ParameterName } from "../model/parameters.ts";
import type { Examination } from "./examination.ts";
import { nearestSetting } from "./names.ts";
import { below } from "./paths.ts";
import { allowedValues } from "./allowedValues.ts";

const parameterByPath: ReadonlyMap<string, ParameterName> = new Map(
  parameterNames.map((name) => [parameterPath(name, parameterOf(name)), name]),
);

/** The parameters of a `set`, by name and as numbers. `someSchools`: it does not act everywhere. */
export function readSet(
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

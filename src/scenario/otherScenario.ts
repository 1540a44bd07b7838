import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../core/fault.ts";
import { findFile } from "./files.ts";
import { keptWay } from "./keptPath.ts";
import { nearestOf } from "./networks/faultList.ts";
import { scenariosIn, shippedFolder, shippedNames } from "./shippedScenarios.ts";

/**
 * The file of the scenario that a claim is held against: beside the file that names it, or one that comes with
 * Spreadwell. Throws the user's fault at `path` where there is none.
 */
export function otherScenarioFile(name: string, file: string, path: string): string {
  const wanted = withEnding(name);
  if (existsSync(join(dirname(file), wanted)))
    return findFile(wanted, { scenarioFile: file, path, dataFolder: null });
  const bare = wanted.slice(0, -".json".length);
  if ([...shippedNames(), ...shippedNames("verification")].includes(bare))
    return join(shippedFolder(), wanted);
  const beside = scenariosIn(dirname(file)).map((each) => each.slice(0, -".json".length));
  const nearest = nearestOf(bare, [...new Set([...beside, ...shippedNames()])]);
  throw new UserError({
    file,
    path,
    problem: "cannot be found",
    given: JSON.stringify(name),
    allowed:
      "a scenario file beside this one, or the name of one that comes with Spreadwell (`spreadwell list`)",
    ...(nearest === undefined ? {} : { nearest: JSON.stringify(nearest) }),
  });
}

/** What to type for the scenario that a claim of a file is held against, from where the file itself was named. */
export function otherScenarioWord(name: string, file: string): string {
  const beside = join(dirname(file), withEnding(name));
  return existsSync(beside) ? scenarioWord(beside) : withEnding(name).slice(0, -".json".length);
}

/** What to type for a scenario file: its name where it comes with Spreadwell, else the file as it was named. */
export function scenarioWord(file: string): string {
  const inside = keptWay(shippedFolder(), file).replace(/\.json$/, "");
  return [...shippedNames(), ...shippedNames("verification")].includes(inside) ? inside : file;
}

function withEnding(name: string): string {
  return name.endsWith(".json") ? name : `${name}.json`;
}

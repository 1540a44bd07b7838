import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../core/fault.ts";
import { nearestOf } from "./networks/faultList.ts";
import { scenariosIn, shippedFolder, shippedNames } from "./shippedScenarios.ts";

/** The scenario file that a path, or the name of a scenario that comes with Spreadwell, stands for. Throws the user's fault where there is none. */
export function scenarioFile(name: string): string {
  const exists = existsSync(name);
  if (exists && statSync(name).isFile()) return name;
  const names = shippedNames();
  if (names.includes(name) || shippedNames("verification").includes(name))
    return join(shippedFolder(), `${name}.json`);
  const inside = exists ? scenariosIn(name).map((file) => join(name, file)) : [];
  const beside = scenariosIn(dirname(name)).map((file) => join(dirname(name), file));
  const nearest =
    inside.at(0) ??
    beside.find((file) => file === `${name}.json`) ??
    nearestOf(name, beside) ??
    nearestOf(name.replace(/^.*[\\/]/, "").replace(/\.json$/, ""), names);
  throw new UserError({
    file: name,
    problem: exists ? "is a folder, not a scenario file" : "cannot be found",
    allowed: "a scenario file, or the name of one that comes with Spreadwell",
    ...(nearest === undefined ? {} : { nearest }),
    remedy: "see all names with: spreadwell list",
  });
}

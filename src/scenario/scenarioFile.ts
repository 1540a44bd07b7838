import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../core/fault.ts";
import { nearestOf } from "./networks/faultList.ts";
import { scenariosIn, shippedFolder, shippedNames } from "./shippedScenarios.ts";

const ALLOWED = "a scenario file, or the name of one that comes with Spreadwell";

/** The scenario file that a path, or the name of a scenario that comes with Spreadwell, stands for. Throws the user's fault where there is none. */
export function scenarioFile(name: string): string {
  const exists = existsSync(name);
  if (exists && statSync(name).isFile()) return name;
  if (name.trim() === "") {
    throw new UserError({
      problem: "the name of the scenario is empty",
      given: JSON.stringify(name),
      allowed: ALLOWED,
      remedy: "see all names with: spreadwell list",
    });
  }
  const names = shippedNames();
  if (names.includes(name) || shippedNames("verification").includes(name))
    return join(shippedFolder(), `${name}.json`);
  const inside = exists ? scenariosIn(name).map((file) => join(name, file)) : [];
  const beside = scenariosIn(dirname(name)).map((file) => join(dirname(name), file));
  const isAddress = /^https?:\/\//i.test(name);
  const bare = name.replace(/^.*[\\/]/, "").replace(/\.json$/, "");
  const nearest =
    (names.includes(bare) ? bare : undefined) ??
    inside.at(0) ??
    beside.find((file) => file === `${name}.json`) ??
    nearestOf(name, beside) ??
    nearestOf(bare, names);
  throw new UserError({
    file: name,
    problem: exists ? "is a folder, not a scenario file" : "cannot be found",
    allowed: ALLOWED,
    ...(nearest === undefined ? {} : { nearest }),
    remedy: isAddress
      ? "save it as a file first: Spreadwell reads nothing from the net"
      : "see all names with: spreadwell list",
  });
}

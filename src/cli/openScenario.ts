import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { nearestName, UserError } from "../core/fault.ts";
import { buildSetup, type BuiltSetup } from "../scenario/buildSetup.ts";
import { loadScenario, parseJsonOverrides, parseOverride, type Override } from "../scenario/loadScenario.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import type { ResolvedScenario } from "../scenario/resolvedScenario.ts";
import type { ScenarioOptions } from "./scenarioOptions.ts";

/** A scenario ready to run, as the command line named it. */
export interface OpenedScenario {
  readonly scenario: ResolvedScenario;
  readonly built: BuiltSetup;
  readonly file: string;
  readonly dataFolder: string | null;
}

/** Finds, reads, checks and builds a scenario. Throws all of the user's faults that can be found together. */
export function openScenario(name: string, options: ScenarioOptions): OpenedScenario {
  const dataFolder = options.data ?? null;
  if (dataFolder !== null && !(existsSync(dataFolder) && statSync(dataFolder).isDirectory())) {
    throw new UserError({ path: `--data ${dataFolder}`, problem: "is no folder", remedy: "give the folder that holds the data files" });
  }
  const file = scenarioFile(name);
  const loaded = loadScenario(file, overridesOf(options));
  const scenario = resolveScenario(loaded);
  return { scenario, built: buildSetup(scenario, file, dataFolder), file, dataFolder };
}

function overridesOf({ set = [], setJson = [], seed, replicates }: ScenarioOptions): Override[] {
  const overrides = [...setJson.flatMap(parseJsonOverrides), ...set.map(parseOverride)];
  if (seed !== undefined) overrides.push({ path: "seed", value: seed, written: "--seed" });
  if (replicates !== undefined) {
    const value: unknown = /^\d+$/.test(replicates) ? Number(replicates) : replicates;
    overrides.push({ path: "replicates", value, written: "--replicates" });
  }
  return overrides;
}

/** Folder of the scenarios that come with Spreadwell, from the source or the built file. */
export function shippedFolder(): string {
  return fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../../scenarios/" : "../scenarios/", import.meta.url));
}

/** Names of the scenarios that come with Spreadwell. */
export function shippedNames(): string[] {
  return readdirSync(shippedFolder())
    .filter((entry) => entry.endsWith(".json") && entry !== "schema.json")
    .map((entry) => entry.slice(0, -".json".length))
    .sort();
}

/** The scenario file that a name on the command line stands for. */
function scenarioFile(name: string): string {
  if (existsSync(name) && statSync(name).isFile()) return name;
  const names = shippedNames();
  if (names.includes(name)) return join(shippedFolder(), `${name}.json`);
  const nearest = nearestName(name.replace(/^.*[\\/]/, "").replace(/\.json$/, ""), names);
  throw new UserError({
    file: name,
    problem: existsSync(name) ? "is not a file" : "cannot be found",
    allowed: `a scenario file, or one of ${names.join(", ")}`,
    ...(nearest === undefined ? {} : { nearest }),
  });
}

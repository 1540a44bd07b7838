import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../core/fault.ts";
import { MANIFEST_FILE } from "../experiment/manifest.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { Examination } from "../scenario/examination.ts";
import type { Places } from "../scenario/importSystem.ts";
import { parseJsonOverrides, parseOverride, type Override } from "../scenario/parseOverride.ts";
import { prepareScenario, type PreparedScenario } from "../scenario/prepareScenario.ts";
import { scenarioFile } from "../scenario/scenarioFile.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import type { ScenarioOptions } from "./scenarioOptions.ts";

/** A scenario ready to run, as the command line named it. */
export interface OpenedScenario extends PreparedScenario {
  readonly places: Places;
}

/**
 * Finds, reads, checks and builds a scenario, `more` put on top of what the options change. Throws all of the user's
 * faults that can be found together.
 */
export function openScenario(
  name: string,
  options: ScenarioOptions,
  systems = new SystemCache(),
  more: readonly Override[] = [],
): OpenedScenario {
  const file = namedScenario(name);
  const found = new Examination([]);
  const dataFolder = found.collect(() => dataFolderOf(options.data)) ?? null;
  const prepared = prepareScenario(
    file,
    [...overridesOf(options), ...more],
    dataFolder,
    found.faults,
    systems,
  );
  return { ...prepared, places: { scenarioFile: file, dataFolder } };
}

/** The folder given with --data; null when none is. */
export function dataFolderOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (existsSync(given) && statSync(given).isDirectory()) return given;
  throw new UserError({
    path: `--data ${given}`,
    problem: existsSync(given) ? "is a file, not a folder" : "cannot be found",
    allowed: "the folder that holds the data files",
    remedy: "check the path; it is taken from the folder you are in; where to get public data: docs/data.md",
  });
}

/** What the options change, in the order in which it is put on top of the file. */
export function overridesOf({ set = [], setJson = [], seed, replicates }: ScenarioOptions): Override[] {
  const overrides = [...setJson.flatMap(parseJsonOverrides), ...set.map(parseOverride)];
  if (seed !== undefined) overrides.push({ path: "seed", value: seed, written: `--seed ${seed}` });
  if (replicates !== undefined) {
    const value: unknown =
      replicates.trim() === "" || Number.isNaN(Number(replicates)) ? replicates : Number(replicates);
    overrides.push({ path: "replicates", value, written: `--replicates ${replicates}` });
  }
  return overrides;
}

/**
 * The scenario file that a name on the command line stands for. Throws the user's fault where it stands for none; a folder
 * of results is told from others.
 */
export function namedScenario(name: string): string {
  try {
    return scenarioFile(name);
  } catch (error) {
    if (existsSync(join(name, MANIFEST_FILE))) throw folderOfResults(name);
    throw error;
  }
}

function folderOfResults(folder: string): UserError {
  const shown = shellWord(folder);
  return new UserError({
    file: folder,
    problem: "is a folder of results, not a scenario file",
    allowed: "a scenario file, or the name of one that comes with Spreadwell",
    remedy: `name the scenario that was run, or make its page once more with: spreadwell report ${shown}`,
  });
}

import type { Luck } from "../core/luck.ts";
import type { Examination } from "./examination.ts";
import { findFile, readBytes } from "./files.ts";
import { importNetwork, type ImportPlan } from "./importNetwork.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";
import type { KnownSystem } from "./systemCache.ts";

/** Where a scenario's files are looked for. */
export interface Places {
  readonly scenarioFile: string;
  /** The folder given with --data; null where none is. */
  readonly dataFolder: string | null;
}

/** Reads the network that a scenario imports; undefined when something is wrong with its files. */
export function importSystem(
  plan: ImportPlan,
  scenario: ResolvedScenario,
  places: Places,
  luck: Luck,
  examination: Examination,
): KnownSystem | undefined {
  const read = (file: string, path: string): Uint8Array =>
    readBytes(findFile(file, { ...places, path, blamed: examination.sourceOf(path) }), file);
  return importNetwork(plan, scenario, read, luck, examination);
}

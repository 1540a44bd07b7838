import type { Luck } from "../core/luck.ts";
import type { System } from "../model/system.ts";
import type { Examination } from "./examination.ts";
import { findFile, readBytes } from "./files.ts";
import { readNetwork } from "./networks/index.ts";
import { below } from "./paths.ts";
import { pseudonymise } from "./networks/pseudonymise.ts";
import type { InputFile } from "./networks/readOptions.ts";
import type { ResolvedScenario, ResolvedSystem } from "./resolvedScenario.ts";
import { systemFromTables } from "./systemFromTables.ts";

/** Where a scenario's files are looked for. */
export interface Places {
  readonly scenarioFile: string;
  /** The folder given with --data; null where none is. */
  readonly dataFolder: string | null;
}

/** A network read from files, and what the user should know about the reading. */
export interface ImportedSystem {
  readonly system: System;
  readonly notes: readonly string[];
}

type ImportPlan = Extract<ResolvedSystem, { kind: "import" }>;

/** Reads the network that a scenario imports; undefined when something is wrong with its files. */
export function importSystem(
  plan: ImportPlan,
  { network }: ResolvedScenario,
  places: Places,
  luck: Luck,
  examination: Examination,
): ImportedSystem | undefined {
  const files: Record<string, InputFile> = {};
  for (const [part, file] of Object.entries(plan.files)) {
    const path = below("system.import.files", part);
    const place = { ...places, path, blamed: examination.sourceOf(path) };
    const bytes = examination.collect(() => readBytes(findFile(file, place), file));
    if (bytes !== undefined) files[part] = { file, bytes };
  }
  if (Object.keys(files).length < Object.keys(plan.files).length || !examination.isSound("system"))
    return undefined;
  return examination.collect(() => {
    const { tables, notes } = readNetwork(plan.format, files, plan.options);
    const made = systemFromTables(
      plan.pseudonyms ? pseudonymise(tables).tables : tables,
      {
        strength: plan.strength,
        bridges: plan.bridges,
        meetings: plan.meetings,
        teamSize: network["teamSize"]!,
      },
      luck,
    );
    return { system: made.system, notes: [...notes, ...made.notes] };
  });
}

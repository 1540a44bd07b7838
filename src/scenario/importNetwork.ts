import type { Luck } from "../core/luck.ts";
import type { Examination } from "./examination.ts";
import { readNetwork } from "./networks/index.ts";
import { oddities } from "./networks/oddities.ts";
import { pseudonymise } from "./networks/pseudonymise.ts";
import type { InputFile } from "./networks/readOptions.ts";
import { below } from "./paths.ts";
import type { ResolvedScenario, ResolvedSystem } from "./resolvedScenario.ts";
import type { KnownSystem } from "./systemCache.ts";
import { systemFromTables, tableOptions } from "./systemFromTables.ts";

/** The plan of a network that is read from files. */
export type ImportPlan = Extract<ResolvedSystem, { kind: "import" }>;

/** Gives the bytes of a file that the setting at `path` names, or throws the user's fault. */
export type ReadFile = (file: string, path: string) => Uint8Array;

/**
 * The network that a scenario imports, from wherever `read` gets its files; undefined when something is wrong with
 * them. Reads nothing itself, so that it works in a browser.
 */
export function importNetwork(
  plan: ImportPlan,
  { network }: ResolvedScenario,
  read: ReadFile,
  luck: Luck,
  examination: Examination,
): KnownSystem | undefined {
  const files: Record<string, InputFile> = {};
  for (const [part, file] of Object.entries(plan.files)) {
    const bytes = examination.collect(() => read(file, below("system.import.files", part)));
    if (bytes !== undefined) files[part] = { file, bytes };
  }
  if (Object.keys(files).length < Object.keys(plan.files).length || !examination.isSound("system"))
    return undefined;
  return examination.collect(() => {
    const { tables, notes } = readNetwork(plan.format, files, plan.options);
    const made = systemFromTables(
      plan.pseudonyms ? pseudonymise(tables).tables : tables,
      tableOptions(plan, network),
      luck,
    );
    return { system: made.system, notes: [...notes, ...oddities(tables, !plan.pseudonyms), ...made.notes] };
  });
}

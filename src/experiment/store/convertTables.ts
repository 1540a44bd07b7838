import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DeclaredTable } from "../columnDictionary.ts";
import type { Manifest } from "../manifest.ts";
import { convertTable } from "./convertTable.ts";

/** Tables with a row for each week or event: too large to keep twice where only Parquet is wanted. */
const largeTables: ReadonlySet<string> = new Set(["weeks", "practices", "schools", "events"]);

/**
 * Makes a Parquet file of every table of a finished folder. Where only Parquet is wanted, the CSV files of the
 * large tables are removed, each once its Parquet file is whole and on the disk; the others stay, since going on,
 * redoing and merging read them. An interrupted call loses nothing: the next one makes the files anew from what is CSV.
 */
export async function convertTables(
  folder: string,
  tables: readonly DeclaredTable[],
  manifest: Manifest,
  keepLarge: boolean,
): Promise<void> {
  for (const { name, columns } of tables) {
    const csv = join(folder, `${name}.csv`);
    if (!existsSync(csv)) continue;
    await convertTable(csv, join(folder, `${name}.parquet`), columns, notesOf({ name, columns }, manifest));
    if (!keepLarge && largeTables.has(name)) rmSync(csv);
  }
}

/** What a Parquet file says of itself, for when it is met without its folder. */
function notesOf({ name, columns }: DeclaredTable, { engineVersion, study, studyHash }: Manifest) {
  const meanings = columns.map(({ name: column, type = "number", unit, label }) => {
    return { column, type, unit, meaning: label };
  });
  return {
    "spreadwell.table": name,
    "spreadwell.engine_version": engineVersion,
    "spreadwell.kind": study.kind,
    "spreadwell.study_hash": studyHash,
    "spreadwell.scenario_hashes": study.arms.map(({ scenarioHash }) => scenarioHash).join(","),
    "spreadwell.columns": JSON.stringify(meanings),
  };
}

import { writeColumnDictionary } from "../columnDictionary.ts";
import { writeCrate } from "../crate/writeCrate.ts";
import type { Manifest } from "../manifest.ts";
import { convertTables } from "../store/convertTables.ts";
import { tablesOfFolder } from "./folderTables.ts";

/**
 * Makes a finished folder ready to be kept: tells what every column means, turns tables into Parquet files where that
 * is wanted, and describes the whole as a research object. To be called after the report; may be called again. Does
 * nothing for a folder that is not whole.
 */
export async function sealFolder(folder: string, manifest: Manifest): Promise<void> {
  if (manifest.status !== "done" || manifest.shard !== null) return;
  const tables = await tablesOfFolder(manifest.study, folder);
  writeColumnDictionary(folder, tables);
  const format = manifest.tableFormat ?? "csv";
  if (format !== "csv") await convertTables(folder, tables, manifest, format === "both");
  await writeCrate(folder, manifest);
}

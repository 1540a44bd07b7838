import { join } from "node:path";
import { writeAtomically } from "../experiment/atomicFile.ts";
import { writeColumnDictionary } from "../experiment/columnDictionary.ts";
import type { Manifest } from "../experiment/manifest.ts";
import { makeFolder } from "../experiment/makeFolder.ts";
import { checkOutputFolder } from "../experiment/outputFolder.ts";
import { folderOfRun } from "../experiment/rerun/findRun.ts";
import { rerun, type Rerun } from "../experiment/rerun/rerun.ts";
import { shapeOf } from "../experiment/study/studyTables.ts";
import { columnsOf, headerLine, tableNames } from "../experiment/tables.ts";
import { describeRerun } from "./describeRerun.ts";
import { openFolder, withData } from "./openFolder.ts";
import { dataFolderOf } from "./openScenario.ts";
import { print } from "./output.ts";

interface RerunOptions {
  readonly output?: string;
  readonly data?: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Carries out `spreadwell rerun`; returns the exit code: 0 where every number is the same, 2 where it is not. */
export async function rerunCommand(
  id: string,
  given: string | undefined,
  options: RerunOptions,
): Promise<number> {
  const data = dataFolderOf(options.data);
  if (options.output !== undefined) checkOutputFolder(options.output, false);
  const folder = given ?? (await folderOfRun(id));
  const manifest = withData(openFolder(folder), folder, data);
  const result = await rerun(id, folder, manifest, { check: options.check ?? false });
  if (options.output !== undefined) writeRun(options.output, manifest, result);
  if (!options.quiet) await print(options.json ? jsonOf(result) : describeRerun(result, manifest));
  return result.outcome === "same" ? 0 : 2;
}

/** Writes the tables of the run and what their columns mean; nothing where it failed. */
function writeRun(folder: string, { study }: Manifest, { rows }: Rerun): void {
  if (rows === null) return;
  const shape = shapeOf(study);
  makeFolder(folder);
  for (const table of tableNames)
    writeAtomically(join(folder, `${table}.csv`), `${headerLine(table, shape)}${rows[table]}`);
  const tables = tableNames.map((name) => ({ name, columns: columnsOf(name, shape) }));
  writeColumnDictionary(folder, tables);
}

function jsonOf({ run, studyCase, outcome, failure, tables }: Rerun): string {
  return `${JSON.stringify({ run, case: studyCase, outcome, failure, tables }, null, 2)}\n`;
}

import type { Manifest } from "../manifest.ts";
import type { MakeWorker } from "../pool.ts";
import { casesOf } from "../study/finishStudy.ts";
import type { StudyCase } from "../study/study.ts";
import { shapeOf } from "../study/studyTables.ts";
import type { TableName } from "../tables.ts";
import { compareTable, type TableComparison } from "./compareRun.ts";
import { findRun, type StoredRun } from "./findRun.ts";
import { redoRun, type Redone } from "./redoRun.ts";

/** What came of doing a run once more. */
export interface Rerun {
  readonly run: StoredRun;
  readonly studyCase: StudyCase;
  /**
   * `same`: every cell as the tables have it. `different`: not so. `failed`: it failed then and fails now.
   * `mended`: it failed then and is finished now. `broken`: it was finished then and fails now.
   */
  readonly outcome: "same" | "different" | "failed" | "mended" | "broken";
  /** Rows of every table; null where it fails. */
  readonly rows: Readonly<Record<TableName, string>> | null;
  /** Why it fails, with the lines of the program; null where it does not. */
  readonly failure: string | null;
  /** How it compares with the tables of its folder; empty unless it was finished then and now. */
  readonly tables: readonly TableComparison[];
}

/** Does one run of a folder once more and compares it with what the tables hold. Throws the user's faults. */
export async function rerun(
  id: string,
  folder: string,
  manifest: Manifest,
  how: { readonly check: boolean; readonly makeWorker?: MakeWorker },
): Promise<Rerun> {
  const shape = shapeOf(manifest.study);
  const run = await findRun(id, folder, shape.hasCases);
  const cases = await casesOf(folder, manifest);
  const studyCase = cases.find(({ number }) => number === run.caseNumber);
  if (studyCase === undefined) throw new Error(`the study has no case ${run.caseNumber}`);
  const redone = await redoRun(folder, manifest, studyCase, run.replicate, how);
  const wasFinished = run.status === "done";
  const found = { run, studyCase, ...restOf(redone) };
  if ("failure" in redone) return { ...found, outcome: wasFinished ? "broken" : "failed", tables: [] };
  if (!wasFinished) return { ...found, outcome: "mended", tables: [] };
  const tables: TableComparison[] = [];
  for (const table of manifest.study.tables)
    tables.push(await compareTable(folder, table, shape, id, redone.rows[table]));
  const isSame = tables.every(({ differences }) => differences.length === 0);
  return { ...found, outcome: isSame ? "same" : "different", tables };
}

function restOf(redone: Redone): Pick<Rerun, "rows" | "failure"> {
  return "rows" in redone ? { rows: redone.rows, failure: null } : { rows: null, failure: redone.failure };
}

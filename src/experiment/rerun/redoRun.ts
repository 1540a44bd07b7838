import { SystemCache } from "../../scenario/systemCache.ts";
import type { Manifest } from "../manifest.ts";
import { runInOrder, type MakeWorker } from "../pool.ts";
import { placesOf } from "../study/arm.ts";
import { openArms } from "../study/openArms.ts";
import type { StudyCase } from "../study/study.ts";
import { shapeOf } from "../study/studyTables.ts";
import { tableNames, type TableName } from "../tables.ts";
import type { WorkerAnswer } from "../worker.ts";

/** A run done once more: its rows of every table as text, or why it failed, with the lines of the program. */
export type Redone = { readonly rows: Readonly<Record<TableName, string>> } | { readonly failure: string };

/**
 * Does one run of a folder once more, in a thread as it was, from what the manifest holds. All tables are written,
 * also those that the study did not keep: what is watched changes nothing. Throws the user's fault where the files of
 * its network have changed.
 */
export async function redoRun(
  folder: string,
  manifest: Manifest,
  studyCase: StudyCase,
  replicate: number,
  how: { readonly check: boolean; readonly makeWorker?: MakeWorker },
): Promise<Redone> {
  const { study } = manifest;
  const systems = new SystemCache();
  openArms(manifest, folder, systems);
  const start = {
    arms: study.arms.map((arm) => ({ input: arm.input, places: placesOf(arm, folder) })),
    systems: systems.entries(),
    shape: shapeOf(study),
    tables: tableNames,
    check: how.check,
  };
  let answer: WorkerAnswer | undefined;
  try {
    await runInOrder(
      start,
      { first: 0, end: 1, at: (place) => ({ place, studyCase, replicate }) },
      1,
      { stopped: false },
      async (given) => void (answer = given),
      how.makeWorker,
    );
  } catch (error) {
    // A thread that dies at its only run.
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  if (answer === undefined) throw new Error("the run gave no answer");
  if ("failure" in answer) return { failure: answer.failure };
  const { rows } = answer;
  const decoder = new TextDecoder();
  const texts = tableNames.map((table) => [table, decoder.decode(rows[table])] as const);
  return { rows: Object.fromEntries(texts) as Record<TableName, string> };
}

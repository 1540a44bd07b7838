import { parentPort, workerData } from "node:worker_threads";
import type { Setup } from "../engine/setup.ts";
import { runReplicate, type RunPlan } from "./runReplicate.ts";
import { tableNames, type TableName } from "./tables.ts";

/** What a worker is started with. */
export interface WorkerStart {
  readonly setup: Setup;
  readonly plan: RunPlan;
}

/** What a worker answers: the rows of a run as UTF-8, or why it failed. */
export type WorkerAnswer =
  | { readonly replicate: number; readonly rows: Readonly<Record<TableName, Uint8Array>> }
  | { readonly replicate: number; readonly failure: string };

const { setup, plan } = workerData as WorkerStart;
const encoder = new TextEncoder();

parentPort!.on("message", (replicate: number) => {
  let answer: WorkerAnswer;
  try {
    const text = runReplicate(setup, plan, replicate);
    const rows = Object.fromEntries(
      tableNames.map((table) => [table, encoder.encode(text[table])]),
    ) as Record<TableName, Uint8Array>;
    answer = { replicate, rows };
    parentPort!.postMessage(
      answer,
      tableNames.map((table) => rows[table].buffer as ArrayBuffer),
    );
  } catch (error) {
    answer = { replicate, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    parentPort!.postMessage(answer);
  }
});

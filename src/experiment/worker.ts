import { parentPort, workerData } from "node:worker_threads";
import type { Setup } from "../engine/setup.ts";
import type { Places } from "../scenario/importSystem.ts";
import { prepareChanged } from "../scenario/prepareChanged.ts";
import { SystemCache, type KnownSystem } from "../scenario/systemCache.ts";
import { hashOf } from "./hashes.ts";
import { planOf, runReplicate, type RunPlan } from "./runReplicate.ts";
import type { PlannedRun } from "./study/caseList.ts";
import { tableNames, type TableName, type TableShape } from "./tables.ts";

/** What a worker is started with: all that is the same for every run. */
export interface WorkerStart {
  /** The base scenarios and where they look for files. */
  readonly arms: readonly { readonly input: Readonly<Record<string, unknown>>; readonly places: Places }[];
  /** Networks that are known already. */
  readonly systems: readonly (readonly [string, KnownSystem])[];
  readonly shape: TableShape;
  readonly tables: readonly TableName[];
  /** Check the invariants after every week. */
  readonly check: boolean;
}

/** A run to do, and its place in the list. */
export interface WorkerJob extends PlannedRun {
  readonly place: number;
}

/** What a worker answers: the rows of a run as UTF-8, or why it failed. */
export type WorkerAnswer =
  | { readonly place: number; readonly rows: Readonly<Partial<Record<TableName, Uint8Array>>> }
  | { readonly place: number; readonly failure: string };

const start = workerData as WorkerStart;
const systems = new SystemCache(start.systems);
const encoder = new TextEncoder();
let prepared: { number: number; setup: Setup; plan: RunPlan } | null = null;

parentPort!.on("message", ({ place, studyCase, replicate }: WorkerJob) => {
  try {
    if (prepared?.number !== studyCase.number) prepared = prepare(studyCase);
    const text = runReplicate(prepared.setup, prepared.plan, replicate);
    const entries = tableNames
      .filter((table) => start.tables.includes(table))
      .map((table) => [table, encoder.encode(text[table])] as const);
    const answer: WorkerAnswer = { place, rows: Object.fromEntries(entries) };
    parentPort!.postMessage(
      answer,
      entries.map(([, rows]) => rows.buffer),
    );
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort!.postMessage({ place, failure } satisfies WorkerAnswer);
  }
});

function prepare(studyCase: PlannedRun["studyCase"]): NonNullable<typeof prepared> {
  const { input, places } = start.arms[studyCase.arm]!;
  const { scenario, built } = prepareChanged(input, studyCase.changes, places, systems);
  const plan = planOf(studyCase, scenario, hashOf(scenario), start);
  return { number: studyCase.number, setup: built.setup, plan };
}

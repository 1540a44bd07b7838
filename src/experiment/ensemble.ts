import { availableParallelism } from "node:os";
import type { BuiltSetup } from "../scenario/buildSetup.ts";
import type { ResolvedScenario } from "../scenario/resolvedScenario.ts";
import { writeColumnDictionary } from "./columnDictionary.ts";
import { firstManifest } from "./firstManifest.ts";
import { writeManifest, type Manifest } from "./manifest.ts";
import { writeNetwork } from "./networkFiles.ts";
import { clearLeftovers, prepareOutputFolder } from "./outputFolder.ts";
import { runInOrder, type StopSignal } from "./pool.ts";
import { runId, type RunPlan } from "./runReplicate.ts";
import { slug } from "./slug.ts";
import { TableStore } from "./store.ts";
import { cell, tableColumns, tableNames, type TableName } from "./tables.ts";

/** An ensemble to run: many futures of one scenario. */
export interface Ensemble {
  readonly scenario: ResolvedScenario;
  readonly built: BuiltSetup;
  readonly scenarioFile: string;
  readonly dataFolder: string | null;
  /** What the user typed, for the manifest. */
  readonly command: string;
}

/** How to run it; nothing here can change a result. */
export interface RunOptions {
  readonly threads: number;
  /** Check the invariants after every week. */
  readonly check: boolean;
  readonly stop: StopSignal;
  /** Called after each future with the number done. */
  readonly onProgress?: (finished: number) => void;
  /** Clock for the manifest. */
  readonly now: () => Date;
}

/** Threads to use when nobody says: all but one, to leave the computer usable. */
export function defaultThreads(): number {
  return Math.max(1, availableParallelism() - 1);
}

/** Tables that a scenario writes. */
export function tablesOf(scenario: ResolvedScenario): TableName[] {
  return tableNames.filter((table) => table !== "events" || scenario.outputs.events);
}

/** The plan that all runs of an ensemble share. */
export function planOf(scenario: ResolvedScenario, scenarioHash: string, check: boolean): RunPlan {
  return {
    scenarioHash,
    scenario: slug(scenario.name),
    seed: scenario.seed,
    every: scenario.outputs.every,
    schoolsEvery: scenario.outputs.schoolsEvery,
    practicesEvery: scenario.outputs.practicesEvery,
    events: scenario.outputs.events,
    check,
  };
}

/** Starts an ensemble in an empty folder and runs it as far as it gets. */
export async function startEnsemble(
  ensemble: Ensemble,
  folder: string,
  options: RunOptions,
): Promise<Manifest> {
  prepareOutputFolder(folder);
  const manifest = firstManifest(ensemble, folder, options.now());
  writeManifest(folder, manifest);
  return continueEnsemble(ensemble, folder, manifest, options);
}

/**
 * Runs what is still to be run of an ensemble whose folder exists; a manifest is all that the folder must
 * hold. Resolves to the manifest as it now stands; that of a finished run stays as it is.
 */
export async function continueEnsemble(
  ensemble: Ensemble,
  folder: string,
  manifest: Manifest,
  options: RunOptions,
): Promise<Manifest> {
  const { scenario, built } = ensemble;
  const plan = planOf(scenario, manifest.scenarioHash, options.check);
  const tables = tablesOf(scenario);
  clearLeftovers(folder);
  writeColumnDictionary(folder, tables);
  writeNetwork(folder, built.setup.system);
  const store = TableStore.open(folder, tables);
  try {
    options.onProgress?.(store.committed);
    await runInOrder(
      { setup: built.setup, plan },
      { first: store.committed, end: scenario.replicates },
      options.threads,
      options.stop,
      async (answer) => {
        if ("rows" in answer) store.append(answer.rows, false);
        else store.append({ runs: failedRow(plan, answer.replicate, answer.failure) }, true);
        options.onProgress?.(store.committed);
      },
    );
  } finally {
    store.close();
  }
  if (manifest.status === "done") return manifest;
  const finished: Manifest = {
    ...manifest,
    status: store.committed === scenario.replicates ? "done" : "interrupted",
    finished: store.committed,
    failed: store.failed,
    endedAt: options.now().toISOString(),
  };
  writeManifest(folder, finished);
  return finished;
}

/** A failed run keeps its row: its id, and the first line of what went wrong as its status. */
function failedRow(plan: RunPlan, replicate: number, failure: string): Uint8Array {
  const empty = ",".repeat(tableColumns.runs.length - 5);
  const status = `failed: ${failure.split("\n")[0]!}`;
  const cells = [runId(plan, replicate), plan.scenario, replicate, plan.seed, status].map(cell);
  return new TextEncoder().encode(`${cells.join(",")}${empty}\n`);
}

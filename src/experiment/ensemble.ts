import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ENGINE_VERSION } from "../core/version.ts";
import { TEACHER } from "../model/system.ts";
import type { BuiltSetup } from "../scenario/buildSetup.ts";
import type { ResolvedScenario } from "../scenario/resolvedScenario.ts";
import { hashOf, networkHash } from "./hashes.ts";
import { writeManifest, type Manifest } from "./manifest.ts";
import { writeNetwork } from "./networkFiles.ts";
import { prepareOutputFolder } from "./outputFolder.ts";
import { runInOrder, type StopSignal } from "./pool.ts";
import { runId, type RunPlan } from "./runReplicate.ts";
import { slug } from "./slug.ts";
import { TableStore } from "./store.ts";
import { cell, tableColumns, tableNames, type TableName } from "./tables.ts";
import { writeAtomically } from "./atomicFile.ts";

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

/** The manifest of an ensemble before its first run. */
export function firstManifest({ scenario, built, scenarioFile, dataFolder, command }: Ensemble, now: Date): Manifest {
  const { system } = built.setup;
  return {
    format: "spreadwell-run",
    formatVersion: 1,
    status: "running",
    engineVersion: ENGINE_VERSION,
    scenario,
    scenarioHash: hashOf(scenario),
    networkHash: networkHash(system),
    networkSource: built.networkSource,
    network: {
      schools: system.schoolNames.length,
      staff: system.role.length,
      teachers: system.role.reduce((count, role) => count + (role === TEACHER ? 1 : 0), 0),
      ties: system.ties.targets.length,
    },
    notes: built.notes,
    seed: scenario.seed,
    replicates: scenario.replicates,
    finished: 0,
    failed: 0,
    scenarioFile,
    dataFolder,
    command,
    platform: `Node ${process.version}, ${process.platform} ${process.arch}`,
    startedAt: now.toISOString(),
    endedAt: null,
  };
}

/** Starts an ensemble in an empty folder and runs it as far as it gets. */
export async function startEnsemble(ensemble: Ensemble, folder: string, options: RunOptions): Promise<Manifest> {
  prepareOutputFolder(folder);
  const manifest = firstManifest(ensemble, options.now());
  writeManifest(folder, manifest);
  writeColumnDictionary(folder, tablesOf(ensemble.scenario));
  writeNetwork(folder, ensemble.built.setup.system);
  return continueEnsemble(ensemble, folder, manifest, options);
}

/** Runs what is still to be run of an ensemble whose folder exists. */
export async function continueEnsemble(ensemble: Ensemble, folder: string, manifest: Manifest, options: RunOptions): Promise<Manifest> {
  const { scenario, built } = ensemble;
  const plan = planOf(scenario, manifest.scenarioHash, options.check);
  const store = TableStore.open(folder, tablesOf(scenario));
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

function writeColumnDictionary(folder: string, tables: readonly TableName[]): void {
  const lines = tables.flatMap((table) =>
    tableColumns[table].map((column) => [table, column.name, column.unit, column.label].map(cell).join(",")),
  );
  writeAtomically(join(folder, "columns.csv"), `table,column,unit,meaning\n${lines.join("\n")}\n`);
}

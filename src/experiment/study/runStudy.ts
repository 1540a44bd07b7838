import { availableParallelism } from "node:os";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Luck } from "../../core/luck.ts";
import { ENGINE_VERSION } from "../../core/version.ts";
import { systemAtStart } from "../../engine/simulation.ts";
import { prepareChanged } from "../../scenario/prepareChanged.ts";
import { SystemCache } from "../../scenario/systemCache.ts";
import { writeAtomically } from "../atomicFile.ts";
import { shardRange, WHOLE, type Shard } from "../cluster/shard.ts";
import { writeColumnDictionary } from "../columnDictionary.ts";
import { hashOf } from "../hashes.ts";
import { writeManifest, type InputRecord, type Manifest } from "../manifest.ts";
import { writeNetwork } from "../networkFiles.ts";
import { clearLeftovers, prepareOutputFolder } from "../outputFolder.ts";
import { runInOrder, type MakeWorker, type StopSignal } from "../pool.ts";
import { failedRow, type RunIdentity } from "../runIdentity.ts";
import { readProgress, TableStore } from "../store.ts";
import type { TableName } from "../tables.ts";
import type { TableFormat } from "../store/tableFormat.ts";
import type { WorkerStart } from "../worker.ts";
import { placesOf } from "./arm.ts";
import { CaseList, type PlannedRun } from "./caseList.ts";
import { checkCases, type CheckedCases } from "./checkCases.ts";
import { bytesOf, openArms, threadsThatFit } from "./openArms.ts";
import { declaredTables } from "./folderTables.ts";
import type { Study } from "./study.ts";
import { CASES_FILE, casesText, shapeOf } from "./studyTables.ts";
import { toolOf } from "./tools.ts";

/** How to run; nothing here can change a result. */
export interface RunOptions {
  readonly threads: number;
  /** Check the invariants after every week. */
  readonly check: boolean;
  readonly stop: StopSignal;
  /** Called after each run with the number done, and of those known so far. */
  readonly onProgress?: (finished: number, total: number) => void;
  /** Clock for the manifest. */
  readonly now: () => Date;
  /** Networks that are known already. */
  readonly systems?: SystemCache;
  /** What is known of the first cases, where they were checked before. */
  readonly checked?: CheckedCases;
  readonly makeWorker?: MakeWorker;
  /** Called before anything is written; throws where another process has taken over the folder. */
  readonly guard?: () => void;
  /** As which files the tables stay once all is finished; only asked of a study that begins. */
  readonly tableFormat?: TableFormat;
}

/** A study to begin. */
export interface Beginning {
  readonly study: Study;
  readonly notes: readonly string[];
  /** Data files that it read beside those of its networks. */
  readonly inputs?: readonly InputRecord[];
  /** What the user typed, for the manifest. */
  readonly command: string;
  /** The part of it to do; all of it where none is given. */
  readonly shard?: Shard | null;
}

/** Threads to use when nobody says: all but one, to leave the computer usable. */
export function defaultThreads(): number {
  return Math.max(1, availableParallelism() - 1);
}

/** What two folders must share to belong to the same study: all but where its files lie. */
export function studyHash(study: Study): string {
  const arms = study.arms.map(({ name, input, scenarioHash, networkHash }) => {
    return { name, input, scenarioHash, networkHash };
  });
  return hashOf({ ...study, arms, engineVersion: ENGINE_VERSION });
}

/** Starts a study in an empty folder and runs it as far as it gets. */
export async function startStudy(
  { study, notes, inputs = [], command, shard = null }: Beginning,
  folder: string,
  options: RunOptions,
): Promise<Manifest> {
  prepareOutputFolder(folder);
  const manifest: Manifest = {
    format: "spreadwell",
    formatVersion: 2,
    status: "running",
    engineVersion: ENGINE_VERSION,
    study,
    studyHash: studyHash(study),
    shard,
    notes,
    seed: study.arms[0]!.scenario.seed,
    caseCount: 0,
    runCount: 0,
    finished: 0,
    failed: 0,
    inputs,
    tableFormat: options.tableFormat ?? "csv",
    command,
    platform: `Node ${process.version}, ${process.platform} ${process.arch}`,
    startedAt: options.now().toISOString(),
    endedAt: null,
  };
  writeManifest(folder, manifest);
  return continueStudy(folder, manifest, options);
}

/**
 * Runs what is still to be run of a study whose folder exists; a manifest is all that the folder must hold.
 * Resolves to the manifest as it now stands; that of a finished study stays as it is.
 */
export async function continueStudy(
  folder: string,
  manifest: Manifest,
  options: RunOptions,
): Promise<Manifest> {
  const { study } = manifest;
  const systems = options.systems ?? new SystemCache();
  const opened = openArms(manifest, folder, systems);
  // A finished folder that was passed on may lack the note: nothing is left to do, and nothing may be begun anew.
  if (manifest.status === "done" && readProgress(folder) === null) return manifest;
  clearLeftovers(folder);
  writeColumnDictionary(folder, declaredTables(study));
  const { setup } = opened[0]!.built;
  // Where each future draws its own network, the one that the files belong to is future 0.
  writeNetwork(folder, systemAtStart(setup, new Luck(setup.key, 0)));
  const list = new CaseList();
  const bytes = Math.max(...opened.map(({ scenario, built }) => bytesOf(scenario, built)));
  const tables = growingTables(folder, manifest);
  const store = TableStore.open(folder, tables, shapeOf(study), options.guard);
  const { shard } = manifest;
  let isWhole: boolean;
  try {
    isWhole = await runRounds({ folder, study, shard, list, store, systems, bytes }, options);
  } finally {
    store.close();
  }
  if (manifest.status === "done") return manifest;
  const finished: Manifest = {
    ...manifest,
    status: isWhole ? "done" : "interrupted",
    caseCount: list.cases.length,
    runCount: rangeOf(list, shard).end - rangeOf(list, shard).first,
    finished: store.committed,
    failed: store.failed,
    endedAt: options.now().toISOString(),
  };
  writeManifest(folder, finished);
  return finished;
}

/** A study under way. */
interface Way {
  readonly folder: string;
  readonly study: Study;
  readonly shard: Shard | null;
  /** Its cases so far. */
  readonly list: CaseList;
  readonly store: TableStore;
  readonly systems: SystemCache;
  /** Bytes that a run takes. */
  readonly bytes: number;
}

/** Runs the cases that the tool asks for, until it asks for no more (true) or is stopped (false). */
async function runRounds(way: Way, options: RunOptions): Promise<boolean> {
  const { folder, study, shard, list, store, systems } = way;
  const tool = toolOf(study.kind);
  const arms = study.arms.map((arm) => ({ input: arm.input, places: placesOf(arm, folder) }));
  // Cases that are all known at the start were checked before the list of them was written.
  const isListed = study.kind === "run" || (tool.isStatic && existsSync(join(folder, CASES_FILE)));
  const hashes: string[] = [];
  let { bytes } = way;
  for (;;) {
    const cases = await tool.nextCases(study, list.cases.length, folder);
    if (cases.length === 0) return true;
    const known = list.cases.length === 0 ? options.checked : undefined;
    list.add(cases);
    if (!isListed) {
      const checked = known ?? checkCases(arms, cases, systems);
      // One by one: so many at a time as a large study has do not fit into a call.
      for (const hash of checked.hashes) hashes.push(hash);
      bytes = Math.max(bytes, checked.bytes);
      writeAtomically(join(folder, CASES_FILE), casesText(study, list.cases, hashes));
    }
    await runListed({ ...way, bytes }, arms, options);
    const { first, end } = rangeOf(list, shard);
    if (store.committed < end - first) return false;
  }
}

/** The places in the list whose runs are to be done in this folder. */
function rangeOf(list: CaseList, shard: Shard | null): { first: number; end: number } {
  return shardRange(list.runCount, shard ?? WHOLE);
}

/** Does the runs of the list that are not in the tables yet. */
async function runListed(
  { study, shard, list, store, systems, bytes }: Way,
  arms: WorkerStart["arms"],
  { threads, stop, check, makeWorker, onProgress }: RunOptions,
): Promise<void> {
  const shape = shapeOf(study);
  const identityOf = ({ studyCase }: PlannedRun): RunIdentity => {
    const { input, places } = arms[studyCase.arm]!;
    const { scenario } = prepareChanged(input, studyCase.changes, places, systems);
    return { studyCase, scenarioHash: hashOf(scenario), seed: scenario.seed, shape };
  };
  const { first, end } = rangeOf(list, shard);
  onProgress?.(store.committed, end - first);
  await runInOrder(
    { arms, systems: systems.entries(), shape, tables: study.tables, check },
    { first: first + store.committed, end, at: (place) => ({ place, ...list.runAt(place) }) },
    threadsThatFit(threads, bytes),
    stop,
    async (answer) => {
      if ("rows" in answer) store.append(answer.rows, false);
      else {
        const run = list.runAt(answer.place);
        store.append({ runs: failedRow(identityOf(run), run.replicate, answer.failure) }, true);
      }
      onProgress?.(store.committed, end - first);
    },
    makeWorker,
  );
}

/** The tables that are CSV files: all, but for those of a finished study that are kept as Parquet only. */
function growingTables(folder: string, { status, study }: Manifest): TableName[] {
  const isThere = (table: TableName, ending: string): boolean =>
    existsSync(join(folder, `${table}.${ending}`));
  return study.tables.filter(
    (table) => status !== "done" || isThere(table, "csv") || !isThere(table, "parquet"),
  );
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../core/fault.ts";
import { writeAtomically } from "../experiment/atomicFile.ts";
import { makeFolder } from "../experiment/makeFolder.ts";
import { FolderLock } from "../experiment/cluster/folderLock.ts";
import { MANIFEST_FILE, type Manifest } from "../experiment/manifest.ts";
import { makeOutputFolder } from "../experiment/outputFolder.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { finishStudy } from "../experiment/study/finishStudy.ts";
import { sealFolder } from "../experiment/study/sealFolder.ts";
import type { RunOptions } from "../experiment/study/runStudy.ts";
import { renderResult } from "../report/study/renderResult.ts";
import { faultOfComputer } from "./failure.ts";
import { print } from "./output.ts";
import { renderBoard } from "./renderBoard.ts";
import { runStoppably } from "./runStoppably.ts";
import { describeResult } from "./study/describeResult.ts";

/** How the user wants to hear of a study. */
export interface Telling {
  readonly quiet?: boolean;
  readonly progress?: boolean;
  readonly json?: boolean;
  readonly figures?: boolean;
  /** What to try next, told below the result of a whole run. */
  readonly next?: string;
  /** The command that goes on after trouble, where it is not `resume`. */
  readonly again?: string;
  /** Wait for a process on another computer that may be lost, instead of refusing. */
  readonly continue?: boolean;
}

/** What carrying out needs of how to run; the rest is seen to here. */
export type How = Pick<RunOptions, "threads" | "check"> &
  Partial<Pick<RunOptions, "systems" | "checked" | "makeWorker" | "guard" | "tableFormat">>;

type Run = (options: RunOptions) => Promise<Manifest>;

/** Runs with a progress bar and Ctrl-C that keeps what is done; then writes summary and report. Returns the exit code. */
export async function carryOut(folder: string, how: How, telling: Telling, run: Run): Promise<number> {
  const begun = performance.now();
  const again = telling.again ?? `spreadwell resume ${shellWord(folder)}`;
  let lock: FolderLock | null = null;
  let manifest: Manifest;
  let result: unknown;
  try {
    lock = await lockFolder(folder, telling.continue ?? false);
    const guard = (): void => lock!.renew();
    // A second Ctrl-C ends it in the middle of a write: the tables are then cut back on resume.
    manifest = await runStoppably(telling, (stop, onProgress) =>
      run({ ...how, guard, stop, onProgress, now: () => new Date() }),
    );
    // Large tables take a while to read back, and silence would look like a fault.
    if (process.stderr.isTTY && !telling.quiet && telling.progress !== false)
      process.stderr.write("Working out the results …\n");
    result = await writeReport(folder, manifest, telling.figures ?? false);
  } catch (error) {
    const fault = faultOfComputer(error);
    if (fault === undefined) throw error;
    // A folder that is no longer there keeps nothing; what is joined is kept in its parts.
    const remedy =
      existsSync(join(folder, MANIFEST_FILE)) || telling.again !== undefined
        ? `what was finished is kept; mend that and go on with: ${again}`
        : `put the folder back where it was and go on with: ${again} (or run it again from the start)`;
    throw new UserError({ path: `--output ${folder}`, ...fault, remedy });
  } finally {
    lock?.end();
  }
  const seconds = (performance.now() - begun) / 1000;
  if (!telling.quiet) {
    for (const note of manifest.notes) process.stderr.write(`Note: ${note}.\n`);
    await print(describeResult({ folder, manifest, result, seconds, json: telling.json ?? false }));
    if (manifest.status === "done" && !telling.json) await print(telling.next ?? "");
  }
  return tellEnd(manifest, again);
}

/** Says on stderr what a study lacks; returns the exit code. */
function tellEnd({ status, finished, failed, runCount }: Manifest, again: string): number {
  if (status === "interrupted") {
    const kept = `${finished} of ${runCount} futures are kept`;
    process.stderr.write(`Interrupted: ${kept}. Go on with:\n  ${again}\n`);
    return 130;
  }
  if (failed === 0) return 0;
  process.stderr.write(`${failed} of ${runCount} futures failed; runs.csv says why in the column status.\n`);
  return 2;
}

/** Takes the lock of a folder, which is made where there is none. */
export async function lockFolder(folder: string, patient: boolean): Promise<FolderLock> {
  makeOutputFolder(folder);
  return FolderLock.take(folder, {
    patient,
    tell: (sentence) => process.stderr.write(`${sentence}\n`),
  });
}

/**
 * Writes the tool's tables, report.html and, where wanted, the figures, and makes a finished folder ready to be kept;
 * null where there is nothing to report yet.
 */
export async function writeReport(folder: string, manifest: Manifest, figures: boolean): Promise<unknown> {
  const result = await finishStudy(folder, manifest);
  if (result !== null) await writePage(folder, manifest, result, figures);
  await sealFolder(folder, manifest);
  return result;
}

async function writePage(
  folder: string,
  manifest: Manifest,
  result: unknown,
  figures: boolean,
): Promise<void> {
  const report = await renderResult(result, manifest, (board) => renderBoard(board, manifest, folder));
  writeAtomically(join(folder, "report.html"), report.html);
  if (figures) {
    makeFolder(join(folder, "figures"));
    for (const { name, svg } of report.figures())
      writeAtomically(join(folder, "figures", `${name}.svg`), svg);
  }
}

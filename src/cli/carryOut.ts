import { join } from "node:path";
import { UserError } from "../core/fault.ts";
import { writeAtomically } from "../experiment/atomicFile.ts";
import type { RunOptions } from "../experiment/ensemble.ts";
import { makeFolder } from "../experiment/makeFolder.ts";
import type { Manifest } from "../experiment/manifest.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { summarise } from "../experiment/summarise.ts";
import type { RunSummary } from "../experiment/summary.ts";
import { renderReport } from "../report/page.ts";
import { renderFigures } from "../report/standaloneFigures.ts";
import { describeResult } from "./describeResult.ts";
import { faultOfComputer } from "./failure.ts";
import { print } from "./output.ts";
import { showProgress } from "./progress.ts";

/** How the user wants to hear of a run. */
export interface Telling {
  readonly quiet?: boolean;
  readonly progress?: boolean;
  readonly json?: boolean;
  readonly figures?: boolean;
  /** What to try next, told below the result of a whole run. */
  readonly next?: string;
}

type Run = (options: RunOptions) => Promise<Manifest>;

/** Runs with a progress bar and Ctrl-C that keeps what is done; then writes summary and report. Returns the exit code. */
export async function carryOut(
  folder: string,
  replicates: number,
  threads: number,
  check: boolean,
  telling: Telling,
  run: Run,
): Promise<number> {
  const begun = performance.now();
  let manifest: Manifest;
  let summary: RunSummary | null;
  try {
    manifest = await runStoppably(replicates, threads, check, telling, run);
    summary = await writeReport(folder, manifest, telling.figures ?? false);
  } catch (error) {
    const fault = faultOfComputer(error);
    if (fault === undefined) throw error;
    const remedy = `what was finished is kept; mend that and go on with: ${resumption(folder)}`;
    throw new UserError({ path: `--output ${folder}`, ...fault, remedy });
  }
  const seconds = (performance.now() - begun) / 1000;
  if (!telling.quiet) {
    for (const note of manifest.notes) process.stderr.write(`Note: ${note}.\n`);
    await print(describeResult(folder, manifest, summary, seconds, telling.json ?? false));
    if (manifest.status === "done" && !telling.json) await print(telling.next ?? "");
  }
  const { status, finished, failed } = manifest;
  if (status === "interrupted") {
    const kept = `${finished} of ${manifest.replicates} futures are kept`;
    process.stderr.write(`Interrupted: ${kept}. Go on with:\n  ${resumption(folder)}\n`);
    return 130;
  }
  if (failed > 0) {
    process.stderr.write(
      `${failed} of ${manifest.replicates} futures failed; runs.csv says why in the column status.\n`,
    );
    return 2;
  }
  return 0;
}

function resumption(folder: string): string {
  return `spreadwell resume ${shellWord(folder)}`;
}

async function runStoppably(
  replicates: number,
  threads: number,
  check: boolean,
  telling: Telling,
  run: Run,
): Promise<Manifest> {
  const stop = { stopped: false };
  const display = showProgress(replicates, !telling.quiet && telling.progress !== false);
  const interrupt = (): void => {
    // The second Ctrl-C means at once; the tables are then cut back on resume.
    if (stop.stopped) {
      display.end();
      process.exit(130);
    }
    stop.stopped = true;
    if (!telling.quiet)
      process.stderr.write("\nStopping after the futures under way; press Ctrl-C again to stop at once.\n");
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  try {
    return await run({
      threads,
      check,
      stop,
      onProgress: (finished) => display.update(finished),
      now: () => new Date(),
    });
  } finally {
    display.end();
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
}

/** Writes summary.csv, report.html and, where wanted, the figures; null when no future was finished. */
async function writeReport(folder: string, manifest: Manifest, figures: boolean): Promise<RunSummary | null> {
  if (manifest.finished === manifest.failed) return null;
  const summary = await summarise(folder, manifest);
  writeAtomically(join(folder, "report.html"), renderReport(summary));
  if (figures) {
    makeFolder(join(folder, "figures"));
    for (const { name, svg } of renderFigures(summary))
      writeAtomically(join(folder, "figures", `${name}.svg`), svg);
  }
  return summary;
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../experiment/atomicFile.ts";
import type { RunOptions } from "../experiment/ensemble.ts";
import type { Manifest } from "../experiment/manifest.ts";
import { summarise } from "../experiment/summarise.ts";
import type { RunSummary } from "../experiment/summary.ts";
import { renderReport } from "../report/page.ts";
import { renderFigures } from "../report/standaloneFigures.ts";
import { showProgress } from "./progress.ts";
import { describeResult } from "./describeResult.ts";

/** How the user wants to hear of a run. */
export interface Telling {
  readonly quiet?: boolean;
  readonly progress?: boolean;
  readonly json?: boolean;
  readonly figures?: boolean;
}

/** Runs with a progress bar and Ctrl-C that keeps what is done; then writes summary and report. Returns the exit code. */
export async function carryOut(
  folder: string,
  replicates: number,
  threads: number,
  check: boolean,
  telling: Telling,
  run: (options: RunOptions) => Promise<Manifest>,
): Promise<number> {
  const stop = { stopped: false };
  const display = showProgress(replicates, !telling.quiet && telling.progress !== false);
  const interrupt = (): void => {
    // The second Ctrl-C means at once; the tables are then cut back on resume.
    if (stop.stopped) process.exit(130);
    stop.stopped = true;
    process.stderr.write("\nStopping after the futures under way; press Ctrl-C again to stop at once.\n");
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  const begun = performance.now();
  let manifest: Manifest;
  try {
    manifest = await run({ threads, check, stop, onProgress: (finished) => display.update(finished), now: () => new Date() });
  } finally {
    display.end();
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
  const seconds = (performance.now() - begun) / 1000;

  let summary: RunSummary | null = null;
  if (manifest.finished > manifest.failed) {
    summary = await summarise(folder, manifest);
    writeAtomically(join(folder, "report.html"), renderReport(summary));
    if (telling.figures) {
      mkdirSync(join(folder, "figures"), { recursive: true });
      for (const { name, svg } of renderFigures(summary)) writeAtomically(join(folder, "figures", `${name}.svg`), svg);
    }
  }
  if (!telling.quiet) {
    for (const note of manifest.notes) process.stderr.write(`Note: ${note}.\n`);
    process.stdout.write(describeResult(folder, manifest, summary, seconds, telling.json ?? false));
  }
  if (manifest.status === "interrupted") {
    process.stderr.write(`Interrupted: ${manifest.finished} of ${manifest.replicates} futures are kept. Go on with:\n  spreadwell resume ${folder}\n`);
    return 130;
  }
  if (manifest.failed > 0) {
    process.stderr.write(`${manifest.failed} of ${manifest.replicates} futures failed; runs.csv says why in the column status.\n`);
    return 2;
  }
  return 0;
}

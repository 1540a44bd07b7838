import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, it, vi } from "vitest";
import { carryOut } from "../../../src/cli/carryOut.ts";
import { readManifest } from "../../../src/experiment/manifest.ts";
import { splitRows } from "../../../src/experiment/readTable.ts";
import { rerun } from "../../../src/experiment/rerun/rerun.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import { continueStudy, startStudy, type RunOptions } from "../../../src/experiment/study/runStudy.ts";
import type { WorkerStart } from "../../../src/experiment/worker.ts";
import { openPrepared, small, temporaryFolder } from "../../scenario/scenarioFolder.ts";

const opened = openPrepared({ "main.json": { ...small, replicates: 8 } });

/** The threads of a real run, but for some runs: at place 2 they die, at 4 they throw, at 5 their memory is used up. */
function makeWorker(data: WorkerStart): Worker {
  const entry = new URL("../../../src/experiment/worker.ts", import.meta.url).href;
  const source = `
    const { parentPort } = await import("node:worker_threads");
    const disturb = (place) => {
      if (place === 2) process.exit(3);
      if (place === 4) throw new RangeError("the model, broken by a test");
      if (place === 5) for (const much = []; ; ) much.push(new Array(1000).fill(much.length));
    };
    const on = parentPort.on.bind(parentPort);
    parentPort.on = (name, handler) => on(name, (job) => (disturb(job.place), handler(job)));
    const { register } = await import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))});
    register();
    await import(${JSON.stringify(entry)});`;
  const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  return new Worker(url, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: 128 } });
}

/** Runs the eight futures into a folder as the command line does; resolves to exit code and stderr. */
async function carriedOut(
  folder: string,
  more: Partial<RunOptions>,
): Promise<{ code: number; stderr: string }> {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const arms = [armOf(opened, folder)];
  const tables = ["runs", "weeks", "practices", "schools"] as const;
  const study = { kind: "run", arms, factors: [], metrics: [], replicates: 8, tables, design: null } as const;
  try {
    const code = await carryOut(folder, { threads: 2, check: false }, { quiet: true }, (how) =>
      startStudy({ study, notes: [], command: "spreadwell run" }, folder, { ...how, ...more }),
    );
    return { code, stderr: write.mock.calls.map(([text]) => String(text)).join("") };
  } finally {
    write.mockRestore();
  }
}

const rowsOf = async (folder: string, table: string) =>
  splitRows(readFileSync(join(folder, `${table}.csv`), "utf8"));

it("runs whose threads die, throw or use up their memory are rows that say so; the rest is as it would be", async () => {
  const whole = temporaryFolder();
  expect(await carriedOut(whole, {})).toEqual({ code: 0, stderr: "" });
  const folder = temporaryFolder();
  const { code, stderr } = await carriedOut(folder, { makeWorker });
  expect(code).toBe(2);
  expect(stderr).toContain("3 of 8 futures failed; runs.csv says why in the column status.\n");

  const runs = await rowsOf(folder, "runs");
  const status = runs[0]!.indexOf("status");
  expect(runs.slice(1).map((row) => row[status])).toEqual([
    "done",
    "done",
    "failed: a worker thread ended with code 3",
    "done",
    "failed: the model, broken by a test",
    expect.stringMatching(/^failed: .*memory/) as string,
    "done",
    "done",
  ]);
  const failed = runs
    .slice(1)
    .filter((row) => row[status] !== "done")
    .map((row) => row[0]!);
  for (const table of ["runs", "weeks", "practices", "schools"]) {
    const isFinished = (row: string[]): boolean => !failed.includes(row[0]!);
    expect((await rowsOf(folder, table)).filter(isFinished)).toEqual(
      (await rowsOf(whole, table)).filter(isFinished),
    );
  }
  for (const name of ["report.html", "summary.csv", "ro-crate-metadata.json"])
    expect(existsSync(join(folder, name))).toBe(true);

  // What has failed is not tried again unasked; asked, it comes out as in the undisturbed run.
  const manifest = readManifest(folder)!;
  expect(manifest).toMatchObject({ status: "done", finished: 8, failed: 3 });
  const how = { threads: 2, check: false, stop: { stopped: false }, now: () => new Date(0) };
  expect(await continueStudy(folder, manifest, how)).toEqual(manifest);
  expect(await rowsOf(folder, "runs")).toEqual(runs);
  const again = await rerun(failed[1]!, folder, manifest, { check: false });
  expect(again.outcome).toBe("mended");
  const weeks = (await rowsOf(whole, "weeks")).filter((row) => row[0] === failed[1]);
  expect(await splitRows(again.rows!.weeks)).toEqual(weeks);
});

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { Worker } from "node:worker_threads";
import { carryOut } from "../../../src/cli/carryOut.ts";
import { readManifest, type Manifest } from "../../../src/experiment/manifest.ts";
import { splitQuoted } from "../../../src/experiment/readTable.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import {
  continueStudy,
  startStudy,
  type Beginning,
  type RunOptions,
} from "../../../src/experiment/study/runStudy.ts";
import { tablesOf } from "../../../src/experiment/study/studyTables.ts";
import { openPrepared, small, temporaryFolder } from "../../scenario/scenarioFolder.ts";

const opened = openPrepared({ "main.json": { ...small, replicates: 6 } });

/** The study of six futures of a scenario, to be put into a folder. */
function studyIn(folder: string, given = opened): Beginning {
  return {
    study: {
      kind: "run",
      arms: [armOf(given, folder)],
      factors: [],
      metrics: [],
      replicates: 6,
      tables: tablesOf(given.scenario),
      design: null,
    },
    notes: [],
    command: "spreadwell run main.json",
  };
}

/** Threads that cannot do any run. */
function makeBroken(): Worker {
  const source = `
    const { parentPort } = require("node:worker_threads");
    parentPort.on("message", ({ place }) => parentPort.postMessage({ place, failure: "RangeError: no, and a comma" }));`;
  return new Worker(source, { eval: true });
}

function options(more: Partial<RunOptions> = {}): RunOptions {
  return { threads: 2, check: true, stop: { stopped: false }, now: () => new Date(0), ...more };
}

/** Runs the ensemble until so many futures are done. */
async function partly(folder: string, count: number): Promise<Manifest> {
  const stop = { stopped: false };
  const onProgress = (finished: number): void => void (stop.stopped = finished >= count);
  return startStudy(studyIn(folder), folder, options({ stop, onProgress, threads: 1 }));
}

/** What the command line makes of a run: its exit code, and what it says on stderr. */
async function carriedOut(
  folder: string,
  run: (how: RunOptions) => Promise<Manifest>,
): Promise<{ code: number; stderr: string }> {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    const code = await carryOut(folder, { threads: 2, check: false }, { quiet: true }, run);
    return { code, stderr: write.mock.calls.map(([text]) => String(text)).join("") };
  } finally {
    write.mockRestore();
  }
}

const read = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");

describe("a study", () => {
  it("that is stopped and gone on with, however often, has the tables of one that was not", async () => {
    const whole = temporaryFolder();
    expect(await startStudy(studyIn(whole), whole, options())).toMatchObject({
      status: "done",
      finished: 6,
      failed: 0,
    });
    const parts = temporaryFolder();
    let manifest = await partly(parts, 1);
    expect(manifest).toMatchObject({ status: "interrupted", failed: 0 });
    for (let rounds = 0; manifest.status !== "done"; rounds++) {
      expect(rounds).toBeLessThan(6);
      const before = manifest.finished;
      const stop = { stopped: false };
      const onProgress = (finished: number): void => void (stop.stopped = finished > before);
      manifest = await continueStudy(parts, manifest, options({ stop, onProgress, threads: 1 }));
      expect(manifest.finished).toBeGreaterThan(before);
    }
    for (const name of ["runs.csv", "weeks.csv", "practices.csv", "schools.csv", "columns.csv"])
      expect(read(parts, name)).toBe(read(whole, name));
  });

  it("leaves the network of future 0, also where each future draws its own", async () => {
    const folder = temporaryFolder();
    const generate = { ...small.system.generate, resample: true };
    const drawing = openPrepared({ "main.json": { ...small, system: { generate } } });
    await startStudy(studyIn(folder, drawing), folder, options());
    const [header, ...runs] = read(folder, "runs.csv").trimEnd().split("\n").map(splitQuoted);
    const ties = runs.map((row) => Number(row[header!.indexOf("ties")]));
    expect(new Set(ties).size).toBeGreaterThan(1);
    expect(read(folder, "network/ties.csv").trimEnd().split("\n").length - 1).toBe(ties[0]);
  });

  it("that is finished is not begun anew where its note of progress has gone", async () => {
    const folder = temporaryFolder();
    const manifest = await startStudy(studyIn(folder), folder, options());
    const runs = read(folder, "runs.csv");
    rmSync(join(folder, "progress.json"));
    const onProgress = vi.fn();
    expect(await continueStudy(folder, manifest, options({ onProgress }))).toEqual(manifest);
    expect(onProgress).not.toHaveBeenCalled();
    expect(read(folder, "runs.csv")).toBe(runs);
  });

  it("of which runs fail keeps the rest, gives each a row that says why, and ends with code 2", async () => {
    const folder = temporaryFolder();
    const begun = await partly(folder, 2);
    const done = begun.finished;
    expect(done).toBeLessThan(6);
    const weeksBefore = read(folder, "weeks.csv");
    const { code, stderr } = await carriedOut(folder, (how) =>
      continueStudy(folder, begun, { ...how, makeWorker: makeBroken }),
    );
    expect(code).toBe(2);
    expect(stderr).toBe(`${6 - done} of 6 futures failed; runs.csv says why in the column status.\n`);
    expect(readManifest(folder)).toMatchObject({ status: "done", finished: 6, failed: 6 - done });
    expect(read(folder, "weeks.csv")).toBe(weeksBefore);
    expect(existsSync(join(folder, "report.html"))).toBe(true);

    const [header, ...rows] = read(folder, "runs.csv").trimEnd().split("\n").map(splitQuoted);
    const status = header!.indexOf("status");
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => header!.length));
    expect(rows.map((row) => row[header!.indexOf("replicate")])).toEqual(["0", "1", "2", "3", "4", "5"]);
    expect(rows.map((row) => row[status])).toEqual(
      rows.map((_, at) => (at < done ? "done" : "failed: RangeError: no, and a comma")),
    );
    for (const row of rows.slice(done)) expect(row.slice(status + 1).join("")).toBe("");
  });

  it("of which all runs fail has no report and no summary", async () => {
    const folder = temporaryFolder();
    const { code } = await carriedOut(folder, (how) =>
      startStudy(studyIn(folder), folder, { ...how, makeWorker: makeBroken }),
    );
    expect(code).toBe(2);
    expect(existsSync(join(folder, "report.html"))).toBe(false);
    expect(existsSync(join(folder, "summary.csv"))).toBe(false);
  });
});

import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { describeRerun } from "../../../src/cli/describeRerun.ts";
import { writeManifest, type Manifest } from "../../../src/experiment/manifest.ts";
import { splitRows } from "../../../src/experiment/readTable.ts";
import { rerun } from "../../../src/experiment/rerun/rerun.ts";
import { convertTables } from "../../../src/experiment/store/convertTables.ts";
import { declaredTables } from "../../../src/experiment/study/folderTables.ts";
import { startStudy, type RunOptions } from "../../../src/experiment/study/runStudy.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import { openPrepared, small, temporaryFolder } from "../../scenario/scenarioFolder.ts";

const outputs = { events: true, every: 3 };
const opened = openPrepared({ "main.json": { ...small, replicates: 3, outputs } });
const tables = ["runs", "weeks", "practices", "schools", "events"] as const;

function options(more: Partial<RunOptions> = {}): RunOptions {
  return { threads: 2, check: false, stop: { stopped: false }, now: () => new Date(0), ...more };
}

/** A finished run of three futures. */
async function finishedFolder(
  more: Partial<RunOptions> = {},
): Promise<{ folder: string; manifest: Manifest }> {
  const folder = temporaryFolder();
  const arms = [armOf(opened, folder)];
  const study = { kind: "run", arms, factors: [], metrics: [], replicates: 3, tables, design: null } as const;
  const manifest = await startStudy({ study, notes: [], command: "spreadwell run" }, folder, options(more));
  return { folder, manifest };
}

/** Threads whose runs all end with this error. */
const failing = (message: string) => () =>
  new Worker(
    `const { parentPort } = require("node:worker_threads");
     parentPort.on("message", ({ place }) => parentPort.postMessage({ place, failure: ${JSON.stringify(message)} }));`,
    { eval: true },
  );
/** Threads that die. */
const dying = () =>
  new Worker('require("node:worker_threads").parentPort.on("message", () => process.exit(9));', {
    eval: true,
  });

const how = { check: false };
const { folder, manifest } = await finishedFolder();
const ids = (await splitRows(readFileSync(join(folder, "runs.csv"), "utf8"))).slice(1).map((row) => row[0]!);
const sizes = [1, 5, expect.any(Number), expect.any(Number), expect.any(Number)] as const;

describe("rerun", () => {
  it("gives the same bits as the tables have, whichever run it is", async () => {
    expect(ids).toHaveLength(3);
    for (const [replicate, id] of ids.entries()) {
      const result = await rerun(id, folder, manifest, how);
      expect(result).toMatchObject({
        outcome: "same",
        failure: null,
        run: { id, replicate, status: "done" },
      });
      expect(result.tables).toEqual(tables.map((table, at) => ({ table, rows: sizes[at], differences: [] })));
      for (const table of tables)
        expect(readFileSync(join(folder, `${table}.csv`), "utf8")).toContain(result.rows![table]);
      expect(describeRerun(result, manifest)).toMatch(
        /\n\nBit for bit the same: runs \(1 row\), weeks \(5 rows\), practices/,
      );
    }
  });

  it("does so where the tables are Parquet files", async () => {
    const copy = temporaryFolder();
    for (const table of tables) copyFileSync(join(folder, `${table}.csv`), join(copy, `${table}.csv`));
    writeManifest(copy, manifest);
    await convertTables(copy, declaredTables(manifest.study), manifest, false);
    const result = await rerun(ids[1]!, copy, manifest, how);
    expect(result.tables.map(({ rows }) => rows > 0)).toEqual([true, true, true, true, true]);
    expect(result.outcome).toBe("same");
  });

  it("says which cell is another, which row has gone, and which is too many", async () => {
    const { folder: changed } = await finishedFolder();
    const path = join(changed, "weeks.csv");
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    const cells = lines[7]!.split(",");
    cells[5] = "0.125";
    // The second run's second row is changed, its last one left out; the third has one twice.
    writeFileSync(
      path,
      [
        ...lines.slice(0, 7),
        cells.join(","),
        ...lines.slice(8, 10),
        ...lines.slice(11),
        lines.at(-1)!,
        "",
      ].join("\n"),
    );
    const second = await rerun(ids[1]!, changed, manifest, how);
    expect(second.outcome).toBe("different");
    const weeks = second.tables.find(({ table }) => table === "weeks")!;
    expect(weeks.differences).toMatchObject([
      {
        table: "weeks",
        row: 2,
        column: "instruction_mean",
        stored: "0.125",
        redone: lines[7]!.split(",")[5],
      },
      { table: "weeks", row: 5, column: null, stored: "" },
    ]);
    const told = describeRerun(second, manifest);
    expect(told).toContain("  weeks, row 2 of the run, instruction_mean: the table has 0.125, now it is ");
    expect(told).toContain("  weeks, row 5 of the run: not in the table");
    const third = await rerun(ids[2]!, changed, manifest, how);
    expect(third.tables.flatMap(({ differences }) => differences)).toMatchObject([
      { row: 6, column: null, redone: "" },
    ]);
    expect(describeRerun(third, manifest)).toContain("  weeks, row 6 of the run: only in the table");
    expect((await rerun(ids[0]!, changed, manifest, how)).outcome).toBe("same");
  });

  it("shows why a run failed, or that it does no longer", async () => {
    const makeWorker = failing("RangeError: no room\n    at somewhere (model.ts:1:2)");
    const { folder: failed, manifest: of } = await finishedFolder({ makeWorker });
    const again = await rerun(ids[0]!, failed, of, { check: false, makeWorker });
    expect(again).toMatchObject({ outcome: "failed", rows: null, tables: [] });
    expect(describeRerun(again, of)).toContain(
      "It failed then (failed: RangeError: no room) and fails now:\n\nRangeError: no room\n    at somewhere (model.ts:1:2)\n",
    );
    const mended = await rerun(ids[0]!, failed, of, how);
    expect(mended.outcome).toBe("mended");
    expect(mended.rows!.weeks).toBe((await rerun(ids[0]!, folder, manifest, how)).rows!.weeks);
    const broken = await rerun(ids[0]!, folder, manifest, { check: false, makeWorker: dying });
    expect(broken).toMatchObject({
      outcome: "broken",
      failure: expect.stringContaining("ended with code 9") as string,
    });
  });

  it("knows no other ids", async () => {
    await expect(rerun(`${ids[0]!}0`, folder, manifest, how)).rejects.toThrow(
      `runs.csv: holds no run of this id\n  given:   "${ids[0]!}0"\n  nearest: ${ids[0]!}\n`,
    );
    const empty = temporaryFolder();
    await expect(rerun(ids[0]!, empty, manifest, how)).rejects.toThrow("runs.csv: holds no runs yet");
    rmSync(empty, { recursive: true });
  });
});

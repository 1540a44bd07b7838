import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { UserError } from "../../../src/core/fault.ts";
import { checkShards } from "../../../src/experiment/cluster/checkShards.ts";
import { findShards } from "../../../src/experiment/cluster/findShards.ts";
import { FolderLock, LOCK_FILE } from "../../../src/experiment/cluster/folderLock.ts";
import { joinShards } from "../../../src/experiment/cluster/joinShards.ts";
import { shardName, type Shard } from "../../../src/experiment/cluster/shard.ts";
import { MANIFEST_FILE, readManifest, type Manifest } from "../../../src/experiment/manifest.ts";
import { splitQuoted } from "../../../src/experiment/readTable.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import { startStudy, type RunOptions } from "../../../src/experiment/study/runStudy.ts";
import { tablesOf } from "../../../src/experiment/study/studyTables.ts";
import { openPrepared, small, temporaryFolder } from "../../scenario/scenarioFolder.ts";

const replicates = 7;
const opened = openPrepared({ "main.json": { ...small, replicates } });

/** Does a part of the study, or all of it. */
function run(folder: string, shard: Shard | null, more: Partial<RunOptions> = {}): Promise<Manifest> {
  const study = {
    kind: "run",
    arms: [armOf(opened, folder)],
    factors: [],
    metrics: [],
    replicates,
    tables: tablesOf(opened.scenario),
    design: null,
  } as const;
  const options = { threads: 1, check: false, stop: { stopped: false }, now: () => new Date(0), ...more };
  return startStudy({ study, notes: [], command: "spreadwell run main.json", shard }, folder, options);
}

/** Threads that cannot do any run. */
function makeBroken(): Worker {
  const source = `
    const { parentPort } = require("node:worker_threads");
    parentPort.on("message", ({ place }) => parentPort.postMessage({ place, failure: "RangeError: no" }));`;
  return new Worker(source, { eval: true });
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");
const rowsOf = (folder: string, name: string): string[][] =>
  read(folder, name).trimEnd().split("\n").slice(1).map(splitQuoted);

describe("parts that are joined", () => {
  it("keep the rows of futures that failed, in their places, and count them", async () => {
    const output = temporaryFolder();
    for (const index of [1, 2, 3]) {
      const folder = join(output, "shards", shardName({ index, count: 3 }));
      await run(folder, { index, count: 3 }, index === 2 ? { makeWorker: makeBroken } : {});
    }
    const manifest = await joinShards(checkShards(findShards([output])), output);
    expect(manifest).toMatchObject({ status: "done", shard: null, runCount: 7, finished: 7, failed: 2 });
    expect(readManifest(output)).toEqual(manifest);
    const whole = temporaryFolder();
    await run(whole, null);
    const expected = rowsOf(whole, "runs.csv");
    const status = 4;
    rowsOf(output, "runs.csv").forEach((row, at) => {
      const isFailed = at === 2 || at === 3;
      expect(row.slice(0, status)).toEqual(expected[at]!.slice(0, status));
      expect(row[status]).toBe(isFailed ? "failed: RangeError: no" : "done");
      if (!isFailed) expect(row).toEqual(expected[at]);
    });
    const weeks = rowsOf(output, "weeks.csv");
    expect(weeks).toEqual(
      rowsOf(whole, "weeks.csv").filter(([, , replicate]) => !["2", "3"].includes(replicate!)),
    );
  });

  it("are nothing that could be taken for a whole until the last byte is there", async () => {
    const output = temporaryFolder();
    for (const index of [1, 2])
      await run(join(output, "shards", shardName({ index, count: 2 })), { index, count: 2 });
    const shards = checkShards(findShards([output]));
    await joinShards(shards, output);
    // Killed at any of the moments at which it looks after its lock.
    for (let calls = 0; ; calls++) {
      let left = calls;
      const guard = (): void => {
        if (left-- === 0) throw new Error("killed");
      };
      const ending = await joinShards(shards, output, guard).catch((error: Error) => error.message);
      if (ending !== "killed") break;
      expect(calls).toBeLessThan(100);
      // At the first moment what was there before still is; later nothing counts.
      if (calls > 0) expect(readManifest(output)).toBeNull();
    }
    expect(readManifest(output)).toMatchObject({ status: "done", finished: replicates });
  });
});

describe("a study whose folder another process has taken over", () => {
  it("stops, says so, and writes nothing more", async () => {
    const folder = temporaryFolder();
    const times = { renew: 0, lost: 1e9, watch: 10, settle: 1 };
    const lock = await FolderLock.take(folder, { patient: false, tell: () => {}, times });
    const other = { host: "node7", realm: "elsewhere", pid: 1, began: "1", seen: "2020-01-01T00:00:00Z" };
    let before: string[] = [];
    const names = ["progress.json", "runs.csv", "weeks.csv", MANIFEST_FILE];
    const onProgress = (finished: number): void => {
      if (finished !== 3) return;
      writeFileSync(join(folder, LOCK_FILE), JSON.stringify(other));
      before = names.map((name) => read(folder, name));
    };
    const ended = run(folder, null, { guard: () => lock.renew(), onProgress });
    await expect(ended).rejects.toThrow(UserError);
    await expect(ended).rejects.toThrow(
      /another one has taken over the folder[^]*given: {3}process 1 on node7/,
    );
    expect(names.map((name) => read(folder, name))).toEqual(before);
    lock.end();
    expect(JSON.parse(read(folder, LOCK_FILE))).toEqual(other);
  });

  it("says that the folder is gone where it is", async () => {
    const folder = join(temporaryFolder(), "inner");
    mkdirSync(folder);
    const times = { renew: 0, lost: 1e9, watch: 10, settle: 1 };
    const lock = await FolderLock.take(folder, { patient: false, tell: () => {}, times });
    rmSync(folder, { recursive: true });
    expect(() => lock.renew()).toThrow(/ENOENT/);
    lock.end();
  });
});

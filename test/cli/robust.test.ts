import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import type { Manifest } from "../../src/experiment/manifest.ts";
import { splitRows } from "../../src/experiment/readTable.ts";
import { committedIn } from "../kill/watchedCommand.ts";
import { folderWith, small, temporaryFolder } from "../scenario/scenarioFolder.ts";
import { BuiltCli, ended, standsStill } from "./builtCli.ts";
import { lastingFiles } from "./richScenario.ts";

const cli = new BuiltCli();
const isRoot = process.getuid?.() === 0;
/** Root may do everything: then the command runs as nobody. */
const who = isRoot ? { user: 65534 } : {};

/** Mounts a small disk of its own, where this computer lets us; null where it does not. */
function mountDisk(kilobytes: number): { path: string; resize: (kilobytes: number) => void } | null {
  const path = join(temporaryFolder(), "disk");
  mkdirSync(path);
  const mount = (options: string) =>
    spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", path]).status === 0;
  if (!isRoot || !mount(`size=${kilobytes}k`)) return null;
  afterAll(() => void spawnSync("umount", [path]));
  return { path, resize: (size) => expect(mount(`remount,size=${size}k`)).toBe(true) };
}

const disk = mountDisk(1000);

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
const tables = ["runs", "weeks", "practices", "schools", "events"] as const;

/** Every table is whole rows, as many cells in each as in its header. */
async function expectReadable(folder: string): Promise<void> {
  for (const name of tables) {
    const text = readFileSync(join(folder, `${name}.csv`), "utf8");
    expect(text.endsWith("\n")).toBe(true);
    const [header, ...rows] = await splitRows(text);
    expect(rows.every((row) => row.length === header!.length)).toBe(true);
  }
}

describe("a disk that is full", () => {
  it.skipIf(disk === null)(
    "leaves whole rows, says so, and is gone on with as often as there is a little more room",
    async () => {
      const { path, resize } = disk!;
      const scenario = { ...small, weeks: 40, replicates: 60, outputs: { events: true } };
      const cwd = folderWith({ "main.json": scenario });
      const folder = join(path, "out");
      let outcome = cli.run(["run", "main.json", "-o", folder, "--format", "both", "--quiet"], { cwd });
      const finished: number[] = [];
      for (let size = 2500; outcome.code !== 0; size += 1500) {
        expect(size).toBeLessThan(40_000);
        expect(outcome.code).toBe(1);
        expect(outcome.stdout).toBe("");
        expect(outcome.stderr).toBe(
          `--output ${folder}: the disk is full\n  given:   ${/ENOSPC: [^\n]*/.exec(outcome.stderr)?.[0]}\n  remedy:  what was finished is kept; mend that and go on with: spreadwell resume ${folder}\n`,
        );
        await expectReadable(folder);
        expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
        const progress = join(folder, "progress.json");
        finished.push((JSON.parse(readFileSync(progress, "utf8")) as { committed: number }).committed);
        resize(size);
        outcome = cli.run(["resume", folder, "--quiet"], { cwd });
      }
      expect(outcome).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
      // It was full while runs were under way, and more often than once.
      expect(finished.filter((count) => count < 60).length).toBeGreaterThan(1);
      expect(finished).toEqual([...finished].sort((left, right) => left - right));
      expect(cli.run(["run", "main.json", "-o", "whole", "--format", "both", "--quiet"], { cwd }).code).toBe(
        0,
      );
      expect(lastingFiles(folder)).toEqual(lastingFiles(join(cwd, "whole")));
      for (const name of [...tables, "summary"])
        expect(
          readFileSync(join(folder, `${name}.parquet`)).equals(
            readFileSync(join(cwd, "whole", `${name}.parquet`)),
          ),
        ).toBe(true);
    },
  );
});

describe("a folder that goes while runs are written into it", () => {
  const cwd = folderWith({ "main.json": { ...small, weeks: 500, replicates: 400 } });

  /**
   * Starts a run, does something to its folder when the first rows are there, and says how it ended. It stands still
   * meanwhile, with no file half written: what it meets first is then that it cannot open the next.
   */
  async function disturbed(folder: string, disturb: () => void) {
    const child = cli.start(["run", "main.json", "-o", folder, "-j", "1", "--quiet"], cwd);
    const end = ended(child);
    const runs = join(cwd, folder, "runs.csv");
    while (child.exitCode === null && !(existsSync(runs) && statSync(runs).size > 2000)) await wait(10);
    await standsStill(child);
    while (readdirSync(join(cwd, folder)).some((name) => name.endsWith(".tmp"))) {
      child.kill("SIGCONT");
      await wait(5);
      await standsStill(child);
    }
    disturb();
    child.kill("SIGCONT");
    return end;
  }
  const told = (folder: string) =>
    `--output ${folder}: a file or folder has gone while it was in use\n  given:   ENOENT: no such file or directory, open '${folder}/`;

  it("is told, and nothing of it comes back", async () => {
    const { code, stderr } = await disturbed("gone", () => {
      // Moved first: else its files come back while they are being removed.
      renameSync(join(cwd, "gone"), join(cwd, "going"));
      rmSync(join(cwd, "going"), { recursive: true });
    });
    expect(code).toBe(1);
    expect(stderr.startsWith(told("gone"))).toBe(true);
    expect(stderr).toMatch(
      /\n {2}remedy: {2}put the folder back where it was and go on with: spreadwell resume gone \(or run it again from the start\)\n$/,
    );
    expect(existsSync(join(cwd, "gone"))).toBe(false);
  });

  it("can be gone on with from where it was moved to", async () => {
    const { code, stderr } = await disturbed("here", () => renameSync(join(cwd, "here"), join(cwd, "there")));
    expect(code).toBe(1);
    expect(stderr.startsWith(told("here"))).toBe(true);
    expect(existsSync(join(cwd, "here"))).toBe(false);
    expect(manifestOf(join(cwd, "there")).status).toBe("running");
    const before = committedIn(join(cwd, "there"));
    const child = cli.start(["resume", "there", "-j", "2", "--quiet"], cwd);
    const end = ended(child);
    while (committedIn(join(cwd, "there")) === before && child.exitCode === null) await wait(10);
    child.kill("SIGINT");
    expect((await end).code).toBe(130);
    const { finished, status } = manifestOf(join(cwd, "there"));
    expect(status).toBe("interrupted");
    expect(finished).toBeGreaterThan(0);
  });
});

describe("a table that may not be read or written", () => {
  const cwd = folderWith({ "main.json": small });
  chmodSync(cwd, 0o777);
  const first = cli.run(["run", "main.json", "-o", "out", "--quiet"], { cwd });

  it("is named, and left as it is", () => {
    expect(first.code).toBe(0);
    const weeks = join(cwd, "out", "weeks.csv");
    const before = readFileSync(weeks);
    for (const name of readdirSync(join(cwd, "out"), { recursive: true, encoding: "utf8" }))
      if (isRoot) chownSync(join(cwd, "out", name), 65534, 65534);
    if (isRoot) chownSync(join(cwd, "out"), 65534, 65534);
    chmodSync(weeks, 0);
    for (const command of ["report", "resume"]) {
      const { code, stderr } = cli.run([command, "out", "--quiet"], { cwd, ...who });
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^(?:--output out: )?a file or folder may not be used\n {2}given: {3}EACCES: permission denied, open '[^']*out\/weeks\.csv'\n/,
      );
    }
    chmodSync(weeks, 0o644);
    expect(readFileSync(weeks).equals(before)).toBe(true);
    expect(cli.run(["resume", "out", "--quiet"], { cwd, ...who })).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(weeks).equals(before)).toBe(true);
  });
});

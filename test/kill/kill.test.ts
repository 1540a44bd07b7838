import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { BuiltCli, ended } from "../cli/builtCli.ts";
import { lastingFiles, rich } from "../cli/richScenario.ts";
import { folderWith } from "../scenario/scenarioFolder.ts";
import { compareFolders } from "./compareFolders.ts";
import { killOften } from "./killOften.ts";
import { committedIn } from "./watchedCommand.ts";

const cli = new BuiltCli();
const replicates = 200;
const cwd = folderWith({ "main.json": { ...rich, weeks: 120, replicates, outputs: { every: 10 } } });
const words = ["run", "main.json"];
expect(cli.run([...words, "-o", "whole", "-j", "2", "--quiet"], { cwd })).toMatchObject({
  code: 0,
  stderr: "",
});

describe("a study that is killed", () => {
  it("five times, in the middle of notes too, neither loses nor repeats a run", async () => {
    const plan = {
      file: cli.file,
      words,
      cwd,
      folder: "killed",
      runs: replicates,
      kills: 5,
      threads: 2,
      seed: "2",
    };
    const { kills, lines } = await killOften(plan);
    expect(kills, lines.join("\n")).toBeGreaterThanOrEqual(3);
    expect(lines.some((line) => line.startsWith("in a note") && line.includes("SIGKILL"))).toBe(true);
    expect(lastingFiles(join(cwd, "killed")), lines.join("\n")).toEqual(lastingFiles(join(cwd, "whole")));
    const files = await compareFolders(join(cwd, "whole"), join(cwd, "killed"));
    expect(files.filter(({ isSame }) => !isSame)).toEqual([]);
    expect(readdirSync(join(cwd, "killed")).filter((name) => /lock|\.tmp$/.test(name))).toEqual([]);
  });

  it("leaves its lock, which the next process takes over at once", async () => {
    const child = cli.start([...words, "-o", "locked", "-j", "1"], cwd);
    const end = ended(child);
    while (committedIn(join(cwd, "locked")) === 0) await wait(10);
    // Stopped, so that it cannot end before all have knocked.
    child.kill("SIGSTOP");
    // While it is alive, nobody else may write there, whichever way they come.
    for (const command of [
      ["resume", "locked"],
      ["report", "locked"],
      [...words, "-o", "locked", "--continue"],
      [...words, "-o", "locked", "--overwrite"],
    ]) {
      const { code, stderr } = cli.run(command, { cwd });
      expect({ command, code, stderr }).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(
          new RegExp(`^locked: is being written by another process\\n {2}given: {3}process ${child.pid} on `),
        ) as string,
      });
    }
    child.kill("SIGKILL");
    await end;
    expect(JSON.parse(readFileSync(join(cwd, "locked", "lock.json"), "utf8"))).toMatchObject({
      pid: child.pid,
    });
    expect(cli.run(["resume", "locked", "--quiet"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect(lastingFiles(join(cwd, "locked"))).toEqual(lastingFiles(join(cwd, "whole")));
    expect(readdirSync(join(cwd, "locked"))).not.toContain("lock.json");
  });
});

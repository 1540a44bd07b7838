import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Manifest } from "../../src/experiment/manifest.ts";
import { folderWith } from "../scenario/scenarioFolder.ts";
import { BuiltCli, ended } from "./builtCli.ts";
import { lastingFiles, rich } from "./richScenario.ts";

const cli = new BuiltCli();
// Long enough to be interrupted several times, on a fast computer too.
const replicates = 120;
const cwd = folderWith({
  "main.json": { ...rich, weeks: 80, replicates, outputs: { ...rich.outputs, every: 10 } },
});
expect(cli.run(["run", "main.json", "-o", "whole", "-j", "2", "--quiet"], { cwd })).toMatchObject({
  code: 0,
  stderr: "",
});
const whole = lastingFiles(join(cwd, "whole"));

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(cwd, folder, "manifest.json"), "utf8")) as Manifest;

/** Waits until a run has begun, or has ended without. */
async function begun(child: ChildProcess, folder: string): Promise<void> {
  while (!existsSync(join(cwd, folder, "manifest.json")) && isRunning(child)) await wait(5);
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

/** Interrupts a run at random moments, going on with it each time; returns what happened, for the message of a failure. */
async function interruptOften(folder: string, signals: readonly NodeJS.Signals[]): Promise<string[]> {
  const story: string[] = [];
  let child = cli.start(["run", "main.json", "-o", folder, "-j", "2"], cwd);
  // Heard from the start: a run that is over sooner than it is interrupted says so only once.
  let end = ended(child);
  for (const signal of signals) {
    await begun(child, folder);
    const delay = Math.random() * 400;
    await wait(delay);
    child.kill(signal);
    const { code, signal: killedBy, stderr } = await end;
    const { status, finished } = manifestOf(folder);
    story.push(
      `${signal} after ${delay.toFixed(0)} ms: code ${code}, ${killedBy}, ${status}, ${finished} finished`,
    );
    if (code === 0) break;
    if (signal === "SIGKILL") expect(killedBy, story.join("\n")).toBe("SIGKILL");
    else if (code === 130) {
      expect(status).toBe("interrupted");
      expect(stderr).toContain(
        `\nInterrupted: ${finished} of ${replicates} futures are kept. Go on with:\n  spreadwell resume ${folder}\n`,
      );
    } else {
      // Before it listens or after it has stopped listening, the signal ends it like any program.
      expect(killedBy, story.join("\n")).toBe(signal);
    }
    child = cli.start(["resume", folder, "-j", String(1 + (story.length % 3))], cwd);
    end = ended(child);
  }
  await end;
  expect(cli.run(["resume", folder, "--quiet"], { cwd }), story.join("\n")).toMatchObject({
    code: 0,
    stderr: "",
  });
  return story;
}

describe("a run that is interrupted at random moments and gone on with", () => {
  it.each([
    ["by Ctrl-C", ["SIGINT", "SIGINT", "SIGTERM"]],
    ["by kill -9, and Ctrl-C between", ["SIGKILL", "SIGKILL", "SIGINT", "SIGKILL"]],
  ] as const)("%s gives the same bytes in the end", async (_, signals) => {
    const folder = signals.join("-");
    const story = await interruptOften(folder, signals);
    expect(lastingFiles(join(cwd, folder)), story.join("\n")).toEqual(whole);
    expect(manifestOf(folder)).toMatchObject({ status: "done", finished: replicates, failed: 0 });
    expect(readdirSync(join(cwd, folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("a run that was interrupted", () => {
  it("ends at once at the second Ctrl-C, and its folder is kept from another run", async () => {
    const child = cli.start(["run", "main.json", "-o", "twice", "-j", "2"], cwd);
    const end = ended(child);
    let stderr = "";
    child.stderr!.on("data", (piece: Buffer) => (stderr += piece.toString()));
    await begun(child, "twice");
    child.kill("SIGINT");
    while (!stderr.includes("again to stop at once.\n") && isRunning(child)) await wait(5);
    child.kill("SIGINT");
    expect((await end).code).toBe(130);
    expect(stderr).toContain("Stopping after the futures under way; press Ctrl-C again to stop at once.\n");

    const again = cli.run(["run", "main.json", "-o", "twice"], { cwd });
    expect(again).toMatchObject({ code: 1, stdout: "" });
    expect(again.stderr).toMatch(
      /^--output twice: holds a run that was not finished\n {2}given: {3}Rich, .*, \d+ of 120 futures, begun \S+Z\n {2}remedy: {2}go on with: spreadwell resume twice \(or replace it with --overwrite\)\n$/,
    );
    expect(cli.run(["resume", "twice", "--quiet"], { cwd }).code).toBe(0);
    expect(lastingFiles(join(cwd, "twice"))["weeks.csv"]).toBe(whole["weeks.csv"]);
  });

  it("ends at once at the second Ctrl-C also when that comes while it does its last things", async () => {
    const module = new URL("../../src/cli/runStoppably.ts", import.meta.url).href;
    const program = `
      const { runStoppably } = await import(${JSON.stringify(module)});
      setInterval(() => {}, 1000);
      await runStoppably({ quiet: true }, async (stop) => {
        console.log("work");
        while (!stop.stopped) await new Promise((resolve) => setTimeout(resolve, 5));
      });
      console.log("last things");`;
    const words = ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", program];
    const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
    let told = "";
    child.stdout.on("data", (piece: Buffer) => (told += piece.toString()));
    const end = new Promise((resolve) => child.on("close", (...how) => resolve(how)));
    for (const line of ["work\n", "last things\n"]) {
      while (!told.includes(line) && isRunning(child)) await wait(5);
      child.kill("SIGINT");
    }
    expect(await end).toEqual([130, null]);
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CalibrateResult } from "../../src/experiment/calibration/calibrateResult.ts";
import { calibrateTool } from "../../src/experiment/calibration/calibrateTool.ts";
import { readManifest } from "../../src/experiment/manifest.ts";
import { continueStudy, startStudy } from "../../src/experiment/study/runStudy.ts";
import { casesOf } from "../../src/experiment/study/finishStudy.ts";
import { folderWith, small, temporaryFolder } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const world = { ...small, weeks: 20, replicates: 10, name: "Two schools" };
const alone = { extends: "main.json", name: "No coming across", people: { discovery: 0 } };
const files = {
  "main.json": world,
  "alone.json": alone,
  "observed.csv": "week,value\n10,0.2\n20,0.35\n",
};
const calibrate = (cwd: string, ...more: string[]) =>
  runHere(["calibrate", "main.json", "--observed", "observed.csv", "--metric", "adoption", ...more], cwd);
const budget = ["--particles", "12", "--runs", "120", "--generations", "2", "--quiet"];
const opennessOnly = ["--vary", "adoption.openness=0.02:1:log", ...budget];
const read = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");
const rowsOf = (folder: string, name: string) =>
  read(folder, name)
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
const tables = ["cases.csv", "runs.csv", "weeks.csv", "posterior.csv", "generations.csv", "predictive.csv"];

describe("spreadwell calibrate", () => {
  // Every round starts its threads anew, which costs seconds where the source is run: so rounds are few.
  const cwd = folderWith(files);
  const whole = join(cwd, "one");

  it("writes posterior, generations and predictive bands, the same on any number of threads", async () => {
    expect(await calibrate(cwd, ...opennessOnly, "-o", "one", "-j", "1")).toMatchObject({ code: 0 });
    expect(await calibrate(cwd, ...opennessOnly, "-o", "three", "-j", "3")).toMatchObject({ code: 0 });
    for (const name of tables) expect(read(join(cwd, "three"), name)).toBe(read(whole, name));

    const [header, ...particles] = rowsOf(whole, "posterior.csv");
    expect(header).toEqual(["scenario", "case", "weight", "distance", "adoption.openness"]);
    expect(particles.length).toBe(12);
    expect(particles.reduce((sum, row) => sum + Number(row[2]), 0)).toBeCloseTo(1, 12);
    const [, ...generations] = rowsOf(whole, "generations.csv");
    expect(generations.length).toBeGreaterThan(1);
    const [, ...predicted] = rowsOf(whole, "predictive.csv");
    expect(predicted.map((row) => row.slice(0, 5))).toEqual([
      ["two-schools", "adoption", "10", "0.2", "10"],
      ["two-schools", "adoption", "20", "0.35", "10"],
    ]);
    // Every run is a case of its own, in a future of its own; the last ten are the fresh ones.
    const [caseHeader, ...cases] = rowsOf(whole, "cases.csv");
    const column = caseHeader!.indexOf("first_replicate");
    expect(cases.map((row) => row[column])).toEqual(cases.map((_, number) => String(number)));
    const values = new Set(particles.map((row) => row[4]));
    expect(cases.slice(-10).every((row) => values.has(row.at(-1)!))).toBe(true);
    expect(cases.length).toBeLessThanOrEqual(120);
    // Only the weeks that are compared are recorded, and the start.
    const [weekHeader, ...weeks] = rowsOf(whole, "weeks.csv");
    const weekAt = weekHeader!.indexOf("week");
    expect(new Set(weeks.map((row) => row[weekAt]))).toEqual(new Set(["0", "10", "20"]));
    expect(read(whole, "columns.csv")).toContain("posterior,weight,");
    expect(read(whole, "report.html")).toContain("fresh futures");
  });

  it("stopped anywhere and gone on with has the tables of one that was not", async () => {
    const begun = readManifest(whole)!;
    const folder = join(temporaryFolder(), "parts");
    const beginning = { study: begun.study, notes: begun.notes, command: begun.command };
    // The scenario's file is looked for from the folder of results.
    const arms = begun.study.arms.map((arm) => ({ ...arm, scenarioFile: join(cwd, "main.json") }));
    const study = { ...beginning.study, arms };
    const how = { threads: 2, check: false, now: () => new Date(0) };
    let goal = 1;
    const stop = { stopped: false };
    const onProgress = (finished: number): void => void (stop.stopped = finished >= goal);
    let manifest = await startStudy({ ...beginning, study }, folder, { ...how, stop, onProgress });
    for (let rounds = 0; manifest.status !== "done"; rounds++) {
      expect(rounds).toBeLessThan(20);
      stop.stopped = false;
      goal = manifest.finished + 35;
      manifest = await continueStudy(folder, manifest, { ...how, stop, onProgress });
    }
    for (const name of ["cases.csv", "runs.csv", "weeks.csv"])
      expect(read(folder, name)).toBe(read(whole, name));
    const cases = await casesOf(folder, manifest);
    // The manifest of a killed process says that nothing was finished: the note of progress knows better.
    expect(await casesOf(folder, { ...manifest, status: "running", finished: 0 })).toEqual(cases);
    await calibrateTool.analyse({ study: manifest.study as never, cases, folder, manifest });
    for (const name of tables) expect(read(folder, name)).toBe(read(whole, name));
  });

  it("finds that more openness is needed for a steeper curve", async () => {
    const medians: number[] = [];
    for (const [early, late] of [
      ["0.03", "0.06"],
      ["0.35", "0.5"],
    ]) {
      const cwd = folderWith({ ...files, "observed.csv": `week,value\n10,${early}\n20,${late}\n` });
      const { stdout } = await calibrate(
        cwd,
        "--vary",
        "adoption.openness=0.02:1:log",
        "--particles",
        "30",
        "--method",
        "rejection",
        "--runs",
        "300",
        "--json",
        "-o",
        "out",
      );
      const { result } = JSON.parse(stdout) as { result: CalibrateResult };
      const [setting] = result.scenarios[0]!.settings;
      expect(result.scenarios[0]!.probability).toBeCloseTo(1, 12);
      expect(setting!.width).toBeLessThan(1);
      medians.push(setting!.posterior!.q50);
    }
    expect(medians[0]!).toBeLessThan(medians[1]! / 2);
  });

  it("weighs scenarios against each other, each with its own settings", async () => {
    const cwd = folderWith({ ...files, "observed.csv": "week,value\n10,0.3\n20,0.5\n" });
    const words = [
      "calibrate",
      "main.json",
      "alone.json",
      "--observed",
      "observed.csv",
      "--metric",
      "adoption",
    ];
    const vary = ["--vary", "adoption.openness=0.05:1", "--vary", "1:people.discovery=0.001:0.1:log"];
    const { code, stdout } = await runHere(
      [...words, ...vary, "--particles", "20", "--runs", "200", "--generations", "2", "-o", "out"],
      cwd,
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/Scenario +chance of 100 +runs\nTwo schools +/);
    expect(stdout).toMatch(/people\.discovery +0\.00126 to 0\.0794/);
    const [header, ...particles] = rowsOf(join(cwd, "out"), "posterior.csv");
    expect(header!.slice(4)).toEqual(["adoption.openness", "people.discovery"]);
    for (const row of particles) expect(row[5] === "").toBe(row[0] === "no-coming-across");
    const [, ...rows] = rowsOf(join(cwd, "out"), "cases.csv");
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(["two-schools", "no-coming-across"]));
  });

  it("keeps the nearest runs by rejection", async () => {
    const cwd = folderWith(files);
    const { stdout } = await calibrate(
      cwd,
      "--vary",
      "adoption.openness",
      "--method",
      "rejection",
      "--particles",
      "10",
      "--runs",
      "60",
      "-o",
      "out",
    );
    expect(stdout).toMatch(/Generation +distance up to/);
    expect(stdout).toMatch(
      /The search took 50 runs and ended because all runs were done; the last 10 accepted runs are the result\./,
    );
  });

  it("prints the first cases with --dry-run, and writes nothing", async () => {
    const cwd = folderWith(files);
    const { code, stdout, stderr } = await calibrate(
      cwd,
      "--vary",
      "adoption.openness",
      "--particles",
      "15",
      "--dry-run",
      "-o",
      "out",
    );
    expect(code).toBe(0);
    expect(stdout.split("\n").length).toBe(17);
    expect(stderr).toContain("15 cases, 15 futures to begin with; more follow from what they give");
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });
});

describe("what cannot be calibrated", () => {
  const faultsOf = async (words: readonly string[], more: Readonly<Record<string, unknown>> = {}) => {
    const cwd = folderWith({ ...files, ...more });
    const { code, stdout, stderr } = await runHere(["calibrate", ...words, "-o", "out"], cwd);
    expect([code, stdout, existsSync(join(cwd, "out"))]).toEqual([1, "", false]);
    return stderr;
  };
  const usual = ["main.json", "--observed", "observed.csv", "--metric", "adoption"];
  const openness = ["--vary", "adoption.openness"];

  it("is told with the remedy: files, weeks, metrics", async () => {
    expect(await faultsOf(["main.json", ...openness])).toMatch(
      /^--observed: is missing\n {2}allowed: a CSV file/,
    );
    expect(await faultsOf(["main.json", ...openness, "--observed", "no.csv"])).toMatch(
      /^--observed no\.csv: cannot be found/,
    );
    expect(await faultsOf(["main.json", ...openness, "--observed", "."])).toMatch(/is a folder, not a file/);
    expect(
      await faultsOf([...usual, ...openness], { "observed.csv": "week,value\n10,0.1\n30,0.2\n36,0.3\n" }),
    ).toBe(
      "observed.csv: observes week 30, and main.json ends with week 20\n  remedy:  leave out later weeks, or let it run longer: --set weeks=36\n",
    );
    expect(
      await faultsOf(["main.json", "--observed", "observed.csv", "--metric", "adopton", ...openness]),
    ).toMatch(/--metric: is no metric\n.*\n.*\n {2}nearest: "adoption"/);
  });

  it("is told with the remedy: settings and their ranges, all at once", async () => {
    expect(await faultsOf(usual)).toMatch(/^--vary: nothing is to vary/);
    const stderr = await faultsOf([
      ...usual,
      ...["--vary", "adoption.opennes=0:1"],
      ...["--vary", "adoption.judgementSharpness=4,8"],
      ...["--vary", "perils.groupthink=0:1:0.1"],
      ...["--vary", "perils.deindividuation=0.5:0.5:normal"],
      ...["--vary", "people.discovery=0:0.1:log"],
      ...["--vary", "2:people.turnover=0:1"],
      ...["--vary", "people.priorMean=a:b:normal"],
    ]);
    expect(stderr).toMatch(/--vary adoption\.opennes=0:1: .*\n.*\n {2}nearest: adoption\.openness/);
    expect(stderr).toMatch(
      /--vary adoption\.judgementSharpness: is a list of values, and calibration searches ranges/,
    );
    expect(stderr).toMatch(/--vary perils\.groupthink: is a list of values/);
    expect(stderr).toMatch(
      /--vary perils\.deindividuation=0\.5:0\.5:normal: .*is too small\n {2}given: {3}-1\.5\n.*\n {2}remedy: {2}a normal prior reaches 4 sds/,
    );
    expect(stderr).toMatch(/--vary people\.discovery=0:0\.1:log: has no logarithm at its lower end/);
    expect(stderr).toMatch(
      /--vary 2:people\.turnover=0:1: names no scenario\n {2}given: {3}2\n {2}allowed: 1, the only scenario/,
    );
    expect(stderr).toMatch(/--vary people\.priorMean=a:b:normal: is no normal prior/);
  });

  it("is told with the remedy: numbers", async () => {
    const stderr = await faultsOf([
      ...usual,
      ...openness,
      "--particles",
      "5",
      "--method",
      "magic",
      "--threshold",
      "-1",
      "--runs",
      "many",
    ]);
    expect(stderr).toMatch(/--method: is not allowed\n {2}given: {3}magic\n {2}allowed: smc or rejection/);
    expect(stderr).toMatch(
      /--particles: is not allowed\n.*"5"\n {2}allowed: a whole number from 10 to 100000/,
    );
    expect(stderr).toMatch(/--threshold: is not allowed\n.*"-1"/);
    expect(stderr).toMatch(/--runs: is not allowed\n.*"many"/);
    expect(await faultsOf([...usual, ...openness, "--runs", "100"])).toBe(
      "--runs: is too small a budget: 200 runs must be accepted, and 10 fresh futures come after\n  given:   100\n  allowed: at least 210\n  remedy:  raise it, or lower --particles or -r\n",
    );
  });
});

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/experiment/manifest.ts";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const folder = folderWith({ "small.json": { ...small, name: "Small", weeks: 6 } });
const words = ["sensitivity", "small.json", "-r", "2", "--no-progress", "-j", "1"];
const vary = [
  "--vary",
  "perils.deindividuation",
  "--vary",
  "adoption.openness=0:0.9",
  "--vary",
  "costs.hourCost",
];

const read = (...parts: string[]): string => readFileSync(join(folder, ...parts), "utf8");

describe("sensitivity", () => {
  test("screens the settings that are named, and tells what to do next", async () => {
    const told = await runHere([...words, ...vary, "--trajectories", "12", "--metric", "adoption"], folder);
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(told.stdout).toMatch(/^Small: 3 settings varied in 96 runs \(morris\)\n\n/);
    expect(told.stdout).toContain("adoption.openness");
    expect(told.stdout).toMatch(/costs\.hourCost +0 ± 0 .* no difference\n/);
    expect(told.stdout).toContain("Report:   output/sensitivity-small/report.html");
    expect(told.stdout).toMatch(/\n {2}--method sobol --vary adoption\.openness/);
    expect(read("output/sensitivity-small/sensitivity.csv").split("\n").length).toBe(1 + 3 + 1);
    const html = read("output/sensitivity-small/report.html");
    expect(html).toContain("What moves the share of places in use");
    expect(html).toContain("<svg");
  });

  test("then, asked for Sobol' indices without saying of what, proposes what the screening found", async () => {
    rmSync(join(folder, "output/sensitivity-small/sensitivity.csv"));
    const told = await runHere([...words, "--method", "sobol"], folder);
    expect(told.code).toBe(1);
    // It looks, and touches nothing.
    expect(existsSync(join(folder, "output/sensitivity-small/sensitivity.csv"))).toBe(false);
    expect(told.stderr).toContain("--vary: Sobol' indices take many runs for each setting");
    expect(told.stderr).toMatch(
      /the screening in output\/sensitivity-small found these to matter most: --vary adoption\.openness/,
    );
    const elsewhere = folderWith({ "small.json": { ...small, name: "Small" } });
    expect((await runHere([...words, "--method", "sobol"], elsewhere)).stderr).toContain(
      "screen all settings with --method morris first",
    );
  });

  test("splits the variance, with a note where the samples are no power of two", async () => {
    const output = ["-o", "shares", "--metric", "adoption", "--samples", "20"];
    const told = await runHere([...words, ...vary, "--method", "sobol", ...output], folder);
    expect(told.code).toBe(0);
    expect(told.stderr).toContain(
      "20 samples are no power of two, which Sobol' points are made for: 16 or 32",
    );
    expect(told.stdout).toMatch(/^Small: 3 settings varied in 200 runs \(sobol\)\n/);
    expect(told.stdout).toMatch(/\n {2}luck +[−\d]/);
    const { study } = JSON.parse(read("shares", "manifest.json")) as Manifest;
    expect(study.factors).toEqual(["perils.deindividuation", "adoption.openness", "costs.hourCost"]);
    const last = read("shares", "sensitivity.csv").trimEnd().split("\n").at(-1)!;
    expect(last).toMatch(/^adoption,luck,,,,,/);
  });

  test("takes all settings that are in force where none is named, and lists its cases with --dry-run", async () => {
    const told = await runHere([...words, "--trajectories", "2", "--dry-run"], folder);
    expect(told.code).toBe(0);
    const [head, ...rows] = told.stdout.trimEnd().split("\n");
    const factors = head!.split(",").slice(5);
    expect(factors).toContain("perils.qualityControl");
    expect(factors).not.toContain("training.trainingPrecision");
    expect(rows.length).toBe(2 * (factors.length + 1));
    expect(told.stderr).toContain(`${rows.length} cases, ${2 * rows.length} futures`);
  });

  test.each([
    [["--method", "sobl"], "--method: is no method", 'nearest: "sobol"'],
    [["--trajectories", "1"], "--trajectories: is not allowed", "a whole number from 2 to 1000000"],
    [["--samples", "64"], "--samples: is of no use to the method morris", "give --trajectories"],
    [["--vary", "perils.groupthnk"], "there is no such setting", "perils.groupthink"],
    [["--vary", "perils.groupthink=0:7"], "is too large", "0 to 1"],
    [["--metric", "adoptoin"], "--metric: is no metric", 'nearest: "adoption"'],
  ])("tells what is wrong with %j", async (wrong, problem, help) => {
    const told = await runHere([...words, "-o", "wrong", ...wrong], folder);
    expect(told.code).toBe(1);
    expect(told.stderr).toContain(problem);
    expect(told.stderr).toContain(help);
    expect(told.stdout).toBe("");
  });

  test("gives the result as JSON", async () => {
    const told = await runHere([...words, ...vary, "--trajectories", "2", "-o", "json", "--json"], folder);
    const { kind, result } = JSON.parse(told.stdout) as { kind: string; result: { method: string } };
    expect([kind, result.method]).toEqual(["sensitivity", "morris"]);
  });
});

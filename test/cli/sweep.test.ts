import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/experiment/manifest.ts";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const few = { ...small, name: "Small", weeks: 5, replicates: 2 };
const folder = folderWith({
  "small.json": few,
  "varied.json": { ...few, sweep: { vary: { "perils.groupthink": [0, 1] }, design: "zip" } },
});
const quick = ["--no-progress", "-j", "1"];
const here = (...words: string[]) => runHere([...words, ...quick], folder);
const read = (...parts: string[]): string => readFileSync(join(folder, ...parts), "utf8");

describe("sweep", () => {
  test("tells where the best lies, and writes its tables", async () => {
    const told = await here(
      ...[
        "sweep",
        "small.json",
        "--vary",
        "perils.groupthink=0,1",
        "--vary",
        "leadership.principalParticipation=0:1:0.5",
      ],
    );
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(told.stdout).toMatch(/^Small: 6 combinations of 2 futures each/);
    expect(told.stdout).toContain("The gain in teaching is best with groupthink at ");
    expect(read("output/sweep-small/summary.csv").trimEnd().split("\n")).toHaveLength(1 + 6 * 3);
    expect(read("output/sweep-small/report.html")).toContain("Which combinations are best?");
  });

  test("lists its cases, and how long they take, without writing anything", async () => {
    const told = await here(
      "sweep",
      "small.json",
      "--vary",
      "perils.groupthink=0:1:0.25",
      "--dry-run",
      "-o",
      "dry",
    );
    expect(told.stdout.trimEnd().split("\n")).toHaveLength(6);
    expect(told.stderr).toMatch(/^5 cases, 10 futures; about \d+ \w+ on 1 thread\.\n$/);
    expect(existsSync(join(folder, "dry"))).toBe(false);
  });

  test("takes what the scenario's own sweep says, unless told otherwise", async () => {
    const own = await here("sweep", "varied.json", "-o", "own");
    expect(own.stdout).toMatch(/2 combinations of 2 futures/);
    expect(read("own/report.html")).toContain("All settings changed together");
    const other = await here(
      "sweep",
      "varied.json",
      "--vary",
      "perils.qualityControl=0:1",
      "--sobol",
      "3",
      "-o",
      "other",
    );
    expect(other.stdout).toMatch(/3 combinations of 2 futures/);
    expect(other.stderr).toContain("powers of two: 2 or 4 rather than 3");
  });

  test.each([
    [["--vary", "perils.groupthnk=0,1"], "nearest: perils.groupthink"],
    [[], "--vary: nothing varies"],
    [["--vary", "perils.groupthink", "--zip", "--sobol", "8"], "--zip: cannot be had together with --sobol"],
    [["--vary", "perils.groupthink", "--sobol", "few"], "--sobol: is no number of points"],
    [["--vary", "perils.groupthink=0:1:0.001", "-r", "1000"], "asks for more futures than a study can hold"],
    [
      ["--vary", "weeks=3", "--set", 'interventions=[{"at":5,"set":{"perils.groupthink":0}}]'],
      "with weeks = 3: ",
    ],
  ])("says what is wrong with %j", async (words, told) => {
    const { code, stderr } = await here("sweep", "small.json", "-o", "wrong", ...words);
    expect([code, stderr]).toEqual([1, expect.stringContaining(told)]);
    expect(existsSync(join(folder, "wrong"))).toBe(false);
  });
});

describe("optimise", () => {
  const goal = ["--goal", "contacts>=1", "--chance", "0.5"];

  test("tells the cheapest plan, how sure that is, and the same as JSON", async () => {
    const words = [
      "optimise",
      "small.json",
      "--vary",
      "collaboration.contactRate=0,0.5,1",
      ...goal,
      "-r",
      "12",
    ];
    const told = await here(...words, "-o", "plans");
    expect(told.code).toBe(0);
    expect(told.stdout).toMatch(
      /^The smallest contact rate that brings the ties used in the week to 1 times or more in 50\u00a0% of futures is 0\.5 \(in 12 of 12 futures/,
    );
    expect(read("plans/plans.csv")).toMatch(/^1,0\.5,0\.5,.*,possible,0,1$/m);
    expect(read("plans/frontier.csv").trimEnd().split("\n").length).toBeGreaterThan(1);
    expect(read("plans/report.html")).toContain("What does more buy?");
    const again = await runHere(["report", "plans", "--json"], folder);
    expect(JSON.parse(again.stdout)).toMatchObject({ kind: "optimise", result: { decision: { plan: 1 } } });
  });

  test.each([
    [["--vary", "perils.groupthink"], "--goal: is missing"],
    [["--vary", "perils.groupthink", ...goal, "--minimise", "mony"], 'nearest: "money"'],
    [
      ["--vary", "groups.decisionRule", ...goal, "--minimise", "groups.decisionRule"],
      "a setting that is no number",
    ],
    [["--vary", "perils.groupthink", "--goal", "harm"], "is no goal"],
    [["--vary", "perils.groupthink", ...goal, "--confidence", "95"], "--confidence: is no share"],
  ])("says what is wrong with %j", async (words, told) => {
    const { code, stderr } = await here("optimise", "small.json", "-o", "wrong", ...words);
    expect([code, stderr]).toEqual([1, expect.stringContaining(told)]);
  });

  test("of which every future failed has nothing to report, and says so", async () => {
    await here("sweep", "small.json", "--vary", "perils.groupthink=0,1", "-o", "failed");
    const manifest = JSON.parse(read("failed", "manifest.json")) as Manifest;
    writeFileSync(join(folder, "failed", "manifest.json"), JSON.stringify({ ...manifest, failed: 4 }));
    const told = await runHere(["report", "failed"], folder);
    expect(told.code).toBe(1);
    expect(told.stderr).toContain("runs.csv: holds failed futures only, so there is nothing to report");
    expect(told.stderr).not.toContain("resume");
  });
});

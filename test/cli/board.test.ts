import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/experiment/manifest.ts";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const plans = [{ name: "Led", set: { "leadership.principalParticipation": 1 } }];
const few = { ...small, name: "Small", weeks: 6, replicates: 2 };
const folder = folderWith({
  "small.json": { ...few, board: { plans, goal: 0.01, guesses: ["people.turnover"] } },
  "plain.json": { ...few, name: "Plain" },
  "use.json": {
    ...few,
    name: "Use",
    practices: { list: [{ name: "Ask", quality: 0.3, domain: "Talk", initialUse: 0.4 }] },
    board: { headline: "use", practice: "Ask", goal: 0.1, plans },
  },
  "idle.json": {
    ...few,
    leadership: { principalParticipation: 1 },
    board: { plans: [...plans, { name: "Late", interventions: [{ at: 9, coach: {} }] }] },
  },
});
const here = (...words: string[]) => runHere([...words, "--no-progress", "-j", "1"], folder);
const read = (...parts: string[]): string => readFileSync(join(folder, ...parts), "utf8");
const manifestOf = (name: string): Manifest => JSON.parse(read(name, "manifest.json")) as Manifest;

describe("board", () => {
  test("tells how often each plan reaches the goal, and where the page is", async () => {
    const told = await here("board", "small.json");
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(told.stdout).toMatch(/^Small, 2 futures of each plan over 6 weeks, under the same luck\n/);
    expect(told.stdout).toContain("The goal: a gain of at least +0.01 SD (place 50 of 100)\n");
    expect(told.stdout).toMatch(/^Today's path +[012] of 2 /m);
    expect(told.stdout).toMatch(/^Led +[012] of 2 .* [012] of 2 {2}[a-z ]+$/m);
    expect(told.stdout).toMatch(
      /^If you choose “Led”, in [012] of 2 simulated futures a teacher in the middle /m,
    );
    expect(told.stdout).toMatch(/^How sure is the model\? \w+/m);
    expect(told.stdout).toContain("Report:   output/board-small/report.html");
    expect(existsSync(join(folder, "output/board-small/report.html"))).toBe(true);
    // Today, the plan, four perils, nine assumptions at two ends for both, two futures of their own for both.
    expect(manifestOf("output/board-small")).toMatchObject({
      status: "done",
      caseCount: 2 + 4 + 36 + 4,
      runCount: 2 * 42 + 4,
    });
    const again = await runHere(["report", "output/board-small", "--json"], folder);
    expect(JSON.parse(again.stdout)).toMatchObject({
      kind: "board",
      result: { headline: { kind: "gain", goal: 0.01 }, guesses: ["people.turnover"] },
    });
  });

  test("leaves out what nobody knows with --quick, and plans where there are none", async () => {
    const told = await here("board", "plain.json", "--quick", "-o", "quick");
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(manifestOf("quick")).toMatchObject({ caseCount: 5, runCount: 10 });
  });

  test("keeps the tables that the page is made of, whichever are asked for", async () => {
    const told = await here("board", "use.json", "--quick", "--tables", "events", "-o", "use");
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(told.stdout).toContain("at least 10 of 100 teachers use “Ask” well");
    expect(manifestOf("use").study.tables).toEqual(["runs", "weeks", "practices", "schools", "events"]);
  });

  test("lists its cases without running them", async () => {
    const told = await here("board", "small.json", "--dry-run", "-o", "dry");
    const [header, today, , groupthink] = told.stdout.split("\n");
    expect(header).toMatch(/,plan,changed,changed_to$/);
    expect(today).toMatch(/,0,2,Today's path,,$/);
    expect(groupthink).toMatch(/,0,2,Led,without \w+,$/);
    expect(told.stderr).toMatch(/^46 cases, 88 futures; about /);
    expect(existsSync(join(folder, "dry"))).toBe(false);
  });

  test("says of plans what is wrong with them, and of futures that they are too many", async () => {
    const idle = await here("board", "idle.json", "-o", "wrong");
    expect(idle.code).toBe(1);
    expect(idle.stderr).toContain("board.plans[0]: changes nothing: the scenario has these values already");
    expect(idle.stderr).toContain("board.plans[1].interventions[0].at: lies beyond the last week");
    expect((await runHere(["validate", "idle.json"], folder)).stderr).toBe(idle.stderr);
    // Whoever only runs it need not mind.
    expect(await here("run", "idle.json", "-o", "run")).toMatchObject({ code: 0 });
    const many = await here("board", "small.json", "-r", "1001", "-o", "wrong");
    expect(many.stderr).toContain("replicates: are more futures than the page can carry");
    expect(existsSync(join(folder, "wrong"))).toBe(false);
  });

  test("in parts that are joined is what one computer makes of it", async () => {
    const whole = await here("board", "small.json", "-o", "whole", "--quick");
    for (const part of ["1/2", "2/2"]) {
      const told = await here("board", "small.json", "-o", "parts", "--quick", "--shard", part);
      expect(told).toMatchObject({ code: 0, stderr: "" });
    }
    const joined = await runHere(["merge", "parts"], folder);
    expect(joined).toMatchObject({ code: 0, stdout: whole.stdout.replaceAll("whole/", "parts/") });
    for (const name of ["cases", "runs", "weeks", "schools", "board", "columns"])
      expect(read("parts", `${name}.csv`)).toBe(read("whole", `${name}.csv`));
  });
});

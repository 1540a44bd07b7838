import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { CompareResult } from "../../src/experiment/compare/compareResult.ts";
import { numberOf, readTable } from "../../src/experiment/readTable.ts";
import { folderWith } from "../scenario/scenarioFolder.ts";
import { runHere, type Outcome } from "./inProcess.ts";

const base = {
  weeks: 20,
  replicates: 6,
  seed: "compare",
  system: { generate: { schoolSizes: [9, 8] } },
};
const folder = folderWith({
  "plain.json": { ...base, name: "Plain" },
  "checked.json": { ...base, name: "Checked", seed: "another", replicates: 9, perils: { qualityControl: 1 } },
  "long.json": { ...base, name: "Long", weeks: 24 },
});
const compare = (...words: readonly string[]): Promise<Outcome> =>
  runHere(["compare", ...words, "--no-progress", "--overwrite"], folder);
const read = (output: string, name: string): string => readFileSync(join(folder, output, name), "utf8");

async function columns(output: string, table: string, names: readonly string[]): Promise<string[][]> {
  const rows: string[][] = [];
  await readTable(join(folder, output, table), names, (cells) => rows.push(cells));
  return rows;
}

describe("a comparison", () => {
  let outcome: Outcome;
  beforeAll(async () => {
    const more = ["--with", "free: perils.groupthink=0; perils.deindividuation=0", "--with", "weeks=20"];
    outcome = await compare("plain.json", "checked.json", ...more, "-o", "four");
  });

  test("runs all arms with the luck and the futures of the first, and says so", () => {
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toContain('the seed in "Checked" is not used');
    const cases = read("four", "cases.csv").trim().split("\n").slice(1);
    expect(cases.map((line) => line.split(",").slice(0, 2))).toEqual([
      ["0", "plain"],
      ["1", "checked"],
      ["2", "free"],
      ["3", "weeks-20"],
    ]);
    expect(cases.every((line) => line.endsWith(",0,6"))).toBe(true);
  });

  test("writes differences that are those of the runs' table", async () => {
    const runs = await columns("four", "runs.csv", ["case", "replicate", "instruction_gain"]);
    const values = (number: string): number[] =>
      runs.filter((cells) => cells[0] === number).map((cells) => numberOf(cells[2]!));
    const names = ["reference", "scenario", "metric", "difference", "higher", "lower", "equal", "n"];
    const rows = await columns("four", "differences.csv", names);
    expect(new Set(rows.map(([reference, scenario]) => `${reference} ${scenario}`)).size).toBe(6);
    const row = rows.find((cells) => cells.slice(0, 3).join(" ") === "plain free instruction_gain")!;
    const differences = values("2").map((value, at) => value - values("0")[at]!);
    expect(numberOf(row[3]!)).toBeCloseTo(differences.reduce((sum, value) => sum + value, 0) / 6, 12);
    const counts = [1, -1, 0].map((sign) => differences.filter((value) => Math.sign(value) === sign).length);
    expect(row.slice(4).map(Number)).toEqual([...counts, 6]);
  });

  test("ends the weekly differences where the table of the last week stands", async () => {
    const weekly = await columns("four", "differences_weeks.csv", [
      "scenario",
      "metric",
      "week",
      "mean",
      "ci_low",
    ]);
    const last = weekly.find((cells) => cells.slice(0, 3).join(" ") === "free harmful_share 20")!;
    const finals = await columns("four", "differences.csv", ["scenario", "metric", "difference", "ci_low"]);
    const final = finals.find((cells) => cells.slice(0, 2).join(" ") === "free harmful_share")!;
    expect(numberOf(last[3]!)).toBeCloseTo(numberOf(final[2]!), 12);
    expect(numberOf(last[4]!)).toBeCloseTo(numberOf(final[3]!), 12);
    const start = weekly.find((cells) => cells.slice(0, 3).join(" ") === "free harmful_share 0")!;
    expect(numberOf(start[3]!)).toBe(0);
  });

  test("says of scenarios that run alike that they are bit for bit the same", () => {
    expect(outcome.stdout).toContain("“Plain” and “weeks=20” are bit for bit the same");
    expect(read("four", "report.html")).toContain(
      "bit for bit the same in all that was recorded, in all 6 futures",
    );
  });

  test("sets every scenario against every other", () => {
    expect(outcome.stdout).toMatch(/\(4\) weeks=20 +0 /);
    expect(read("four", "report.html")).toContain("Who is ahead of whom?");
  });

  test("describes every column of its tables", () => {
    const described = read("four", "columns.csv").split("\n");
    for (const table of ["differences", "differences_weeks"]) {
      const header = read("four", `${table}.csv`).split("\n")[0]!.split(",");
      for (const name of header)
        expect(
          described.filter((line) => line.startsWith(`${table},${name},`)),
          name,
        ).toHaveLength(1);
    }
  });
});

test("a single future is compared without intervals or verdicts", async () => {
  const { code, stdout } = await compare(
    "plain.json",
    "--with",
    "perils.groupthink=1",
    "-r",
    "1",
    "-o",
    "one",
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/In the one future that was run|exactly the same in/);
  expect(stdout).not.toContain("NaN");
  expect(read("one", "report.html")).not.toContain("NaN");
});

test("what is asked for as JSON is the result", async () => {
  const words = [
    "--smallest-effect",
    "adoption=0.05",
    "--half-width",
    "adoption=0.01",
    "--json",
    "-o",
    "json",
  ];
  const { stdout } = await compare("plain.json", "--with", "perils.groupthink=1", "-r", "4", ...words);
  const { result } = JSON.parse(stdout) as { result: CompareResult };
  const row = result.pairs[0]!.metrics.find(({ metric }) => metric === "adoption")!;
  expect([row.smallest, row.smallestAssumed, row.halfWidth]).toEqual([0.05, false, 0.01]);
  expect(result.headline[0]).toBe("adoption");
});

test("scenarios of different length are compared after their own last week, the curves up to the shorter", async () => {
  const { code, stderr } = await compare("plain.json", "long.json", "-r", "2", "-o", "long");
  expect(code).toBe(0);
  expect(stderr).toContain("do not run for the same number of weeks");
  const weeks = await columns("long", "differences_weeks.csv", ["week"]);
  expect(Math.max(...weeks.map(([week]) => Number(week)))).toBe(20);
});

test.each([
  [["plain.json"], "has nothing to compare with"],
  [["plain.json", "--with", "seed=3"], "--with: seed: must be the same for all that is compared"],
  [["plain.json", "--with", "perils.groupthnk=3"], "nearest: perils.groupthink"],
  [["plain.json", "no.json"], "no.json: cannot be found"],
  [["plain.json", "checked.json", "--smallest-effect", "adption=1"], 'nearest: "adoption"'],
  [["plain.json", "checked.json", "--half-width", "adoption=none"], "is no metric with a value"],
])("%j is refused before anything is run", async (words, message) => {
  const { code, stderr } = await compare(...words, "-o", "never");
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(() => read("never", "manifest.json")).toThrow();
});

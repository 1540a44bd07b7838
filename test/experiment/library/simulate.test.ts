import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { simulate, type Table } from "../../../src/experiment/library/index.ts";
import { runHere } from "../../cli/inProcess.ts";
import { faultTexts, folderWith, small } from "../../scenario/scenarioFolder.ts";

const scenario = { ...small, outputs: { events: true, schoolsEvery: 3, practicesEvery: 5 } };

/** The tables that `spreadwell run` writes for the scenario main.json of a folder. */
async function tablesOfCommand(files: Readonly<Record<string, unknown>>): Promise<(name: string) => string> {
  const folder = folderWith(files);
  const { code, stderr } = await runHere(["run", "main.json", "-o", "results", "--quiet"], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return (name) => readFileSync(join(folder, "results", `${name}.csv`), "utf8");
}

describe("simulate", () => {
  it("gives every table that the command writes, byte for byte", async () => {
    const named = { ...scenario, name: "Two schools" };
    const fileOf = await tablesOfCommand({ "main.json": named });
    const results = simulate(named);
    for (const name of ["runs", "weeks", "practices", "schools", "events"] as const) {
      expect(results[name].toCsv()).toBe(fileOf(name));
      expect(results[name].length).toBeGreaterThan(0);
    }
  });

  it("leaves the scenario as it was, and runs what it is told in the options", () => {
    const frozen = Object.freeze(structuredClone(scenario));
    const results = simulate(frozen, {
      replicates: 2,
      seed: 7,
      set: { "perils.groupthink": 0.25, weeks: 4 },
    });
    expect(frozen).toEqual(scenario);
    expect(results).toMatchObject({
      replicates: 2,
      seed: "7",
      scenario: { weeks: 4, values: { groupthink: 0.25 } },
    });
    expect(Array.from(results.weeks.numbers("week"))).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
    const written = { ...scenario, replicates: 2, seed: "7", weeks: 4, perils: { groupthink: 0.25 } };
    expect(simulate(written).weeks.toCsv()).toBe(results.weeks.toCsv());
  });

  it("does a study in parts, future by future the same", () => {
    const [whole, first, rest] = [
      simulate(scenario),
      simulate(scenario, { replicates: 1 }),
      simulate(scenario, { replicates: 2, firstReplicate: 1 }),
    ];
    const digests = (table: Table): string[] => table.texts("digest");
    expect([...digests(first.runs), ...digests(rest.runs)]).toEqual(digests(whole.runs));
    expect(new Set(digests(whole.runs)).size).toBe(3);
    expect(Array.from(rest.runs.numbers("replicate"))).toEqual([1, 2]);
  });

  it("keeps only the tables that are asked for, and tells how far it is", () => {
    const told: number[][] = [];
    const results = simulate(scenario, {
      tables: ["schools"],
      onProgress: (...progress) => told.push(progress),
    });
    expect(
      [results.runs, results.weeks, results.practices, results.events].map(({ length }) => length),
    ).toEqual([3, 0, 0, 0]);
    expect(results.schools.length).toBe(3 * 5 * 2);
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it("reads a network and what a scenario extends from given files, as the command does from a folder", async () => {
    const files = {
      "base.json": small,
      "staff.csv": "id,school\na,X\nb,X\nc,Y\nd,Y\n",
      "ties.csv": "from,to\na,b\nb,c\nc,d\nd,a\n",
    };
    const child = {
      extends: "base.json",
      name: "Child",
      system: { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } },
    };
    const fileOf = await tablesOfCommand({ ...files, "main.json": child });
    const bytes = { ...files, "staff.csv": new TextEncoder().encode(files["staff.csv"]) };
    expect(simulate(child, { files: bytes }).weeks.toCsv()).toBe(fileOf("weeks"));
    const text = { ...files, "base.json": JSON.stringify(small) };
    expect(simulate(child, { files: text }).weeks.toCsv()).toBe(fileOf("weeks"));
  });

  it.each<[string, unknown, string]>([
    ["an unknown option", { replicate: 3 }, 'simulate: knows no such option\n  given:   "replicate"'],
    [
      "a future that is none",
      { firstReplicate: -1 },
      "simulate: firstReplicate: is of the wrong kind\n  given:   -1\n  allowed: a whole number from 0 to 999999",
    ],
    [
      "too few futures",
      { replicates: 0 },
      "options.replicates: replicates: is too small\n  given:   0\n  allowed: a whole number from 1 to 1000000",
    ],
    ["an unknown table", { tables: ["week"] }, 'simulate: tables: is no table\n  given:   "week"'],
    ["no list of tables", { tables: "weeks" }, "simulate: tables: is of the wrong kind"],
    ["a list of settings", { set: ["perils.groupthink=0"] }, "simulate: set: is of the wrong kind"],
    ["no function", { onProgress: 3 }, "simulate: onProgress: is of the wrong kind"],
    ["no options", 3, "simulate: got no options"],
  ])("refuses %s", (_what, options, message) => {
    const [text] = faultTexts(() => simulate(scenario, options as object));
    expect(text!.startsWith(message)).toBe(true);
  });
});

describe("a table", () => {
  const { weeks } = simulate({ ...small, weeks: 70, replicates: 2 });

  it("gives columns and rows with the same values, and what each column is", () => {
    const rows = weeks.rows();
    expect(rows).toHaveLength(weeks.length);
    expect(Object.keys(rows[0]!)).toEqual(weeks.columns.map(({ name }) => name));
    expect(rows.map((row) => row["adoption"])).toEqual(Array.from(weeks.numbers("adoption")));
    expect(rows.map((row) => row["run_id"])).toEqual(weeks.texts("run_id"));
    expect(weeks.columns.find(({ name }) => name === "adoption")).toMatchObject({ unit: "share" });
  });

  it("gives numbers as text as the file has them: nothing where there is none", () => {
    const none = weeks.numbers("weeks_to_clearance");
    expect(none.every(Number.isNaN)).toBe(true);
    expect(new Set(weeks.texts("weeks_to_clearance"))).toEqual(new Set([""]));
  });

  it("gives copies: what is done with them changes nothing", () => {
    weeks.numbers("adoption").fill(9);
    expect(Math.max(...weeks.numbers("adoption"))).toBeLessThanOrEqual(1);
  });

  it("says which column a misspelt name means, and which columns are text", () => {
    expect(faultTexts(() => weeks.numbers("adopton"))[0]).toContain('nearest: "adoption"');
    expect(faultTexts(() => weeks.numbers("seed"))[0]).toContain('remedy:  read it with texts("seed")');
  });
});

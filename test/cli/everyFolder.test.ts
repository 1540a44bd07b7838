import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable, splitRows } from "../../src/experiment/readTable.ts";
import type { StudyKind } from "../../src/experiment/study/study.ts";
import { readParquetTable } from "../../src/experiment/store/readParquetTable.ts";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { checkMusts, sha256, type Crate } from "../support/crateMusts.ts";
import { runHere } from "./inProcess.ts";

const few = { ...small, weeks: 5, replicates: 2, outputs: { events: true } };
const cwd = folderWith({
  "small.json": few,
  "planned.json": {
    ...few,
    board: { plans: [{ name: "Led, and checked", set: { "leadership.principalParticipation": 1 } }] },
  },
  "other.json": { ...few, name: "Other", perils: { groupthink: 0.9 } },
  "observed.csv": "week,value,metric\n0,0.2,adoption\n5,0.3,adoption\n",
});

/** A small study of each kind, with numbers and words among what varies where it has that. */
const studies: Readonly<Record<StudyKind, readonly string[]>> = {
  run: ["small.json"],
  compare: ["small.json", "other.json"],
  sweep: [
    "small.json",
    "--vary",
    "perils.groupthink=0,1",
    "--vary",
    "schedule.activation=synchronous,random sequential",
  ],
  sensitivity: ["small.json", "--vary", "perils.groupthink", "--trajectories", "2"],
  attribute: ["small.json", "other.json"],
  optimise: ["small.json", "--vary", "perils.groupthink=0,1", "--goal", "harmful_share<0.6", "-r", "6"],
  board: ["planned.json"],
  calibrate: [
    "small.json",
    "--observed",
    "observed.csv",
    "--vary",
    "perils.groupthink=0:1",
    "--particles",
    "10",
    "--runs",
    "40",
  ],
};

/** All cells of a table by one of its readers. */
async function cellsOf(
  reader: typeof readTable,
  path: string,
  columns: readonly string[],
): Promise<string[][]> {
  const rows: string[][] = [];
  await reader(path, columns, (cells) => rows.push(cells));
  return rows;
}

describe.each(Object.entries(studies))("the folder of %s", (kind, words) => {
  const folder = join(cwd, kind);
  const namesEnding = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending) && name !== "columns.csv")
      .map((name) => name.slice(0, -ending.length));

  it("tells of every column of every table, in both formats the same cells", async () => {
    const outcome = await runHere([kind, ...words, "-o", kind, "--format", "both", "--quiet"], cwd);
    expect(outcome).toMatchObject({ code: 0, stdout: "" });
    const [header, ...described] = await splitRows(readFileSync(join(folder, "columns.csv"), "utf8"));
    expect(header).toEqual(["table", "column", "type", "unit", "meaning"]);
    const tables = namesEnding(".csv");
    expect(namesEnding(".parquet")).toEqual(tables);
    expect(new Set(described.map(([table]) => table))).toEqual(new Set(tables));
    for (const table of tables) {
      const [columns, ...rows] = await splitRows(readFileSync(join(folder, `${table}.csv`), "utf8"));
      const own = described.filter(([name]) => name === table);
      expect(own.map(([, column]) => column)).toEqual(columns);
      expect(new Set(columns).size).toBe(columns!.length);
      expect(
        own.every(([, , type, , meaning]) => /^(?:text|whole|number)$/.test(type!) && meaning !== ""),
      ).toBe(true);
      // Words are texts and numbers are numbers: nothing is told of a column that its cells do not keep.
      expect(await cellsOf(readParquetTable, join(folder, `${table}.parquet`), columns!)).toEqual(rows);
    }
  });

  it("is a research object, which names the data that went in", () => {
    const crate = JSON.parse(readFileSync(join(folder, "ro-crate-metadata.json"), "utf8")) as Crate;
    checkMusts(crate, folder);
    const inputs = crate["@graph"].filter((entity) => entity["@id"].startsWith("#input-"));
    const observed = { name: "observed.csv", sha256: sha256(join(cwd, "observed.csv")) };
    expect(inputs).toMatchObject(kind === "calibrate" ? [observed] : []);
  });

  it("holds runs that come out bit for bit the same", async () => {
    const ids = (await cellsOf(readTable, join(folder, "runs.csv"), ["run_id"])).map(([id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const { code, stdout } = await runHere(["rerun", ids.at(-1)!, kind], cwd);
    expect(stdout).toMatch(/\nBit for bit the same: runs \(1 row\)[,.]/);
    expect(code).toBe(0);
  });
});

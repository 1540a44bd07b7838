import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../src/experiment/readTable.ts";
import { folderWith } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";
import { rich, table, withoutTimes } from "./richScenario.ts";

const cwd = folderWith({ "rich.json": { ...rich, replicates: 3 } });
const names = ["events", "practices", "runs", "schools", "summary", "weeks"] as const;
const kept = ["runs", "summary"] as const;
const run = (...words: string[]) => runHere(["run", "rich.json", "--quiet", ...words], cwd);
const path = (...parts: string[]) => join(cwd, ...parts);
const report = (folder: string) => withoutTimes(readFileSync(path(folder, "report.html"), "utf8"));

/** Names of the tables in a folder that end like this. */
function tablesIn(folder: string, ending: string): string[] {
  const found = readdirSync(path(folder)).filter((name) => name.endsWith(ending) && name !== "columns.csv");
  return found.map((name) => name.slice(0, -ending.length)).sort();
}

/** All cells of a table of which only the Parquet file is there. */
async function cellsOf(folder: string, name: string, columns: readonly string[]): Promise<string[][]> {
  const rows: string[][] = [];
  await readTable(path(folder, `${name}.csv`), columns, (cells) => rows.push(cells));
  return rows;
}

describe("--format", () => {
  it("keeps tables as CSV, as Parquet or as both, with the same cells and the same report", async () => {
    for (const format of ["csv", "parquet", "both"])
      expect(await run("-o", format, "--format", format)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect([tablesIn("csv", ".csv"), tablesIn("csv", ".parquet")]).toEqual([[...names], []]);
    expect([tablesIn("both", ".csv"), tablesIn("both", ".parquet")]).toEqual([[...names], [...names]]);
    expect([tablesIn("parquet", ".csv"), tablesIn("parquet", ".parquet")]).toEqual([[...kept], [...names]]);
    for (const name of names) {
      expect(
        readFileSync(path("both", `${name}.parquet`)).equals(
          readFileSync(path("parquet", `${name}.parquet`)),
        ),
      ).toBe(true);
      const whole = await table(path("csv"), name);
      expect(whole.length).toBeGreaterThan(0);
      rmSync(path("both", `${name}.csv`));
      expect(await cellsOf("both", name, Object.keys(whole[0]!))).toEqual(
        whole.map((row) => Object.values(row)),
      );
    }
    expect(report("parquet")).toBe(report("csv"));
    expect(report("both")).toBe(report("csv"));
  });

  it("leaves a folder of Parquet tables that can be gone on with, reported on and redone", async () => {
    const before = Object.fromEntries(
      names.map((name) => [name, readFileSync(path("parquet", `${name}.parquet`))]),
    );
    const runId = (await table(path("parquet"), "runs"))[1]!["run_id"]!;
    expect((await runHere(["resume", "parquet", "--quiet"], cwd)).code).toBe(0);
    expect((await runHere(["report", "parquet", "--quiet"], cwd)).code).toBe(0);
    const redone = await runHere(["rerun", runId, "parquet"], cwd);
    expect(redone).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Bit for bit the same") as string,
    });
    expect(tablesIn("parquet", ".csv")).toEqual([...kept]);
    for (const name of names)
      expect(readFileSync(path("parquet", `${name}.parquet`)).equals(before[name]!)).toBe(true);
    expect(report("parquet")).toBe(report("csv"));
  });

  it("is finished by going on where it was cut short: before the conversion, within it or after it", async () => {
    await run("-o", "cut", "--format", "both");
    const manifest = JSON.parse(readFileSync(path("cut", "manifest.json"), "utf8")) as Record<
      string,
      unknown
    >;
    writeFileSync(path("cut", "manifest.json"), JSON.stringify({ ...manifest, tableFormat: "parquet" }));
    rmSync(path("cut", "weeks.parquet"));
    rmSync(path("cut", "schools.csv"));
    writeFileSync(path("cut", "events.parquet.1234.tmp"), "half a fi");
    expect(await runHere(["resume", "cut", "--quiet"], cwd)).toMatchObject({ code: 0, stderr: "" });
    expect([tablesIn("cut", ".csv"), tablesIn("cut", ".parquet")]).toEqual([[...kept], [...names]]);
    expect(existsSync(path("cut", "events.parquet.1234.tmp"))).toBe(false);
    for (const name of names)
      expect(
        readFileSync(path("cut", `${name}.parquet`)).equals(readFileSync(path("parquet", `${name}.parquet`))),
      ).toBe(true);
  });

  it("refuses what it does not know, before anything is run", async () => {
    expect(await run("-o", "none", "--format", "parket")).toEqual({
      code: 1,
      stdout: "",
      stderr:
        '--format: is no format\n  given:   "parket"\n  allowed: "csv", "parquet", "both"\n  nearest: "parquet"\n',
    });
    expect((await run("-o", "none", "--format", "parquet", "--table", "-")).stderr).toBe(
      "--table -: prints weeks.csv, which --format parquet does not keep\n  remedy:  leave one of them out, or choose --format both\n",
    );
    expect(existsSync(path("none"))).toBe(false);
  });
});

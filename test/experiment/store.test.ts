import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TableStore } from "../../src/experiment/store.ts";
import { headerLine } from "../../src/experiment/tables.ts";
import { faultTexts, temporaryFolder } from "../scenario/scenarioFolder.ts";

const rows = (text: string) => ({
  runs: new TextEncoder().encode(text),
  weeks: new TextEncoder().encode(`${text}${text}`),
});
const tables = ["runs", "weeks"] as const;

/** A folder with a store of two runs, closed. */
function storedFolder(): string {
  const folder = temporaryFolder();
  const store = TableStore.open(folder, tables);
  store.append(rows("first\n"), false);
  store.append(rows("zweite ü\n"), true);
  store.close();
  return folder;
}

const read = (folder: string, table: string) => readFileSync(join(folder, `${table}.csv`), "utf8");
const remedy = "  remedy:  put the file back, or run it again from the start with --overwrite";

describe("TableStore", () => {
  it("writes headers, rows whole, and how many runs there are", () => {
    const folder = storedFolder();
    expect(read(folder, "runs")).toBe(`${headerLine("runs")}first\nzweite ü\n`);
    expect(read(folder, "weeks")).toBe(`${headerLine("weeks")}first\nfirst\nzweite ü\nzweite ü\n`);
    expect(JSON.parse(readFileSync(join(folder, "progress.json"), "utf8"))).toMatchObject({
      committed: 2,
      failed: 1,
    });
    expect(existsSync(join(folder, "events.csv"))).toBe(false);
  });

  it("goes on after the last run noted, whatever was written beyond it", () => {
    const folder = storedFolder();
    const before = read(folder, "runs");
    appendFileSync(join(folder, "runs.csv"), "half a ro");
    const store = TableStore.open(folder, tables);
    expect([store.committed, store.failed]).toEqual([2, 1]);
    store.append(rows("third\n"), false);
    store.close();
    expect(read(folder, "runs")).toBe(`${before}third\n`);
  });

  it("begins anew where there is no note, as after a kill in the first moments", () => {
    const folder = storedFolder();
    rmSync(join(folder, "progress.json"));
    TableStore.open(folder, tables).close();
    expect(read(folder, "runs")).toBe(headerLine("runs"));
  });

  it("does not go on where rows have gone", () => {
    const folder = storedFolder();
    const size = read(folder, "weeks").length;
    truncateSync(join(folder, "weeks.csv"), size - 4);
    const bytes = Buffer.byteLength(`${headerLine("weeks")}first\nfirst\nzweite ü\nzweite ü\n`);
    expect(faultTexts(() => TableStore.open(folder, tables), folder)).toEqual([
      `weeks.csv: has been changed: it is shorter than what the run wrote\n  given:   ${size - 4} bytes\n  allowed: ${bytes} bytes\n${remedy}`,
    ]);
    rmSync(join(folder, "weeks.csv"));
    expect(faultTexts(() => TableStore.open(folder, tables), folder)).toEqual([
      `weeks.csv: is missing\n${remedy}`,
    ]);
  });

  it.each(["", "{", "[]", '{"committed":"2"}', '{"committed":-1,"failed":0,"bytes":{}}', "null"])(
    "does not trust a damaged note: %j",
    (text) => {
      const folder = storedFolder();
      writeFileSync(join(folder, "progress.json"), text);
      expect(faultTexts(() => TableStore.open(folder, tables), folder)).toEqual([
        `progress.json: is no note of progress\n${remedy}`,
      ]);
    },
  );
});

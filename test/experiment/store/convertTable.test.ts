import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Zstd } from "@hpcc-js/wasm-zstd";
import fc from "fast-check";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../src/experiment/readTable.ts";
import { convertTable } from "../../../src/experiment/store/convertTable.ts";
import { tableText } from "../../../src/experiment/study/toolTables.ts";
import type { Column } from "../../../src/experiment/column.ts";
import { temporaryFolder } from "../../scenario/scenarioFolder.ts";

const columns: readonly Column[] = [
  { name: "run_id", label: "Id", unit: "", type: "text" },
  { name: "week", label: "Week", unit: "weeks", type: "whole" },
  { name: "perils.groupthink", label: "A setting", unit: "" },
  { name: "school", label: "School", unit: "", type: "text" },
];
const folder = temporaryFolder();
const zstd = await Zstd.load();

type Row = (string | number)[];

/** Writes a table of these rows as CSV and converts it; resolves to what the Parquet file holds. */
async function converted(rows: readonly Row[], rowGroupRows?: number) {
  writeFileSync(join(folder, "t.csv"), tableText(columns, rows));
  const path = join(folder, "t.parquet");
  await convertTable(join(folder, "t.csv"), path, columns, { "spreadwell.scenario": "ü" }, rowGroupRows);
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const compressors = { ZSTD: (bytes: Uint8Array) => zstd.decompress(bytes) };
  const objects = await parquetReadObjects({ file, metadata, compressors });
  return { metadata, rows: objects.map((row) => columns.map(({ name }) => row[name] as unknown)) };
}

/** What a Parquet file must hold for a cell. */
const held = (value: string | number) => (value === "" || value !== value ? null : value);

describe("convertTable", () => {
  it("keeps every cell, with types, nulls and notes, over several row groups", async () => {
    const rows = Array.from({ length: 25 }, (_, at): Row => [
      `run "${at % 3}"`,
      at % 4 === 0 ? NaN : at - 9,
      at % 5 === 0 ? NaN : (at - 12) / 7,
      ["", "North,\nSouth", 'the "old" one', "Schule für alle\r", "🏫"][at % 5]!,
    ]);
    const table = await converted(rows, 10);
    expect(table.rows).toEqual(rows.map((row) => row.map(held)));
    expect(table.metadata.row_groups.map((group) => Number(group.num_rows))).toEqual([10, 10, 5]);
    expect(
      table.metadata.schema.slice(1).map(({ name, type, converted_type }) => [name, type, converted_type]),
    ).toEqual([
      ["run_id", "BYTE_ARRAY", "UTF8"],
      ["week", "INT32", undefined],
      ["perils.groupthink", "DOUBLE", undefined],
      ["school", "BYTE_ARRAY", "UTF8"],
    ]);
    for (const group of table.metadata.row_groups)
      for (const column of group.columns) expect(column.meta_data!.codec).toBe("ZSTD");
    expect(table.metadata.key_value_metadata).toEqual([{ key: "spreadwell.scenario", value: "ü" }]);
    expect(table.metadata.created_by).toMatch(/^Spreadwell version \d+\.\d+\.\d+/);
    expect(readdirSync(folder).sort()).toEqual(["t.csv", "t.parquet"]);
  });

  it("keeps any numbers and any text", async () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(NaN),
      fc.integer(),
    );
    const text = fc.string({ unit: "binary" });
    const row = fc.tuple(text, fc.oneof(fc.integer(), fc.constant(NaN)), number, text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 40 }),
        fc.integer({ min: 1, max: 15 }),
        async (rows, size) => {
          const table = await converted(rows, size);
          // The CSV file knows no minus zero.
          expect(table.rows).toEqual(
            rows.map((cells) => cells.map((value) => held(value === 0 ? 0 : value))),
          );
        },
      ),
      { numRuns: 40, seed: 4 },
    );
  });

  it("reads back as the CSV file does, where that is gone, in any order of columns", async () => {
    const rows = Array.from({ length: 25 }, (_, at): Row => [
      `a, "b"`,
      at,
      at % 2 === 0 ? NaN : 1e-7 / at,
      "",
    ]);
    await converted(rows, 10);
    const wanted = ["school", "perils.groupthink", "run_id"];
    const readBoth = async (): Promise<string[][]> => {
      const cells: string[][] = [];
      await readTable(join(folder, "t.csv"), wanted, (row) => void cells.push(row));
      return cells;
    };
    const fromCsv = await readBoth();
    expect(fromCsv).toHaveLength(25);
    rmSync(join(folder, "t.csv"));
    expect(await readBoth()).toEqual(fromCsv);
    await expect(readTable(join(folder, "t.csv"), ["schol"], () => {})).rejects.toThrow(
      "has no column schol",
    );
  });

  it("keeps a table without rows", async () => {
    const table = await converted([]);
    expect(table.rows).toEqual([]);
    expect(table.metadata.schema).toHaveLength(5);
  });

  it("writes the same bytes every time, and texts that come again only once", async () => {
    const rows = Array.from({ length: 3000 }, (_, at): Row => [
      `run-${at % 7}`,
      at,
      at / 3,
      "a school with a long name",
    ]);
    await converted(rows, 1000);
    const once = readFileSync(join(folder, "t.parquet"));
    const { metadata } = await converted(rows, 1000);
    expect(readFileSync(join(folder, "t.parquet")).equals(once)).toBe(true);
    expect(
      metadata.row_groups[0]!.columns.map((column) => column.meta_data!.encodings.includes("RLE_DICTIONARY")),
    ).toEqual([true, false, false, true]);
  });

  it.each([
    ["week", "2.5", "a whole number"],
    ["week", "3000000000", "a whole number"],
    ["perils.groupthink", "much", "a number"],
  ])("says where column %s holds %s, and leaves no file", async (column, given, allowed) => {
    const path = join(folder, "none.parquet");
    const row: Row = ["r", 1, 1, "s"];
    const wrong = row.map((value, at) => (columns[at]!.name === column ? given : value));
    writeFileSync(join(folder, "t.csv"), tableText(columns, [row, wrong]));
    await expect(convertTable(join(folder, "t.csv"), path, columns)).rejects.toThrow(
      `t.csv: row 3, column "${column}": has been changed: it holds what no run writes there\n  given:   "${given}"\n  allowed: ${allowed}\n`,
    );
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

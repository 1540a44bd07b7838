import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberOf, readTable, splitQuoted } from "../../src/experiment/readTable.ts";
import { cell } from "../../src/experiment/tables.ts";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";

const folder = temporaryFolder();

async function readBack(text: string, columns: readonly string[]): Promise<string[][]> {
  const file = join(folder, "table.csv");
  writeFileSync(file, text);
  const rows: string[][] = [];
  await readTable(file, columns, (cells) => rows.push(cells));
  return rows;
}

describe("readTable", () => {
  it("reads back whatever texts a table holds: commas, quotes, line ends of all kinds, other scripts", async () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'a ,"\n\r\t\u2028\u2029\u0085;=é名'), maxLength: 6 }),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }), async (rows) => {
        const lines = [["a", "b", "c"], ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
        expect(await readBack(lines, ["c", "a", "b"])).toEqual(rows.map(([a, b, c]) => [c, a, b]));
      }),
      { numRuns: 200 },
    );
  });

  it("reads rows that are longer than what is read at once", async () => {
    const long = `${"x,".repeat(100_000)}"\n`;
    const rows = Array.from({ length: 5 }, (_, at) => [String(at), long]);
    const lines = rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
    expect(await readBack(`n,text\n${lines}`, ["text", "n"])).toEqual(rows.map(([n, text]) => [text, n]));
  });

  it("reads numbers back as they were, NaN as an empty cell", () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(numberOf(cell(value))).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
    expect(cell(NaN)).toBe("");
    expect(numberOf("")).toBeNaN();
  });

  it("takes a column that is missing for a bug", async () => {
    await expect(readBack("a,b\n1,2\n", ["a", "x"])).rejects.toThrow(/table\.csv has no column x$/);
  });

  it.each([
    ['"a",b', ["a", "b"]],
    ['a,"b"', ["a", "b"]],
    ['"",""', ["", ""]],
    [',"",', ["", "", ""]],
    ['"a""b","c,d"', ['a"b', "c,d"]],
    ['""""', ['"']],
  ])("splits %s", (row, cells) => {
    expect(splitQuoted(row)).toEqual(cells);
  });
});

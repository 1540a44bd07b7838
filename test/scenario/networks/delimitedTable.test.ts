import { describe, expect, it } from "vitest";
import { readDelimitedTable } from "../../../src/scenario/networks/delimitedTable.ts";
import { FaultList } from "../../../src/scenario/networks/faultList.ts";
import type { Delimiter } from "../../../src/scenario/networks/readOptions.ts";
import { fileOf, messageOf } from "./helpers.ts";

function read(text: string, delimiter?: Delimiter) {
  const faults = new FaultList();
  const table = readDelimitedTable(fileOf("staff.csv", text), delimiter, faults);
  faults.throwIfAny();
  if (table === undefined) throw new Error("no table and no fault");
  return table;
}

describe("readDelimitedTable", () => {
  it("gives every cell its line and column, across cells of several lines", () => {
    const table = read('\r\nid,name\r\n\r\na,"x\r\ny"\r\n"b\nc",z\nd,"q""r"');
    expect(table.headerLine).toBe(2);
    expect(table.columns).toEqual(["id", "name"]);
    expect(table.rows).toEqual([
      [
        { text: "a", line: 4, part: 'column "id"' },
        { text: "x\ny", line: 4, part: 'column "name"' },
      ],
      [
        { text: "b\nc", line: 6, part: 'column "id"' },
        { text: "z", line: 7, part: 'column "name"' },
      ],
      [
        { text: "d", line: 8, part: 'column "id"' },
        { text: 'q"r', line: 8, part: 'column "name"' },
      ],
    ]);
  });

  it("drops spaces, empty rows and what a spreadsheet leaves to the right", () => {
    const table = read('id , "school" ,,\n a,b,,\n,,,\n c , d ,,,,\n');
    expect(table.columns).toEqual(["id", "school"]);
    expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("reads the other delimiters when told so, empty cells included", () => {
    for (const delimiter of [";", "\t", "|"] as const) {
      const table = read(`id${delimiter}school${delimiter}team\na${delimiter}${delimiter}t, u\n`, delimiter);
      expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual([["a", "", "t, u"]]);
    }
  });

  it("says which delimiter was found", () => {
    expect(messageOf(() => read('"id";"school"\n1;2\n'))).toBe(
      [
        "staff.csv: line 1: the columns are separated by semicolons, not by commas",
        '  remedy:  write "options": { "delimiter": ";" } beside the files, or save the file with commas',
      ].join("\n"),
    );
    expect(messageOf(() => read("\nid\tschool\n1\t2\n"))).toBe(
      [
        "staff.csv: line 2: the columns are separated by tabs, not by commas",
        '  remedy:  write "options": { "delimiter": "\\t" } beside the files, or save the file with commas',
      ].join("\n"),
    );
    expect(messageOf(() => read("id,school\n1,2\n", "|"))).toBe(
      [
        "staff.csv: line 1: the columns are separated by commas, not by vertical bars",
        '  remedy:  write "options": { "delimiter": "," } beside the files, or save the file with vertical bars',
      ].join("\n"),
    );
  });

  it("reports ragged rows and repeated columns together", () => {
    expect(messageOf(() => read("id,school,id\n1,2\n1,2,3\n1,2,3,4\n"))).toBe(
      [
        "staff.csv: line 1: two columns have the same name",
        '  given:   "id"',
        "  remedy:  rename or delete one of them",
        "staff.csv: line 2: the row has 2 cells, the header 3",
        '  given:   ["1","2"]',
        "  remedy:  fill up the row, or put a cell that contains the delimiter in quotation marks",
        "staff.csv: line 4: the row has 4 cells, the header 3",
        '  given:   ["1","2","3","4"]',
        "  remedy:  fill up the row, or put a cell that contains the delimiter in quotation marks",
      ].join("\n"),
    );
  });

  it("lists at most 50 faults and counts the rest by kind", () => {
    const lines = messageOf(() => read(`id,school\n${"1\n".repeat(62)}`)).split("\n");
    expect(lines.filter((line) => line.includes("the row has 1 cell"))).toHaveLength(50);
    expect(lines.at(-1)).toBe(
      "staff.csv: … and 12 more of this kind (rows of another length than the header)",
    );
  });

  it("points at quotation marks that are not closed or misplaced", () => {
    expect(messageOf(() => read('id,school\n1,"a ""b"" c"\n2,"x\n3,y\n4,""z\n'))).toBe(
      [
        "staff.csv: line 3: a quotation mark opens a cell that is never closed",
        '  remedy:  close the cell with a quotation mark; write a quotation mark inside a cell twice ("")',
      ].join("\n"),
    );
    const misplaced = [
      "staff.csv: line 3: a quotation mark stands in the middle of a cell",
      '  remedy:  put the whole cell in quotation marks and write the inner ones twice, as in "Ann ""Nan"" Lee"',
    ].join("\n");
    expect(messageOf(() => read('id,school\n1,2\nAnn "Nan" Lee,2\n'))).toBe(misplaced);
    expect(messageOf(() => read('id,school\n1,2\n"Ann"x,2\n'))).toBe(misplaced);
  });

  it("refuses a table without rows", () => {
    expect(messageOf(() => read("id,school\n,\n"))).toBe(
      "staff.csv: the table has a header but no rows\n  remedy:  check that the right file was chosen",
    );
  });
});

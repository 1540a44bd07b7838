import { UserError, showValue } from "../../core/fault.ts";
import type { Cell } from "./cell.ts";
import { counted } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import { delimiters } from "./readOptions.ts";
import type { Delimiter, InputFile } from "./readOptions.ts";
import { readText } from "./readText.ts";
import { splitCells } from "./splitCells.ts";
import type { RawRow } from "./splitCells.ts";

/** A table from a file of delimited text: a header and rows, every cell with its place. */
export interface DelimitedTable {
  readonly file: string;
  /** The line of the header; empty lines may stand above it. */
  readonly headerLine: number;
  /** Names of the columns in the file's order; a column without a name is "". */
  readonly columns: readonly string[];
  /** Rows of exactly as many cells as there are columns; rows without any text are left out. */
  readonly rows: readonly (readonly Cell[])[];
  /** False when a faulty row was left out, so that nothing should be concluded from what is not in the table. */
  readonly isComplete: boolean;
}

const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
};

/**
 * Reads a table with a header. Spaces around cells are dropped. Faults are added to the list: not text (see readText),
 * wrong delimiter, stray quotation marks, repeated column names, rows of another length than the header, no rows.
 * @returns the table, or undefined when there is none to speak of.
 */
export function readDelimitedTable(
  input: InputFile,
  delimiter: Delimiter | undefined,
  faults: FaultList,
): DelimitedTable | undefined {
  const { file } = input;
  const records = faults.collect(() => {
    const text = readText(file, input.bytes);
    refuseOtherDelimiter(file, text, delimiter ?? ",");
    return splitCells(file, text, delimiter ?? ",");
  });
  const header = records?.at(0);
  const body = records?.slice(1) ?? [];
  if (header === undefined) return undefined;
  const columns = header.cells.map((cell) => cell.text);
  while (columns.at(-1) === "") columns.pop();
  reportRepeatedColumns(file, header.line, columns, faults);
  if (body.length === 0) {
    faults.add(
      "no rows",
      () => ({
        problem: "the table has a header but no rows",
        remedy: "check that the right file was chosen",
      }),
      file,
    );
    return undefined;
  }
  const parts = columns.map((name) => `column ${JSON.stringify(name)}`);
  const rows: Cell[][] = [];
  for (const record of body) {
    // Spreadsheets write empty cells to the right of a table; they say nothing.
    while (record.cells.length > columns.length && record.cells.at(-1)?.text === "") record.cells.pop();
    if (record.cells.length === columns.length) {
      rows.push(record.cells.map((cell, index) => ({ ...cell, part: parts[index] ?? "" })));
    } else reportRaggedRow(file, record, columns.length, faults);
  }
  return { file, headerLine: header.line, columns, rows, isComplete: rows.length === body.length };
}

/** Looks at the first line only, and before the parsing, which would stumble over its quotation marks. */
function refuseOtherDelimiter(file: string, text: string, delimiter: Delimiter): void {
  const before = text.length - text.trimStart().length;
  const line = text.slice(0, before).split("\n").length;
  const header =
    text
      .slice(before)
      .split("\n", 1)[0]
      ?.replace(/"[^"]*"/g, "") ?? "";
  if (header.includes(delimiter)) return;
  const found = delimiters.find((candidate) => header.includes(candidate));
  if (found === undefined) return;
  throw new UserError({
    file,
    path: `line ${String(line)}`,
    problem: `the columns are separated by ${delimiterNames[found]}, not by ${delimiterNames[delimiter]}`,
    remedy: `write "options": { "delimiter": ${JSON.stringify(found)} } beside the files, or save the file with ${delimiterNames[delimiter]}`,
  });
}

function reportRepeatedColumns(
  file: string,
  line: number,
  columns: readonly string[],
  faults: FaultList,
): void {
  const seen = new Set<string>();
  for (const name of columns) {
    if (name !== "" && seen.has(name)) {
      faults.add(
        "repeated column name",
        () => ({
          path: `line ${String(line)}`,
          problem: "two columns have the same name",
          given: showValue(name),
          remedy: "rename or delete one of them",
        }),
        file,
      );
    }
    seen.add(name);
  }
}

function reportRaggedRow(file: string, record: RawRow, expected: number, faults: FaultList): void {
  faults.add(
    "rows of another length than the header",
    () => ({
      path: `line ${String(record.line)}`,
      problem: `the row has ${counted(record.cells.length, "cell", "cells")}, the header ${String(expected)}`,
      given: showValue(record.cells.map((cell) => cell.text)),
      remedy: "fill up the row, or put a cell that contains the delimiter in quotation marks",
    }),
    file,
  );
}

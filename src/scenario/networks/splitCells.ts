// The browser build runs in Node as well, so both read a file by the same code.
import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { UserError } from "../../core/fault.ts";
import type { Delimiter } from "./readOptions.ts";

/** One row of a file: its cells, each with the line on which it begins. */
export interface RawRow {
  line: number;
  cells: { text: string; line: number }[];
}

/**
 * Splits delimited text into rows, leaving out those without any text. Cells are trimmed.
 * @throws UserError for a quotation mark that is never closed or stands in the middle of a cell.
 */
export function splitCells(file: string, text: string, delimiter: Delimiter): RawRow[] {
  const records: RawRow[] = [];
  // Lines are counted here because asking the library for its count makes it twenty times slower.
  let line = 1;
  for (const values of parseText(file, text, delimiter)) {
    const record: RawRow = { line, cells: [] };
    for (const value of values) {
      record.cells.push({ text: value.trim(), line });
      for (let index = value.indexOf("\n"); index >= 0; index = value.indexOf("\n", index + 1)) line++;
    }
    line++;
    if (record.cells.some((cell) => cell.text !== "")) records.push(record);
  }
  return records;
}

function parseText(file: string, text: string, delimiter: Delimiter): string[][] {
  try {
    // Rows of unequal length are let through so that all of them are reported, not only the first.
    return parse(text, { delimiter, record_delimiter: "\n", relax_column_count: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_QUOTE_NOT_CLOSED") {
      throw new UserError({
        file,
        path: `line ${String(lineOfOpenQuote(text))}`,
        problem: "a quotation mark opens a cell that is never closed",
        remedy: 'close the cell with a quotation mark; write a quotation mark inside a cell twice ("")',
      });
    }
    throw new UserError({
      file,
      path: `line ${String(error.lines)}`,
      problem: "a quotation mark stands in the middle of a cell",
      remedy: 'put the whole cell in quotation marks and write the inner ones twice, as in "Ann ""Nan"" Lee"',
    });
  }
}

/** The line of the quotation mark that is never closed: inside it, pairs of marks are text. */
function lineOfOpenQuote(text: string): number {
  let line = 1;
  let openedAt = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "\n") line++;
    else if (text[index] === '"') {
      if (openedAt === 0) openedAt = line;
      else if (text[index + 1] === '"') index++;
      else openedAt = 0;
    }
  }
  return openedAt === 0 ? line : openedAt;
}

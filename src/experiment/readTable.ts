import { createReadStream, existsSync } from "node:fs";

/** Takes a row; false ends the reading. */
export type OnRow = (cells: string[]) => unknown;

/**
 * Reads a table that a run wrote, row by row: never all of it in memory. `onRow` gets the cells in the order
 * of `columns` and may answer false to read no further. Only for our own tables: lines end with `\n`, and a quote in a quoted cell is doubled. Where
 * there is no CSV file at `path` but its Parquet file, reads that.
 */
export async function readTable(path: string, columns: readonly string[], onRow: OnRow): Promise<void> {
  const parquet = path.replace(/\.csv$/, ".parquet");
  if (!existsSync(path) && existsSync(parquet)) {
    const { readParquetTable } = await import("./store/readParquetTable.ts");
    return readParquetTable(parquet, columns, onRow);
  }
  let places: number[] | null = null;
  for await (const row of rowsOf(createReadStream(path, "utf8"))) {
    const cells = splitRow(row);
    if (places === null) {
      places = columns.map((column) => cells.indexOf(column));
      const missing = columns.find((_, at) => places![at]! < 0);
      if (missing !== undefined) throw new Error(`${path} has no column ${missing}`);
      continue;
    }
    if (onRow(places.map((place) => cells[place] ?? "")) === false) return;
  }
}

/** The cells of all rows of a text, as a table would hold them. */
export async function splitRows(text: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of rowsOf([text])) rows.push(splitRow(row));
  return rows;
}

function splitRow(row: string): string[] {
  return row.includes('"') ? splitQuoted(row) : row.split(",");
}

/** The rows of a table; a row goes on over line ends that stand in quotes. */
async function* rowsOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const text = rest + piece;
    let begin = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
      const row = text.slice(begin, end);
      if (isOpen(row)) continue;
      yield row;
      begin = end + 1;
    }
    rest = text.slice(begin);
  }
  if (rest !== "") yield rest;
}

/** True when a quoted cell has begun and not ended. */
function isOpen(row: string): boolean {
  let quotes = 0;
  for (let at = row.indexOf('"'); at >= 0; at = row.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

/** Cells of a row in which some are quoted. */
export function splitQuoted(row: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= row.length) {
    const quoted = row[at] === '"';
    let end = quoted ? closingQuote(row, at + 1) + 1 : row.indexOf(",", at);
    if (end < at) end = row.length;
    cells.push(quoted ? row.slice(at + 1, end - 1).replaceAll('""', '"') : row.slice(at, end));
    at = end + 1;
  }
  return cells;
}

function closingQuote(row: string, from: number): number {
  let at = row.indexOf('"', from);
  while (at >= 0 && row[at + 1] === '"') at = row.indexOf('"', at + 2);
  return at < 0 ? row.length : at;
}

/** A cell as a number; NaN where it is empty. */
export function numberOf(text: string): number {
  return text === "" ? NaN : Number(text);
}

import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/**
 * Reads a table that a run wrote, row by row: never all of it in memory. `onRow` gets the cells in the order
 * of `columns`. Only for our own tables, whose quoted cells hold no line ends that matter here.
 */
export async function readTable(path: string, columns: readonly string[], onRow: (cells: string[]) => void): Promise<void> {
  const lines = createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity });
  let places: number[] | null = null;
  for await (const line of lines) {
    const cells = line.includes('"') ? splitQuoted(line) : line.split(",");
    if (places === null) {
      const header = cells;
      places = columns.map((column) => header.indexOf(column));
      const missing = columns.find((_, at) => places![at]! < 0);
      if (missing !== undefined) throw new Error(`${path} has no column ${missing}`);
      continue;
    }
    onRow(places.map((place) => cells[place] ?? ""));
  }
}

/** Cells of a line in which some are quoted. */
export function splitQuoted(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] !== '"') {
      const end = line.indexOf(",", at);
      cells.push(end < 0 ? line.slice(at) : line.slice(at, end));
      at = end < 0 ? line.length + 1 : end + 1;
      continue;
    }
    let text = "";
    at++;
    while (at < line.length) {
      const quote = line.indexOf('"', at);
      if (quote < 0) {
        text += line.slice(at);
        at = line.length;
      } else if (line[quote + 1] === '"') {
        text += line.slice(at, quote + 1);
        at = quote + 2;
      } else {
        text += line.slice(at, quote);
        at = quote + 1;
        break;
      }
    }
    cells.push(text);
    at++;
  }
  return cells;
}

/** A cell as a number; NaN where it is empty. */
export function numberOf(text: string): number {
  return text === "" ? NaN : Number(text);
}

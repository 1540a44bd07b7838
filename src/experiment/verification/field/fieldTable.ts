import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../../core/fault.ts";
import { readBytes } from "../../../scenario/files.ts";
import { cellPath, readNumber, type Cell, type NumberRange } from "../../../scenario/networks/cell.ts";
import { findColumn } from "../../../scenario/networks/columns.ts";
import { readDelimitedTable } from "../../../scenario/networks/delimitedTable.ts";
import type { FaultList } from "../../../scenario/networks/faultList.ts";
import { listNames, nearestOf } from "../../../scenario/networks/faultList.ts";
import { readText } from "../../../scenario/networks/readText.ts";
import type { InputFile } from "../../../scenario/networks/readOptions.ts";
import type { Pair } from "./tieGap.ts";

/** What a column holds: text, or a whole number in a range. */
export type ColumnKind = "text" | NumberRange;

/** A row by column name; numbers where the column was asked for as numbers. */
export type FieldRow = Readonly<Record<string, Cell & { readonly value: number }>>;

/** The rows that could be read of a table. */
export interface FieldTable {
  readonly file: string;
  readonly rows: readonly FieldRow[];
  /** False where a row or the whole table is missing for a fault, so that nothing follows from what is not there. */
  readonly isComplete: boolean;
}

/** A file of the data folder. Throws the user's fault when it is missing or cannot be read. */
export function readFieldFile(dataFolder: string, path: string): InputFile {
  const place = join(dataFolder, path);
  if (!existsSync(place) || !statSync(place).isFile()) {
    throw new UserError({
      file: path,
      problem: "cannot be found",
      allowed: `a file below ${dataFolder}`,
      remedy:
        "get the data set as docs/data.md says, and put it into the folder given with --data, or name other targets with --only",
    });
  }
  return { file: path, bytes: readBytes(place, path) };
}

/**
 * The named columns of a table of the data folder, row by row; other columns are left alone. Faults of the file, of
 * missing columns and of cells that are no numbers in the range are added to the list, and the rows in question left out.
 */
export function readFieldTable(
  dataFolder: string,
  path: string,
  columns: Readonly<Record<string, ColumnKind>>,
  faults: FaultList,
): FieldTable {
  const nothing = { file: path, rows: [], isComplete: false };
  const input = faults.collect(() => readFieldFile(dataFolder, path));
  // An unreadable file is one fault, not one for each thing that is not in it.
  if (input === undefined || faults.collect(() => readText(path, input.bytes)) === undefined) return nothing;
  const table = readDelimitedTable(input, undefined, faults);
  if (table === undefined) return nothing;
  const names = Object.keys(columns);
  const places = names.map((name) => findColumn(table.columns, name));
  names.forEach((name, at) => {
    if (places[at] !== undefined) return;
    faults.add(
      "missing column",
      () => ({
        path: `line ${table.headerLine}`,
        problem: `there is no column ${JSON.stringify(name)}`,
        allowed: listNames(table.columns.filter((column) => column !== "")),
        nearest: nearestOf(name, table.columns),
        remedy: "take the file as docs/data.md describes it",
      }),
      path,
    );
  });
  if (places.includes(undefined)) return nothing;
  const rows: FieldRow[] = [];
  for (const cells of table.rows) {
    let sound = true;
    const row = names.map((name, at) => {
      const cell = cells[places[at]!]!;
      const kind = columns[name]!;
      const value = kind === "text" ? NaN : wholeNumberIn(path, cell, kind, faults);
      sound &&= value !== undefined;
      return [name, { ...cell, value: value ?? NaN }] as const;
    });
    if (sound) rows.push(Object.fromEntries(row));
  }
  return { file: path, rows, isComplete: table.isComplete && rows.length === table.rows.length };
}

/** The whole number in a cell, or undefined after a fault. */
function wholeNumberIn(file: string, cell: Cell, range: NumberRange, faults: FaultList): number | undefined {
  const value = readNumber(file, cell, range, faults);
  if (value === undefined || Number.isInteger(value)) return value;
  faults.add(
    range.kind,
    () => ({
      path: cellPath(cell),
      problem: `this is not a valid ${range.kind}`,
      given: JSON.stringify(cell.text),
      allowed: range.allowed,
    }),
    file,
  );
  return undefined;
}

/** A whole number from `minimum` to `maximum`, called `kind` in messages. */
export function wholeNumber(kind: string, minimum: number, maximum: number): NumberRange {
  return { kind, minimum, maximum, allowed: `a whole number from ${minimum} to ${maximum}` };
}

/** The people of a table by the column `id`. */
export interface FieldPeople {
  readonly file: string;
  readonly ids: readonly string[];
  /** Place of each id in `ids`. */
  readonly place: ReadonlyMap<string, number>;
  /** False where somebody may be missing, so that an unknown id is no fault. */
  readonly isComplete: boolean;
}

/** The people of a table. Two with the same id are a fault. */
export function peopleOf({ file, rows, isComplete }: FieldTable, faults: FaultList): FieldPeople {
  const place = new Map<string, number>();
  rows.forEach((row, i) => {
    const cell = row["id"]!;
    if (place.has(cell.text)) {
      faults.add(
        "repeated id",
        () => ({
          path: cellPath(cell),
          problem: "another row has the same id",
          given: JSON.stringify(cell.text),
          remedy: "take the file from a fresh copy of the data set",
        }),
        file,
      );
    } else place.set(cell.text, i);
  });
  return { file, ids: rows.map((row) => row["id"]!.text), place, isComplete };
}

/** The place of the person whom a cell names; undefined, and a fault, when there is no such person. */
export function placeOf(
  cell: Cell,
  people: FieldPeople,
  file: string,
  faults: FaultList,
): number | undefined {
  const place = people.place.get(cell.text);
  if (place === undefined && people.isComplete) {
    faults.add(
      "unknown person",
      () => ({
        path: cellPath(cell),
        problem: `nobody in ${people.file} has this id`,
        given: JSON.stringify(cell.text),
        remedy: "take both files from the same copy of the data set",
      }),
      file,
    );
  }
  return place;
}

/**
 * Pairs of people, as their places, from a table with columns `from` and `to`: each pair once whoever names whom,
 * nobody with herself. An unknown id is a fault.
 */
export function pairsOf({ file, rows }: FieldTable, people: FieldPeople, faults: FaultList): Pair[] {
  const pairs = new Map<number, Pair>();
  for (const row of rows) {
    const a = placeOf(row["from"]!, people, file, faults);
    const b = placeOf(row["to"]!, people, file, faults);
    if (a === undefined || b === undefined || a === b) continue;
    const pair: Pair = a < b ? [a, b] : [b, a];
    pairs.set(pair[0] * people.ids.length + pair[1], pair);
  }
  return [...pairs.values()];
}

import { join } from "node:path";
import { readTable, splitRows } from "../readTable.ts";
import { columnsOf, type TableName, type TableShape } from "../tables.ts";

/** Where a run done once more differs from what the tables hold. */
export interface Difference {
  readonly table: TableName;
  /** Place among the run's rows of the table, from 1. */
  readonly row: number;
  /** Null where one of the two has no such row. */
  readonly column: string | null;
  readonly stored: string;
  readonly redone: string;
}

/** How a run done once more compares with one table. */
export interface TableComparison {
  readonly table: TableName;
  /** Rows of the run that the table holds. */
  readonly rows: number;
  /** All cells that differ, up to the first `DIFFERENCES_KEPT`. */
  readonly differences: readonly Difference[];
}

/** Enough to see what is going on. */
export const DIFFERENCES_KEPT = 20;

/** Compares every cell of a run's rows with those that a table holds; `text` is what the run gave now. */
export async function compareTable(
  folder: string,
  table: TableName,
  shape: TableShape,
  runId: string,
  text: string,
): Promise<TableComparison> {
  const columns = columnsOf(table, shape).map((column) => column.name);
  const redone = await splitRows(text);
  const differences: Difference[] = [];
  const note = (row: number, column: string | null, stored: string, now: string): void => {
    if (differences.length < DIFFERENCES_KEPT) differences.push({ table, row, column, stored, redone: now });
  };
  let rows = 0;
  await readTable(join(folder, `${table}.csv`), columns, (stored) => {
    // Rows of a run stand together.
    if (stored[0] !== runId) return rows === 0;
    const now = redone[rows++];
    if (now === undefined) note(rows, null, stored.join(","), "");
    else
      stored.forEach((cell, at) => {
        if (cell !== now[at]) note(rows, columns[at]!, cell, now[at] ?? "");
      });
    return true;
  });
  for (let row = rows; row < redone.length; row++) note(row + 1, null, "", redone[row]!.join(","));
  return { table, rows, differences };
}

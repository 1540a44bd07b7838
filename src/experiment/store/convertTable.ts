import { showValue, UserError } from "../../core/fault.ts";
import { readTable } from "../readTable.ts";
import type { Column } from "../column.ts";
import { ParquetTable } from "./parquetTable.ts";
import { UnfitCell } from "./rowGroup.ts";

/**
 * Writes a CSV table of ours as a Parquet file, row group by row group: numbers as DOUBLE, whole numbers as
 * INT32, text as UTF-8, empty cells as null. Throws the user's fault where a cell does not fit its column.
 * @param notes key-value metadata of the file
 */
export async function convertTable(
  csvPath: string,
  parquetPath: string,
  columns: readonly Column[],
  notes: Readonly<Record<string, string>> = {},
  rowGroupRows?: number,
): Promise<void> {
  const table = await ParquetTable.begin(parquetPath, columns, notes, rowGroupRows);
  let row = 1;
  const take = (cells: string[]): void => {
    row++;
    try {
      table.add(cells);
    } catch (error) {
      throw error instanceof UnfitCell ? changed(csvPath, row, error) : error;
    }
  };
  try {
    await readTable(
      csvPath,
      columns.map((column) => column.name),
      take,
    );
    table.keep();
  } catch (error) {
    table.discard();
    throw error;
  }
}

function changed(file: string, row: number, { column, cell, allowed }: UnfitCell): UserError {
  return new UserError({
    file,
    path: `row ${row}, column ${JSON.stringify(column)}`,
    problem: "has been changed: it holds what no run writes there",
    given: showValue(cell),
    allowed,
    remedy: "put the file back, or run it again from the start with --overwrite",
  });
}

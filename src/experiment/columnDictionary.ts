import { join } from "node:path";
import { writeAtomically } from "./atomicFile.ts";
import { allTableNames, cell, columnsOf, PLAIN, type AnyTableName, type TableShape } from "./tables.ts";

/** Says in columns.csv what every column of every table means. */
export function writeColumnDictionary(
  folder: string,
  tables: readonly AnyTableName[],
  shape: TableShape = PLAIN,
): void {
  const lines = allTableNames
    .filter((table) => tables.includes(table))
    .flatMap((table) =>
      columnsOf(table, shape).map(({ name, unit, label }) => [table, name, unit, label].map(cell).join(",")),
    );
  writeAtomically(join(folder, "columns.csv"), `table,column,unit,meaning\n${lines.join("\n")}\n`);
}

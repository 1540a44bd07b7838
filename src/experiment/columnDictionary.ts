import { join } from "node:path";
import { writeAtomically } from "./atomicFile.ts";
import { allTableNames, cell, tableColumns, type TableName } from "./tables.ts";

/** Says in columns.csv what every column of every table means. */
export function writeColumnDictionary(folder: string, tables: readonly TableName[]): void {
  const lines = allTableNames
    .filter((table) => table === "summary" || tables.includes(table))
    .flatMap((table) =>
      tableColumns[table].map(({ name, unit, label }) => [table, name, unit, label].map(cell).join(",")),
    );
  writeAtomically(join(folder, "columns.csv"), `table,column,unit,meaning\n${lines.join("\n")}\n`);
}

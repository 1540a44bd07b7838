import { join } from "node:path";
import { writeAtomically } from "./atomicFile.ts";
import type { Column } from "./column.ts";
import { cell } from "./tables.ts";

/** A table with the columns that it has in one folder. */
export interface DeclaredTable {
  /** Name of its file without the ending. */
  readonly name: string;
  readonly columns: readonly Column[];
}

/** Says in columns.csv what every column of every table means. */
export function writeColumnDictionary(folder: string, tables: readonly DeclaredTable[]): void {
  const lines = tables.flatMap((table) =>
    table.columns.map(({ name, type = "number", unit, label }) =>
      [table.name, name, type, unit, label].map(cell).join(","),
    ),
  );
  const text = ["table,column,type,unit,meaning", ...lines].map((line) => `${line}\n`).join("");
  writeAtomically(join(folder, "columns.csv"), text);
}

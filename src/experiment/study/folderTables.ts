import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DeclaredTable } from "../columnDictionary.ts";
import { readTable } from "../readTable.ts";
import { columnsOf } from "../tables.ts";
import type { Study } from "./study.ts";
import { CASES_FILE, commonTables, shapeOf } from "./studyTables.ts";
import { toolTables } from "./toolTables.ts";

/** All tables that a study writes: those of its runs, and those that its tool makes of them. */
export function declaredTables(study: Study): DeclaredTable[] {
  const shape = shapeOf(study);
  const common = commonTables(study).map((name) => ({ name, columns: columnsOf(name, shape) }));
  const own = toolTables[study.kind].map(({ name, columns }) => {
    return { name, columns: typeof columns === "function" ? columns(study) : columns };
  });
  return [...common, ...own];
}

/**
 * The tables of a finished folder. Settings that differ from case to case are numbers or words: that is known only
 * from the list of cases.
 */
export async function tablesOfFolder(study: Study, folder: string): Promise<DeclaredTable[]> {
  const words = await factorsInWords(study, folder);
  return declaredTables(study).map(({ name, columns }) => ({
    name,
    columns: columns.map((column) => (words.has(column.name) ? { ...column, type: "text" } : column)),
  }));
}

/** Factors of which some case has a value that is no number, or not written as numbers are. */
async function factorsInWords({ factors }: Study, folder: string): Promise<Set<string>> {
  const words = new Set<string>();
  const path = join(folder, CASES_FILE);
  if (factors.length === 0 || !existsSync(path)) return words;
  await readTable(path, factors, (cells) => {
    cells.forEach((text, at) => {
      if (text !== "" && String(Number(text)) !== text) words.add(factors[at]!);
    });
  });
  return words;
}

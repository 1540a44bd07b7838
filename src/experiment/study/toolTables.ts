import { attributionTable } from "../attribute/attributionTable.ts";
import { boardTable } from "../board/boardTable.ts";
import { differencesTable, differencesWeeksTable } from "../compare/compareColumns.ts";
import { calibrateTables } from "../calibration/calibrateTables.ts";
import { sensitivityColumns } from "../sensitivity/sensitivityTable.ts";
import type { Column } from "../column.ts";
import { cell } from "../tables.ts";
import { frontierTable, plansTable } from "../optimise/optimiseTables.ts";
import { sweepSummary } from "../sweep/sweepTables.ts";
import { studyKinds, type Study, type StudyKind } from "./study.ts";

/** A table of results that a kind of study writes beside the tables of its runs. */
export interface ToolTable {
  /** Name of the file without `.csv`: lower case, words joined by `_`. */
  readonly name: string;
  /** Its columns in their order; worked out from the study where they depend on it, such as one for each factor. */
  readonly columns: readonly Column[] | ((study: Study) => readonly Column[]);
}

/**
 * The result tables of every kind of study. A tool declares them as data and adds them here: header, column
 * dictionary, Parquet file and research object derive from this list.
 */
export const toolTables: Readonly<Record<StudyKind, readonly ToolTable[]>> = {
  run: [],
  compare: [differencesTable, differencesWeeksTable],
  sweep: [sweepSummary],
  sensitivity: [{ name: "sensitivity", columns: sensitivityColumns }],
  attribute: [attributionTable],
  optimise: [plansTable, frontierTable],
  calibrate: calibrateTables,
  board: [boardTable],
};

/** Names of all result tables of all kinds, each once. */
export function toolTableNames(): string[] {
  return [...new Set(studyKinds.flatMap((kind) => toolTables[kind].map(({ name }) => name)))];
}

/** The text of a table: its header and a line for each row, cells in the order of the columns. */
export function tableText(
  columns: readonly Column[],
  rows: readonly (readonly (number | string)[])[],
): string {
  const header = columns.map((column) => cell(column.name)).join(",");
  return [header, ...rows.map((row) => row.map(cell).join(","))].map((line) => `${line}\n`).join("");
}

import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
import {
  cell,
  headerLine,
  tableNames,
  type AnyTableName,
  type TableName,
  type TableShape,
} from "../tables.ts";
import type { Study, StudyCase } from "./study.ts";

/** Tables that the futures of one scenario write. */
export function tablesOf(scenario: ResolvedScenario): TableName[] {
  return tableNames.filter((table) => table !== "events" || scenario.outputs.events);
}

/** What the tables of a study have beside their usual columns. */
export function shapeOf({ kind, factors }: Pick<Study, "kind" | "factors">): TableShape {
  return { hasCases: kind !== "run", factors };
}

/** Tables in the folder of a study before any tool adds its own. */
export function commonTables({ kind, tables }: Study): AnyTableName[] {
  return kind === "run" ? [...tables, "summary"] : ["cases", ...tables];
}

/** The list of cases as a table. `hashes` are those of their complete scenarios. */
export function casesText(study: Study, cases: readonly StudyCase[], hashes: readonly string[]): string {
  const rows = cases.map(({ number, label, replicates, factors }, at) => {
    const cells = [number, label, hashes[at]!, replicates.first, replicates.count, ...factors];
    return `${cells.map(cell).join(",")}\n`;
  });
  return headerLine("cases", shapeOf(study)) + rows.join("");
}

export const CASES_FILE = "cases.csv";

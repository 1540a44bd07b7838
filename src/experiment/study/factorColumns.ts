import type { FactorSpec } from "../../scenario/vary/factor.ts";
import type { Change } from "./study.ts";
import { tableColumns } from "../tables.ts";

/** Names of the columns of what varies: the paths, told apart from columns that the tables have anyway. */
export function factorColumns(factors: readonly FactorSpec[]): string[] {
  const taken = new Set([...tableColumns.runs, ...tableColumns.cases].map(({ name }) => name));
  return factors.map(({ path }) => (taken.has(path) ? `${path}_set` : path));
}

/** The changes that a combination of values stands for. */
export function changesOf(factors: readonly FactorSpec[], values: readonly unknown[]): Change[] {
  return factors.map(({ path }, at) => ({ path, value: values[at] }));
}

/** A value of a setting as a cell of a table: numbers and texts as they are, all else as JSON. */
export function factorCell(value: unknown): number | string {
  return typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value);
}

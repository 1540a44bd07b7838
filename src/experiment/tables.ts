import { parameterPath } from "../core/parameter.ts";
import { metrics } from "../model/metrics/index.ts";
import { practiceMetrics } from "../model/metrics/practices.ts";
import { schoolMetrics } from "../model/metrics/schools.ts";
import { declaredParameters } from "../model/parameters.ts";
import { quantileShares, QUANTILE_FUTURES } from "./bands.ts";
import type { Column } from "./column.ts";

/** Tables that a run writes, one kind a file. */
export const tableNames = ["runs", "weeks", "practices", "schools", "events"] as const;
export type TableName = (typeof tableNames)[number];
/** Tables of a folder: the list of cases, those that the runs write, and the summary made of them. */
export const allTableNames = ["cases", ...tableNames, "summary"] as const;
export type AnyTableName = (typeof allTableNames)[number];

const idColumns: readonly Column[] = [
  { name: "run_id", label: "Id of the run: scenario hash and replicate", unit: "", type: "text" },
  { name: "scenario", label: "Short name of the scenario", unit: "", type: "text" },
  { name: "replicate", label: "Number of the future, from 0", unit: "", type: "whole" },
  { name: "seed", label: "Seed text of the scenario", unit: "", type: "text" },
];
const weekColumn: Column = {
  name: "week",
  label: "School week; 0 is the start",
  unit: "weeks",
  type: "whole",
};

function measured(entries: readonly { key: string; label: string; unit: string }[]): Column[] {
  return entries.map(({ key, label, unit }) => ({ name: key, label, unit }));
}

/** What the tables of a folder have beside their usual columns. */
export interface TableShape {
  /** The column `case`, where a folder holds more than one. */
  readonly hasCases: boolean;
  /** Settings that differ from case to case: columns of their own in cases.csv and runs.csv. */
  readonly factors: readonly string[];
}

/** Tables of a folder that holds futures of one scenario. */
export const PLAIN: TableShape = { hasCases: false, factors: [] };

const caseColumn: Column = {
  name: "case",
  label: "Number of the case, from 0: see cases.csv",
  unit: "",
  type: "whole",
};

const parameters = new Map(
  Object.entries(declaredParameters).map(([name, parameter]) => [parameterPath(name, parameter), parameter]),
);

/** The column of a setting that differs from case to case: in its parameter's words where it is one. */
export function factorColumn(name: string): Column {
  const parameter = parameters.get(name);
  if (parameter === undefined) return { name, label: `Value of ${name}`, unit: "as the setting" };
  return { name, label: `${parameter.label} (${name})`, unit: parameter.unit };
}

/** Columns of a table, in their order. */
export function columnsOf(table: AnyTableName, { hasCases, factors }: TableShape): readonly Column[] {
  const columns = tableColumns[table];
  if (!hasCases || table === "summary") return columns;
  const settings = factors.map(factorColumn);
  if (table === "cases") return [...columns, ...settings];
  const after = idColumns.length;
  // Where the scenario's name stands, so does the case of which it is the name.
  const ids = idColumns.flatMap((column) => (column.name === "scenario" ? [column, caseColumn] : [column]));
  return [...ids, ...(table === "runs" ? settings : []), ...columns.slice(after)];
}

/** Columns of every table of a folder with one scenario. */
export const tableColumns: Readonly<Record<AnyTableName, readonly Column[]>> = {
  cases: [
    { ...caseColumn, label: "Number of the case, from 0" },
    { name: "scenario", label: "Short name of the scenario that it changes", unit: "", type: "text" },
    { name: "scenario_hash", label: "SHA-256 of the complete scenario of the case", unit: "", type: "text" },
    { name: "first_replicate", label: "Number of its first future", unit: "", type: "whole" },
    { name: "replicates", label: "Its futures", unit: "futures", type: "whole" },
  ],
  runs: [
    ...idColumns,
    { name: "status", label: "done or failed", unit: "", type: "text" },
    { name: "weeks", label: "Weeks run", unit: "weeks", type: "whole" },
    { name: "staff", label: "Staff", unit: "people", type: "whole" },
    { name: "ties", label: "Ties at the start", unit: "ties", type: "whole" },
    {
      name: "focus_domain",
      label: "Domain that the network works on; “several” where networks chose different ones",
      unit: "",
      type: "text",
    },
    {
      name: "week_of_half",
      label: "First recorded week in which adoption reached half of its final value",
      unit: "weeks",
      type: "whole",
    },
    {
      name: "early_reproduction",
      label:
        "Uses taken up in the first school year by people with a user among their contacts, for each use at the start",
      unit: "times",
    },
    {
      name: "digest",
      label: "SHA-256 over the run's rows of weeks, first 16 digits",
      unit: "",
      type: "text",
    },
    ...measured(metrics).map((column) => ({ ...column, label: `${column.label}; last week` })),
  ],
  weeks: [...idColumns, weekColumn, ...measured(metrics)],
  practices: [
    ...idColumns,
    weekColumn,
    { name: "practice", label: "Name of the practice", unit: "", type: "text" },
    { name: "domain", label: "Its focus domain", unit: "", type: "text" },
    { name: "quality", label: "True effect on instruction at full fidelity", unit: "SD" },
    { name: "appeal", label: "How attractive it looks", unit: "SD" },
    { name: "challenge", label: "How far it departs from what teachers do", unit: "share" },
    ...measured(practiceMetrics),
  ],
  schools: [
    ...idColumns,
    weekColumn,
    { name: "school", label: "Name of the school", unit: "", type: "text" },
    ...measured(schoolMetrics),
  ],
  events: [
    ...idColumns,
    weekColumn,
    { name: "event", label: "took up, dropped, left, group settled or tie formed", unit: "", type: "text" },
    { name: "person", label: "Id of the person", unit: "", type: "text" },
    { name: "school", label: "Her school", unit: "", type: "text" },
    { name: "practice", label: "Practice concerned", unit: "", type: "text" },
    { name: "replaced", label: "Practice given up for it", unit: "", type: "text" },
    {
      name: "from",
      label: "Person from whom it was last heard of, or with whom the tie is",
      unit: "",
      type: "text",
    },
    {
      name: "mode",
      label: "Mode of collaboration in which it was heard of, or outside",
      unit: "",
      type: "text",
    },
    {
      name: "group",
      label: "Number of the group that stood behind it or settled on it",
      unit: "",
      type: "whole",
    },
  ],
  summary: [
    { name: "scenario", label: "Short name of the scenario", unit: "", type: "text" },
    weekColumn,
    {
      name: "metric",
      label: "Column of weeks.csv that the row is about; its unit holds for the row",
      unit: "",
      type: "text",
    },
    { name: "n", label: "Futures that have a value", unit: "futures", type: "whole" },
    { name: "mean", label: "Mean over the futures", unit: "as the metric" },
    { name: "sd", label: "Standard deviation over the futures", unit: "as the metric" },
    { name: "ci_low", label: "Lower end of the 95 % confidence interval of the mean", unit: "as the metric" },
    { name: "ci_high", label: "Upper end of it", unit: "as the metric" },
    ...Object.entries(quantileShares).map(([name, share]) => ({
      name,
      label: `Value below which ${Math.round(share * 100)} of 100 futures lie (of the first ${QUANTILE_FUTURES} at most)`,
      unit: "as the metric",
    })),
  ],
};

/** One cell: numbers in the shortest form that reads back the same, NaN empty, text quoted where it must be. */
export function cell(value: number | string): string {
  if (typeof value === "number") return value === value ? String(value) : "";
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The header line of a table. */
export function headerLine(table: AnyTableName, shape: TableShape = PLAIN): string {
  return `${columnsOf(table, shape)
    .map((column) => cell(column.name))
    .join(",")}\n`;
}

import { studyKinds } from "../src/experiment/study/study.ts";
import { toolTables } from "../src/experiment/study/toolTables.ts";
import type { Column } from "../src/experiment/column.ts";
import { allTableNames, tableColumns } from "../src/experiment/tables.ts";

/** docs/metrics.md: every column of every table. */
export function metricsDocument(): string {
  const lines = [
    "# Tables and their columns",
    "",
    "Generated from the registries in `src/model/metrics/` and `src/experiment/`; do not edit. The same list stands beside every run as `columns.csv`. An empty cell means that there was nothing to measure.",
    "",
    "Where a folder holds several cases, `cases.csv` lists them with the value of everything that varies; the other tables then have a column `case` after `scenario`, and `runs.csv` the varied settings after `seed`.",
  ];
  for (const table of allTableNames)
    lines.push("", `## ${table}.csv`, "", ...columnLines(tableColumns[table]));
  for (const kind of studyKinds) {
    for (const { name, columns } of toolTables[kind]) {
      lines.push("", `## ${name}.csv of ${kind}`, "");
      if (typeof columns === "function")
        lines.push("Its columns depend on the study: `columns.csv` names them.");
      else lines.push(...columnLines(columns));
    }
  }
  return `${lines.join("\n")}\n`;
}

function columnLines(columns: readonly Column[]): string[] {
  const rows = columns.map(
    ({ name, label, type = "number", unit }) => `| \`${name}\` | ${label} | ${type} | ${unit} |`,
  );
  return ["| column | meaning | type | unit |", "| --- | --- | --- | --- |", ...rows];
}

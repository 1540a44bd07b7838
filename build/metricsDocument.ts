import { allTableNames, tableColumns } from "../src/experiment/tables.ts";

/** docs/metrics.md: every column of every table. */
export function metricsDocument(): string {
  const lines = [
    "# Tables and their columns",
    "",
    "Generated from the registries in `src/model/metrics/`; do not edit. The same list stands beside every run as `columns.csv`. An empty cell means that there was nothing to measure.",
    "",
    "Where a folder holds several cases, `cases.csv` lists them with the value of everything that varies; the other tables then have a column `case` after `scenario`, and `runs.csv` the varied settings after `seed`.",
  ];
  for (const table of allTableNames) {
    lines.push("", `## ${table}.csv`, "", "| column | meaning | unit |", "| --- | --- | --- |");
    for (const { name, label, unit } of tableColumns[table])
      lines.push(`| \`${name}\` | ${label} | ${unit} |`);
  }
  return `${lines.join("\n")}\n`;
}

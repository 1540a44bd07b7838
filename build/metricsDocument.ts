import { allTableNames, tableColumns } from "../src/experiment/tables.ts";

/** docs/metrics.md: every column of every table. */
export function metricsDocument(): string {
  const lines = [
    "# Tables and their columns",
    "",
    "Generated from the registries in `src/model/metrics/`; do not edit. The same list stands beside every run as `columns.csv`. An empty cell means that there was nothing to measure.",
  ];
  for (const table of allTableNames) {
    lines.push("", `## ${table}.csv`, "", "| column | meaning | unit |", "| --- | --- | --- |");
    for (const { name, label, unit } of tableColumns[table])
      lines.push(`| \`${name}\` | ${label} | ${unit} |`);
  }
  return `${lines.join("\n")}\n`;
}

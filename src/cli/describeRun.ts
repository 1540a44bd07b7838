import { join } from "node:path";
import { counted } from "../scenario/networks/faultList.ts";
import { tablesOf } from "../experiment/study/studyTables.ts";
import { baseOf, type Manifest } from "../experiment/manifest.ts";
import type { RunSummary } from "../experiment/summary.ts";

const headline = [
  "instruction_gain",
  "adoption",
  "harmful_share",
  "fidelity_mean",
  "achievement_gain",
  "staff_hours",
  "money",
];

/** What a finished run tells on stdout: for people, or as JSON for programs. */
export function describeRun(
  folder: string,
  manifest: Manifest,
  summary: RunSummary | null,
  seconds: number,
  json: boolean,
): string {
  const base = baseOf(manifest);
  const report = join(folder, "report.html");
  const finals = (summary?.metrics ?? [])
    .filter((metric) => headline.includes(metric.key))
    .map((metric) => {
      const last = metric.weeks.length - 1;
      const { q10, q50, q90 } = metric.band;
      return {
        metric: metric.key,
        label: metric.label,
        unit: metric.unit,
        median: q50[last]!,
        q10: q10[last]!,
        q90: q90[last]!,
      };
    });
  if (json) {
    return `${JSON.stringify({ folder, status: manifest.status, finished: manifest.finished, failed: manifest.failed, scenarioHash: base.scenarioHash, networkHash: base.networkHash, report: summary === null ? null : report, finals }, null, 2)}\n`;
  }
  const { network, scenario } = base;
  const people = `${network.staff} staff in ${counted(network.schools, "school", "schools")}, ${counted(network.ties, "tie", "ties")}`;
  const lines = [
    `${scenario.name}: ${counted(manifest.finished, "future", "futures")} of ${counted(scenario.weeks, "week", "weeks")}; ${people} (${seconds.toFixed(1)} s)`,
    "",
  ];
  if (summary !== null) {
    const width = Math.max(...finals.map(({ label }) => label.length));
    lines.push(`${"After the last week".padEnd(width)}   median   8 in 10 futures between`);
    for (const { label, unit, median, q10, q90 } of finals) {
      lines.push(
        `${label.padEnd(width)} ${short(median).padStart(8)}   ${median === median ? `${short(q10)} and ${short(q90)} ${unit === "currency" ? "in money" : unit}` : "nothing to measure"}`,
      );
    }
    lines.push("", `Report:   ${report}   (open it in a browser)`);
  }
  const tables = [...tablesOf(scenario), ...(summary === null ? [] : ["summary"])].map(
    (table) => `${table}.${manifest.tableFormat === "parquet" ? "parquet" : "csv"}`,
  );
  const also = manifest.tableFormat === "both" ? " (and .parquet)" : "";
  lines.push(`Tables:   ${join(folder, tables.join(", "))}${also}; their columns: columns.csv`);
  lines.push(`Manifest: ${join(folder, "manifest.json")}`);
  return `${lines.join("\n")}\n`;
}

function short(value: number): string {
  if (value !== value) return "–";
  return Math.abs(value) >= 100 ? String(Math.round(value)) : value.toFixed(3);
}

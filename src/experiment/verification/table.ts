import { detectable } from "./judge.ts";
import type { Verdict } from "./runner.ts";
import type { Check } from "./target.ts";

/** Heads of the table's columns. */
const heads = ["what", "expected", "got", "tolerance", "level", "runs", "finds", "pass"] as const;

/** What one check says, as the cells of its row. */
export function cellsOf(check: Check): string[] {
  const { what, expected, got, tolerance, level, replicates, pass } = check;
  return [
    what,
    level === "D" ? "> 0" : short(expected),
    short(got),
    tolerance === 0 ? "0" : `± ${short(tolerance)}`,
    level,
    String(replicates),
    smallestDefect(check),
    pass ? "yes" : "NO",
  ];
}

/** The verdicts as a table for a screen, a block for each target. */
export function textTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.flatMap(({ checks }) => checks.map(cellsOf));
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  ")}`;
  return verdicts
    .map(({ target, checks }) => {
      const body = checks.map((check) => line(cellsOf(check)));
      return [`${target.key}: ${target.title}`, line(heads), ...body, ""].join("\n");
    })
    .join("\n");
}

/** The verdicts as a Markdown table, one row a check, its columns aligned in the text as a formatter would. */
export function markdownTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.flatMap(({ target, checks }) =>
    checks.map((check) => [`\`${target.key}\``, ...cellsOf(check)]),
  );
  const columns = ["target", ...heads];
  const widths = columns.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]!.length)));
  const isText = (at: number): boolean => at < 2;
  const padded = (row: readonly string[]): string[] =>
    row.map((cell, at) => (isText(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)));
  const rule = widths.map((width, at) =>
    isText(at) ? `:${"-".repeat(width - 1)}` : `${"-".repeat(width - 1)}:`,
  );
  return [padded(columns), rule, ...rows.map(padded)].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** How many targets and comparisons passed, as a sentence. */
export function tally(verdicts: readonly Verdict[]): string {
  const checks = verdicts.flatMap((verdict) => verdict.checks);
  const passed = checks.filter(({ pass }) => pass).length;
  const failed = verdicts.filter(({ pass }) => !pass).map(({ target }) => target.key);
  const all = `${passed} of ${checks.length} comparisons in ${verdicts.length} ${verdicts.length === 1 ? "target" : "targets"} hold`;
  return failed.length === 0 ? `${all}.` : `${all}. Failed: ${failed.join(", ")}.`;
}

function smallestDefect(check: Check): string {
  if (check.level === "D") return "the other order";
  const least = detectable(check);
  return least === 1 && check.tolerance === 0 ? "any" : short(least);
}

/** Five significant digits, without needless noughts. */
function short(value: number): string {
  return String(Number(value.toPrecision(5)));
}

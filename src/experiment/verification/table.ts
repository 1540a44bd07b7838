import type { Verdict } from "./runner.ts";
import type { Check } from "./target.ts";
import { wrap } from "./wrap.ts";

/** Heads of the table's columns, in two lines. */
const heads = [
  ["", "compared"],
  ["", "expected"],
  ["", "got"],
  ["", "tolerance"],
  ["", "level"],
  ["", "replicates"],
  ["smallest", "defect found"],
  ["", "pass"],
] as const;

/** What the columns of the text table mean. */
export const legend = [
  "Levels: A the very number; B within four standard errors of an exact mean; B' of a mean that was",
  "simulated or observed; C theory with a stated allowance; D an order. Smallest defect found: with",
  "a chance of 97.5 % or more. Every target is explained in docs/verification.md.",
].join("\n");

/** Narrower than this, what is compared is not broken into lines: it could not be read. */
const LEAST_WIDTH = 24;

/** What one check says, as the cells of its row. */
export function cellsOf(check: Check): string[] {
  const { what, expected, got, tolerance, level, replicates, pass } = check;
  return [
    what,
    level === "D" ? "> 0" : short(expected, 5),
    short(got, 5),
    tolerance === 0 ? "0" : `± ${short(tolerance, 3)}`,
    level,
    String(replicates),
    smallestDefect(check),
    pass ? "yes" : "NO",
  ];
}

/** The verdicts as a table for a screen of so many columns, a block for each target. */
export function textTable(verdicts: readonly Verdict[], columns = Infinity): string {
  const rows = verdicts.flatMap(({ checks }) => checks.map(cellsOf));
  const widths = heads.map((head, at) =>
    Math.max(...head.map((line) => line.length), ...rows.map((row) => row[at]!.length)),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + 2 + width, 2);
  widths[0] = Math.min(widths[0]!, Math.max(LEAST_WIDTH, columns - others));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  ")}`.trimEnd();
  const head = [0, 1].map((at) => line(heads.map((lines) => lines[at]!)));
  const row = (cells: readonly string[]): string[] => {
    const parts = wrap(cells[0]!, widths[0]!);
    // Numbers stand beside the last line of what they are of.
    return [...parts.slice(0, -1).map((part) => `  ${part}`), line([parts.at(-1)!, ...cells.slice(1)])];
  };
  return verdicts
    .map(({ target, checks }) => {
      const body = checks.flatMap((check) => row(cellsOf(check)));
      return [`${target.key}: ${target.title}`, ...head, ...body, ""].join("\n");
    })
    .join("\n");
}

/** The verdicts as a Markdown table, one row a check, its columns aligned in the text as a formatter would. */
export function markdownTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.flatMap(({ target, checks }) =>
    checks.map((check) => [`\`${target.key}\``, ...cellsOf(check)]),
  );
  const columns = ["target", ...heads.map((lines) => lines.join(" ").trim())];
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

function smallestDefect({ level, detectable }: Check): string {
  if (level === "D") return "≤ 0";
  return detectable === 0 ? "any" : short(detectable, 3);
}

/** So many significant digits, without needless noughts, very small numbers as 1.2e-6. */
function short(value: number, digits: number): string {
  const number = Number(value.toPrecision(digits));
  return number !== 0 && Math.abs(number) < 1e-4 ? number.toExponential() : String(number);
}

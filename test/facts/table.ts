import type { Fact } from "./fact.ts";
import type { Finding } from "./judge.ts";

/** What is expected of a fact, in a few words. */
export function expectation({ expect }: Fact): string {
  if (typeof expect === "string") return expect;
  if ("above" in expect) return `above ${expect.above}`;
  if ("within" in expect) return `within ±${expect.within}`;
  return `from ${expect.between[0]} to ${expect.between[1]}`;
}

/** Whether a fact holds, and whether that is as listed. */
export function verdict({ fact, holds }: Finding): string {
  if (fact.notMet === undefined) return holds ? "yes" : "NO";
  return holds ? "YES, though listed as not met" : "not met, as listed";
}

/** A number with its sign where it is a difference; small ones keep two significant digits. */
export function shown(value: number, sign = false): string {
  if (value !== value) return "";
  const size = value < 0 ? -value : value;
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 || size === 0 ? 3 : 4;
  return `${sign && value > 0 ? "+" : ""}${value.toFixed(digits)}`.replace("-", "−");
}

/** The rows of the table of findings, its head first. */
export function rowsOf(findings: readonly Finding[]): string[][] {
  const head = [
    "fact",
    "claim",
    "measured",
    "one",
    "other",
    "difference",
    "95 % interval",
    "expected",
    "futures",
    "correlation",
    "detectable",
    "needed",
    "holds",
  ];
  return [
    head,
    ...findings.map((finding) => {
      const { fact, estimate } = finding;
      const level = fact.other === undefined;
      return [
        fact.key,
        fact.claim,
        fact.metric + (fact.week === undefined ? "" : `, week ${fact.week}`),
        shown(finding.one),
        shown(finding.other),
        level ? "" : shown(estimate.mean, true),
        `${shown(estimate.low, !level)} to ${shown(estimate.high, !level)}`,
        expectation(fact),
        String(estimate.n),
        shown(finding.correlation),
        shown(estimate.detectable),
        finding.needed === finding.needed ? String(finding.needed) : "",
        verdict(finding),
      ];
    }),
  ];
}

/** The table for a terminal: columns of equal width, the claim on a line of its own above the numbers. */
export function terminalTable(findings: readonly Finding[]): string {
  const rows = rowsOf(findings);
  const columns = [0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 2];
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    columns
      .map((column, at) => row[column]!.padEnd(widths[at]!))
      .join("  ")
      .trimEnd();
  return rows.map((row, at) => (at === 0 ? line(row) : `${line(row)}\n      ${row[1]!}`)).join("\n");
}

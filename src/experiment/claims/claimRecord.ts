import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/browser/esm/sync";
import type { NoticeInput } from "../../scenario/aboutSchema.ts";
import { canonicalJson } from "../hashes.ts";
import { cell } from "../tables.ts";
import type { ClaimCount } from "./countClaims.ts";

/** Beside the shipped scenarios: in how many futures each of their claims held when it was last measured. */
export const RECORD_FILE = "claims.csv";

/** One line of the record. */
export interface RecordedClaim {
  /** Name of the shipped scenario. */
  readonly scenario: string;
  readonly says: string;
  /** How it is checked: the claim's entry without its sentence, as canonical JSON. */
  readonly checked: string;
  readonly holds: number;
  readonly futures: number;
  /** Means over the futures, rounded; empty where there is none. */
  readonly one: string;
  readonly other: string;
}

const columns = ["scenario", "says", "checked", "holds", "futures", "one", "other"] as const;

/** How a claim is checked, as the record has it: two claims that are checked alike have the same text. */
export function checkedText({ measure, week, than, is, between }: NoticeInput): string {
  return canonicalJson({ measure, week, than, is, between });
}

/** The line that a count makes. */
export function recordOf(
  scenario: string,
  { notice, holds, futures, one, other }: ClaimCount,
): RecordedClaim {
  const round = (value: number | null): string =>
    value === null || value !== value ? "" : String(Number(value.toPrecision(3)));
  return {
    scenario,
    says: notice.says,
    checked: checkedText(notice),
    holds,
    futures,
    one: round(one),
    other: round(other),
  };
}

/** The record as a CSV file. */
export function recordText(lines: readonly RecordedClaim[]): string {
  const rows = lines.map((line) => columns.map((column) => cell(line[column])).join(","));
  return `${[columns.join(","), ...rows].join("\n")}\n`;
}

/** The lines of a record; none where there is no such file. */
export function readRecord(file: string): RecordedClaim[] {
  if (!existsSync(file)) return [];
  const rows = parse(readFileSync(file, "utf8"), { columns: true }) as Record<string, string>[];
  return rows.map((row) => ({
    scenario: row["scenario"]!,
    says: row["says"]!,
    checked: row["checked"]!,
    holds: Number(row["holds"]),
    futures: Number(row["futures"]),
    one: row["one"]!,
    other: row["other"]!,
  }));
}

/** What the record has of a claim; undefined where it was not measured, or otherwise than it is claimed now. */
export function recorded(
  lines: readonly RecordedClaim[],
  scenario: string,
  notice: NoticeInput,
): RecordedClaim | undefined {
  const checked = checkedText(notice);
  return lines.find((line) => line.scenario === scenario && line.checked === checked);
}

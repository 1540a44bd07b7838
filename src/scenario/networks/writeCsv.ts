import type { NetworkTables } from "./networkTables.ts";
import type { KeyRow } from "./pseudonymise.ts";

/** A network as the texts of two files, which `readStaffAndTies` reads back to the same tables. */
export interface CsvTexts {
  /** Columns id, school, team, role, skill, threshold, and network where the tables name any; what is unknown stays empty. */
  readonly staff: string;
  /** Columns from, to, weight. */
  readonly ties: string;
}

/** Writes a network as staff.csv and ties.csv: commas, `\n` line ends, numbers in full precision. */
export function writeCsv(tables: NetworkTables): CsvTexts {
  const inNetworks = tables.staff.some((person) => person.network !== undefined);
  return {
    staff: csvText(
      ["id", "school", "team", "role", "skill", "threshold", ...(inNetworks ? ["network"] : [])],
      tables.staff.map((person) => [
        person.id,
        person.school,
        person.team ?? "",
        person.role,
        numberText(person.skill),
        numberText(person.threshold),
        ...(inNetworks ? [person.network ?? ""] : []),
      ]),
    ),
    ties: csvText(
      ["from", "to", "weight"],
      tables.ties.map((tie) => [tie.from, tie.to, numberText(tie.weight)]),
    ),
  };
}

/** Writes the key table of `pseudonymise`, which only its owner should see. */
export function writeKey(key: readonly KeyRow[]): string {
  return csvText(
    ["kind", "school", "name", "code"],
    key.map((row) => [row.kind, row.school, row.name, row.code]),
  );
}

function numberText(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}

function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(quoted).join(",")}\n`).join("");
}

/** A cell in quotation marks where it would be misread without. */
function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

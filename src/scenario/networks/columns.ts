import { showValue } from "../../core/fault.ts";
import type { Cell } from "./cell.ts";
import { listNames, nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import { defaultColumns } from "./readOptions.ts";
import type { ColumnKey, NetworkReadOptions } from "./readOptions.ts";

/** Where in a header each fact stands; a fact that the file does not have is absent. */
export type ColumnPlaces = ReadonlyMap<ColumnKey, number>;

/** A header to look facts up in: of a table, or the declared attributes of a GraphML file. */
export interface Header {
  readonly file: string;
  /** Where the header stands, such as `line 1`; absent where it has no one place. */
  readonly path: string | undefined;
  /** What the names are called in this format: `column` or `attribute`. */
  readonly noun: string;
  readonly names: readonly string[];
}

/**
 * The position of a column by name: the same letters, else the only one that differs in capitals alone.
 * @returns undefined when there is none.
 */
export function findColumn(names: readonly string[], wanted: string): number | undefined {
  const exact = names.indexOf(wanted);
  if (exact >= 0) return exact;
  const folded = wanted.toLowerCase();
  const alike = names.flatMap((name, index) => (name.toLowerCase() === folded ? [index] : []));
  return alike.length === 1 ? alike[0] : undefined;
}

/**
 * Finds the column of each fact under the name that the option `columns` gives it, or its default name. Faults: a name
 * in the option that the header lacks, a required fact without a column.
 */
export function placeColumns(
  header: Header,
  keys: readonly ColumnKey[],
  required: readonly ColumnKey[],
  options: NetworkReadOptions,
  faults: FaultList,
): ColumnPlaces {
  const places = new Map<ColumnKey, number>();
  for (const key of keys) {
    const mapped = options.columns?.[key];
    const wanted = mapped ?? defaultColumns[key];
    const place = findColumn(header.names, wanted);
    if (place !== undefined) places.set(key, place);
    else if (mapped !== undefined || required.includes(key)) {
      const chosen = mapped !== undefined;
      faults.add(
        "missing column",
        () => ({
          path: header.path,
          problem: chosen
            ? `there is no ${header.noun} ${JSON.stringify(wanted)}, which the option columns.${key} names`
            : `there is no ${header.noun} ${JSON.stringify(wanted)}`,
          given: chosen ? showValue(wanted) : undefined,
          allowed:
            header.names.length === 0 ? undefined : listNames(header.names.filter((name) => name !== "")),
          nearest: nearestOf(wanted, header.names),
          remedy: chosen ? undefined : missingRemedy(header.noun, key),
        }),
        header.file,
      );
    }
  }
  return places;
}

function missingRemedy(noun: string, key: ColumnKey): string {
  const top = noun === "column" ? `write ${key} at its top, in the first line of the file, or ` : "";
  const naming = `${top}say which ${noun} it is with "options": { "columns": { "${key}": "…" } } beside the files`;
  return key === "school" ? `${naming}, or put everyone in one school with the option singleSchool` : naming;
}

/**
 * The columns about persons to look for and the required ones among them, after the options that replace columns, and
 * the places of the columns that are replaced (they are noted here, so they need not be noted as unused).
 */
export function personColumns(
  header: Header,
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): { keys: ColumnKey[]; required: ColumnKey[]; replacedPlaces: number[] } {
  const keys: ColumnKey[] = ["id", "school", "team", "role", "skill", "threshold", "network"];
  const replaced: ColumnKey[] = [];
  // Everyone in one school is everyone in one network.
  if (options.singleSchool !== undefined) replaced.push("school", "network");
  if (options.role !== undefined) replaced.push("role");
  const replacedPlaces: number[] = [];
  for (const key of replaced) {
    const option = key === "role" ? "role" : "singleSchool";
    const place = findColumn(header.names, defaultColumns[key]);
    if (options.columns?.[key] !== undefined) {
      faults.add(
        "contradicting options",
        () => ({
          problem: `the options ${option} and columns.${key} exclude each other`,
          remedy: "give one of them",
        }),
        header.file,
      );
    } else if (place !== undefined) {
      replacedPlaces.push(place);
      notes.push(
        `${header.file}: the ${header.noun} "${key}" was not read, because the option ${option} is given`,
      );
    }
  }
  const kept = keys.filter((key) => !replaced.includes(key));
  const required = kept.filter((key) => key === "id" || key === "school");
  return { keys: kept, required, replacedPlaces };
}

/** Notes which columns nothing was read from, so that a misspelt optional column does not pass in silence. */
export function noteUnusedColumns(header: Header, used: ReadonlySet<number>, notes: string[]): void {
  const unused = header.names.filter((name, index) => name !== "" && !used.has(index));
  if (unused.length > 0) notes.push(`${header.file}: ${header.noun}s not used: ${listNames(unused)}`);
}

/** The cell of a fact in a row, or undefined where the file has no such column. */
export function cellOf(row: readonly Cell[], places: ColumnPlaces, key: ColumnKey): Cell | undefined {
  const place = places.get(key);
  return place === undefined ? undefined : row[place];
}

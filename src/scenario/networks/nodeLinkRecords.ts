import { showValue } from "../../core/fault.ts";
import type { Cell } from "./cell.ts";
import type { Header } from "./columns.ts";
import type { FaultList } from "./faultList.ts";

/** One node or edge of a JSON file. */
export interface JsonRecord {
  /** Its place, such as `nodes[3]`. */
  readonly path: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/** The groups of a list of the file; a missing list, or entries that are no groups, are faults. */
export function recordsOf(
  file: string,
  root: JsonRecord["values"],
  name: string,
  faults: FaultList,
): JsonRecord[] {
  const list = root.get(name);
  if (!Array.isArray(list)) {
    faults.add(
      `list ${name}`,
      () => ({
        path: name,
        problem: list === undefined ? "the list is missing" : "this is no list",
        given: list === undefined ? undefined : showValue(list),
        allowed: `a list of groups: "${name}": [ { … }, … ]`,
      }),
      file,
    );
    return [];
  }
  return (list as readonly unknown[]).flatMap((entry, place): JsonRecord[] => {
    const path = `${name}[${String(place)}]`;
    if (typeof entry === "object" && entry !== null && !Array.isArray(entry))
      return [{ path, values: new Map(Object.entries(entry)) }];
    faults.add(
      `entry of ${name}`,
      () => ({
        path,
        problem: "this is no group of keys and values",
        given: showValue(entry),
        allowed: name === "nodes" ? '{ "id": …, "school": … }' : '{ "source": …, "target": … }',
      }),
      file,
    );
    return [];
  });
}

/** All keys of the records, in the order in which they come first, to look facts up in. */
export function headerOfRecords(file: string, noun: string, records: readonly JsonRecord[]): Header {
  const names = new Set<string>();
  for (const { values } of records) for (const name of values.keys()) names.add(name);
  return { file, path: undefined, noun, names: [...names] };
}

/** The value of a key as a cell, empty where it is missing or null; lists and groups are faults. */
export function valueCell(file: string, { path, values }: JsonRecord, name: string, faults: FaultList): Cell {
  const value = values.get(name);
  const part = /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
  if (value === undefined || value === null) return { text: "", line: 0, part };
  if (typeof value !== "object") {
    // Escapes such as \u0301 come only now into the text.
    const text = String(value).normalize("NFC").trim();
    if (!/\p{Surrogate}/u.test(text)) return { text, line: 0, part };
  }
  faults.add(
    "kind of value",
    () => ({
      path: part,
      problem:
        typeof value === "object" ? "this is neither a text nor a number" : "the text holds half a character",
      given: showValue(value),
      allowed: "a text or a number",
    }),
    file,
  );
  return { text: showValue(value), line: 0, part };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { splitRows } from "../../../src/experiment/readTable.ts";
import type { Beginning } from "../../../src/experiment/study/runStudy.ts";
import { openPrepared } from "../../scenario/scenarioFolder.ts";
import { studyOf } from "./studyOf.ts";

export { options, resultOf } from "./studyOf.ts";

type Row = Readonly<Record<string, string>>;

/** A study for the board of a scenario, to be put into a folder. */
export function boardStudy(scenario: object, folder: string, quick = false): Beginning {
  return studyOf(openPrepared({ "main.json": scenario }), folder, quick);
}

/** All rows of a table, cells by column. */
export async function rowsOf(folder: string, table: string): Promise<Row[]> {
  const [header, ...rows] = await splitRows(readFileSync(join(folder, `${table}.csv`), "utf8"));
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [header![at]!, cell])));
}

/** A cell as a number; null where it is empty. */
export function numberIn(cell: string | undefined): number | null {
  return cell === undefined || cell === "" ? null : Number(cell);
}

/** The middle one of some numbers, or the mean of the middle two; null of none. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).toSorted((one, other) => one - other);
  if (sorted.length === 0) return null;
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1]!, sorted[Math.floor(middle)]!];
  return low + (high - low) / 2;
}

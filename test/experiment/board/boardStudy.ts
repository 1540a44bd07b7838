import { readFileSync } from "node:fs";
import { join } from "node:path";
import { boardFactors } from "../../../src/experiment/board/boardCases.ts";
import type { BoardResult } from "../../../src/experiment/board/boardResult.ts";
import { makeDesign } from "../../../src/experiment/board/makeDesign.ts";
import type { Manifest } from "../../../src/experiment/manifest.ts";
import { splitRows } from "../../../src/experiment/readTable.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import { finishStudy } from "../../../src/experiment/study/finishStudy.ts";
import type { Beginning, RunOptions } from "../../../src/experiment/study/runStudy.ts";
import { SystemCache } from "../../../src/scenario/systemCache.ts";
import { openPrepared } from "../../scenario/scenarioFolder.ts";

type Row = Readonly<Record<string, string>>;

/** A study for the board of a scenario, to be put into a folder. */
export function boardStudy(scenario: object, folder: string, quick = false): Beginning {
  const opened = openPrepared({ "main.json": scenario });
  const { design, notes } = makeDesign(opened, quick, new SystemCache());
  const study = {
    kind: "board" as const,
    arms: [armOf(opened, folder)],
    factors: boardFactors,
    metrics: ["instruction_gain"],
    replicates: opened.scenario.replicates,
    tables: ["runs", "weeks", "practices", "schools"] as const,
    design,
  };
  return { study, notes, command: "spreadwell board main.json" };
}

/** How to run it. */
export function options(more: Partial<RunOptions> = {}): RunOptions {
  return { threads: 2, check: false, stop: { stopped: false }, now: () => new Date(0), ...more };
}

/** What comes of a finished folder. */
export async function resultOf(folder: string, manifest: Manifest): Promise<BoardResult> {
  return (await finishStudy(folder, manifest)) as BoardResult;
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

import type { Setup } from "../engine/setup.ts";
import type { ResolvedScenario } from "../scenario/resolvedScenario.ts";
import { followRun, type Recording } from "./followRun.ts";
import { idCells, type RunIdentity } from "./runIdentity.ts";
import type { StudyCase } from "./study/study.ts";
import { cell, tableNames, type TableName } from "./tables.ts";

/** What the runs of a case have in common beside their setup. */
export interface RunPlan extends RunIdentity, Recording {}

/** Rows of one run for every table, as text; none for a table that is not wanted. */
export type RunRows = Readonly<Record<TableName, string>>;

/** The plan of the runs of a case. */
export function planOf(
  studyCase: StudyCase,
  scenario: ResolvedScenario,
  scenarioHash: string,
  { shape, tables, check }: Pick<RunPlan, "shape" | "tables" | "check">,
): RunPlan {
  const { seed, outputs } = scenario;
  const { every, schoolsEvery, practicesEvery } = outputs;
  const { brief } = studyCase;
  const run = { studyCase, scenarioHash, seed, shape, check, every };
  if (brief === undefined) return { ...run, tables, schoolsEvery, practicesEvery };
  // Weeks are watched as often as ever: the digest is of them.
  return { ...run, tables: brief, schoolsEvery: Infinity, practicesEvery: Infinity };
}

/** Runs one replicate and writes its rows. */
export function runReplicate(setup: Setup, plan: RunPlan, replicate: number): RunRows {
  const ids = idCells(plan, replicate).map(cell).join(",");
  const factors = plan.studyCase.factors.map((value) => `${cell(value)},`).join("");
  const lines: Record<TableName, string[]> = { runs: [], weeks: [], practices: [], schools: [], events: [] };
  followRun(setup, replicate, plan, (table, cells) => {
    const settings = table === "runs" ? factors : "";
    lines[table].push(`${ids},${settings}${cells.map(cell).join(",")}\n`);
  });
  return Object.fromEntries(tableNames.map((table) => [table, lines[table].join("")])) as RunRows;
}

import { EventLog } from "../engine/eventLog.ts";
import { brokenInvariants } from "../engine/invariants.ts";
import { PriceLedger } from "../engine/priceLedger.ts";
import type { Setup } from "../engine/setup.ts";
import { createSimulation, step } from "../engine/simulation.ts";
import { focusName } from "../model/focus.ts";
import { Observation, sumOf } from "../model/observation.ts";
import { WEEKS_PER_YEAR } from "../model/time.ts";
import type { ResolvedScenario } from "../scenario/resolvedScenario.ts";
import { RunDigest } from "./runDigest.ts";
import { eventRows, practiceRows, schoolRows } from "./rows.ts";
import { idCells, type RunIdentity } from "./runIdentity.ts";
import type { StudyCase } from "./study/study.ts";
import { cell, type TableName } from "./tables.ts";

/** What the runs of a case have in common beside their setup. */
export interface RunPlan extends RunIdentity {
  readonly every: number;
  readonly schoolsEvery: number;
  readonly practicesEvery: number;
  readonly tables: readonly TableName[];
  /** Check the invariants after every week. */
  readonly check: boolean;
}

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

/** Runs one replicate and writes its rows. What is observed changes nothing in the run. */
export function runReplicate(setup: Setup, plan: RunPlan, replicate: number): RunRows {
  const isWanted = (table: TableName): boolean => plan.tables.includes(table);
  const log = isWanted("events") ? new EventLog() : null;
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  log?.attach(world);
  const ledger = plan.check ? new PriceLedger(world) : null;
  const seen = new Observation(world.sizes.school, world.sizes.practice);
  const ids = idCells(plan, replicate).map(cell).join(",");
  const weeks: string[] = [];
  const practices: string[] = [];
  const schools: string[] = [];
  const adoption: { week: number; value: number }[] = [];
  const digest = new RunDigest();
  const { row } = digest;
  let usesAtStart = 0;
  let earlyUptake = NaN;

  const record = (): void => {
    const { week } = world;
    const last = week === setup.weeks;
    const due = (every: number): boolean => last || week % every === 0;
    const practicesDue = isWanted("practices") && due(plan.practicesEvery);
    const schoolsDue = isWanted("schools") && due(plan.schoolsEvery);
    if (!due(plan.every) && !practicesDue && !schoolsDue) return;
    seen.take(world);
    if (due(plan.every)) {
      digest.take(world, seen);
      if (isWanted("weeks")) weeks.push(`${ids},${week},${Array.from(row, cell).join(",")}\n`);
      adoption.push({ week, value: sumOf(seen.uses) });
    }
    if (practicesDue) practices.push(...practiceRows(world, seen, ids));
    if (schoolsDue) schools.push(...schoolRows(world, seen, ids));
    if (week === 0) usesAtStart = sumOf(seen.uses);
  };

  const check = (): void => {
    const broken = plan.check ? brokenInvariants(world, ledger) : [];
    if (broken.length > 0)
      throw new Error(`invariants broken in replicate ${replicate}:\n  ${broken.join("\n  ")}`);
  };

  check();
  record();
  while (world.week < setup.weeks) {
    step(simulation);
    check();
    record();
    if (world.week === Math.min(WEEKS_PER_YEAR, setup.weeks)) {
      earlyUptake = world.state.adoptionsFromContacts.reduce((sum, count) => sum + count, 0);
    }
  }

  const half = (adoption.at(-1)?.value ?? 0) / 2;
  const weekOfHalf = half > 0 ? adoption.find(({ value }) => value >= half)!.week : NaN;
  const run = [
    "done",
    world.week,
    world.sizes.person,
    world.system.ties.targets.length,
    focusName(world),
    weekOfHalf,
    usesAtStart > 0 ? earlyUptake / usesAtStart : NaN,
    digest.text(),
    ...row,
  ];
  return {
    runs: `${[ids, ...plan.studyCase.factors.map(cell), ...run.map(cell)].join(",")}\n`,
    weeks: weeks.join(""),
    practices: practices.join(""),
    schools: schools.join(""),
    events: log === null ? "" : eventRows(world, log, ids),
  };
}

import { EventLog } from "../engine/eventLog.ts";
import { brokenInvariants } from "../engine/invariants.ts";
import { PriceLedger } from "../engine/priceLedger.ts";
import type { Setup } from "../engine/setup.ts";
import { createSimulation, step } from "../engine/simulation.ts";
import { focusName } from "../model/focus.ts";
import { Observation, sumOf } from "../model/observation.ts";
import { WEEKS_PER_YEAR } from "../model/time.ts";
import { RunDigest } from "./runDigest.ts";
import { eventRows, practiceRows, schoolRows, type Cells } from "./rows.ts";
import type { TableName } from "./tables.ts";

/** What is recorded of a run, and how often. */
export interface Recording {
  /** Weeks between rows, table by table; the first and the last week always have theirs. */
  readonly every: number;
  readonly schoolsEvery: number;
  readonly practicesEvery: number;
  readonly tables: readonly TableName[];
  /** Check the invariants after every week. */
  readonly check: boolean;
}

/** Takes a row of a table: its cells after those that say which run it is. */
export type TakeRow = (table: TableName, cells: Cells) => void;

/** Runs one future and hands over its rows as they come, that of `runs` last. What is observed changes nothing in the run. */
export function followRun(setup: Setup, replicate: number, recording: Recording, take: TakeRow): void {
  const isWanted = (table: TableName): boolean => recording.tables.includes(table);
  const log = isWanted("events") ? new EventLog() : null;
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  log?.attach(world);
  const ledger = recording.check ? new PriceLedger(world) : null;
  const seen = new Observation(world.sizes.school, world.sizes.practice);
  const adoption: { week: number; value: number }[] = [];
  const digest = new RunDigest();
  const { row } = digest;
  let usesAtStart = 0;
  let earlyUptake = NaN;

  const record = (): void => {
    const { week } = world;
    const last = week === setup.weeks;
    const due = (every: number): boolean => last || week % every === 0;
    const practicesDue = isWanted("practices") && due(recording.practicesEvery);
    const schoolsDue = isWanted("schools") && due(recording.schoolsEvery);
    if (!due(recording.every) && !practicesDue && !schoolsDue) return;
    seen.take(world);
    if (due(recording.every)) {
      digest.take(world, seen);
      if (isWanted("weeks")) take("weeks", [week, ...row]);
      adoption.push({ week, value: sumOf(seen.uses) });
    }
    if (practicesDue) for (const cells of practiceRows(world, seen)) take("practices", cells);
    if (schoolsDue) for (const cells of schoolRows(world, seen)) take("schools", cells);
    if (week === 0) usesAtStart = sumOf(seen.uses);
  };

  const check = (): void => {
    const broken = recording.check ? brokenInvariants(world, ledger) : [];
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

  if (log !== null) for (const cells of eventRows(world, log)) take("events", cells);
  const half = (adoption.at(-1)?.value ?? 0) / 2;
  const weekOfHalf = half > 0 ? adoption.find(({ value }) => value >= half)!.week : NaN;
  take("runs", [
    "done",
    world.week,
    world.sizes.person,
    world.system.ties.targets.length,
    focusName(world),
    weekOfHalf,
    usesAtStart > 0 ? earlyUptake / usesAtStart : NaN,
    digest.text(),
    ...row,
  ]);
}

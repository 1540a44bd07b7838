import { EventLog } from "../../../src/engine/eventLog.ts";
import { createSimulation, step } from "../../../src/engine/simulation.ts";
import { practiceMetrics } from "../../../src/model/metrics/practices.ts";
import { Observation } from "../../../src/model/observation.ts";
import type { Story, StoryEvent } from "../../../src/report/live/engine/protocol.ts";
import { storyOf } from "../../../src/report/live/network/tellStory.ts";
import { prepareInPage } from "../../../src/scenario/prepareInPage.ts";
import type { PageScenario } from "../build/scenario.ts";

/** One future with its event log, and what the weekly table says of its practices. */
export interface ToldFuture {
  readonly story: Story & { readonly events: readonly StoryEvent[] };
  /** Value of a column of `practices.csv` after a week, week 0 being the start. */
  readonly measured: (column: string, week: number, practice: number) => number;
}

/** Runs one future of a scenario in the page and keeps its event log. Measures `columns` of `practices.csv` each week. */
export function tellFuture(
  scenario: PageScenario,
  replicate: number,
  columns: readonly string[],
): ToldFuture {
  const { setup } = prepareInPage(scenario, [], (_, make) => make());
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  const log = new EventLog();
  log.attach(world);
  const firstUse = world.state.current.slice();
  const metrics = practiceMetrics.filter(({ key }) => columns.includes(key));
  const seen = new Observation(world.sizes.school, world.sizes.practice);
  const rows: Record<string, number[]>[] = [];
  for (;;) {
    seen.take(world);
    const row = metrics.map(({ key, of }) => {
      const values = Array.from({ length: world.sizes.practice }, (_, p) => of(world, seen, p));
      return [key, values] as const;
    });
    rows.push(Object.fromEntries(row));
    if (world.week >= setup.weeks) break;
    step(simulation);
  }
  return {
    story: storyOf(world, setup, replicate, firstUse, log.events, world.system) as ToldFuture["story"],
    measured: (column, week, practice) => rows[week]![column]![practice]!,
  };
}

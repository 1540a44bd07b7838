import { createSimulation, step } from "../../../src/engine/simulation.ts";
import { metrics } from "../../../src/model/metrics/index.ts";
import { Observation } from "../../../src/model/observation.ts";
import { prepareInPage } from "../../../src/scenario/prepareInPage.ts";
import type { PageScenario } from "../build/scenario.ts";

/** One future: what was measured after each week, from week 0 on, by column of `weeks.csv`. */
export interface Future {
  readonly replicate: number;
  readonly weeks: Readonly<Record<string, readonly number[]>>;
}

/** Settings by path, such as `{ "perils.qualityControl": 1 }`. */
export type Changes = Readonly<Record<string, unknown>>;

/**
 * Runs futures 0, 1, 2, … of a scenario with some settings changed, in the page itself, and hands over all that are
 * done after each one; fewer than `count` where the build was told to be small. The same number means the same luck whatever is changed. Throws the user's faults.
 */
export async function* futuresOf(
  scenario: PageScenario,
  changes: Changes,
  count: number,
  columns: readonly string[],
): AsyncGenerator<readonly Future[]> {
  const given = Object.entries(changes).map(([path, value]) => ({ path, value }));
  const { setup } = prepareInPage(scenario, given, (_, make) => make());
  const measured = columns.map((key) => {
    const metric = metrics.find((each) => each.key === key);
    if (metric === undefined) throw new Error(`there is no column ${key} in weeks.csv`);
    return { key, metric };
  });
  const done: Future[] = [];
  for (let replicate = 0; replicate < Math.min(count, scenario.mostFutures ?? count); replicate++) {
    const simulation = createSimulation(setup, replicate);
    const { world } = simulation;
    const seen = new Observation(world.sizes.school, world.sizes.practice);
    const rows = measured.map(({ key, metric }) => ({ key, metric, values: [] as number[] }));
    for (;;) {
      seen.take(world);
      for (const { metric, values } of rows) values.push(metric.of(world, seen));
      if (world.week >= setup.weeks) break;
      step(simulation);
    }
    done.push({ replicate, weeks: Object.fromEntries(rows.map(({ key, values }) => [key, values])) });
    // Lets the page draw and the reader scroll between two futures.
    await new Promise((resolve) => setTimeout(resolve));
    yield [...done];
  }
}

/** The last week's value of a column in each future. */
export function endsOf(futures: readonly Future[], column: string): number[] {
  return futures.map(({ weeks }) => weeks[column]!.at(-1)!);
}

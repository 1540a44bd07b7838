import { simulate } from "../../../src/experiment/library/index.ts";
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
 * done after each one; fewer than `count` where the build was told to be small. The same number means the same luck
 * whatever is changed, and the same numbers as `spreadwell run` gets. Throws the user's faults.
 */
export async function* futuresOf(
  { input, mostFutures }: PageScenario,
  set: Changes,
  count: number,
  columns: readonly string[],
): AsyncGenerator<readonly Future[]> {
  const done: Future[] = [];
  for (let replicate = 0; replicate < Math.min(count, mostFutures ?? count); replicate++) {
    const { weeks } = simulate(input, {
      set,
      replicates: 1,
      firstReplicate: replicate,
      tables: ["weeks"],
    });
    const measured = columns.map((column) => [column, [...weeks.numbers(column)]] as const);
    done.push({ replicate, weeks: Object.fromEntries(measured) });
    // Lets the page draw and the reader scroll between two futures.
    await new Promise((resolve) => setTimeout(resolve));
    yield [...done];
  }
}

/** The last week's value of a column in each future. */
export function endsOf(futures: readonly Future[], column: string): number[] {
  return futures.map(({ weeks }) => weeks[column]!.at(-1)!);
}

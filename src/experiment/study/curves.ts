import { join } from "node:path";
import { numberOf, readTable } from "../readTable.ts";
import type { StudyCase } from "./study.ts";

/** Metrics over the weeks in the futures of one case, read back from weeks.csv. */
export interface CaseCurves {
  readonly studyCase: StudyCase;
  /** Recorded weeks, ascending. */
  readonly weeks: readonly number[];
  /** Value of a metric in a future (0 … count − 1) at each of the weeks; NaN where the run failed. */
  readonly value: (metric: number, at: number, week: number) => number;
}

/**
 * Reads the curves of some cases, which follow each other in number, one case after the other: no more than one is
 * held at a time. Cases none of whose runs was finished are passed over. Cost: linear in the size of weeks.csv.
 */
export async function readCurves(
  folder: string,
  cases: readonly StudyCase[],
  metrics: readonly string[],
  each: (curves: CaseCurves) => void,
): Promise<void> {
  const first = cases[0]?.number ?? 0;
  // Values of each week: future × metrics + metric. Numbers only, as a case can have very many futures.
  let current: { studyCase: StudyCase; values: Map<number, Float64Array> } | null = null;
  const hand = (): void => {
    if (current === null) return;
    const { studyCase, values } = current;
    const weeks = [...values.keys()].sort((left, right) => left - right);
    const inOrder = weeks.map((week) => values.get(week)!);
    each({ studyCase, weeks, value: (metric, at, week) => inOrder[week]![at * metrics.length + metric]! });
  };
  const columns = ["case", "replicate", "week", ...metrics];
  await readTable(join(folder, "weeks.csv"), columns, ([number, replicate, week, ...cells]) => {
    const studyCase = cases[Number(number) - first];
    if (studyCase === undefined) return;
    if (current?.studyCase !== studyCase) {
      hand();
      current = { studyCase, values: new Map() };
    }
    const { first: firstReplicate, count } = studyCase.replicates;
    let values = current.values.get(Number(week));
    if (values === undefined)
      current.values.set(Number(week), (values = new Float64Array(count * metrics.length).fill(NaN)));
    values.set(cells.map(numberOf), (Number(replicate) - firstReplicate) * metrics.length);
  });
  hand();
}

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
  let current: { studyCase: StudyCase; rows: Map<string, number[]>; weeks: Set<number> } | null = null;
  const hand = (): void => {
    if (current === null) return;
    const { studyCase, rows } = current;
    const weeks = [...current.weeks].sort((left, right) => left - right);
    each({
      studyCase,
      weeks,
      value: (metric, at, week) => rows.get(`${at} ${weeks[week]}`)?.[metric] ?? NaN,
    });
  };
  const columns = ["case", "replicate", "week", ...metrics];
  await readTable(join(folder, "weeks.csv"), columns, ([number, replicate, week, ...cells]) => {
    const studyCase = cases[Number(number) - first];
    if (studyCase === undefined) return;
    if (current?.studyCase !== studyCase) {
      hand();
      current = { studyCase, rows: new Map(), weeks: new Set() };
    }
    current.weeks.add(Number(week));
    current.rows.set(`${Number(replicate) - studyCase.replicates.first} ${week}`, cells.map(numberOf));
  });
  hand();
}

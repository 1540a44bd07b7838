import { join } from "node:path";
import { numberOf, readTable } from "../readTable.ts";
import type { StudyCase } from "./study.ts";

/**
 * Values after the last week: one for each case, future and metric, read back from runs.csv. NaN where the run
 * failed or there was nothing to measure.
 */
export class Finals {
  private readonly places = new Map<number, number>();
  private readonly values: Float64Array;
  constructor(
    readonly cases: readonly StudyCase[],
    readonly metrics: readonly string[],
  ) {
    let place = 0;
    for (const { number, replicates } of cases) {
      this.places.set(number, place);
      place += replicates.count;
    }
    this.values = new Float64Array(place * metrics.length).fill(NaN);
  }

  /** Value of a metric (its place in `metrics`) in the future `at` of a case (0 … count − 1). */
  value(caseNumber: number, at: number, metric: number): number {
    return this.values[(this.places.get(caseNumber)! + at) * this.metrics.length + metric]!;
  }

  /** Values of a metric in all futures of a case, in their order. */
  valuesOf({ number, replicates }: StudyCase, metric: number): number[] {
    return Array.from({ length: replicates.count }, (_, at) => this.value(number, at, metric));
  }

  /** Takes in the values of a run; those of other cases are passed over. */
  set(caseNumber: number, replicate: number, values: readonly number[]): void {
    const place = this.places.get(caseNumber);
    if (place === undefined) return;
    // Cases stand in their order from any number on, so that the first tells the place of each.
    const { replicates } = this.cases[caseNumber - this.cases[0]!.number]!;
    this.values.set(values, (place + replicate - replicates.first) * this.metrics.length);
  }
}

/**
 * Reads the values after the last week of some cases, which follow each other in number. The rest of the table is
 * passed over. Cost: linear in the size of runs.csv.
 */
export async function readFinals(
  folder: string,
  cases: readonly StudyCase[],
  metrics: readonly string[],
): Promise<Finals> {
  const finals = new Finals(cases, metrics);
  const columns = ["case", "replicate", "status", ...metrics];
  await readTable(join(folder, "runs.csv"), columns, ([number, replicate, status, ...cells]) => {
    if (status === "done") finals.set(Number(number), Number(replicate), cells.map(numberOf));
  });
  return finals;
}

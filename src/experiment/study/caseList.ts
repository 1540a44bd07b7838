import type { StudyCase } from "./study.ts";

/** One run of a study: a case in one of its futures. */
export interface PlannedRun {
  readonly studyCase: StudyCase;
  readonly replicate: number;
}

/** The cases of a study and the list of runs that they come to: case by case, their futures inside. */
export class CaseList {
  readonly cases: StudyCase[] = [];
  /** Runs before each case, and after the last one. */
  private readonly offsets: number[] = [0];

  /** Runs of all cases. */
  get runCount(): number {
    return this.offsets.at(-1)!;
  }

  add(cases: readonly StudyCase[]): void {
    for (const each of cases) {
      if (each.number !== this.cases.length)
        throw new Error(`case ${each.number} stands where ${this.cases.length} is due`);
      this.cases.push(each);
      this.offsets.push(this.runCount + each.replicates.count);
    }
  }

  /** The run at a place of the list, from 0. Cost: logarithmic in the number of cases. */
  runAt(place: number): PlannedRun {
    let low = 0;
    let high = this.cases.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.offsets[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    const studyCase = this.cases[low];
    if (studyCase === undefined || place < 0 || place >= this.runCount)
      throw new RangeError(`no run at place ${place} of ${this.runCount}`);
    return { studyCase, replicate: studyCase.replicates.first + place - this.offsets[low]! };
  }
}

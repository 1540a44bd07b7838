import { join } from "node:path";
import { numberOf, readTable } from "../readTable.ts";
import { readCurves } from "../study/curves.ts";
import { Finals, readFinals } from "../study/finals.ts";
import type { StudyCase } from "../study/study.ts";
import type { BoardCases } from "./boardCases.ts";
import type { EndKey, Headline, HeadlineKind } from "./boardResult.ts";

/** Column of practices.csv that a headline of use is. */
export const USE_COLUMN = "adoption_well";

/** Columns of runs.csv that a future's end is made of, beside the headline. */
const endColumns = ["instruction_gain", "harmful_share", "adoption", "money", "staff_hours"] as const;

/** Column of runs.csv and weeks.csv that a headline is; use of one practice stands in practices.csv. */
export const headlineColumns: Readonly<Record<Exclude<HeadlineKind, "use">, (typeof endColumns)[number]>> = {
  gain: "instruction_gain",
  harm: "harmful_share",
};

/** Values of futures as the tables hold them; null where there are none. */
export interface Headlines {
  /** An outcome after the last week in every future of a case, in their order. */
  readonly ends: (studyCase: StudyCase, key: EndKey) => (number | null)[];
  /** The headline in every future of a plan at each of the weeks. */
  readonly curves: (plan: StudyCase) => (number | null)[][];
}

/** Reads how every future ended, and the headline over the weeks under each plan. Cost: linear in the tables. */
export async function readHeadlines(
  folder: string,
  { plans, all }: BoardCases,
  { kind, practice }: Headline,
  weeks: readonly number[],
): Promise<Headlines> {
  const finals = await readFinals(folder, all, endColumns);
  const endsOf = (studyCase: StudyCase, key: (typeof endColumns)[number]): (number | null)[] =>
    finals.valuesOf(studyCase, endColumns.indexOf(key)).map(known);
  const made = new Map(plans.map((plan) => [plan.number, new Curves(plan.replicates.count, weeks)]));
  const curves = (plan: StudyCase): (number | null)[][] => made.get(plan.number)!.rows();
  if (kind === "use") {
    const uses = await readUses(folder, all, practice!, weeks.at(-1)!, made);
    return {
      ends: (studyCase, key) =>
        key === "headline" ? uses.valuesOf(studyCase, 0).map(known) : endsOf(studyCase, key),
      curves,
    };
  }
  const column = headlineColumns[kind];
  await readCurves(folder, plans, [column], ({ studyCase, weeks: recorded, value }) => {
    const target = made.get(studyCase.number)!;
    recorded.forEach((week, place) => {
      for (let at = 0; at < studyCase.replicates.count; at++) target.set(at, week, value(0, at, place));
    });
  });
  return {
    ends: (studyCase, key) => endsOf(studyCase, key === "headline" ? column : key),
    curves,
  };
}

/** Share of teachers who use the practice well: at the end of every case, and over the weeks of those in `made`. */
async function readUses(
  folder: string,
  all: readonly StudyCase[],
  wanted: string,
  lastWeek: number,
  made: ReadonlyMap<number, Curves>,
): Promise<Finals> {
  const finals = new Finals(all, [USE_COLUMN]);
  const columns = ["case", "replicate", "week", "practice", USE_COLUMN];
  await readTable(join(folder, "practices.csv"), columns, ([number, replicate, week, practice, cell]) => {
    if (practice !== wanted) return;
    const value = numberOf(cell!);
    if (Number(week) === lastWeek) finals.set(Number(number), Number(replicate), [value]);
    made.get(Number(number))?.set(Number(replicate), Number(week), value);
  });
  return finals;
}

/** Values of futures 0 … count − 1 at some weeks; NaN where there is none. */
class Curves {
  private readonly values: Float64Array;
  private readonly places: ReadonlyMap<number, number>;

  constructor(
    private readonly count: number,
    private readonly weeks: readonly number[],
  ) {
    this.values = new Float64Array(count * weeks.length).fill(NaN);
    this.places = new Map(weeks.map((week, place) => [week, place]));
  }

  set(at: number, week: number, value: number): void {
    const place = this.places.get(week);
    if (place !== undefined) this.values[at * this.weeks.length + place] = value;
  }

  rows(): (number | null)[][] {
    const width = this.weeks.length;
    return Array.from({ length: this.count }, (_, at) =>
      Array.from(this.values.subarray(at * width, (at + 1) * width), known),
    );
  }
}

/** A value, or null for NaN, which JSON does not know. */
export function known(value: number): number | null {
  return value === value ? value : null;
}

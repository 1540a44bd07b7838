import { join } from "node:path";
import { quantileOfSorted } from "../../core/statistics.ts";
import { futuresKept } from "../bands.ts";
import { numberOf, readTable } from "../readTable.ts";
import type { StudyCase } from "../study/study.ts";
import type { BoardResult } from "./boardResult.ts";
import { BOARD_FUTURES_MAXIMUM } from "./boardDesign.ts";
import { known } from "./readHeadline.ts";

/**
 * Median over the futures of an outcome in each school at each of the weeks, for every plan: schools × weeks, null where
 * the table holds no such week. One plan is held at a time; of very many schools, the first futures count.
 */
export async function readSchools(
  folder: string,
  plans: readonly StudyCase[],
  outcome: BoardResult["schoolOutcome"],
  weeks: readonly number[],
  schools: number,
): Promise<(number | null)[][][]> {
  const places = new Map(weeks.map((week, place) => [week, place]));
  const quantities = schools * weeks.length;
  const kept = futuresKept(quantities, BOARD_FUTURES_MAXIMUM);
  const medians = plans.map(() =>
    Array.from({ length: schools }, () => weeks.map((): number | null => null)),
  );
  let values: Float64Array | null = null;
  const counts = new Uint32Array(quantities);
  let plan = -1;
  const conclude = (): void => {
    if (values === null) return;
    for (let at = 0; at < quantities; at++) {
      const own = values.subarray(at * kept, at * kept + counts[at]!).sort();
      medians[plan]![Math.floor(at / weeks.length)]![at % weeks.length] = known(quantileOfSorted(own, 0.5));
    }
    counts.fill(0);
  };
  // Schools stand in their order in every week of every future.
  let [row, school] = ["", 0];
  await readTable(
    join(folder, "schools.csv"),
    ["case", "replicate", "week", outcome],
    ([number, replicate, week, cell]) => {
      const own = plans.findIndex((each) => each.number === Number(number));
      if (own < 0) return;
      if (own !== plan) {
        conclude();
        plan = own;
        values ??= new Float64Array(quantities * kept);
      }
      const key = `${number} ${replicate} ${week}`;
      school = key === row ? school + 1 : 0;
      row = key;
      const place = places.get(Number(week));
      const value = numberOf(cell!);
      if (place === undefined || value !== value) return;
      const at = school * weeks.length + place;
      if (counts[at]! < kept) values![at * kept + counts[at]!++] = value;
    },
  );
  conclude();
  return medians;
}

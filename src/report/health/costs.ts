import type { FutureSet } from "../../experiment/board/boardResult.ts";
import { networkTypeNames, type NetworkTypeName } from "../../model/networkTypes.ts";
import { WEEKS_PER_YEAR } from "../../model/time.ts";
import { rangeOf } from "../board/fifty.ts";
import type { FuturesOfTypes } from "./recommend.ts";

/** What a type of network takes, in the middle future. */
export interface TypeCost {
  readonly type: NetworkTypeName;
  /** Hours of staff time for each teacher in a school year. */
  readonly hours: number;
  /** Money for each teacher in a school year, staff time paid. */
  readonly money: number;
}

/** What each type takes of a district with so many teachers in so many weeks, in the order of the types; NaN where nothing was measured. */
export function costsOf(
  futures: FuturesOfTypes,
  { teachers, weeks }: { readonly teachers: number; readonly weeks: number },
): readonly TypeCost[] {
  const years = Math.max(1, weeks) / WEEKS_PER_YEAR;
  const each = (set: FutureSet, key: "money" | "staff_hours"): number =>
    rangeOf(set.ends[key]).median / Math.max(1, teachers) / years;
  return networkTypeNames.map((type) => ({
    type,
    hours: each(futures[type], "staff_hours"),
    money: each(futures[type], "money"),
  }));
}

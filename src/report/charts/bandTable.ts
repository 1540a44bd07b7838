import type { Band } from "../../experiment/summary.ts";
import { formatCount } from "../format.ts";
import { numberAt } from "../findings/range.ts";
import { termIndexes } from "../findings/terms.ts";
import type { DataTable } from "./chartKind.ts";

/** The numbers of a band chart at the end of each term; one column of values for one single future. */
export function bandTable(
  caption: string,
  weeks: readonly number[],
  band: Band,
  isSingle: boolean,
  formatOne: (value: number) => string,
): DataTable {
  const columns: readonly (readonly [string, readonly number[]])[] = isSingle
    ? [["the one future", band.q50]]
    : [
        ["8 of 10: from", band.q10],
        ["half: from", band.q25],
        ["middle", band.q50],
        ["half: to", band.q75],
        ["8 of 10: to", band.q90],
      ];
  return {
    caption,
    columns: ["week", ...columns.map(([label]) => label)],
    rows: termIndexes(weeks).map((index) => [
      formatCount(weeks[index]!),
      ...columns.map(([, values]) => formatOne(numberAt(values, index))),
    ]),
  };
}

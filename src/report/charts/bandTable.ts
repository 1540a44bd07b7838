import type { Band } from "../../experiment/summary.ts";
import { formatCount } from "../format.ts";
import type { FutureKind } from "../findings/findings.ts";
import { numberAt } from "../findings/range.ts";
import { termIndexes } from "../findings/terms.ts";
import type { DataTable } from "./chartKind.ts";

/** The numbers of a band chart at the end of each term; one column of values where there are no bands. */
export function bandTable(
  caption: string,
  weeks: readonly number[],
  band: Band,
  kind: FutureKind,
  formatOne: (value: number) => string,
): DataTable {
  const columns: readonly (readonly [string, readonly number[]])[] =
    kind !== "many"
      ? [[kind === "one" ? "the one future" : "middle", band.q50]]
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

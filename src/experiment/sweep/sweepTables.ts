import { quantileNames, quantileShares, QUANTILE_FUTURES } from "../bands.ts";
import type { Study } from "../study/study.ts";
import type { ToolTable } from "../study/toolTables.ts";
import type { Column } from "../column.ts";
import { factorColumn } from "../tables.ts";
import type { SweepResult } from "./sweepResult.ts";

/** What came of each combination: a row for each of them and each metric. */
export const sweepSummary: ToolTable = {
  name: "summary",
  columns: ({ factors }: Study): Column[] => [
    { name: "case", label: "Number of the case, from 0: see cases.csv", unit: "", type: "whole" },
    ...factors.map(factorColumn),
    { name: "metric", label: "Column of runs.csv that the row is about", unit: "", type: "text" },
    { name: "n", label: "Futures that have a value", unit: "futures", type: "whole" },
    { name: "mean", label: "Mean over the futures", unit: "as the metric" },
    { name: "sd", label: "Standard deviation over the futures", unit: "as the metric" },
    { name: "ci_low", label: "Lower end of the 95 % confidence interval of the mean", unit: "as the metric" },
    { name: "ci_high", label: "Upper end of it", unit: "as the metric" },
    ...quantileNames.map((name): Column => {
      const share = Math.round(quantileShares[name] * 100);
      const label = `Value below which ${share} of 100 futures lie (of the first ${QUANTILE_FUTURES} at most)`;
      return { name, label, unit: "as the metric" };
    }),
  ],
};

/** Rows of summary.csv. */
export function summaryRows({ cells, measures }: SweepResult): (number | string)[][] {
  return cells.flatMap((cell) =>
    measures.map(({ key }, at) => {
      const { n, mean, sd, ciLow, ciHigh, quantiles } = cell.spreads[at]!;
      const shares = quantileNames.map((name) => quantiles[name]);
      return [cell.case, ...cell.values, key, n, mean, sd, ciLow, ciHigh, ...shares];
    }),
  );
}

import { quantileNames, quantileShares } from "../bands.ts";
import type { ToolTable } from "../study/toolTables.ts";
import type { Column } from "../column.ts";

const pairColumns: readonly Column[] = [
  { name: "reference", label: "Short name of the scenario that is compared with", unit: "", type: "text" },
  { name: "scenario", label: "Short name of the other scenario", unit: "", type: "text" },
  { name: "metric", label: "Column of runs.csv that the row is about", unit: "", type: "text" },
];
const SAME = "as the metric";

function quantile(name: keyof typeof quantileShares): Column {
  const hundredth = Math.round(quantileShares[name] * 100);
  return { name, label: `Difference below which ${hundredth} of 100 futures lie`, unit: SAME };
}

/** One row for every two scenarios and every metric of the last week. */
export const differencesTable: ToolTable = {
  name: "differences",
  columns: [
    ...pairColumns,
    { name: "n", label: "Futures that have a value in both", unit: "futures", type: "whole" },
    { name: "missing", label: "Futures left out since one has none", unit: "futures", type: "whole" },
    { name: "reference_mean", label: "Mean of the reference", unit: SAME },
    { name: "reference_sd", label: "Its standard deviation between futures", unit: SAME },
    { name: "scenario_mean", label: "Mean of the other scenario", unit: SAME },
    { name: "scenario_sd", label: "Its standard deviation between futures", unit: SAME },
    { name: "difference", label: "Mean of scenario minus reference, future by future", unit: SAME },
    { name: "sd", label: "Standard deviation of the differences", unit: SAME },
    { name: "ci_low", label: "Lower end of the 95 % t-interval of the mean difference", unit: SAME },
    { name: "ci_high", label: "Upper end of it", unit: SAME },
    { name: "correlation", label: "Correlation of the two over the futures", unit: "" },
    {
      name: "saved",
      label: "How many times as many runs independent luck would have taken for the same interval",
      unit: "times",
    },
    { name: "higher", label: "Futures in which scenario is higher", unit: "futures", type: "whole" },
    { name: "lower", label: "Futures in which it is lower", unit: "futures", type: "whole" },
    { name: "equal", label: "Futures in which both are exactly the same", unit: "futures", type: "whole" },
    { name: "p_higher", label: "Share of futures in which scenario is higher", unit: "share" },
    { name: "p_higher_low", label: "Lower end of its 95 % interval (Wilson)", unit: "share" },
    { name: "p_higher_high", label: "Upper end of it", unit: "share" },
    { name: "p_lower", label: "Share of futures in which scenario is lower", unit: "share" },
    { name: "p_lower_low", label: "Lower end of its 95 % interval (Wilson)", unit: "share" },
    { name: "p_lower_high", label: "Upper end of it", unit: "share" },
    ...(["q05", "q25", "q50", "q75", "q95"] as const).map(quantile),
    { name: "smallest_effect", label: "Smallest effect of interest", unit: SAME },
    {
      name: "smallest_effect_from",
      label: "given, or assumed: a fifth of the reference's standard deviation",
      unit: "",
      type: "text",
    },
    {
      name: "verdict",
      label: "larger, smaller, practically equal, undecided, or same (in every future)",
      unit: "",
      type: "text",
    },
    { name: "half_width", label: "Wanted half-width of the interval", unit: SAME },
    { name: "futures_needed", label: "Futures that would bring it to that", unit: "futures", type: "whole" },
  ],
};

/** One row for every scenario beside the first, every metric that the study is about and every recorded week. */
export const differencesWeeksTable: ToolTable = {
  name: "differences_weeks",
  columns: [
    ...pairColumns.map((column) =>
      column.name === "metric" ? { ...column, label: "Column of weeks.csv" } : column,
    ),
    { name: "week", label: "School week; 0 is the start", unit: "weeks", type: "whole" },
    { name: "n", label: "Futures that have a value in both", unit: "futures", type: "whole" },
    { name: "mean", label: "Mean of scenario minus reference, future by future", unit: SAME },
    { name: "ci_low", label: "Lower end of the 95 % t-interval of the mean difference", unit: SAME },
    { name: "ci_high", label: "Upper end of it", unit: SAME },
    ...quantileNames.map(quantile),
  ],
};

import type { ToolTable } from "../study/toolTables.ts";
import type { AttributeResult, MeanInterval, MetricAttribution } from "./attributeResult.ts";

/** One row for every metric and everything that is said of it. */
export const attributionTable: ToolTable = {
  name: "attribution",
  columns: [
    { name: "metric", label: "Column of runs.csv that the row is about", unit: "", type: "text" },
    {
      name: "quantity",
      label:
        "start, end: the two scenarios; total: end minus start; shapley: part of the total due to the switch; " +
        "alone: what the switch does by itself; last: what it does when all others are turned; interaction: what two do together beyond what they do apart",
      unit: "",
      type: "text",
    },
    { name: "switch", label: "The switch; empty where the row is about a scenario", unit: "", type: "text" },
    { name: "with", label: "The other switch of an interaction", unit: "", type: "text" },
    { name: "n", label: "Futures that have a value with every combination", unit: "futures", type: "whole" },
    { name: "mean", label: "Mean over the futures", unit: "as the metric" },
    { name: "sd", label: "Standard deviation over the futures", unit: "as the metric" },
    { name: "ci_low", label: "Lower end of the 95 % t-interval of the mean", unit: "as the metric" },
    { name: "ci_high", label: "Upper end of it", unit: "as the metric" },
  ],
};

/** The rows of the table, cells in the order of its columns. */
export function attributionRows({ switches, metrics }: AttributeResult): (string | number)[][] {
  const names = switches.map(({ name }) => name);
  return metrics.flatMap((metric) => rowsOf(metric, names));
}

function rowsOf(metric: MetricAttribution, names: readonly string[]): (string | number)[][] {
  const row = (quantity: string, value: MeanInterval, name = "", other = ""): (string | number)[] => [
    metric.metric,
    quantity,
    name,
    other,
    metric.n,
    value.mean,
    value.sd,
    value.low,
    value.high,
  ];
  return [
    row("start", metric.start),
    row("end", metric.end),
    row("total", metric.total),
    ...metric.switches.map(({ shapley }, at) => row("shapley", shapley, names[at])),
    ...metric.switches.map(({ first }, at) => row("alone", first, names[at])),
    ...metric.switches.map(({ last }, at) => row("last", last, names[at])),
    ...metric.interactions.map(({ one, other, index }) =>
      row("interaction", index, names[one], names[other]),
    ),
  ];
}

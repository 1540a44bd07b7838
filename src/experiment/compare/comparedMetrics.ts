import { metrics } from "../../model/metrics/index.ts";
import { tableColumns } from "../tables.ts";
import type { MetricWords } from "./comparePair.ts";

/** Measures of a whole run that stand in runs.csv beside the last week's metrics. */
const runMeasures = ["week_of_half", "early_reproduction"];

/** Every measured column of runs.csv: the metrics of the last week, and what is measured over the run. */
export const comparedMetrics: readonly MetricWords[] = [
  ...metrics,
  ...tableColumns.runs
    .filter(({ name }) => runMeasures.includes(name))
    .map(({ name, label, unit }) => ({ key: name, label, unit })),
];

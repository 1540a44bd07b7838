import { quantileNames, quantileShares } from "../bands.ts";
import type { Study } from "../study/study.ts";
import type { ToolTable } from "../study/toolTables.ts";
import type { Column } from "../column.ts";
import { factorColumn } from "../tables.ts";
import type { CalibrateDesign } from "./calibrateDesign.ts";
import type { CalibrateResult } from "./calibrateResult.ts";
import type { Particle } from "./plan.ts";
import { settingAt } from "./prior.ts";

const scenarioColumn: Column = {
  name: "scenario",
  label: "Short name of the scenario",
  unit: "",
  type: "text",
};

/** The result tables of a calibration. */
export const calibrateTables: readonly ToolTable[] = [
  {
    name: "posterior",
    columns: ({ factors }: Pick<Study, "factors">) => [
      scenarioColumn,
      { name: "case", label: "Number of the case that was accepted: see cases.csv", unit: "", type: "whole" },
      { name: "weight", label: "Weight of the particle; all sum to 1", unit: "share" },
      { name: "distance", label: "Distance of its future from what was observed", unit: "scales" },
      ...factors.map(factorColumn),
    ],
  },
  {
    name: "generations",
    columns: [
      { name: "generation", label: "Number of the generation, from 1", unit: "", type: "whole" },
      scenarioColumn,
      { name: "threshold", label: "Largest distance accepted; empty: every run was", unit: "scales" },
      { name: "runs", label: "Runs of all scenarios that were needed", unit: "runs", type: "whole" },
      { name: "accepted", label: "Runs of this scenario that were accepted", unit: "runs", type: "whole" },
      { name: "acceptance", label: "Accepted runs of all scenarios among all runs", unit: "share" },
      { name: "ess", label: "Effective sample size over all scenarios", unit: "particles" },
      { name: "median_distance", label: "Median distance of accepted runs of all scenarios", unit: "scales" },
      { name: "probability", label: "Weight of this scenario: its probability so far", unit: "share" },
    ],
  },
  {
    name: "predictive",
    columns: [
      scenarioColumn,
      { name: "metric", label: "Column of weeks.csv that the row is about", unit: "", type: "text" },
      { name: "week", label: "School week", unit: "weeks", type: "whole" },
      { name: "observed", label: "What was observed", unit: "as the metric" },
      {
        name: "n",
        label: "Fresh futures of the posterior that have a value",
        unit: "futures",
        type: "whole",
      },
      ...quantileNames.map((name) => ({
        name,
        label: `Value below which ${Math.round(quantileShares[name] * 100)} of 100 fresh futures lie`,
        unit: "as the metric",
      })),
      {
        name: "inside_90",
        label: "yes where what was observed lies from q05 to q95, ends included",
        unit: "",
        type: "text",
      },
    ],
  },
];

/** The rows of all result tables, in the order of `calibrateTables`. */
export function calibrateRows(
  { factors, design }: Pick<Study<CalibrateDesign>, "factors" | "design">,
  particles: readonly Particle[],
  { generations, scenarios }: CalibrateResult,
): (number | string)[][][] {
  const { labels, paths, plan } = design;
  return [
    particles.map(({ number, model, weight, distance, coordinates }) => [
      labels[model]!,
      number,
      weight,
      distance,
      ...factors.map((path) => {
        const k = paths[model]!.indexOf(path);
        return k < 0 ? "" : settingAt(plan.models[model]![k]!, coordinates[k]!);
      }),
    ]),
    generations.flatMap(({ number, threshold, runs, accepted, ess, medianDistance, scenarios: parts }) =>
      parts.map((part, model) => [
        number,
        labels[model]!,
        threshold ?? "",
        runs,
        part.accepted,
        accepted / runs,
        ess,
        medianDistance,
        part.probability,
      ]),
    ),
    scenarios.flatMap(({ label, predicted }) =>
      predicted.map(({ metric, week, observed, n, quantiles, isInside }) => [
        label,
        metric,
        week,
        observed,
        n,
        ...quantileNames.map((name) => quantiles[name]),
        isInside ? "yes" : "no",
      ]),
    ),
  ];
}

import type { Study } from "../study/study.ts";
import type { Column } from "../column.ts";
import type { SensitivityDesign } from "./sensitivityDesign.ts";
import type { MetricSensitivity, SensitivityResult } from "./sensitivityResult.ts";
import type { Estimate } from "./sobolIndices.ts";

const METRIC = "as the metric";

const first: readonly Column[] = [
  { name: "metric", label: "Column of runs.csv that the row is about", unit: "", type: "text" },
  { name: "factor", label: "Setting that was varied", unit: "", type: "text" },
];

const morrisColumns: readonly Column[] = [
  { name: "mu", label: "Mean change of the metric per whole range of the factor", unit: METRIC },
  { name: "mu_conf", label: "Half-width of the 95 % interval of mu", unit: METRIC },
  { name: "mu_star", label: "Mean size of that change", unit: METRIC },
  {
    name: "mu_star_conf",
    label: "Half-width of the 95 % interval of mu_star (bootstrap over trajectories)",
    unit: METRIC,
  },
  { name: "sigma", label: "Standard deviation (n − 1) of that change over trajectories", unit: METRIC },
  { name: "mu_star_luck", label: "What mu_star would be through luck alone", unit: METRIC },
  { name: "luck_sd", label: "Standard deviation of single futures of the same settings", unit: METRIC },
  { name: "n", label: "Changes that went into it, one for each trajectory", unit: "changes", type: "whole" },
];

const sobolColumns: readonly Column[] = [
  ...estimateColumns("S1", "Share of the variance of means over a point's futures due to the factor alone"),
  ...estimateColumns("ST", "The same with all its interactions"),
  ...estimateColumns(
    "S1_single",
    "Share of the variance of single futures due to the factor, or luck, alone",
  ),
  ...estimateColumns("ST_expected", "The same with its interactions with other factors, but not with luck"),
  ...estimateColumns("ST_single", "The same with all its interactions"),
  ...estimateColumns("step", "Mean in the upper half of its range minus mean in the lower half", METRIC),
  { name: "n", label: "Blocks of the design that went into it", unit: "blocks", type: "whole" },
];

function estimateColumns(name: string, label: string, unit = "share"): Column[] {
  return [
    { name, label, unit },
    { name: `${name}_conf`, label: `Half-width of the 95 % interval of ${name}`, unit },
  ];
}

/** Name of the row of luck among the factors. */
export const LUCK_ROW = "luck";

/** Columns of sensitivity.csv, named as in SALib where it has them. */
export function sensitivityColumns({ design }: Study): readonly Column[] {
  return [...first, ...((design as SensitivityDesign).method === "morris" ? morrisColumns : sobolColumns)];
}

/** Rows of sensitivity.csv: one for each metric and factor, and with Sobol' indices one for luck. */
export function sensitivityRows({ factors, metrics }: SensitivityResult): (number | string)[][] {
  return metrics.flatMap((metric) => {
    const rows = factors.map(({ path, isFixed }, at) => [
      metric.key,
      path,
      ...numbersOf(metric, at, isFixed),
    ]);
    const { sobol } = metric;
    if (sobol === undefined) return rows;
    const { luck, seed } = sobol.split;
    const none = [NaN, NaN];
    const shares = [...none, ...none, ...pair(luck), ...none, ...pair(seed), ...none];
    return [...rows, [metric.key, LUCK_ROW, ...shares, sobol.blocks]];
  });
}

function numbersOf({ morris, sobol, steps }: MetricSensitivity, at: number, isFixed: boolean): number[] {
  if (morris !== undefined) {
    const { mu, muConf, muStar, muStarConf, sigma, muStarLuck, effects } = morris.factors[at]!;
    const numbers = [mu, muConf, muStar, muStarConf, sigma, muStarLuck];
    return [...(isFixed ? numbers.map(() => NaN) : numbers), morris.luckSd, effects];
  }
  const { S1, ST, S1Single, STExpected, STSingle } = sobol!.factors[at]!;
  const numbers = [S1, ST, S1Single, STExpected, STSingle, steps![at]!].flatMap(pair);
  return [...(isFixed ? numbers.map(() => NaN) : numbers), sobol!.blocks];
}

function pair({ value, conf }: Estimate): number[] {
  return [value, conf];
}

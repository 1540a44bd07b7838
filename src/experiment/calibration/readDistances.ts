import { join } from "node:path";
import { numberOf, readTable } from "../readTable.ts";
import { observedMetrics, type ObservedCurve } from "./observed.ts";

/**
 * Distance of each of the first `count` cases from what was observed, read back from weeks.csv: the root of the
 * weighted mean of ((simulated − observed) / scale)². NaN where a run failed or had nothing to measure at an observed
 * point. Cost: linear in the size of weeks.csv.
 */
export async function readDistances(
  folder: string,
  curves: readonly ObservedCurve[],
  count: number,
): Promise<Float64Array> {
  if (count === 0) return new Float64Array(0);
  const byWeek = curves.map(({ points }) => new Map(points.map((point) => [point.week, point])));
  const due = curves.reduce((sum, { points }) => sum + points.length, 0);
  const sums = new Float64Array(count);
  const met = new Int32Array(count);
  await readTable(
    join(folder, "weeks.csv"),
    ["case", "week", ...observedMetrics(curves)],
    ([number, week, ...cells]) => {
      const at = Number(number);
      if (at >= count) return;
      cells.forEach((text, k) => {
        const point = byWeek[k]!.get(Number(week));
        if (point === undefined) return;
        const difference = (numberOf(text) - point.value) / point.scale;
        sums[at]! += point.weight * difference * difference;
        met[at]!++;
      });
    },
  );
  const weight = curves.reduce(
    (sum, { points }) => sum + points.reduce((all, point) => all + point.weight, 0),
    0,
  );
  return sums.map((sum, at) => (met[at] === due ? Math.sqrt(sum / weight) : NaN));
}

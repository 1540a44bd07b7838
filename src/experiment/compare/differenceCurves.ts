import { estimate } from "../../core/estimate.ts";
import { quantileOfSorted } from "../../core/statistics.ts";
import { quantileNames, quantileShares } from "../bands.ts";
import { readCurves, type CaseCurves } from "../study/curves.ts";
import type { StudyCase } from "../study/study.ts";
import type { MetricWords } from "./comparePair.ts";
import type { DifferenceCurve } from "./compareResult.ts";

/** Curves of one case, copied out of what is handed round. */
interface KeptCurves {
  readonly weeks: readonly number[];
  /** Value of metric m in future r at the week's place w: (m × futures + r) × weeks + w. */
  readonly values: Float64Array;
}

/**
 * Differences over the weeks of every other case from the first, future by future, in the weeks that both have. Holds
 * two cases at a time. Cost: linear in the size of weeks.csv.
 */
export async function differenceCurves(
  folder: string,
  cases: readonly StudyCase[],
  metrics: readonly MetricWords[],
): Promise<DifferenceCurve[]> {
  const keys = metrics.map(({ key }) => key);
  const curves: DifferenceCurve[] = [];
  let reference: KeptCurves | null = null;
  await readCurves(folder, cases, keys, (read) => {
    const futures = read.studyCase.replicates.count;
    const kept = keep(read, metrics.length);
    if (read.studyCase.number === cases[0]!.number) reference = kept;
    else if (reference !== null)
      metrics.forEach((metric, at) =>
        curves.push(curveOf(metric, at, futures, cases[0]!.arm, read.studyCase.arm, reference!, kept)),
      );
  });
  return curves;
}

function keep({ studyCase, weeks, value }: CaseCurves, metricCount: number): KeptCurves {
  const futures = studyCase.replicates.count;
  const values = new Float64Array(metricCount * futures * weeks.length);
  let place = 0;
  for (let metric = 0; metric < metricCount; metric++)
    for (let at = 0; at < futures; at++)
      for (let week = 0; week < weeks.length; week++) values[place++] = value(metric, at, week);
  return { weeks, values };
}

function curveOf(
  { key, label, unit }: MetricWords,
  metric: number,
  futures: number,
  reference: number,
  other: number,
  from: KeptCurves,
  to: KeptCurves,
): DifferenceCurve {
  const weeks = from.weeks.filter((week) => to.weeks.includes(week));
  const at = ({ weeks: own, values }: KeptCurves, future: number, place: number): number =>
    values[(metric * futures + future) * own.length + place]!;
  const spreads = weeks.map((week) => {
    const [placeFrom, placeTo] = [from.weeks.indexOf(week), to.weeks.indexOf(week)];
    const differences: number[] = [];
    for (let future = 0; future < futures; future++) {
      const difference = at(to, future, placeTo) - at(from, future, placeFrom);
      if (difference === difference) differences.push(difference);
    }
    const sorted = Float64Array.from(differences).sort();
    return { ...estimate(differences), quantile: (share: number) => quantileOfSorted(sorted, share) };
  });
  const quantiles = Object.fromEntries(
    quantileNames.map((name) => [name, spreads.map(({ quantile }) => quantile(quantileShares[name]))]),
  ) as Record<(typeof quantileNames)[number], number[]>;
  return {
    reference,
    other,
    metric: key,
    label,
    unit,
    weeks,
    n: spreads.map(({ n }) => n),
    mean: spreads.map(({ mean }) => mean),
    ciLow: spreads.map(({ low }) => low),
    ciHigh: spreads.map(({ high }) => high),
    ...quantiles,
  };
}

import { join } from "node:path";
import { quantileOfSorted } from "../../core/statistics.ts";
import { metrics } from "../../model/metrics/index.ts";
import { declarationAt } from "../../scenario/vary/declarationAt.ts";
import { SpreadCollector } from "../bands.ts";
import { numberOf, readTable } from "../readTable.ts";
import type { Arm, Study, StudyCase } from "../study/study.ts";
import type { CalibrateDesign } from "./calibrateDesign.ts";
import type { CalibrateResult, GenerationResult, PredictedPoint, ScenarioResult } from "./calibrateResult.ts";
import { observedMetrics, type ObservedCurve } from "./observed.ts";
import type { Generation, Particle } from "./plan.ts";
import { effectiveSampleSize, normalised, weightedCovariance } from "./population.ts";
import type { Search } from "./search.ts";
import { settingResult } from "./settingResult.ts";

/** What a search that has ended comes to, with the fresh futures in `folder`. */
export async function analyseCalibration(
  { arms, design }: Study<CalibrateDesign>,
  search: Search,
  cases: readonly StudyCase[],
  folder: string,
): Promise<CalibrateResult> {
  const { plan, labels, paths, observed } = design;
  const last = search.generations.at(-1);
  const predicted = await readPredicted(folder, observed, cases.slice(search.runs), labels.length);
  const all = last?.particles ?? [];
  const scenarios = labels.map((label, model): ScenarioResult => {
    const own = all.filter((particle) => particle.model === model);
    const probability = own.reduce((sum, { weight }) => sum + weight, 0);
    const weights = own.length === 0 ? [] : normalised(own.map(({ weight }) => weight));
    return {
      label,
      name: arms[model]!.name,
      probability,
      probabilityError: errorOf(all, model, probability),
      particles: own.length,
      ess: effectiveSampleSize(weights),
      settings: paths[model]!.map((path, k) => {
        const coordinates = own.map((particle) => particle.coordinates[k]!);
        return settingResult(path, nameOf(path, arms[model]!), plan.models[model]![k]!, coordinates, weights);
      }),
      pairs: pairsOf(own, weights, paths[model]!),
      predicted: own.length === 0 ? [] : predicted[model]!,
    };
  });
  return {
    method: plan.method,
    thresholdAsked: plan.threshold,
    searchRuns: search.runs,
    stop: search.stop ?? "budget",
    generations: search.generations.map((generation, k) =>
      generationResult(generation, k + 1, labels.length),
    ),
    scenarios,
    observed: observed.map(({ metric, points, scaleFrom }) => {
      const { label, unit } = metrics.find(({ key }) => key === metric)!;
      return { metric, label, unit, points: points.length, scaleFrom };
    }),
  };
}

/** Standard error of a weighted share: that of a ratio of weighted sums, particles taken as independent. */
function errorOf(particles: readonly Particle[], model: number, probability: number): number {
  const variance = particles.reduce((sum, particle) => {
    const part = particle.weight * ((particle.model === model ? 1 : 0) - probability);
    return sum + part * part;
  }, 0);
  return Math.sqrt(variance);
}

/** What a setting is, in words; its path where there are none. */
function nameOf(path: string, { scenario }: Arm): string {
  const label = declarationAt(path)?.label ?? path;
  // The same parameter may vary from the start and again on the timeline.
  const entry = /^interventions\[(\d+)\]/.exec(path);
  const at = entry === null ? undefined : scenario.interventions[Number(entry[1])]?.at;
  return at === undefined ? label : `${label}, from week ${at} on`;
}

function generationResult(
  { threshold, runs, particles }: Generation,
  number: number,
  models: number,
): GenerationResult {
  const distances = Float64Array.from(particles, ({ distance }) => distance).sort();
  return {
    number,
    threshold: threshold === Infinity ? null : threshold,
    runs,
    accepted: particles.length,
    ess: effectiveSampleSize(particles.map(({ weight }) => weight)),
    medianDistance: quantileOfSorted(distances, 0.5),
    scenarios: Array.from({ length: models }, (_, model) => {
      const own = particles.filter((particle) => particle.model === model);
      return { accepted: own.length, probability: own.reduce((sum, { weight }) => sum + weight, 0) };
    }),
  };
}

function pairsOf(
  particles: readonly Particle[],
  weights: readonly number[],
  paths: readonly string[],
): ScenarioResult["pairs"] {
  if (particles.length === 0) return [];
  const size = paths.length;
  const covariance = weightedCovariance(
    particles.map(({ coordinates }) => coordinates),
    weights,
    size,
  );
  const at = (row: number, column: number): number => covariance[row * size + column]!;
  return paths.flatMap((one, row) =>
    paths.slice(row + 1).map((other, k) => {
      const column = row + 1 + k;
      const scale = Math.sqrt(at(row, row) * at(column, column));
      // Where a setting has one value in all particles, it hangs together with nothing.
      return { one, other, correlation: scale > 0 ? at(row, column) / scale : 0 };
    }),
  );
}

/** Bands of the fresh futures, scenario by scenario and point by point. */
async function readPredicted(
  folder: string,
  observed: readonly ObservedCurve[],
  fresh: readonly StudyCase[],
  models: number,
): Promise<PredictedPoint[][]> {
  const collector = new SpreadCollector();
  const first = fresh[0]?.number ?? Infinity;
  const keyOf = (model: number, metric: string, week: number): string => `${model} ${metric} ${week}`;
  const names = observedMetrics(observed);
  if (fresh.length > 0) {
    await readTable(join(folder, "weeks.csv"), ["case", "week", ...names], ([number, week, ...cells]) => {
      const studyCase = fresh[Number(number) - first];
      if (studyCase === undefined) return;
      cells.forEach((text, k) =>
        collector.add(keyOf(studyCase.arm, names[k]!, Number(week)), numberOf(text)),
      );
    });
  }
  return Array.from({ length: models }, (_, model) =>
    observed.flatMap(({ metric, points }) =>
      points.map(({ week, value }): PredictedPoint => {
        const { n, quantiles } = collector.spread(keyOf(model, metric, week));
        const isInside = value >= quantiles.q05 && value <= quantiles.q95;
        return { metric, week, observed: value, n, quantiles, isInside };
      }),
    ),
  );
}

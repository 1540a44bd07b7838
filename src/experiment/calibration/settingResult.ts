import { weightedQuantile } from "../../core/weightedQuantile.ts";
import { declarationAt } from "../../scenario/vary/declarationAt.ts";
import type { SettingResult } from "./calibrateResult.ts";
import { densityAt, quantileOfPrior, settingAt, supportOf, type Prior } from "./prior.ts";

/** Parts into which the range of a prior is cut; whole numbers get a part each where they are as few. */
const BINS = 12;

/** Prior and posterior of one setting called `name`, from the coordinates and weights (sum 1) of a scenario's particles. */
export function settingResult(
  path: string,
  name: string,
  prior: Prior,
  coordinates: readonly number[],
  weights: readonly number[],
): SettingResult {
  const declared = declarationAt(path);
  const range = (quantile: (q: number) => number) => {
    const [q05, q50, q95] = [0.05, 0.5, 0.95].map((q) => settingAt(prior, quantile(q)));
    return { q05: q05!, q50: q50!, q95: q95! };
  };
  const ofPosterior = (q: number): number => weightedQuantile(coordinates, weights, q);
  const ofPrior = (q: number): number => quantileOfPrior(prior, q);
  const values = coordinates.map((coordinate) => settingAt(prior, coordinate));
  const mean = values.reduce((sum, value, k) => sum + weights[k]! * value, 0);
  const variance = values.reduce((sum, value, k) => sum + weights[k]! * (value - mean) * (value - mean), 0);
  const isEmpty = coordinates.length === 0;
  return {
    path,
    label: name,
    unit: declared?.unit ?? "",
    scale: prior.kind === "logUniform" ? "log" : "linear",
    prior: range(ofPrior),
    posterior: isEmpty ? null : { ...range(ofPosterior), mean, sd: Math.sqrt(variance) },
    width: isEmpty ? null : (ofPosterior(0.95) - ofPosterior(0.05)) / (ofPrior(0.95) - ofPrior(0.05)),
    bins: binsOf(prior, coordinates, weights),
  };
}

function binsOf(
  prior: Prior,
  coordinates: readonly number[],
  weights: readonly number[],
): SettingResult["bins"] {
  const whole = prior.integer === true && prior.kind !== "logUniform" ? prior.max - prior.min + 1 : Infinity;
  const count = whole <= 2 * BINS ? whole : BINS;
  const [low, high] = supportOf(prior);
  const width = (high - low) / count;
  const priors = Array.from({ length: count }, (_, k) => densityAt(prior, low + (k + 0.5) * width));
  const total = priors.reduce((sum, density) => sum + density, 0);
  const shares = new Float64Array(count);
  coordinates.forEach((coordinate, k) => {
    shares[Math.min(count - 1, Math.floor((coordinate - low) / width))]! += weights[k]!;
  });
  return priors.map((density, k) => ({
    low: settingAt(prior, low + k * width),
    high: settingAt(prior, low + (k + 1) * width),
    prior: density / total,
    posterior: shares[k]!,
  }));
}

import { exp, ln } from "../../../src/core/mathematics.ts";
import { normalOf, uniformOf } from "../../../src/core/distributions.ts";
import { Luck, stream } from "../../../src/core/luck.ts";
import { normalQuantile } from "../../../src/core/normalQuantile.ts";
import { seedKey, type SeedKey } from "../../../src/core/seedKey.ts";
import type { CalibrationPlan, Particle, Proposal } from "../../../src/experiment/calibration/plan.ts";
import { RunningSearch } from "../../../src/experiment/calibration/search.ts";

/** A plan with the defaults that the tests do not care about. */
export function planOf(given: Partial<CalibrationPlan> & Pick<CalibrationPlan, "models">): CalibrationPlan {
  return {
    method: "smc",
    seed: "calibration tests",
    particles: 500,
    runs: 1_000_000,
    generations: 20,
    quantile: 0.5,
    leastAcceptance: 0.001,
    threshold: null,
    predictions: 0,
    ...given,
  };
}

/** Runs a search to its end with a function in place of the model. */
export function runSearch(plan: CalibrationPlan, distanceOf: (proposal: Proposal) => number): RunningSearch {
  const search = new RunningSearch(plan);
  while (search.next.length > 0) search.take(search.next.map(distanceOf));
  return search;
}

const trial = stream("test.calibration.trial");
const keys = new Map<string, SeedKey>();

function keyOf(text: string): SeedKey {
  let key = keys.get(text);
  if (key === undefined) keys.set(text, (key = seedKey(text)));
  return key;
}

/** Successes of `trials`, each with the given chance: the same for the same key and number. */
export function binomial(key: string, number: number, trials: number, chance: number): number {
  const luck = new Luck(keyOf(key), number);
  const words = luck.drawAll(trial, 0, trials);
  let successes = 0;
  for (let k = 0; k < trials; k++) if (uniformOf(words[k]!) < chance) successes++;
  return successes;
}

/** A number between 0 and 1: the same for the same key and number. */
export function uniformShare(key: string, number: number): number {
  return uniformOf(new Luck(keyOf(key), number).draw(trial, 2, 0)[0]!);
}

/** A normal number with the given mean and sd: the same for the same key and number. */
export function normal(key: string, number: number, mean: number, sd: number): number {
  return mean + sd * normalOf(new Luck(keyOf(key), number).draw(trial, 1, 0)[0]!);
}

/** Weighted mean and standard deviation of the first coordinate. */
export function momentsOf(particles: readonly Particle[]): { mean: number; sd: number } {
  const total = particles.reduce((sum, { weight }) => sum + weight, 0);
  const mean = particles.reduce((sum, { weight, coordinates }) => sum + weight * coordinates[0]!, 0) / total;
  const variance =
    particles.reduce((sum, { weight, coordinates }) => sum + weight * (coordinates[0]! - mean) ** 2, 0) /
    total;
  return { mean, sd: Math.sqrt(variance) };
}

/** What `count` draws of the distribution may miss of its sd: four standard errors, by its kurtosis (3: normal). */
export function sdTolerance(sd: number, kurtosis: number, count: number): number {
  return 4 * sd * Math.sqrt((kurtosis - 1) / (4 * count));
}

/** Beyond this the chi-square of so many bins is as rare as four standard errors (Wilson & Hilferty 1931). */
export function chiSquareLimit(bins: number): number {
  const freedom = bins - 1;
  const z = normalQuantile(1 - 6.3e-5);
  return freedom * (1 - 2 / (9 * freedom) + z * Math.sqrt(2 / (9 * freedom))) ** 3;
}

/** Binomial coefficient. */
export function choose(n: number, k: number): number {
  let sum = 0;
  for (let j = 1; j <= k; j++) sum += ln(n - k + j) - ln(j);
  return Math.round(exp(sum));
}

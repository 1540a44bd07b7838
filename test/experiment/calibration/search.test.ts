import { describe, expect, test } from "vitest";
import { effectiveSampleSize } from "../../../src/experiment/calibration/population.ts";
import type { Prior } from "../../../src/experiment/calibration/prior.ts";
import { followSearch } from "../../../src/experiment/calibration/search.ts";
import { expectMean, expectShare } from "../../support/moments.ts";
import {
  binomial,
  chiSquareLimit,
  choose,
  momentsOf,
  normal,
  planOf,
  runSearch,
  sdTolerance,
  uniformShare,
} from "./searches.ts";

const share: Prior = { kind: "uniform", min: 0, max: 1 };
/** Successes observed of 20. */
const OBSERVED = 7;
// Exact posterior Beta(8, 14).
const BETA_MEAN = 8 / 22;
const BETA_SD = Math.sqrt((8 * 14) / (22 * 22 * 23));
// 3 + 6 ((a − b)²(a + b + 1) − ab(a + b + 2)) / (ab(a + b + 2)(a + b + 3))
const BETA_KURTOSIS = 3 + (6 * (36 * 23 - 112 * 24)) / (112 * 24 * 25);
const successesApart = (key: string) => (proposal: { number: number; coordinates: readonly number[] }) =>
  Math.abs(binomial(key, proposal.number, 20, proposal.coordinates[0]!) - OBSERVED);

// Normal mean: prior N(0, 10²), ten values with sd 1, mean 1.5.
const broad: Prior = { kind: "normal", mean: 0, sd: 10, min: -100, max: 100 };
const POSTERIOR_VARIANCE = 1 / (10 + 1 / 100);
const POSTERIOR_MEAN = POSTERIOR_VARIANCE * 10 * 1.5;
const meanApart = (key: string) => (proposal: { number: number; coordinates: readonly number[] }) =>
  Math.abs(normal(key, proposal.number, proposal.coordinates[0]!, Math.sqrt(0.1)) - 1.5);

describe("rejection", () => {
  test("of 7 of 20 with an exact match gives Beta(8, 14), one run in 21 accepted", () => {
    const plan = planOf({ method: "rejection", models: [[share]], particles: 2000, threshold: 0 });
    const [generation] = runSearch(plan, successesApart("beta")).generations;
    const { particles, runs } = generation!;
    expect(particles.length).toBe(2000);
    expect(BETA_MEAN).toBeCloseTo(0.36364, 5);
    expect(BETA_SD).toBeCloseTo(0.1003, 4);
    const { mean, sd } = momentsOf(particles);
    expectMean(mean, BETA_MEAN, BETA_SD, particles.length);
    expect(Math.abs(sd - BETA_SD)).toBeLessThanOrEqual(sdTolerance(BETA_SD, BETA_KURTOSIS, particles.length));
    expectShare(2000 / runs, 1 / 21, runs);
  });

  test("with one more or less accepted as well has the same mean and three times the runs", () => {
    const plan = planOf({ method: "rejection", models: [[share]], particles: 4000, threshold: 1 });
    const [generation] = runSearch(plan, successesApart("beta one")).generations;
    // A mixture of Beta(7, 15), Beta(8, 14) and Beta(9, 13).
    const parts = [7, 8, 9].map((a) => ({ mean: a / 22, variance: (a * (22 - a)) / (22 * 22 * 23) }));
    const variance = parts.reduce((sum, part) => sum + part.variance + (part.mean - BETA_MEAN) ** 2, 0) / 3;
    expectMean(momentsOf(generation!.particles).mean, BETA_MEAN, Math.sqrt(variance), 4000);
    expectShare(4000 / generation!.runs, 3 / 21, generation!.runs);
  });

  test("of a normal mean has the exact sd with a small threshold, and a wider one by a third of its square", () => {
    const settings = { method: "rejection", models: [[broad]], particles: 1000 } as const;
    for (const threshold of [0.05, 0.5]) {
      const [generation] = runSearch(planOf({ ...settings, threshold }), meanApart("normal")).generations;
      const exact = Math.sqrt(POSTERIOR_VARIANCE + (threshold * threshold) / 3);
      if (threshold === 0.5) expect(exact).toBeCloseTo(0.4281, 4);
      const { mean, sd } = momentsOf(generation!.particles);
      expectMean(mean, POSTERIOR_MEAN, exact, 1000);
      // Flatter than a normal distribution, so that its kurtosis is below 3.
      expect(Math.abs(sd - exact)).toBeLessThanOrEqual(sdTolerance(exact, 3, 1000));
    }
  });

  test("without a threshold keeps the nearest of the budget, the earlier of equals", () => {
    const plan = planOf({ method: "rejection", models: [[share]], particles: 3, runs: 8 });
    const far = [5, 1, NaN, 2, 7, 2, Infinity, 2];
    const { generations, stop, runs } = runSearch(plan, ({ number }) => far[number]!);
    expect(generations[0]!.particles.map(({ number }) => number)).toEqual([1, 3, 5]);
    expect([generations[0]!.threshold, generations[0]!.runs, stop, runs]).toEqual([2, 8, "budget", 8]);
  });
});

describe("ABC-SMC", () => {
  test("gives the same posterior of 7 of 20 as rejection", () => {
    const plan = planOf({ models: [[share]], particles: 2000, threshold: 0 });
    const { generations, stop } = runSearch(plan, successesApart("beta smc"));
    expect(stop).toBe("threshold");
    const { particles, threshold } = generations.at(-1)!;
    expect(threshold).toBe(0);
    const ess = effectiveSampleSize(particles.map(({ weight }) => weight));
    expect(ess).toBeGreaterThan(1000);
    const { mean, sd } = momentsOf(particles);
    expectMean(mean, BETA_MEAN, BETA_SD, ess);
    expect(Math.abs(sd - BETA_SD)).toBeLessThanOrEqual(sdTolerance(BETA_SD, BETA_KURTOSIS, ess));
  });

  test("gives the same posterior of a normal mean, with far fewer runs than rejection", () => {
    const plan = planOf({ models: [[broad]], particles: 2000, threshold: 0.05 });
    const search = runSearch(plan, meanApart("normal smc"));
    const { particles } = search.generations.at(-1)!;
    const ess = effectiveSampleSize(particles.map(({ weight }) => weight));
    const exact = Math.sqrt(POSTERIOR_VARIANCE + 0.05 ** 2 / 3);
    const { mean, sd } = momentsOf(particles);
    expectMean(mean, POSTERIOR_MEAN, exact, ess);
    expect(Math.abs(sd - exact)).toBeLessThanOrEqual(sdTolerance(exact, 3, ess));
    // What rejection needs: the prior's density at the mean, times the width of what is accepted.
    const acceptance = (0.1 * Math.exp(-0.5 * 0.15 ** 2)) / (10 * Math.sqrt(2 * Math.PI));
    expect(search.runs).toBeLessThan(particles.length / acceptance / 4);
  });

  test("agrees with rejection for a log-uniform rate", () => {
    // The exact posterior by summing over a fine grid: θ log-uniform, 7 of 20.
    const rate: Prior = { kind: "logUniform", min: 0.01, max: 1 };
    const grid = Array.from({ length: 20_000 }, (_, k) => Math.log(0.01) * (1 - (k + 0.5) / 20_000));
    const likelihoods = grid.map((x) => Math.exp(7 * x) * (1 - Math.exp(x)) ** 13);
    const total = likelihoods.reduce((sum, value) => sum + value, 0);
    const exact = grid.reduce((sum, x, k) => sum + x * likelihoods[k]!, 0) / total;
    const variance = grid.reduce((sum, x, k) => sum + (x - exact) ** 2 * likelihoods[k]!, 0) / total;
    const plan = planOf({ models: [[rate]], particles: 1500, threshold: 0 });
    const { particles } = runSearch(plan, ({ number, coordinates }) =>
      Math.abs(binomial("rate", number, 20, Math.exp(coordinates[0]!)) - OBSERVED),
    ).generations.at(-1)!;
    const ess = effectiveSampleSize(particles.map(({ weight }) => weight));
    expectMean(momentsOf(particles).mean, exact, Math.sqrt(variance), ess);
  });

  test("finds two settings that hang together, and one of which the data say nothing", () => {
    // y = a + b with noise .05; c does not act. Posterior: a + b near 1, so a and b run against each other.
    const plan = planOf({ models: [[share, share, share]], particles: 1000, threshold: 0.02 });
    const { particles } = runSearch(plan, ({ number, coordinates: [a, b] }) =>
      Math.abs(normal("sum", number, a! + b!, 0.05) - 1),
    ).generations.at(-1)!;
    const weights = particles.map(({ weight }) => weight);
    const ess = effectiveSampleSize(weights);
    const moment = (of: (x: readonly number[]) => number) =>
      particles.reduce((sum, { weight, coordinates }) => sum + weight * of(coordinates), 0);
    const spread = 0.05 ** 2 + 0.02 ** 2 / 3;
    expectMean(
      moment(([a, b]) => a! + b!),
      1,
      Math.sqrt(spread),
      ess,
    );
    expectMean(
      moment(([, , c]) => c!),
      0.5,
      Math.sqrt(1 / 12),
      ess,
    );
    // a is all but uniform between 0 and 1, b = 1 − a + noise: correlation −(1/12) / (1/12 + spread / 2), nearly.
    const covariance = moment(([a, b]) => (a! - 0.5) * (b! - 0.5));
    expect(covariance).toBeLessThan(-0.06);
  });

  test("ranks of the truth in the posterior are uniform (simulation-based calibration)", () => {
    const bins = 10;
    const sets = 200;
    const counts = new Array<number>(bins).fill(0);
    for (let set = 0; set < sets; set++) {
      // A truth from the prior, data from the truth; then where the truth lies in the posterior of these data.
      const truth = uniformShare("truth", set);
      const successes = binomial("successes", set, 20, truth);
      const plan = planOf({ models: [[share]], particles: 100, threshold: 0, seed: `set ${set}` });
      const { particles } = runSearch(plan, ({ number, coordinates }) =>
        Math.abs(binomial(`data ${set}`, number, 20, coordinates[0]!) - successes),
      ).generations.at(-1)!;
      const below = particles.reduce(
        (sum, { weight, coordinates }) => sum + (coordinates[0]! < truth ? weight : 0),
        0,
      );
      counts[Math.min(bins - 1, Math.floor(below * bins))]!++;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - sets / bins) ** 2 / (sets / bins), 0);
    expect(chiSquare).toBeLessThanOrEqual(chiSquareLimit(bins));
  });
});

describe("choice between models", () => {
  // Marginal likelihoods of 7 of 20: 1/21 for a uniform chance; C(20, 7) / 2²⁰ for a chance of one half.
  const UNIFORM = 1 / 21;
  const HALF = choose(20, 7) / 2 ** 20;
  const apart =
    (key: string) =>
    ({ number, model, coordinates }: { number: number; model: number; coordinates: readonly number[] }) =>
      Math.abs(binomial(key, number, 20, model === 0 ? coordinates[0]! : 0.5) - OBSERVED);
  const shareOf = (particles: readonly { model: number; weight: number }[], model: number) =>
    particles.reduce((sum, particle) => sum + (particle.model === model ? particle.weight : 0), 0);

  test.each(["rejection", "smc"] as const)("gives the exact probability of a model (%s)", (method) => {
    const plan = planOf({ method, models: [[share], []], particles: 2000, threshold: 0 });
    const { particles } = runSearch(plan, apart(`models ${method}`)).generations.at(-1)!;
    const exact = HALF / (HALF + UNIFORM);
    expect(exact / (1 - exact)).toBeCloseTo(1.5525, 4);
    const ess = effectiveSampleSize(particles.map(({ weight }) => weight));
    expectShare(shareOf(particles, 1), exact, ess);
    // Within the model, the posterior is what it is without the other.
    const own = particles.filter(({ model }) => model === 0);
    const ownEss = effectiveSampleSize(own.map(({ weight }) => weight));
    expectMean(momentsOf(own).mean, BETA_MEAN, BETA_SD, ownEss);
  });

  test("gives the exact probability of two models with a setting each, one with half of the range", () => {
    const upper: Prior = { kind: "uniform", min: 0.5, max: 1 };
    const plan = planOf({ models: [[share], [upper]], particles: 2000, threshold: 0 });
    const { particles } = runSearch(plan, ({ number, coordinates }) =>
      Math.abs(binomial("halves", number, 20, coordinates[0]!) - OBSERVED),
    ).generations.at(-1)!;
    // 2 ∫ over (½, 1) of the likelihood: 2/21 × P(Beta(8, 14) > ½) = 2/21 × P(Bin(21, ½) ≤ 7).
    let tail = 0;
    for (let k = 0; k <= 7; k++) tail += choose(21, k) / 2 ** 21;
    const exact = (2 * tail) / (2 * tail + 1);
    const ess = effectiveSampleSize(particles.map(({ weight }) => weight));
    expectShare(shareOf(particles, 1), exact, ess);
  });

  test("keeps asking a model that has no particles left", () => {
    // The second model is impossible until the runs say otherwise, which they do from the 1000th on.
    const plan = planOf({ models: [[share], [share]], particles: 200, generations: 14, threshold: 0.001 });
    const { generations } = runSearch(plan, ({ number, model, coordinates }) =>
      model === 1 && number < 1000 ? 100 : Math.abs(normal("late", number, coordinates[0]!, 0.05) - 0.5),
    );
    const shares = generations.map(({ particles }) => shareOf(particles, 1));
    expect(Math.min(...shares)).toBe(0);
    expect(shares.at(-1)!).toBeGreaterThan(0.2);
  });
});

describe("a search", () => {
  const plan = planOf({ models: [[share], []], particles: 60, runs: 3000, threshold: 0 });
  const distanceOf = ({
    number,
    model,
    coordinates,
  }: {
    number: number;
    model: number;
    coordinates: readonly number[];
  }) => Math.abs(binomial("again", number, 20, model === 0 ? coordinates[0]! : 0.5) - OBSERVED);

  test("goes the same way wherever it is taken up again", () => {
    const distances: number[] = [];
    const rounds: { begin: number; numbers: number[]; coordinates: (readonly number[])[] }[] = [];
    for (;;) {
      const { next } = followSearch(plan, distances);
      if (next.length === 0) break;
      rounds.push({
        begin: distances.length,
        numbers: next.map(({ number }) => number),
        coordinates: next.map(({ coordinates }) => coordinates),
      });
      for (const proposal of next) distances.push(distanceOf(proposal));
    }
    expect(rounds.length).toBeGreaterThan(3);
    for (const { begin, numbers, coordinates } of rounds) {
      expect(numbers).toEqual(numbers.map((_, k) => begin + k));
      // In the middle of a round the rest of it comes next, whatever the runs so far were.
      for (const more of [0, 1, Math.floor(numbers.length / 2), numbers.length - 1]) {
        const { next } = followSearch(plan, distances.slice(0, begin + more));
        expect(next.map(({ number }) => number)).toEqual(numbers.slice(more));
        expect(next.map((proposal) => proposal.coordinates)).toEqual(coordinates.slice(more));
      }
    }
  });

  test("takes the first that are near enough, in the order of their numbers", () => {
    const first = planOf({ models: [[share]], method: "rejection", particles: 3, threshold: 1 });
    const far = [0, 9, 1, 9, 0, 0, 0, 0, 0, 0];
    const { generations } = runSearch(first, ({ number }) => far[number] ?? 9);
    expect(generations[0]!.particles.map(({ number }) => number)).toEqual([0, 2, 4]);
    expect(generations[0]!.runs).toBe(5);
  });

  test("never spends more than its budget, and ends at a generation that is complete", () => {
    for (const runs of [60, 61, 200, 500, 900]) {
      const search = runSearch({ ...plan, runs }, distanceOf);
      expect(search.runs).toBeLessThanOrEqual(runs);
      expect(search.stop).toBe("budget");
      for (const { particles } of search.generations) expect(particles.length).toBe(60);
    }
  });

  test("with less than a generation's budget uses what was accepted", () => {
    const { generations, stop } = runSearch({ ...plan, runs: 40 }, distanceOf);
    expect(stop).toBe("budget");
    expect(generations.map(({ particles }) => particles.length)).toEqual([40]);
  });

  test("stops when all particles are equally near, when few are accepted, and after the last generation", () => {
    expect(runSearch({ ...plan, threshold: null }, () => 1).stop).toBe("nothing nearer");
    expect(runSearch({ ...plan, threshold: null, leastAcceptance: 0.4 }, distanceOf).stop).toBe("acceptance");
    const three = runSearch({ ...plan, threshold: null, generations: 3 }, ({ coordinates }) =>
      Math.abs((coordinates[0] ?? 0.9) - 0.3),
    );
    expect([three.stop, three.generations.length]).toEqual(["generations", 3]);
  });

  test("has no posterior where every run failed, and says so by having no generations", () => {
    const search = runSearch(plan, () => NaN);
    expect(search.generations).toEqual([]);
    expect(search.stop).not.toBeNull();
  });

  test("thresholds go down", () => {
    const { generations } = runSearch(plan, distanceOf);
    generations.slice(1).forEach(({ threshold, particles }, k) => {
      expect(threshold).toBeLessThan(generations[k]!.threshold);
      for (const { distance } of particles) expect(distance).toBeLessThanOrEqual(threshold);
    });
  });
});

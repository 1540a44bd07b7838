import { describe, expect, test } from "vitest";
import { normalDensity } from "../../../src/core/mathematics.ts";
import type { Particle } from "../../../src/experiment/calibration/plan.ts";
import {
  effectiveSampleSize,
  kernelDensity,
  populationOf,
  weightedCovariance,
} from "../../../src/experiment/calibration/population.ts";
import { posteriorProposals } from "../../../src/experiment/calibration/predict.ts";
import { generationProposer } from "../../../src/experiment/calibration/propose.ts";
import { planOf } from "./searches.ts";

function particle(model: number, weight: number, ...coordinates: number[]): Particle {
  return { number: 0, distance: 0, model, weight, coordinates };
}

describe("the effective sample size", () => {
  test.each([
    [[0.5, 0.5], 2],
    [[1, 0, 0], 1],
    [[0.5, 0.25, 0.25], 1 / 0.375],
    [[2, 1, 1], 16 / 6],
    [[], 0],
  ])("of %j is %f", (weights, expected) => {
    expect(effectiveSampleSize(weights)).toBeCloseTo(expected, 12);
  });
});

describe("the kernel", () => {
  test("has twice the weighted covariance", () => {
    // Weights ½, ¼, ¼ at 0, 2, 4: mean 1.5, variance ½ 2.25 + ¼ 0.25 + ¼ 6.25 = 2.75.
    expect([...weightedCovariance([[0], [2], [4]], [0.5, 0.25, 0.25], 1)]).toEqual([2.75]);
    const particles = [
      particle(0, 0.25, 0),
      particle(0, 0.25, 2),
      particle(0, 0.25, 4),
      particle(0, 0.25, 6),
    ];
    const { kernel } = populationOf(particles, 0, 1);
    expect(kernel!.lower[0]! ** 2).toBeCloseTo(2 * 5, 12);
  });

  test("has the density of the mixture of its normals", () => {
    const points = [0, 2, 4, 7];
    const weights = [0.4, 0.3, 0.2, 0.1];
    const population = populationOf(
      points.map((point, k) => particle(0, weights[k]!, point)),
      0,
      1,
    );
    const mean = 0.6 + 0.8 + 0.7;
    const variance = 0.3 * 4 + 0.2 * 16 + 0.1 * 49 - mean * mean;
    const sd = Math.sqrt(2 * variance);
    const expected = points.reduce(
      (sum, point, k) => sum + (weights[k]! * normalDensity((3 - point) / sd)) / sd,
      0,
    );
    expect(kernelDensity(population.kernel!, population.weights, [3])).toBeCloseTo(expected, 12);
  });

  test("falls back to the diagonal where two settings run in step, and to the prior where particles are few", () => {
    const inStep = [0, 1, 2, 3, 4].map((x) => particle(0, 0.2, x, 2 * x));
    const { kernel } = populationOf(inStep, 0, 2);
    expect([...kernel!.lower]).toEqual([2, 0, 0, 4]);
    const one = [...Array.from({ length: 9 }, () => particle(0, 0.001, 1)), particle(0, 0.991, 2)];
    expect(populationOf(one, 0, 1).kernel).toBeNull();
    expect(populationOf(inStep, 1, 2)).toMatchObject({ probability: 0, kernel: null });
    // All in one place: nothing to step by.
    expect(
      populationOf(
        Array.from({ length: 9 }, () => particle(0, 1 / 9, 5)),
        0,
        1,
      ).kernel,
    ).toBeNull();
  });
});

describe("weights", () => {
  const share = { kind: "uniform", min: 0, max: 1 } as const;

  test("are the prior over the density of the proposal", () => {
    // Four particles: variance ¼ (.15² + .05² + .05² + .15²) = .0125, so that the kernel's sd is √.025.
    const particles = [0.2, 0.3, 0.4, 0.5].map((x) => particle(0, 0.25, x));
    const proposer = generationProposer(planOf({ models: [[share]] }), { particles });
    const sd = Math.sqrt(0.025);
    const density = [0.2, 0.3, 0.4, 0.5].reduce((sum, x) => sum + normalDensity((0.6 - x) / sd) / sd / 4, 0);
    expect(proposer.weightOf({ number: 9, model: 0, coordinates: [0.6] })).toBeCloseTo(1 / density, 12);
  });

  test("of two models carry the chance with which each is proposed", () => {
    // Model 0 has ¾ of the weight and is kept in 8 of 10 proposals: .75 × .8 + .25 × .2 = .65; model 1: .35.
    const wide = { kind: "uniform", min: 0, max: 4 } as const;
    const particles = [
      ...[0.2, 0.3, 0.4, 0.5].map((x) => particle(0, 0.1875, x)),
      particle(1, 0.125, 1),
      particle(1, 0.125, 3),
    ];
    const proposer = generationProposer(planOf({ models: [[share], [wide]] }), { particles });
    const sd = Math.sqrt(0.025);
    const density = [0.2, 0.3, 0.4, 0.5].reduce((sum, x) => sum + normalDensity((0.6 - x) / sd) / sd / 4, 0);
    const weightOf = (model: number, x: number) => proposer.weightOf({ number: 9, model, coordinates: [x] });
    expect(weightOf(0, 0.6)).toBeCloseTo(1 / (0.65 * density), 12);
    // Two particles are too few for a kernel: proposed from the prior, whose density cancels.
    expect(weightOf(1, 2.5)).toBeCloseTo(1 / 0.35, 12);
  });
});

describe("fresh futures of the posterior", () => {
  test("come as often as the weights say, for every model that has particles", () => {
    const plan = planOf({ models: [[], [], []], predictions: 100 });
    const particles = [particle(0, 0.3, 1), particle(0, 0.1, 2), particle(2, 0.45, 3), particle(2, 0.15, 4)];
    const proposals = posteriorProposals(plan, { threshold: 1, runs: 9, particles }, 40);
    expect(proposals.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, k) => 40 + k));
    const times = (model: number, x: number) =>
      proposals.filter((proposal) => proposal.model === model && proposal.coordinates[0] === x).length;
    expect([times(0, 1), times(0, 2), times(2, 3), times(2, 4)]).toEqual([75, 25, 75, 25]);
  });
});

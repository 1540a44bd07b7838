import { describe, expect, test } from "vitest";
import {
  densityAt,
  drawCoordinate,
  quantileOfPrior,
  settingAt,
  supportOf,
  type Prior,
} from "../../../src/experiment/calibration/prior.ts";
import { expectMean, meanOf } from "../../support/moments.ts";
import { wordsOf } from "../../support/luck.ts";

const priors: Prior[] = [
  { kind: "uniform", min: 2, max: 5 },
  { kind: "logUniform", min: 0.001, max: 1 },
  { kind: "normal", mean: 3, sd: 0.5, min: 0, max: 6 },
  { kind: "uniform", min: 1, max: 4, integer: true },
];

describe("priors", () => {
  test.each(priors)("have densities that sum to one and quantiles in step with them: %j", (prior) => {
    const [low, high] = supportOf(prior);
    const cells = 40_000;
    const width = (high - low) / cells;
    let sum = 0;
    let belowQuarter = 0;
    const quarter = quantileOfPrior(prior, 0.25);
    for (let k = 0; k < cells; k++) {
      const x = low + (k + 0.5) * width;
      sum += densityAt(prior, x) * width;
      if (x < quarter) belowQuarter += densityAt(prior, x) * width;
    }
    expect(sum).toBeCloseTo(1, 6);
    expect(belowQuarter).toBeCloseTo(0.25, 3);
    expect(densityAt(prior, low - 1e-9)).toBe(0);
    expect(densityAt(prior, high + 1e-9)).toBe(0);
  });

  test.each(priors)("are drawn with their mean: %j", (prior) => {
    const words = wordsOf(JSON.stringify(prior), 8000);
    const draws = Array.from({ length: 4000 }, (_, k) =>
      drawCoordinate(prior, words[2 * k]!, words[2 * k + 1]!),
    );
    const [low, high] = supportOf(prior);
    const [mean, sd] =
      prior.kind === "normal" ? [prior.mean, prior.sd] : [(low + high) / 2, (high - low) / Math.sqrt(12)];
    expectMean(meanOf(draws), mean, sd, draws.length);
  });

  test("give settings inside their range, with six digits, whole where they must be", () => {
    expect(settingAt({ kind: "uniform", min: 0, max: 1 / 3 }, 1 / 3)).toBe(0.333333);
    expect(settingAt({ kind: "uniform", min: 0, max: 0.1234564 }, 0.1234564)).toBe(0.123456);
    // Rounded up beyond the range, it is brought back to its end.
    expect(settingAt({ kind: "uniform", min: 0, max: 0.12345678 }, 0.12345678)).toBe(0.12345678);
    expect(settingAt({ kind: "logUniform", min: 0.01, max: 1 }, Math.log(0.1))).toBe(0.1);
    expect(settingAt({ kind: "uniform", min: 1, max: 4, integer: true }, 0.5)).toBe(1);
    expect(settingAt({ kind: "uniform", min: 1, max: 4, integer: true }, 4.5)).toBe(4);
    expect(settingAt({ kind: "uniform", min: 1, max: 4, integer: true }, 2.4)).toBe(2);
  });

  test("are drawn finite even from the smallest word", () => {
    for (const prior of priors) {
      expect(Number.isFinite(drawCoordinate(prior, 0, 0))).toBe(true);
      expect(Number.isFinite(drawCoordinate(prior, 0xffffffff, 0xffffffff))).toBe(true);
    }
  });
});

import { describe, expect, test } from "vitest";
import { settingResult } from "../../../src/experiment/calibration/settingResult.ts";

describe("prior and posterior of a setting", () => {
  test("are told by middle and 9 of 10, and by how much narrower the one is than the other", () => {
    const coordinates = Array.from({ length: 100 }, (_, k) => 2 + (k + 0.5) / 100);
    const weights = coordinates.map(() => 0.01);
    const { prior, posterior, width, bins } = settingResult(
      "a.b",
      "A",
      { kind: "uniform", min: 0, max: 4 },
      coordinates,
      weights,
    );
    expect(prior).toEqual({ q05: 0.2, q50: 2, q95: 3.8 });
    expect(posterior).toMatchObject({ q05: 2.05, q50: 2.5, q95: 2.95 });
    expect(posterior!.mean).toBeCloseTo(2.5, 12);
    expect(posterior!.sd).toBeCloseTo(Math.sqrt(1 / 12), 3);
    expect(width).toBeCloseTo(0.25, 12);
    expect(bins.length).toBe(12);
    expect(bins.map((bin) => bin.posterior).map((share) => Math.round(share * 100))).toEqual([
      0, 0, 0, 0, 0, 0, 33, 34, 33, 0, 0, 0,
    ]);
    expect(bins.every((bin) => Math.abs(bin.prior - 1 / 12) < 1e-12)).toBe(true);
  });

  test("are measured in ratios where the prior is", () => {
    const prior = { kind: "logUniform", min: 0.01, max: 1 } as const;
    const { prior: before, bins, scale } = settingResult("a.b", "A", prior, [Math.log(0.1)], [1]);
    expect(before.q50).toBe(0.1);
    expect(scale).toBe("log");
    expect([bins[0]!.low, bins[6]!.low, bins[11]!.high]).toEqual([0.01, 0.1, 1]);
    expect(bins.map((bin) => bin.posterior)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
  });

  test("of whole numbers have a part for each of them", () => {
    const { bins } = settingResult(
      "a.b",
      "A",
      { kind: "uniform", min: 1, max: 5, integer: true },
      [0.6, 3.4, 5.5],
      [0.5, 0.3, 0.2],
    );
    expect(bins.map((bin) => bin.posterior)).toEqual([0.5, 0, 0.3, 0, 0.2]);
  });

  test("without particles have a prior only", () => {
    expect(settingResult("a.b", "A", { kind: "uniform", min: 0, max: 1 }, [], [])).toMatchObject({
      posterior: null,
      width: null,
    });
  });
});

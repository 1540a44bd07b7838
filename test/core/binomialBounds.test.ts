import { describe, expect, it } from "vitest";
import { binomialBounds, tailFrom } from "../../src/core/binomialBounds.ts";

/** Sum of exact binomial terms, by the ratio of neighbours: an independent way to the same tail. */
function summedTail(hits: number, trials: number, p: number): number {
  let logTerm = trials * Math.log(1 - p);
  let sum = hits <= 0 ? Math.exp(logTerm) : 0;
  for (let k = 1; k <= trials; k++) {
    logTerm += Math.log(((trials - k + 1) * p) / (k * (1 - p)));
    if (k >= hits) sum += Math.exp(logTerm);
  }
  return sum;
}

describe("tails of the binomial", () => {
  it.each([
    [1, 1, 0.3],
    [3, 10, 0.2],
    [10, 10, 0.9],
    [7, 20, 0.5],
    [94, 100, 0.9],
    [40, 100, 0.9],
    [180, 200, 0.85],
    [950, 1000, 0.94],
    [1, 1000, 0.0001],
  ])("%i or more of %i at %f", (hits, trials, p) => {
    expect(tailFrom(hits, trials, p) / summedTail(hits, trials, p)).toBeCloseTo(1, 9);
  });
});

describe("exact bounds of a chance", () => {
  it("are those of the published tables", () => {
    // 95 %, both sides: 94 of 100 and 0 of 30; one side: the rule of three.
    expect(binomialBounds(94, 100, 0.025).low).toBeCloseTo(0.874, 4);
    expect(binomialBounds(94, 100, 0.025).high).toBeCloseTo(0.9777, 4);
    expect(binomialBounds(0, 30, 0.025)).toMatchObject({ low: 0 });
    expect(binomialBounds(0, 30, 0.025).high).toBeCloseTo(1 - 0.025 ** (1 / 30), 12);
    expect(binomialBounds(30, 30, 0.05).low).toBeCloseTo(0.05 ** (1 / 30), 12);
    expect(binomialBounds(30, 30, 0.05).high).toBe(1);
  });

  it("leave out the truth no more often than promised, whatever it is", () => {
    for (const trials of [7, 40, 150]) {
      const bounds = Array.from({ length: trials + 1 }, (_, hits) => binomialBounds(hits, trials, 0.01));
      for (const p of [0.03, 0.5, 0.77, 0.9, 0.99]) {
        let [below, above] = [0, 0];
        bounds.forEach(({ low, high }, hits) => {
          const chance = summedTail(hits, trials, p) - summedTail(hits + 1, trials, p);
          if (low > p) below += chance;
          if (high < p) above += chance;
        });
        expect(below).toBeLessThanOrEqual(0.01 + 1e-9);
        expect(above).toBeLessThanOrEqual(0.01 + 1e-9);
      }
    }
  });
});

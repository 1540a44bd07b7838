import { describe, expect, test } from "vitest";
import { weightedQuantile } from "../../src/core/weightedQuantile.ts";

describe("weightedQuantile", () => {
  test("with equal weights is Hazen's quantile", () => {
    const values = [4, 1, 3, 2];
    const equal = [1, 1, 1, 1];
    const at = (q: number) => weightedQuantile(values, equal, q);
    // Number k of n stands at (k − ½)/n.
    expect([0.125, 0.375, 0.5, 0.625, 0.875].map(at)).toEqual([1, 2, 2.5, 3, 4]);
    expect([0, 0.1, 0.9, 1].map(at)).toEqual([1, 1, 4, 4]);
  });

  test("goes by weight, whatever its sum", () => {
    // Weights 1, 2, 1: the middles stand at 1/8, 4/8 and 7/8.
    const at = (q: number) => weightedQuantile([10, 20, 30], [5, 10, 5], q);
    expect([0.125, 0.5, 0.875, 0.3125].map(at)).toEqual([10, 20, 30, 15]);
  });

  test("passes over what has no weight, and is NaN where nothing has", () => {
    expect(weightedQuantile([1, 99, 3], [1, 0, 1], 0.5)).toBe(2);
    expect(weightedQuantile([7], [0.3], 0.9)).toBe(7);
    expect(weightedQuantile([], [], 0.5)).toBeNaN();
    expect(weightedQuantile([1], [0], 0.5)).toBeNaN();
  });
});

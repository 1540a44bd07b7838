import { expect, test } from "vitest";
import { estimate, valuesForHalfWidth, valuesNeeded } from "../../src/core/estimate.ts";
import { studentQuantile } from "../../src/core/studentQuantile.ts";

test("a mean has the interval that a textbook gives it; what has no value is left out", () => {
  // Mean 5, sd √(10/4) over five values, t with 4 degrees of freedom is 2.7764.
  const { n, mean, low, high, sd } = estimate([3, 4, NaN, 5, 6, 7]);
  expect([n, mean]).toEqual([5, 5]);
  expect(sd).toBeCloseTo(1.5811, 4);
  expect(high - 5).toBeCloseTo((2.7764451 * 1.58113883) / Math.sqrt(5), 6);
  expect(5 - low).toBeCloseTo(high - 5, 12);
  expect(estimate([3]).mean).toBe(3);
  expect(estimate([3]).low).toBeNaN();
  expect(estimate([]).mean).toBeNaN();
});

test("the values needed for an effect are those of the normal formula", () => {
  // (1.95996 + 1.64485)² = 12.995 for an effect of one standard deviation.
  expect(valuesNeeded(1, 1)).toBe(13);
  expect(valuesNeeded(0.1, 0.02)).toBe(325);
  expect(valuesNeeded(0, 0.02)).toBe(2);
});

test("the values for a half-width are those of the reference table, and a few more for the t-interval", () => {
  // n ≥ (z s/h)²: coefficient of variation and relative half-width.
  const table: [number, number, number][] = [
    [0.1, 0.05, 16],
    [0.3, 0.05, 139],
    [0.3, 0.01, 3458],
    [1, 0.05, 1537],
    [1, 0.01, 38415],
  ];
  for (const [sd, half, normal] of table) {
    const n = valuesForHalfWidth(sd, half);
    expect(n).toBeGreaterThanOrEqual(normal);
    expect(n).toBeLessThanOrEqual(normal + 3);
    const reach = (count: number) => (studentQuantile(0.975, count - 1) * sd) / Math.sqrt(count);
    expect(reach(n)).toBeLessThanOrEqual(half);
    expect(reach(n - 1)).toBeGreaterThan(half);
  }
  expect(valuesForHalfWidth(0, 0.1)).toBe(2);
  expect(valuesForHalfWidth(1, 0)).toBeNaN();
  expect(valuesForHalfWidth(NaN, 1)).toBeNaN();
});

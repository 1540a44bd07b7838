import { expect, test } from "vitest";
import { correlation, estimate, studentQuantile, valuesNeeded } from "./statistics.ts";

test("Student's t is that of the printed tables", () => {
  expect(studentQuantile(0.975, 7)).toBeCloseTo(2.3646, 3);
  expect(studentQuantile(0.975, 11)).toBeCloseTo(2.201, 3);
  expect(studentQuantile(0.975, 23)).toBeCloseTo(2.0687, 4);
  expect(studentQuantile(0.975, 99)).toBeCloseTo(1.9842, 4);
});

test("a mean has the interval that a textbook gives it; what has no value is left out", () => {
  // Mean 5, sd √(10/4) over five values, t with 4 degrees of freedom is 2.7764.
  const { n, mean, low, high, sd } = estimate([3, 4, NaN, 5, 6, 7]);
  expect([n, mean]).toEqual([5, 5]);
  expect(sd).toBeCloseTo(1.5811, 4);
  expect(high - 5).toBeCloseTo((2.7764 * 1.5811) / Math.sqrt(5), 1);
  expect(5 - low).toBeCloseTo(high - 5, 12);
  expect(estimate([3]).low).toBeNaN();
});

test("the values needed for an effect are those of the normal formula", () => {
  // (1.95996 + 1.64485)² = 12.995 for an effect of one standard deviation.
  expect(valuesNeeded(1, 1)).toBe(13);
  expect(valuesNeeded(0.1, 0.02)).toBe(325);
  expect(valuesNeeded(0, 0.02)).toBe(2);
});

test("correlation is 1, −1 or in between", () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  expect(correlation([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12);
  expect(correlation([1, 2], [5, 5])).toBeNaN();
});

import { expect, test } from "vitest";
import { compensatedSum } from "../../src/core/compensatedSum.ts";

test("what rounding loses is not lost", () => {
  expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
  expect(compensatedSum(new Array<number>(10).fill(0.1))).toBe(1);
  expect(compensatedSum([])).toBe(0);
  expect(compensatedSum([1, NaN])).toBeNaN();
});

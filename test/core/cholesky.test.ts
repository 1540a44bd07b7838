import { describe, expect, test } from "vitest";
import { choleskyOf, solveLower } from "../../src/core/cholesky.ts";

describe("the Cholesky factor", () => {
  test("of a small matrix, and what it solves", () => {
    const lower = choleskyOf([4, 2, 2, 5], 2)!;
    expect([...lower]).toEqual([2, 0, 1, 2]);
    expect([...solveLower(lower, [2, 5])]).toEqual([1, 2]);
  });

  test("is refused where there is none", () => {
    expect(choleskyOf([1, 1, 1, 1], 2)).toBeNull();
    expect(choleskyOf([1, 2, 2, 1], 2)).toBeNull();
    expect(choleskyOf([NaN], 1)).toBeNull();
    expect(choleskyOf([0], 1)).toBeNull();
    expect(choleskyOf([], 0)).toEqual(new Float64Array(0));
  });
});

import { describe, expect, test } from "vitest";
import {
  above,
  aboveBy,
  approaches,
  asymptotic,
  chance,
  covered,
  exactly,
  exactMean,
  identical,
  shareErrorOf,
  simulated,
} from "../../../src/experiment/verification/judge.ts";

const four = [1, 2, 3, 4]; // mean 2.5, standard error √(5/3)/2 = .6455

describe("how a match is judged", () => {
  test("A: whole numbers must be equal, others within a relative 1e-12", () => {
    expect(identical("n", 5, 5)).toMatchObject({ pass: true, tolerance: 0, level: "A", replicates: 1 });
    expect(identical("n", 5, 5.0000001).pass).toBe(false);
    expect(identical("n", 0.1 + 0.2, 0.3).pass).toBe(true);
    expect(identical("n", 0.3, 0.3 + 1e-12).pass).toBe(false);
    expect(identical("n", 0, NaN).pass).toBe(false);
  });

  test("B: within four standard errors of an exact mean", () => {
    expect(exactly("n", 3.5, 0.5, four)).toMatchObject({ got: 2.5, tolerance: 1, pass: true, replicates: 4 });
    expect(exactly("n", 3.501, 0.5, four).pass).toBe(false);
    expect(chance("n", 0.5, [0, 1, 1, 1])).toMatchObject({ got: 0.75, tolerance: 1 });
    expect(exactMean("n", 2.5, four).tolerance).toBeCloseTo(4 * Math.sqrt(5 / 12), 12);
  });

  test("B′: both standard errors count, and the own one at least as much as asked", () => {
    const own = Math.sqrt(5 / 12);
    expect(simulated("n", 2, 0.5, four).tolerance).toBeCloseTo(4 * Math.sqrt(own * own + 0.25), 12);
    expect(simulated("n", 2, 0, four, 2).tolerance).toBeCloseTo(8, 12);
  });

  test("C: the stated allowance comes on top", () => {
    expect(asymptotic("n", 2, 0.5, four).tolerance).toBeCloseTo(4 * Math.sqrt(5 / 12) + 0.5, 12);
    expect(approaches("n", 2, 0.5, 2.5).pass).toBe(true);
    expect(approaches("n", 2, 0.5, 2.51).pass).toBe(false);
  });

  test("D: the opposite order must be excluded, not merely unseen", () => {
    expect(above("n", [1, 1.1, 0.9]).pass).toBe(true);
    expect(above("n", four).pass).toBe(false);
    expect(above("n", [-1, -1.1]).pass).toBe(false);
  });

  test("shares that were never seen have an error all the same", () => {
    expect(shareErrorOf(0, 100)).toBeCloseTo(Math.sqrt((0.5 / 101) * (100.5 / 101)) / 10, 12);
    expect(shareErrorOf(1, 100)).toBeCloseTo(shareErrorOf(0, 100), 12);
  });

  test("a difference of half as much again as the tolerance is found with 97.5 % or more", () => {
    expect(exactly("n", 3.5, 0.5, four).detectable).toBe(1.5);
    expect(approaches("n", 2, 0.5, 2.5).detectable).toBe(0.75);
  });

  test("any difference beyond the rounding is found where numbers must be identical", () => {
    expect(identical("n", 5, 5).detectable).toBe(0);
    expect(identical("n", 0.5, 0.51, { rounding: 0.02, replicates: 3 })).toMatchObject({
      ...{ detectable: 0.02, replicates: 3, pass: true },
    });
  });

  test("a mean and a count stand for the values", () => {
    expect(exactly("n", 3.5, 0.5, { mean: 2.5, count: 4 })).toEqual(exactly("n", 3.5, 0.5, four));
    expect(exactly("n", 3.5, 0.5, { mean: NaN, count: 4 }).pass).toBe(false);
  });

  test("covered: nothing but the reach of luck, and a margin that is given for an order", () => {
    expect(covered("n", 1, 3, 2, 9)).toMatchObject({ pass: true, detectable: 2, level: "B'", replicates: 9 });
    expect(covered("n", 1, 3.1, 2, 9).pass).toBe(false);
    expect(aboveBy("n", 2, 1.9, 9)).toMatchObject({ pass: true, detectable: 0, level: "D", expected: 0 });
    expect(aboveBy("n", 2, 2, 9).pass).toBe(false);
  });
});

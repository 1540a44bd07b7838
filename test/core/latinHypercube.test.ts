import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { latinHypercube } from "../../src/core/latinHypercube.ts";
import { seedKey } from "../../src/core/seedKey.ts";
import { centredDiscrepancy } from "../support/discrepancy.ts";
import { expectMean } from "../support/moments.ts";

test("each stratum of each dimension holds exactly one point", () => {
  for (const count of [1, 2, 7, 100, 1000]) {
    const points = latinHypercube(count, 12, seedKey("strata"));
    for (let dimension = 0; dimension < 12; dimension++) {
      const strata = new Set<number>();
      for (let row = 0; row < count; row++) strata.add(Math.floor(points[row * 12 + dimension]! * count));
      expect(strata.size).toBe(count);
      expect(Math.max(...strata)).toBe(count - 1);
      expect(Math.min(...strata)).toBe(0);
    }
  }
});

test("dimensions are shuffled independently", () => {
  // The correlation of two random orders of n has mean 0 and standard deviation 1/√(n − 1).
  const count = 1000;
  const points = latinHypercube(count, 8, seedKey("shuffled"));
  for (let left = 0; left < 8; left++) {
    for (let right = left + 1; right < 8; right++) {
      let product = 0;
      for (let row = 0; row < count; row++)
        product += (points[row * 8 + left]! - 0.5) * (points[row * 8 + right]! - 0.5);
      expectMean((product / count) * 12, 0, 1, count - 1);
    }
  }
});

test("points lie anywhere in their stratum", () => {
  const count = 4000;
  const points = latinHypercube(count, 1, seedKey("places"));
  const places = [...points].map((point) => (point * count) % 1);
  expectMean(places.reduce((sum, place) => sum + place, 0) / count, 1 / 2, Math.sqrt(1 / 12), count);
});

test("the discrepancy is that of Latin hypercubes elsewhere", () => {
  const { centered_discrepancy_d4: table } = JSON.parse(
    readFileSync("../shared/reference/methodology_reference.json", "utf8"),
  ) as { centered_discrepancy_d4: Record<string, { lhs_CD_mean: number }> };
  const draws = 100;
  const found = Array.from({ length: draws }, (_, at) =>
    centredDiscrepancy(latinHypercube(256, 4, seedKey(`draw ${at}`)), 4),
  );
  const mean = found.reduce((sum, value) => sum + value, 0) / draws;
  const sd = Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws - 1));
  // The reference is itself a mean over draws, counted as 20.
  expect(Math.abs(mean - table["256"]!.lhs_CD_mean)).toBeLessThan(4 * sd * Math.sqrt(2 / 20));
});

test("the same key gives the same points, another key others", () => {
  expect(latinHypercube(50, 3, seedKey("a"))).toEqual(latinHypercube(50, 3, seedKey("a")));
  expect(latinHypercube(50, 3, seedKey("a"))).not.toEqual(latinHypercube(50, 3, seedKey("b")));
});

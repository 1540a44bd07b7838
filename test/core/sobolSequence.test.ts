import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { seedKey } from "../../src/core/seedKey.ts";
import { nearestPowersOfTwo, sobolDimensionLimit, sobolPoints } from "../../src/core/sobolSequence.ts";
import { centredDiscrepancy } from "../support/discrepancy.ts";
import { expectMean } from "../support/moments.ts";

const key = seedKey("sobol");
const reference = JSON.parse(readFileSync("../shared/reference/methodology_reference.json", "utf8")) as {
  centered_discrepancy_d4: Record<string, { sobol_CD: number; lhs_CD_mean: number }>;
};

describe("Sobol' points without scrambling", () => {
  test.each([
    ["the first 64 in 16 dimensions", "sobol_sequence_joekuo_d16_n64.csv", 16],
    ["selected ones in 40 dimensions", "sobol_sequence_joekuo_d40_selected.csv", 40],
  ])("equal an independent implementation's: %s", (_, file, dimensions) => {
    const rows = readFileSync(`../shared/reference/${file}`, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").map(Number));
    const last = Math.max(...rows.map((row) => row[0]!));
    const points = sobolPoints(last + 1, dimensions, key, false);
    for (const [index, ...expected] of rows)
      expect([...points.subarray(index! * dimensions, (index! + 1) * dimensions)]).toEqual(expected);
    expect(rows.length).toBeGreaterThan(10);
  });

  test("have the reference's discrepancy in four dimensions", () => {
    for (const [count, row] of Object.entries(reference.centered_discrepancy_d4)) {
      const found = centredDiscrepancy(sobolPoints(Number(count), 4, key, false), 4);
      expect(Math.abs(found / row.sobol_CD - 1)).toBeLessThan(1e-9);
    }
  });

  test("put one point in each stratum in every dimension there is", () => {
    expect(sobolDimensionLimit).toBe(256);
    expectOneInEachStratum(sobolPoints(256, sobolDimensionLimit, key, false), sobolDimensionLimit);
  });
});

describe("scrambled Sobol' points", () => {
  test("still have one point in each stratum of every dimension", () => {
    expectOneInEachStratum(sobolPoints(512, sobolDimensionLimit, key), sobolDimensionLimit);
  });

  test("stay a net in the first two dimensions: one point in each elementary box", () => {
    const points = sobolPoints(256, 2, key);
    for (let split = 0; split <= 8; split++) {
      const [wide, high] = [2 ** split, 2 ** (8 - split)];
      const boxes = new Set<number>();
      for (let row = 0; row < 256; row++)
        boxes.add(Math.floor(points[2 * row]! * wide) * high + Math.floor(points[2 * row + 1]! * high));
      expect(boxes.size).toBe(256);
    }
  });

  test("are each uniform: over many keys the first point has the moments of chance, in each dimension", () => {
    const keys = 4000;
    const firsts = Array.from({ length: keys }, (_, at) => sobolPoints(1, 3, seedKey(`key ${at}`)));
    for (let dimension = 0; dimension < 3; dimension++) {
      const values = firsts.map((points) => points[dimension]!);
      const mean = (power: number) => values.reduce((sum, value) => sum + value ** power, 0) / keys;
      expectMean(mean(1), 1 / 2, Math.sqrt(1 / 12), keys);
      expectMean(mean(2), 1 / 3, Math.sqrt(1 / 5 - 1 / 9), keys);
    }
    const product = firsts.reduce((sum, at) => sum + (at[0]! - 0.5) * (at[1]! - 0.5), 0) / keys;
    expectMean(product, 0, 1 / 12, keys);
  });

  test("swap halves by coins of their own: what lies below differs independently in the two halves", () => {
    // Unscrambled, the points 0 and 1/2 have the same place within their half.
    const keys = 4000;
    let product = 0;
    for (let at = 0; at < keys; at++) {
      const points = sobolPoints(2, 1, seedKey(`halves ${at}`));
      const lower = (value: number) => ((value * 2) % 1) - 0.5;
      product += lower(points[0]!) * lower(points[1]!);
    }
    expectMean(product / keys, 0, 1 / 12, keys);
  });

  test("are more even than a Latin hypercube in four dimensions", () => {
    const row = reference.centered_discrepancy_d4["256"]!;
    expect(centredDiscrepancy(sobolPoints(256, 4, key), 4)).toBeLessThan(row.lhs_CD_mean / 2);
  });

  test("begin with the same points however many are asked for, and differ with the key", () => {
    const few = sobolPoints(16, 5, key);
    expect(sobolPoints(64, 5, key).slice(0, 80)).toEqual(few);
    expect(sobolPoints(16, 5, seedKey("other"))).not.toEqual(few);
  });
});

test("the nearest powers of two", () => {
  expect(nearestPowersOfTwo(1)).toEqual([1, 1]);
  expect(nearestPowersOfTwo(1000)).toEqual([512, 1024]);
  expect(nearestPowersOfTwo(1024)).toEqual([1024, 1024]);
});

test("more dimensions than there are numbers for are refused", () => {
  expect(() => sobolPoints(4, sobolDimensionLimit + 1, key)).toThrow(RangeError);
});

function expectOneInEachStratum(points: Float64Array, dimensions: number): void {
  const count = points.length / dimensions;
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const strata = new Set<number>();
    for (let row = 0; row < count; row++)
      strata.add(Math.floor(points[row * dimensions + dimension]! * count));
    expect(strata.size).toBe(count);
  }
}

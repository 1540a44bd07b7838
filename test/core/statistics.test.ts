import { fc } from "../support/fastCheck.ts";
import { describe, expect, test } from "vitest";
import { quantileOfSorted, RunningStatistics, selectKth } from "../../src/core/statistics.ts";
import { meanOf, sdOf } from "../support/moments.ts";

const moderate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const ascending = (values: Iterable<number>) => [...values].sort((one, other) => one - other);

function running(values: Iterable<number>): RunningStatistics {
  const statistics = new RunningStatistics();
  for (const value of values) statistics.add(value);
  return statistics;
}

describe("RunningStatistics", () => {
  test("agrees with two passes over the values", () => {
    fc.assert(
      fc.property(fc.array(moderate, { minLength: 2, maxLength: 200 }), (values) => {
        const { count, mean, sd, variance, standardError } = running(values);
        // Rounding grows with the values' size and number, not with their spread.
        const slack = 1e-9 + 1e-13 * Math.max(...values.map(Math.abs)) * values.length;
        expect(count).toBe(values.length);
        expect(Math.abs(mean - meanOf(values))).toBeLessThan(slack);
        expect(Math.abs(sd - sdOf(values))).toBeLessThan(slack);
        expect(sd).toBe(Math.sqrt(variance));
        expect(standardError).toBeCloseTo(sd / Math.sqrt(count), 6);
      }),
    );
  });

  test("keeps a small spread around a large mean", () => {
    const { mean, variance } = running([4, 7, 13, 16].map((value) => 1e9 + value));
    expect([mean, variance]).toEqual([1e9 + 10, 30]);
  });

  test("has no spread below two values", () => {
    expect(running([]).variance).toBeNaN();
    expect(running([3]).sd).toBeNaN();
    expect(running([3]).mean).toBe(3);
    expect(running([3, 3]).sd).toBe(0);
  });
});

describe("quantileOfSorted", () => {
  test.each([
    // R: quantile(c(1, 2, 4, 8, 16), q, type = 7).
    [0, 1],
    [0.1, 1.4],
    [0.25, 2],
    [0.5, 4],
    [0.6, 5.6],
    [0.9, 12.8],
    [1, 16],
  ])("at %d of 1, 2, 4, 8, 16 is what R gives, %d", (q, expected) => {
    expect(quantileOfSorted([1, 2, 4, 8, 16], q)).toBeCloseTo(expected, 12);
  });

  test("lies between its neighbours and grows with the share", () => {
    fc.assert(
      fc.property(fc.array(moderate, { minLength: 1, maxLength: 40 }), share, share, (values, one, other) => {
        const sorted = ascending(values);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const place = Math.floor(low * (sorted.length - 1));
        const value = quantileOfSorted(sorted, low);
        expect(value).toBeGreaterThanOrEqual(sorted[place]!);
        expect(value).toBeLessThanOrEqual(sorted[Math.min(place + 1, sorted.length - 1)]! + 1e-9);
        expect(quantileOfSorted(sorted, high)).toBeGreaterThanOrEqual(value - 1e-9);
      }),
    );
  });

  test("is the only value of one, and nothing of none", () => {
    expect(quantileOfSorted([7], 0.3)).toBe(7);
    expect(quantileOfSorted([], 0.5)).toBeNaN();
  });
});

describe("selectKth", () => {
  // Few different values, so that ties of values are common.
  const values = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 }),
    fc.array(moderate, { minLength: 1, maxLength: 60 }),
  );

  test("gives what sorting gives, with no more before it and no less behind it", () => {
    fc.assert(
      fc.property(values, fc.nat(1000), fc.nat(3), (list, any, beyond) => {
        const numbers = Float64Array.from([...list, ...new Array<number>(beyond).fill(-1e9)]);
        const k = any % list.length;
        const chosen = selectKth(numbers, list.length, k);
        expect(chosen).toBe(ascending(Float64Array.from(list))[k]);
        for (let at = 0; at < list.length; at++) {
          if (at < k) expect(numbers[at]).toBeLessThanOrEqual(chosen);
          if (at > k) expect(numbers[at]).toBeGreaterThanOrEqual(chosen);
        }
        expect(ascending(numbers.subarray(0, list.length))).toEqual(ascending(Float64Array.from(list)));
        // What lies beyond the count takes no part.
        expect([...numbers.subarray(list.length)]).toEqual(new Array<number>(beyond).fill(-1e9));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["ascending", (at: number) => at],
    ["descending", (at: number) => -at],
    ["all alike", () => 4],
    ["a tent", (at: number) => -Math.abs(at - 500)],
  ])("is not led astray by values that are %s", (_order, valueAt) => {
    const list = Float32Array.from({ length: 1001 }, (_, at) => valueAt(at));
    expect(selectKth(list.slice(), 1001, 250)).toBe(ascending(list)[250]);
  });
});

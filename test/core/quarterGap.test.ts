import { describe, expect, test } from "vitest";
import { quarterGap } from "../../src/core/quarterGap.ts";
import { fc } from "../support/fastCheck.ts";
import { meanOf } from "../support/moments.ts";

describe("quarterGap", () => {
  test("is the mean of the sorted top quarter minus that of the bottom quarter", () => {
    const values = fc.array(
      fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: -2, max: 2 })),
      { minLength: 4, maxLength: 120 },
    );
    fc.assert(
      fc.property(values, fc.nat(3), (list, beyond) => {
        const sorted = [...list].sort((one, other) => one - other);
        const quarter = Math.floor(list.length / 4);
        const expected = meanOf(sorted.slice(-quarter)) - meanOf(sorted.slice(0, quarter));
        const room = Float64Array.from([...list, ...new Array<number>(beyond).fill(100)]);
        expect(quarterGap(room, list.length)).toBeCloseTo(expected, 9);
      }),
      { numRuns: 500 },
    );
  });

  test("is nothing where all are alike, and not misled by one far away", () => {
    expect(quarterGap(new Float64Array(9).fill(3), 9)).toBe(0);
    const values = Float64Array.from({ length: 101 }, (_, at) => at / 100);
    values[100] = 1e9;
    expect(quarterGap(values, 101)).toBeCloseTo(
      1e9 / 25 + meanOf([...values.subarray(76, 100)]) * 0.96 - 0.12,
      3,
    );
  });

  test("is nothing for fewer than four", () => {
    for (const count of [0, 1, 2, 3]) expect(quarterGap(Float64Array.of(1, 2, 3), count)).toBeNaN();
  });
});

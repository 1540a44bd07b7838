import { describe, expect, test } from "vitest";
import { valuesForHalfWidth } from "../../../src/core/estimate.ts";
import { ASSUMED_SMALLEST, compareMetric, scanOf } from "../../../src/experiment/compare/comparePair.ts";

const metric = { key: "gain", label: "Gain", unit: "SD", better: "higher" } as const;
const nothingGiven = { smallest: {}, halfWidth: {}, changes: [] };
const reference = [1, 2, 3, 4];

describe("what would matter", () => {
  test("is a fifth of the reference's spread unless given, and half of it is to be known", () => {
    const row = compareMetric(metric, reference, [1.1, 2.3, 3.2, 4.2], nothingGiven);
    const sd = Math.sqrt(5 / 3);
    expect(row.smallest).toBeCloseTo(ASSUMED_SMALLEST * sd, 12);
    expect(row.smallestAssumed).toBe(true);
    expect(row.halfWidth).toBeCloseTo(row.smallest / 2, 12);
    expect(row.needed).toBe(valuesForHalfWidth(row.difference.sd, row.halfWidth));
  });

  test("is what is given, and so is the half-width", () => {
    const design = { smallest: { gain: 0.5 }, halfWidth: { gain: 0.01 }, changes: [] };
    const row = compareMetric(metric, reference, [1.1, 2.3, 3.2, 4.2], design);
    expect([row.smallest, row.smallestAssumed, row.halfWidth]).toEqual([0.5, false, 0.01]);
    expect(row.verdict).toBe("practically equal");
  });

  test("is nothing where the reference does not vary: then any difference counts", () => {
    const row = compareMetric(metric, [2, 2, 2], [3, 3, 3], nothingGiven);
    expect([row.smallest, row.verdict]).toEqual([0, "larger"]);
    expect(row.needed).toBeNaN();
  });
});

test("what cannot differ is not scanned; a twentieth of the rest would differ by luck", () => {
  const row = (to: readonly number[]) => compareMetric(metric, reference, to, nothingGiven);
  const rows = [row(reference), row([NaN, NaN, NaN, 5]), row([2, 3.1, 4, 5]), row([0, 3, 2, 5])];
  expect(scanOf(rows)).toEqual({ scannedCount: 2, differingCount: 1, byLuckCount: 0.1 });
});

test("where nothing differed, one scanned outcome in twenty would look different", () => {
  // Independent normal differences, seven values each; four standard errors of a share of .05 in 4000.
  const trials = 4000;
  let seed = 12345;
  const uniform = (): number => ((seed = (seed * 48271) % 2147483647) + 0.5) / 2147483648;
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const rows = Array.from({ length: trials }, () =>
    compareMetric(metric, new Array<number>(7).fill(0), Array.from({ length: 7 }, normal), nothingGiven),
  );
  const { differingCount, byLuckCount } = scanOf(rows);
  expect(byLuckCount).toBe(200);
  expect(Math.abs(differingCount - byLuckCount)).toBeLessThan(4 * Math.sqrt(trials * 0.05 * 0.95));
});

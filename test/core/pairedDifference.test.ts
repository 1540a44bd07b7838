import { expect, test } from "vitest";
import { normalQuantile } from "../../src/core/normalQuantile.ts";
import { comparePairs, correlation, effectVerdict } from "../../src/core/pairedDifference.ts";
import { wordsOf } from "../support/luck.ts";

test("a hand-worked example: means, interval, counts, quantiles", () => {
  const compared = comparePairs([1, 2, 3, 4, 9, NaN], [2, 4, 3, 3, NaN, NaN]);
  expect([compared.n, compared.missing]).toEqual([4, 2]);
  expect([compared.reference.mean, compared.other.mean, compared.difference.mean]).toEqual([2.5, 3, 0.5]);
  // Differences 1, 2, 0, −1: sd √(5/3), t with 3 degrees of freedom 3.1824.
  expect(compared.difference.high - 0.5).toBeCloseTo((3.18244631 * Math.sqrt(5 / 3)) / 2, 7);
  expect([compared.higherCount, compared.lowerCount, compared.equalCount]).toEqual([2, 1, 1]);
  expect(compared.higher.share).toBe(0.5);
  expect(compared.quantiles.q50).toBe(0.5);
});

test("what sharing luck saves is 1/(1 − rho) where both vary alike", () => {
  const count = 20_000;
  const [common, own, apart] = ["common", "own", "apart"].map((name) =>
    Array.from(wordsOf(name, count), (word) => normalQuantile((word + 0.5) / 2 ** 32)),
  );
  for (const rho of [0.5, 0.8, 0.9]) {
    const [shared, alone] = [Math.sqrt(rho), Math.sqrt(1 - rho)];
    const reference = common!.map((value, at) => shared * value + alone * own![at]!);
    const other = common!.map((value, at) => shared * value + alone * apart![at]! + 0.25);
    const compared = comparePairs(reference, other);
    // Four standard errors of a correlation, and of a ratio of variances.
    expect(Math.abs(compared.correlation - rho)).toBeLessThan((4 * (1 - rho * rho)) / Math.sqrt(count));
    expect(Math.abs(compared.saved * (1 - rho) - 1)).toBeLessThan(4 * Math.sqrt(4 / count));
    expect(compared.difference.low).toBeLessThan(0.25);
    expect(compared.difference.high).toBeGreaterThan(0.25);
  }
});

test("correlation is 1, −1 or in between", () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  expect(correlation([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12);
  expect(correlation([1, 2], [5, 5])).toBeNaN();
});

test("the verdict goes by the whole interval", () => {
  const verdict = (from: number[], to: number[], smallest: number) =>
    effectVerdict(comparePairs(from, to), smallest);
  const flat = [0, 0, 0, 0];
  expect(verdict([1, 2], [1, 2], 0.1)).toBe("same");
  expect(verdict(flat, [1, 1.1, 1, 1.1], 0.5)).toBe("larger");
  expect(verdict(flat, [-1, -1.1, -1, -1.1], 0.5)).toBe("smaller");
  expect(verdict(flat, [0.1, 0.11, 0.1, 0.11], 0.5)).toBe("practically equal");
  expect(verdict(flat, [0.4, 0.6, 0.4, 0.6], 0.5)).toBe("undecided");
  // A constant shift is known without doubt, and exactly the smallest effect is enough.
  expect(verdict(flat, [0.5, 0.5, 0.5, 0.5], 0.5)).toBe("larger");
  // Without a smallest effect, off zero is enough; a single pair and no pair decide nothing.
  expect(verdict(flat, [1, 1.1, 1, 1.1], NaN)).toBe("larger");
  expect(verdict([0], [7], 0.5)).toBe("undecided");
  expect(verdict([NaN], [7], 0.5)).toBe("undecided");
});

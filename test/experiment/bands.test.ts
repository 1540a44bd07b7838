import { describe, expect, it } from "vitest";
import { futuresKept, QUANTILE_FUTURES, SpreadCollector } from "../../src/experiment/bands.ts";

describe("SpreadCollector", () => {
  it("keeps a bounded number of values for quantiles, and counts all for the rest", () => {
    const collector = new SpreadCollector(100);
    for (let value = 1; value <= 1000; value++) collector.add("x", value);
    const { n, mean, quantiles } = collector.spread("x");
    expect([n, mean]).toEqual([1000, 500.5]);
    // Of the first hundred.
    expect(quantiles.q50).toBe(50.5);
  });

  it("leaves out what has no value, and says how many have one", () => {
    const collector = new SpreadCollector();
    for (const value of [1, NaN, 3]) collector.add("x", value);
    collector.add("y", NaN);
    expect(collector.spread("x")).toMatchObject({ n: 2, mean: 2 });
    for (const key of ["y", "never heard of"]) {
      const { n, mean, quantiles } = collector.spread(key);
      expect([n, mean, quantiles.q50]).toEqual([0, NaN, NaN]);
    }
  });
});

describe("futuresKept", () => {
  it("is bounded by memory, whatever is collected", () => {
    expect(futuresKept(27 * 145)).toBe(QUANTILE_FUTURES);
    for (const quantities of [1, 1000, 100_000, 1_000_000]) {
      expect(futuresKept(quantities) * quantities).toBeLessThanOrEqual(Math.max(30e6, 20 * quantities));
      expect(futuresKept(quantities, 400)).toBeLessThanOrEqual(400);
    }
    expect(futuresKept(1e9)).toBe(20);
  });
});

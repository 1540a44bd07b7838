import { describe, expect, it } from "vitest";
import { numberMeant } from "../../src/scenario/numberMeant.ts";

const share = { min: 0, max: 1, integer: false };
const count = { min: 1, max: 1_000_000, integer: true };

describe("the number that was meant", () => {
  it.each([
    ["0,5", share, 0.5],
    ["0.5", share, 0.5],
    [" .5 ", share, 0.5],
    ["50%", share, 0.5],
    ["12,5 %", share, 0.125],
    [30, share, 0.3],
    [100, share, 1],
    ["1,000", count, 1000],
    ["1'000", count, 1000],
    ["10 000", count, 10_000],
    ["144", count, 144],
  ])("by %j is %j", (given, bounds, meant) => {
    expect(numberMeant(given, bounds)).toBe(meant);
  });

  it.each([
    ["high", share],
    ["", share],
    ["1.5", share],
    ["150%", share],
    [2, share],
    [101, share],
    [null, share],
    ["2,5", count],
    ["0", count],
    ["1.2.3", count],
    [" ".repeat(3_000_000) + "x", share],
    [2000, { min: 1, max: 1000, integer: true }],
  ])("by %.20j cannot be told, or would not be allowed", (given, bounds) => {
    expect(numberMeant(given, bounds)).toBeUndefined();
  });
});

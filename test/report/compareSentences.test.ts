import { describe, expect, test } from "vitest";
import { compareMetric } from "../../src/experiment/compare/comparePair.ts";
import type { PairComparison } from "../../src/experiment/compare/compareResult.ts";
import {
  identicalSentence,
  matterSentence,
  scanSentence,
  verdictWords,
  winSentence,
} from "../../src/report/compare/compareSentences.ts";

const gain = { key: "instruction_gain", label: "Gain", unit: "SD", better: "higher" } as const;
const harm = { key: "harmful_share", label: "Harm", unit: "share", better: "lower" } as const;
const spread = { key: "adoption", label: "Share in use", unit: "share" } as const;
const nothing = { smallest: {}, halfWidth: {}, changes: [] };

describe("who beats whom", () => {
  const flat = [0, 0, 0, 0];
  test.each([
    [
      gain,
      [1, 1, 1, -1],
      "“B” beats “A” in 3 of 4 futures on gain in teaching; in 1 it is the other way round.",
    ],
    [
      gain,
      [-1, -1, -1, 0],
      "“A” beats “B” in 3 of 4 futures on gain in teaching; in 1 both are exactly the same.",
    ],
    [
      gain,
      [1, 1, -1, 0],
      "“B” beats “A” in 2 of 4 futures on gain in teaching; in 1 it is the other way round, and in 1 both are exactly the same.",
    ],
    [harm, [-1, -1, -1, -1], "“B” beats “A” in 4 of 4 futures on share of use that lowers instruction."],
    [
      spread,
      [1, 1, 1, -1],
      "“B” has the higher share of places in use, compared with “A”, in 3 of 4 futures; in 1 it is the other way round.",
    ],
    [
      gain,
      [1, -1, 0, 0],
      "Neither of “A” and “B” is ahead on gain in teaching: each has the higher one in 1 of 4 futures; in 2 both are exactly the same.",
    ],
    [gain, flat, "The gain in teaching is exactly the same in “A” and “B”, in all 4 futures."],
    [gain, [NaN, NaN, NaN, NaN], "No future has a value of the gain in teaching in both “A” and “B”."],
  ] as const)("%o with %j", (metric, other, expected) => {
    expect(winSentence(compareMetric(metric, flat, other, nothing), "A", "B")).toBe(expected);
  });

  test("in one future", () => {
    const row = (metric: typeof gain | typeof spread, value: number) =>
      winSentence(compareMetric(metric, [0], [value], nothing), "A", "B");
    expect(row(gain, 1)).toBe("In the one future that was run, “B” beats “A” on gain in teaching.");
    expect(row(spread, -1)).toBe(
      "In the one future that was run, “A” has the higher share of places in use, compared with “B”.",
    );
    expect(row(gain, 0)).toContain("in the one future that was run.");
  });
});

describe("whether it matters", () => {
  const row = (other: readonly number[], smallest: number) =>
    compareMetric(gain, [0, 0, 0, 0], other, { ...nothing, smallest: { instruction_gain: smallest } });
  test("is said with what would, and what it takes to know", () => {
    expect(matterSentence(row([1, 1.1, 1, 1.1], 0.5))).toContain("more than the smallest difference");
    expect(matterSentence(row([0.1, 0.11, 0.1, 0.11], 0.5))).toContain(
      "for practical purposes they are equal",
    );
    const open = row([0.2, 0.9, 0.3, 0.8], 0.5);
    expect(matterSentence(open)).toContain(`${open.needed} futures would narrow it to ±0.25 SD`);
    expect(verdictWords(open)).toBe(`open: ${open.needed} futures`);
    expect(matterSentence(row([0, 0, 0, 0], 0.5))).toBe("");
  });

  test("is told of a verdict by what is better", () => {
    expect(verdictWords(row([1, 1.1, 1, 1.1], 0.5))).toBe("better");
    const harmful = compareMetric(harm, [0, 0, 0, 0], [1, 1.1, 1, 1.1], nothing);
    expect(verdictWords(harmful)).toBe("worse");
    expect(verdictWords(compareMetric(spread, [0, 0, 0, 0], [1, 1.1, 1, 1.1], nothing))).toBe("higher");
  });
});

describe("of all outcomes", () => {
  const pair = (more: Partial<PairComparison>): PairComparison => ({
    reference: 0,
    other: 1,
    futures: 10,
    identicalFutures: 0,
    metrics: [],
    scannedCount: 0,
    differingCount: 0,
    byLuckCount: 0,
    ...more,
  });
  const arms = ["A", "B"].map((name) => ({ name, changes: [], finished: 10, failed: 0 }));

  test("it is said how many were scanned and how many would look different by luck", () => {
    expect(scanSentence(pair({ scannedCount: 40, differingCount: 1, byLuckCount: 2 }))).toBe(
      "40 outcomes were scanned; 1 differs (the 95 % interval leaves out zero). If nothing differed, about 2 would look so by luck alone.",
    );
    expect(scanSentence(pair({ scannedCount: 1, byLuckCount: 0.05 }))).toContain("fewer than one");
    expect(scanSentence(pair({}))).toBe("No outcome could be judged for a difference.");
    expect(scanSentence(pair({ identicalFutures: 10 }))).toBe("No outcome differs at all.");
  });

  test("it is said where nothing differs to the last bit", () => {
    expect(identicalSentence(pair({}), arms)).toBeUndefined();
    expect(identicalSentence(pair({ identicalFutures: 4 }), arms)).toContain("In 4 of 10 futures");
    expect(identicalSentence(pair({ identicalFutures: 10 }), arms)).toContain("changes nothing here");
  });
});

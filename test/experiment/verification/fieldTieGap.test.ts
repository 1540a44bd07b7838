import { describe, expect, test } from "vitest";
import {
  coveredCheck,
  curveCheck,
  energyScore,
  range95,
  strayOf,
} from "../../../src/experiment/verification/field/futures.ts";
import {
  dealtGap,
  meanGap,
  permute,
  tiedPeople,
  type Pair,
} from "../../../src/experiment/verification/field/tieGap.ts";

describe("gaps between friends", () => {
  const times = [1, 4, 4, 9];
  const pairs: Pair[] = [
    [0, 1],
    [1, 2],
  ];

  test("are means over ties, and over all pairs when times are dealt out", () => {
    expect(meanGap(times, pairs)).toBe(1.5);
    expect(dealtGap(times, [0, 1, 2, 3])).toBe((3 + 3 + 8 + 0 + 5 + 5) / 6);
    expect(dealtGap(times, [0, 3])).toBe(8);
    expect(tiedPeople(pairs)).toEqual([0, 1, 2]);
  });

  test("dealt out at random have the exact mean, whatever the ties", () => {
    const { mean, sd, observed } = permute(times, [[0, 1, 2, 3]], (t) => meanGap(t, pairs), 4000, "mean");
    expect(observed).toBe(1.5);
    expect(Math.abs(mean - dealtGap(times, [0, 1, 2, 3]))).toBeLessThan((4 * sd) / Math.sqrt(4000));
  });

  test("stay as they are where a stratum holds nobody else, and outside all strata", () => {
    const { mean, sd, shareAtMost } = permute(times, [[0], [1, 2]], (t) => meanGap(t, pairs), 50, "still");
    expect([mean, sd, shareAtMost]).toEqual([1.5, 0, 1]);
  });

  test("find contagion that was put in, and none where times are drawn at random", () => {
    const people = Array.from({ length: 60 }, (_, i) => i);
    const chain = people.slice(1).map((i): Pair => [i - 1, i]);
    const inOrder = permute(people, [people], (t) => meanGap(t, chain), 200, "chain");
    expect(inOrder.shareAtMost).toBe(1 / 201);
    const mixed = people.map((i) => (i * 37) % 60);
    const atRandom = permute(mixed, [people], (t) => meanGap(t, chain), 200, "chain");
    expect(atRandom.shareAtMost).toBeGreaterThan(0.05);
  });

  test("are the same for the same seed and others for another", () => {
    const run = (seed: string) => permute(times, [[0, 1, 2, 3]], (t) => meanGap(t, pairs), 30, seed).mean;
    expect(run("a")).toBe(run("a"));
    expect(run("a")).not.toBe(run("b"));
  });
});

describe("bands of futures", () => {
  const values = Array.from({ length: 101 }, (_, k) => k);

  test("hold the middle 95 %, and the check says on which side of the middle the observed stands", () => {
    expect(range95(values)).toEqual({ low: 2.5, median: 50, high: 97.5 });
    expect(coveredCheck("users", 97, values)).toEqual({
      what: "users (95 % of futures: 2.5 to 97.5)",
      expected: 97,
      got: 50,
      tolerance: 47.5,
      level: "B'",
      replicates: 101,
      detectable: 47.5,
      pass: true,
    });
    expect(coveredCheck("users", 98, values).pass).toBe(false);
    expect(coveredCheck("users", 2, values).pass).toBe(false);
  });

  test("curvewise leave out curves that stray at a single point", () => {
    const futures = values.map((k) => [k, 100 - k]);
    expect(strayOf([50, 50], futures)).toBe(0);
    expect(curveCheck("both", [50, 60], futures).pass).toBe(true);
    expect(curveCheck("both", [50, 200], futures).pass).toBe(false);
    expect(
      strayOf(
        [1, 2],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ).toBe(Infinity);
    expect(
      strayOf(
        [1, 1],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ).toBe(0);
  });

  test("are scored by distance less half of their own width", () => {
    expect(energyScore([0], [[0], [0]]).score).toBe(0);
    expect(energyScore([0], [[1], [-1]]).score).toBe(1 - 1);
    expect(
      energyScore(
        [0, 0],
        [
          [3, 4],
          [3, 4],
        ],
      ).score,
    ).toBe(5);
    expect(energyScore([2], [[1], [1], [4]]).score).toBeCloseTo(4 / 3 - (0 + 3 + 3) / 6, 12);
  });
});

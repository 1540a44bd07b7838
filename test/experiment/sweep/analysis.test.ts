import { describe, expect, it } from "vitest";
import { normalOf } from "../../../src/core/distributions.ts";
import { Luck, stream } from "../../../src/core/luck.ts";
import { seedKey } from "../../../src/core/seedKey.ts";
import { contrastOf } from "../../../src/experiment/sweep/contrast.ts";
import { extremesOf } from "../../../src/experiment/sweep/extremes.ts";
import { mainEffectOf } from "../../../src/experiment/sweep/mainEffects.ts";
import { turnsOf } from "../../../src/experiment/sweep/turns.ts";

const noise = stream("test.sweepNoise");
const FUTURES = 40;

/** Futures of cells whose true means are known: luck that all share, and a little of their own. */
function world(means: readonly number[], seed: string, own = 0.1, shared = 1) {
  const luck = new Luck(seedKey(seed), 0);
  const normal = (future: number, use: number): number => normalOf(luck.draw(noise, 0, future, use)[0]!);
  return (cell: number): number[] =>
    Array.from(
      { length: FUTURES },
      (_, future) => means[cell]! + shared * normal(future, 0) + own * normal(future, cell + 1),
    );
}

describe("the highest and the lowest", () => {
  it("are found through luck that all share, and told from those that luck could have put there", () => {
    const found = extremesOf(4, world([0, 1, 0.999, 0.5], "a"))!;
    expect(found.lowest).toBe(0);
    expect([1, 2]).toContain(found.highest);
    expect(found.difference.clarity).toBe("clear");
    expect([found.highest, ...found.likeHighest].sort()).toEqual([1, 2]);
    expect(found.likeLowest).toEqual([]);
    expect(found.difference.low).toBeLessThan(1);
    expect(found.difference.high).toBeGreaterThan(1);
  });

  it("of nothing but luck are called clear in at most 5 of 100 sweeps, however many cells", () => {
    const SWEEPS = 300;
    let clear = 0;
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      const found = extremesOf(12, world(Array(12).fill(0), `null ${sweep}`))!;
      if (found.difference.clarity === "clear") clear++;
    }
    expect(clear / SWEEPS).toBeLessThanOrEqual(0.05 + 4 * Math.sqrt((0.05 * 0.95) / SWEEPS));
    // Of a single pair among twelve picked for being furthest apart, far more would look clear: the test can tell.
    const careless = extremesOf(12, world(Array(12).fill(0), "null 0"))!;
    const values = world(Array(12).fill(0), "null 0");
    expect(contrastOf(values(careless.highest), values(careless.lowest), 1).low).toBeGreaterThan(
      careless.difference.low,
    );
  });

  it("know of nothing to measure, of one future, and of cells that are the same", () => {
    expect(extremesOf(2, () => [NaN, NaN])).toBeNull();
    expect(extremesOf(2, (cell) => [cell])!.difference.clarity).toBe("unknown");
    const same = extremesOf(3, () => [1, 2, 3])!;
    expect(same.difference).toMatchObject({ clarity: "same", mean: 0, low: 0, high: 0 });
    expect(extremesOf(2, (cell) => (cell === 0 ? [NaN, NaN] : [1, 2]))).toMatchObject({
      highest: 1,
      lowest: 1,
    });
  });

  it("are not the same where only their means are", () => {
    const cells = [
      [0, 1],
      [1, 0],
    ];
    const found = extremesOf(2, (cell) => cells[cell]!)!;
    expect(found).toMatchObject({ highest: 0, lowest: 1, difference: { mean: 0, clarity: "luck" } });
    expect(mainEffectOf([0, 1], (cell) => cells[cell]!).course).toBe("unclear");
    expect(extremesOf(2, () => [3])!.difference.clarity).toBe("same");
    expect(mainEffectOf([0, 1], () => [3]).course).toBe("same");
  });

  it("say in how many cells the sign is sure", () => {
    const { signs } = extremesOf(4, world([-1, 1, 2, 0], "signs", 0.1, 0.2))!;
    expect(signs).toEqual({ below: 1, above: 2 });
    expect(extremesOf(2, world([3, 4], "no signs", 0.1, 0.1))!.signs).toBeNull();
  });
});

describe("the course of a setting", () => {
  const courseOf = (values: readonly (number | string)[], means: readonly number[]) =>
    mainEffectOf(values, world(means, "course")).course;

  it("is told where luck can hardly explain it", () => {
    expect(courseOf([0, 1, 2], [0, 1, 2])).toBe("rises");
    expect(courseOf([2, 1, 0], [0, 1, 2])).toBe("falls");
    expect(courseOf([0, 1, 2], [0, 1, 0.5])).toBe("peaks");
    expect(courseOf([0, 1, 2], [1, 0, 0.5])).toBe("dips");
    expect(courseOf(["a", "b"], [0, 1])).toBe("differs");
    expect(courseOf([0, 1, 2], [0, 0, 0])).toBe("unclear");
  });

  it("averages over all other settings, future by future", () => {
    // Two settings: the first adds 1, the second 10.
    const effect = mainEffectOf([0, 0, 1, 1], world([0, 10, 1, 11], "two"));
    expect(effect.points.map(({ value }) => value)).toEqual([0, 1]);
    expect(effect.points[1]!.mean - effect.points[0]!.mean).toBeCloseTo(1, 1);
    expect(mainEffectOf([0, 1], () => [5, 5]).course).toBe("same");
  });
});

describe("where the best turns", () => {
  const cells = [0, 1].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const));

  it("is found where one choice is clearly better here, and another there", () => {
    // The first setting pays while the second is low, and costs while it is high.
    const means = cells.map(([a, b]) => (a === 1 ? 1 - b : 0));
    const turns = turnsOf(cells, world(means, "turn"), "higher");
    expect(turns).toContainEqual({
      setting: 0,
      other: 1,
      best: [
        { other: 0, value: 1 },
        { other: 1, value: expect.any(Number) as number },
        { other: 2, value: 0 },
      ],
    });
    expect(
      turnsOf(cells, world(means, "turn"), "lower").find(({ setting }) => setting === 0)!.best[0],
    ).toEqual({
      other: 0,
      value: 0,
    });
  });

  it("is not claimed where effects only add up, nor where there is only luck", () => {
    expect(
      turnsOf(
        cells,
        world(
          cells.map(([a, b]) => a + b),
          "plain",
        ),
        "higher",
      ),
    ).toEqual([]);
    expect(turnsOf(cells, world(Array(6).fill(0), "luck"), "higher")).toEqual([]);
  });
});

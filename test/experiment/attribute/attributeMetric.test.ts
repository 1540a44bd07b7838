import { expect, test } from "vitest";
import { attributeMetric } from "../../../src/experiment/attribute/attributeMetric.ts";

const metric = { key: "gain", label: "Gain", unit: "SD" };
const toy = [0, 10, 0, 22, 4, 14, 4, 26];

test("the means are those of the games, with a t-interval over the futures", () => {
  const found = attributeMetric(metric, 3, 2, (replicate) =>
    Float64Array.from(toy, (value) => value * (replicate + 1)),
  );
  expect(found.switches.map(({ shapley }) => shapley.mean)).toEqual([24, 9, 6]);
  expect(found.switches.map(({ first }) => first.mean)).toEqual([15, 0, 6]);
  expect(found.switches.map(({ last }) => last.mean)).toEqual([33, 18, 6]);
  expect([found.start.mean, found.end.mean, found.total.mean]).toEqual([0, 39, 39]);
  expect(found.interactions.map(({ one, other, index }) => [one, other, index.mean])).toEqual([
    [0, 1, 18],
    [0, 2, 0],
    [1, 2, 0],
  ]);
  // Values 16 and 32: sd 8√2, t with one degree of freedom 12.7062.
  expect(found.switches[0]!.shapley.high - 24).toBeCloseTo(12.7062047 * 8, 5);
});

test("parts add up to the whole in every future and in the mean, far below what rounding of levels would leave", () => {
  let seed = 7;
  const uniform = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const found = attributeMetric(metric, 8, 200, () =>
    Float64Array.from({ length: 256 }, () => 300_000 + 10 * uniform()),
  );
  expect(found.n).toBe(200);
  expect(found.sumError).toBeLessThan(1e-12);
  const sum = found.switches.reduce((before, { shapley }) => before + shapley.mean, 0);
  expect(Math.abs(sum - found.total.mean)).toBeLessThan(1e-12 * 10);
});

test("a future without a value under any combination is left out whole", () => {
  const found = attributeMetric(metric, 3, 3, (replicate) => {
    const game = Float64Array.from(toy);
    if (replicate === 1) game[5] = NaN;
    return game;
  });
  expect([found.n, found.missing]).toEqual([2, 1]);
  expect(found.switches[0]!.shapley.mean).toBe(16);
  const none = attributeMetric(metric, 1, 2, () => Float64Array.of(NaN, 1));
  expect([none.n, none.total.mean, none.sumError]).toEqual([0, NaN, NaN]);
});

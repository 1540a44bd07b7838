import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadSizes } from "../../../src/model/generators/spreadSizes.ts";

const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

test("137 networks of 6 to 40 schools, 11 on average", () => {
  const sizes = spreadSizes(137, { least: 6, mean: 11, most: 40 });
  expect([sizes.length, sumOf(sizes), Math.min(...sizes), Math.max(...sizes)]).toEqual([137, 1507, 6, 40]);
  // Skewed as real sizes are: more below the mean than above.
  expect(sizes.filter((size) => size < 11).length).toBeGreaterThan(70);
  // Mixed: the first quarter of the list is much like all of it.
  expect(Math.abs(sumOf(sizes.slice(0, 34)) / 34 - 11)).toBeLessThan(1);
});

test("the smallest and the largest are among few sizes too, where there is room for both", () => {
  const spread = { least: 1, mean: 5.5, most: 10 };
  for (const count of [2, 3, 4]) {
    const sizes = spreadSizes(count, spread);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 10]);
  }
  expect(Math.max(...spreadSizes(2, { ...spread, mean: 4 }))).toBeLessThan(10);
  expect(spreadSizes(1, spread)).toEqual([6]);
});

test("any sizes have the sum asked for, within their ends, and are the same each time", () => {
  const plan = fc
    .record({ least: fc.integer({ min: 1, max: 30 }), width: fc.integer({ min: 0, max: 60 }) })
    .chain(({ least, width }) =>
      fc.record({
        count: fc.integer({ min: 1, max: 80 }),
        least: fc.constant(least),
        most: fc.constant(least + width),
        mean: fc.double({ min: least, max: least + width, noNaN: true }),
      }),
    );
  fc.assert(
    fc.property(plan, ({ count, ...spread }) => {
      const sizes = spreadSizes(count, spread);
      expect(sizes.length).toBe(count);
      expect(sumOf(sizes)).toBe(Math.round(count * spread.mean));
      expect(
        sizes.every((size) => Number.isInteger(size) && size >= spread.least && size <= spread.most),
      ).toBe(true);
      expect(spreadSizes(count, spread)).toEqual(sizes);
    }),
    { seed: 20262, numRuns: 300 },
  );
});

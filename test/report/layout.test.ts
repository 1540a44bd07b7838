import { expect, test } from "vitest";
import fc from "fast-check";
import { spreadLabels } from "../../src/report/charts/spreadLabels.ts";
import { stackDots } from "../../src/report/charts/dotStacks.ts";
import { termIndexes } from "../../src/report/findings/terms.ts";

test("labels that do not touch stay where they want to be", () => {
  expect(spreadLabels([10, 50, 90], 20, 0, 100)).toEqual([10, 50, 90]);
});

test("labels that touch move apart evenly, in the order of the input", () => {
  expect(spreadLabels([52, 50, 48], 20, 0, 100)).toEqual([70, 50, 30]);
});

test("labels keep their gap, their order and their room, or stand evenly where the room is too small", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 20 }),
      (wanted) => {
        const places = spreadLabels(wanted, 21, 0, 300);
        const gap = Math.min(21, 300 / Math.max(1, wanted.length - 1));
        const sorted = [...places].sort((a, b) => a - b);
        sorted
          .slice(1)
          .forEach((place, index) => expect(place - sorted[index]!).toBeGreaterThanOrEqual(gap - 1e-6));
        expect(sorted[0]!).toBeGreaterThanOrEqual(-1e-6);
        expect(sorted[sorted.length - 1]!).toBeLessThanOrEqual(300 + 1e-6);
        wanted.forEach((wish, i) =>
          wanted.forEach((other, j) => {
            if (wish < other) expect(places[i]!).toBeLessThan(places[j]!);
          }),
        );
      },
    ),
  );
});

test("stacks keep dots apart, on their side of zero and within the height unless there are very many ties", () => {
  const place = (value: number): number => 100 + value * 200;
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -0.4, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 50 }),
      (values) => {
        const { dots, diameter, height } = stackDots(
          [...values].sort((a, b) => a - b),
          place,
          200,
        );
        expect(dots).toHaveLength(values.length);
        expect(new Set(dots.map((dot) => `${dot.x} ${dot.level}`)).size).toBe(dots.length);
        // Where some are exactly zero, they stand on it and the nearest others beside them.
        const hasZeros = values.includes(0);
        for (const dot of dots) {
          if (dot.value === 0) expect(dot.x).toBe(place(0));
          else if (hasZeros) expect(Math.sign(dot.x - place(0))).toBe(Math.sign(dot.value));
          else expect(dot.x > place(0)).toBe(place(dot.value) >= place(0));
          expect(Math.abs(dot.x - place(dot.value))).toBeLessThanOrEqual(
            (hasZeros ? diameter : diameter / 2) + 1e-6,
          );
          expect((dot.level + 1) * diameter).toBeLessThanOrEqual(height);
        }
        expect(height <= 200 || diameter === 8).toBe(true);
      },
    ),
  );
});

test("fifty equal futures make one stack", () => {
  expect(stackDots(new Array<number>(50).fill(0), (value) => value, 200)).toMatchObject({
    diameter: 8,
    height: 400,
  });
});

test("terms are the recorded weeks nearest to 0, 12, 24 … and the last", () => {
  expect(termIndexes([0, 4, 8, 12, 16, 20, 24, 26])).toEqual([0, 3, 6, 7]);
  expect(termIndexes([0, 5, 10, 15, 20, 25])).toEqual([0, 2, 5]);
  expect(termIndexes([0])).toEqual([0]);
  expect(termIndexes([])).toEqual([]);
});

import { fc } from "../../../support/fastCheck.ts";
import { describe, expect, it } from "vitest";
import { acts } from "../../../../src/model/acts/index.ts";
import { drawTo, snapValue, stepValue } from "../../../../src/report/live/theatre/predict/guess.ts";
import { measureField } from "../../../../src/report/theatre/measureFormat.ts";

const measure = fc.constantFrom(...acts.flatMap(({ measures }) => measures));

describe("a value that is set by keys", () => {
  it("goes from end to end of the axis in 40 steps, and no farther", () => {
    fc.assert(
      fc.property(measure, ({ range }) => {
        let value: number = range[0];
        for (let step = 0; step < 45; step++) value = stepValue(range, value, 1);
        expect(value).toBe(range[1]);
        for (let step = 0; step < 40; step++) value = stepValue(range, value, -1);
        expect(value).toBeCloseTo(range[0], 9);
      }),
    );
  });

  it("begins in the middle", () => {
    for (const { measures } of acts) {
      const [low, high] = measures[0]!.range;
      expect(Math.abs(stepValue([low, high], null, 3) - (low + high) / 2)).toBeLessThanOrEqual(
        (high - low) / 80,
      );
    }
  });

  it("snaps what is pointed at to the same steps, inside the axis", () => {
    fc.assert(
      fc.property(measure, fc.double({ min: -2, max: 2, noNaN: true }), ({ range }, value) => {
        const snapped = snapValue(range, value);
        expect(snapped).toBeGreaterThanOrEqual(range[0]);
        expect(snapped).toBeLessThanOrEqual(range[1]);
        expect(snapValue(range, snapped)).toBe(snapped);
      }),
    );
  });
});

describe("a stroke", () => {
  const values = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 9,
    maxLength: 9,
  });
  const place = fc.integer({ min: 0, max: 8 });

  it("fills what it passes over between both ends, and touches nothing else", () => {
    fc.assert(
      fc.property(
        values,
        place,
        place,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (before, from, to, value) => {
          const after = drawTo(before, from, to, value);
          expect(after[to]).toBe(value);
          const [low, high] = [Math.min(from, to), Math.max(from, to)];
          const start = before[from]!;
          after.forEach((each, at) => {
            if (at === to) return;
            if (at <= low || at >= high || start === null) return expect(each).toBe(before[at]);
            expect(each).toBeGreaterThanOrEqual(Math.min(start, value) - 1e-12);
            expect(each).toBeLessThanOrEqual(Math.max(start, value) + 1e-12);
          });
        },
      ),
    );
  });

  it("takes a value away where it is null", () => {
    expect(drawTo([0.1, 0.2, 0.3], 0, 2, null)).toEqual([0.1, 0.2, null]);
  });
});

describe("the field of a measure", () => {
  it("shows what was typed again, and never leaves the axis", () => {
    fc.assert(
      fc.property(measure, fc.double({ min: -1000, max: 1000, noNaN: true }), (of, typed) => {
        const field = measureField(of);
        const value = field.fromField(typed);
        expect(value).toBeGreaterThanOrEqual(of.range[0] - 1e-9);
        expect(value).toBeLessThanOrEqual(of.range[1] + 1e-9);
        const again = field.toField(value);
        expect(field.toField(field.fromField(again))).toBe(again);
      }),
    );
  });
});

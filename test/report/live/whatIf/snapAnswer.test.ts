import { describe, expect, it } from "vitest";
import { isOnStep, readTyped, snapSlider } from "../../../../src/report/live/whatIf/snapAnswer.ts";
import { fc } from "../../../support/fastCheck.ts";

const scale = { min: 0, max: 100, step: 5 };

describe("a slider's answer", () => {
  it("stands on a step, within the scale, never on the wrong side of where it came from", () => {
    const place = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(place, place, (moved, before) => {
        const at = snapSlider(moved, before, scale);
        expect(isOnStep(at, scale)).toBe(true);
        expect(at).toBeGreaterThanOrEqual(scale.min);
        expect(at).toBeLessThanOrEqual(scale.max);
        if (!isOnStep(before, scale) && moved > before) expect(at).toBeGreaterThan(before);
        if (!isOnStep(before, scale) && moved < before) expect(at).toBeLessThan(before);
      }),
    );
  });

  it("leaves a value between two steps with the next key press", () => {
    expect(snapSlider(34, 33, scale)).toBe(35);
    expect(snapSlider(32, 33, scale)).toBe(30);
  });
});

describe("a typed answer", () => {
  it("is brought back to the scale and may lie between two steps", () => {
    expect(["33", "-4", "1000", " 7 ", "2,6"].map((typed) => readTyped(typed, scale))).toEqual([
      33, 0, 100, 7, 3,
    ]);
    expect(readTyped("2.6", { min: 0, max: 4, step: 0.5 })).toBe(2.5);
  });

  it("is none where it is no number", () => {
    expect(["", " ", "x", "1e999", "NaN"].map((typed) => readTyped(typed, scale))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

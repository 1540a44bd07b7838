import { describe, expect, it } from "vitest";
import {
  fieldNumber,
  isOnStep,
  namedStops,
  readTyped,
  snapSlider,
} from "../../../../src/report/live/whatIf/snapAnswer.ts";
import { whatIfQuestions } from "../../../../src/scenario/questions/whatIf.ts";
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

describe("what stands beside the words of an answer", () => {
  it("is the number that they say, in every question that has a number field", () => {
    const asked = whatIfQuestions.filter(({ scale, isNamed }) => scale !== undefined && isNamed !== true);
    expect(asked.length).toBeGreaterThan(4);
    for (const { key, scale, show } of asked) {
      fc.assert(
        fc.property(fc.double({ min: scale!.min, max: scale!.max, noNaN: true }), (value) => {
          const [said] = /[\d.]+/.exec(show(value)) ?? [];
          // At the ends of a scale words may stand alone: "never".
          if (said !== undefined) expect(said, key).toBe(fieldNumber(value));
          else expect(["0", String(scale!.max)]).toContain(fieldNumber(value));
        }),
      );
    }
  });

  it("is a list of names where steps have no number of their own, with a name for what is between two of them", () => {
    const named = whatIfQuestions.filter(({ isNamed }) => isNamed === true);
    expect(named.map(({ key }) => key)).toEqual(["check", "test", "dissent"]);
    for (const { scale, show } of named) {
      expect(namedStops(1.6, scale!)).toEqual([0, 1, 1.6, 2, 3, 4]);
      const names = namedStops(1.6, scale!).map(show);
      expect(new Set(names).size).toBe(6);
      for (const stop of namedStops(0, scale!)) expect(show(stop)).not.toMatch(/\d/);
    }
  });
});

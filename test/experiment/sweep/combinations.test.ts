import { describe, expect, it } from "vitest";
import { describeFault } from "../../../src/core/fault.ts";
import { seedKey } from "../../../src/core/seedKey.ts";
import {
  combinationCount,
  combinationsOf,
  designFaults,
  type SweepDesign,
} from "../../../src/experiment/sweep/combinations.ts";
import { factorColumns } from "../../../src/experiment/study/factorColumns.ts";

const key = seedKey("a seed");
const values = (path: string, ...list: unknown[]) => ({ path, values: list });
const range = (path: string, integer = false) =>
  ({ path, min: 0, max: integer ? 3 : 1, scale: "linear", integer }) as const;

function design(factors: SweepDesign["factors"], more: Partial<SweepDesign> = {}): SweepDesign {
  return { factors, design: "cartesian", samples: 0, ...more };
}

describe("combinations", () => {
  it("of a grid are all with all, the last setting fastest", () => {
    const grid = design([values("a", 1, 2), values("b", "x", "y", "z")]);
    expect(combinationsOf(grid, key)).toEqual([
      [1, "x"],
      [1, "y"],
      [1, "z"],
      [2, "x"],
      [2, "y"],
      [2, "z"],
    ]);
    expect(combinationCount(grid)).toBe(6);
  });

  it("side by side go as far as their lists, which must be equally long", () => {
    const zip = design([values("a", 1, 2), values("b", "x", "y")], { design: "zip" });
    expect(combinationsOf(zip, key)).toEqual([
      [1, "x"],
      [2, "y"],
    ]);
    expect(designFaults(zip, 10)).toEqual([]);
    const uneven = design([values("a", 1, 2), values("b", 1, 2, 3)], { design: "zip" });
    expect(designFaults(uneven, 10).map(describeFault)).toEqual([
      "--zip: takes values side by side, so all settings need equally many\n  given:   a: 2, b: 3\n  remedy:  give each the same number of values",
    ]);
  });

  it.each(["latin hypercube", "sobol"] as const)("of a %s fill every range evenly", (name) => {
    const filled = design([range("a"), range("b", true), values("c", "x", "y")], {
      design: name,
      samples: 64,
    });
    const points = combinationsOf(filled, key);
    expect(points).toHaveLength(64);
    const strata = new Set(points.map(([a]) => Math.floor(Number(a) * 64)));
    expect(strata.size).toBe(64);
    for (const whole of [0, 1, 2, 3]) expect(points.filter(([, b]) => b === whole)).toHaveLength(16);
    expect(points.filter(([, , c]) => c === "x")).toHaveLength(32);
    expect(combinationsOf(filled, key)).toEqual(points);
    expect(combinationsOf(filled, seedKey("another"))).not.toEqual(points);
  });

  it("that are none, or more than a study holds, are refused before they are made", () => {
    expect(designFaults(design([]), 10)[0]?.problem).toBe("nothing varies");
    const huge = design(Array.from({ length: 12 }, (_, at) => range(`p${at}`)));
    expect(designFaults(huge, 100)[0]).toMatchObject({
      problem: "asks for more futures than a study can hold",
    });
  });

  it("have columns that no table has already", () => {
    expect(factorColumns([values("weeks", 1), values("perils.groupthink", 1)])).toEqual([
      "weeks_set",
      "perils.groupthink",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import { overWeeks, readingOf } from "../../src/model/metrics/measures.ts";
import { Observation } from "../../src/model/observation.ts";
import { prepare, small } from "../scenario/scenarioFolder.ts";

describe("a measure of several weeks", () => {
  const weeks = Float64Array.of(9, NaN, 1, 3, 8);

  it("is the value, the mean from week 1 on, or the first week with half of the value", () => {
    expect(overWeeks(weeks, "at", 3)).toBe(3);
    expect(overWeeks(weeks, "mean", 3)).toBe(2);
    expect(overWeeks(Float64Array.of(0, NaN, 1, 3, 8), "half", 4)).toBe(4);
    expect(overWeeks(Float64Array.of(0, NaN, -1, -3, -4), "half", 4)).toBe(3);
  });

  it("is nothing where there was nothing to measure", () => {
    for (const over of ["at", "mean", "half"] as const)
      expect(overWeeks(Float64Array.of(9, NaN), over, 1)).toBeNaN();
  });
});

it("the share of poor items counts no places that wait for a variant", () => {
  const list = [0.2, 0.1, -0.1, 0.3].map((quality, p) => ({ name: `P${p}`, domain: "Talk", quality }));
  const main = { ...small, inquiry: { variantSlots: 5 }, practices: { list, domains: [{ name: "Talk" }] } };
  const { world } = createSimulation(prepare({ "main.json": main }).built.setup, 0);
  const seen = new Observation(world.sizes.school, world.sizes.practice);
  seen.take(world);
  expect(readingOf("poor items")(world, seen)).toBe(0.25);
});

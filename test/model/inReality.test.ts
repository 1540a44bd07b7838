import { describe, expect, test } from "vitest";
import { grounds } from "../../src/model/inReality/index.ts";
import { mechanismGrounds } from "../../src/model/inReality/mechanismGrounds.ts";
import { perilGrounds } from "../../src/model/inReality/perilGrounds.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { declaredParameters } from "../../src/model/parameters.ts";
import { perilKeys, perils } from "../../src/model/perils/index.ts";
import { readingGrade } from "../report/readingGrade.ts";

describe("what parts of the model stand for", () => {
  test("is said of every mechanism, by its own label and source and in the order of the week", () => {
    expect(mechanismGrounds.map(({ key, label, source }) => ({ key, label, source }))).toEqual(
      mechanisms.map(({ key, label, source }) => ({ key, label, source })),
    );
  });

  test("is said of every peril, by its own label", () => {
    expect(perilGrounds.map(({ key, label }) => ({ key, label }))).toEqual(
      perilKeys.map((key) => ({ key, label: perils[key].label })),
    );
  });

  test("covers every parameter once", () => {
    const named = grounds.flatMap(({ parameters }) => parameters);
    expect([...named].sort()).toEqual(Object.keys(declaredParameters).sort());
  });

  test("has a key of its own each", () => {
    expect(new Set(grounds.map(({ key }) => key)).size).toBe(grounds.length);
  });

  test.each(grounds)("goes on from “In reality” and “In this simulation” for $key", (ground) => {
    for (const text of [ground.inReality, ground.inSimulation]) {
      expect(text).toMatch(/^(?:[a-z]|RAND|NCES)[^;]*(?:;[^;]*)*\.$/);
      expect(text).not.toMatch(/\b(?:node|seed|threshold|stochastic|parameter)s?\b/i);
    }
  });

  test.each(grounds)("claims no more strength for $key than its numbers bear", ({ strength, parameters }) => {
    const sourced = parameters.filter((name) => declaredParameters[name]!.source !== undefined);
    // Where no number has a source nothing was measured or published; where most have one, not all is assumed.
    if (sourced.length === 0) expect(strength).toBe("assumed");
    if (sourced.length > parameters.length / 2) expect(strength).not.toBe("assumed");
  });

  test("is written so that a ninth-grader can read it", () => {
    const text = grounds
      .map(({ inReality, inSimulation }) => `In reality, ${inReality}\nIn this simulation, ${inSimulation}`)
      .join("\n");
    expect(readingGrade(text)).toBeLessThanOrEqual(9);
  });
});

import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { parameterOf, type GivenValues, type ParameterName } from "../../src/model/parameters.ts";
import { perilKeys, perils, type PerilKey } from "../../src/model/perils/index.ts";
import { digestOf } from "../support/digestOf.ts";
import { setupFrom, setupOf } from "../support/setup.ts";
import { livelyPractices, separateSchools } from "../support/systems.ts";

// A peril at its off value is not there: the run is bit for bit that of a model that never heard of it.

const WEEKS = 60;
/** Everything that a peril reaches is at work: groups that vote and groups that do not, pressure, tests, doubts. */
const lively = {
  dissent: 0.1,
  meetingEvery: 1,
  meetingTime: 0.9,
  inquiry: 0.6,
  practicalKnowledge: 0.5,
  dropRate: 0.1,
  deindividuation: 0.4,
  groupthink: 0.5,
} satisfies GivenValues;
const plans = [
  ["schools that pool views", {}],
  ["schools that vote", { decisionRule: 2 }],
  ["people who act one after another", { activation: 1 }],
] as const satisfies readonly (readonly [string, GivenValues])[];

const handMade = (values: GivenValues) =>
  setupFrom({ system: separateSchools([25, 20]), practices: livelyPractices(), weeks: WEEKS, values });
const generated = (values: GivenValues) => {
  const setup = setupOf({ weeks: WEEKS, system: { generate: { schoolSizes: [22, 18] } } });
  return { ...setup, values: { ...setup.values, ...values } };
};

describe.each(plans)("among %s", (_plan, plan) => {
  describe.each([
    ["a hand-made district", handMade],
    ["a generated district", generated],
  ])("in %s", (_where, build) => {
    test.each(perilKeys)("%s at its off value is the run without it", (key) => {
      const off = build({ ...lively, ...plan, [key]: perils[key].off });
      // Without the peril its strength is read by nobody, so another strength must give the same.
      const strong = build({ ...lively, ...plan, [key]: 0.8 });
      const without = digestOf(strong, 0, { without: [key] });
      expect(without).toBe(digestOf(off));
      expect(without).not.toBe(digestOf(strong));
    });
  });
});

test("all four taken out give the run with all four off", () => {
  const off = Object.fromEntries(perilKeys.map((key) => [key, perils[key].off]));
  const strong = Object.fromEntries(perilKeys.map((key) => [key, 0.7]));
  expect(digestOf(handMade({ ...lively, ...strong }), 3, { without: perilKeys })).toBe(
    digestOf(handMade({ ...lively, ...off }), 3),
  );
});

describe("the list of perils", () => {
  test("names each by its parameter, in the section of the perils, and is complete", () => {
    for (const key of perilKeys) {
      expect(perils[key].key).toBe(key);
      expect(parameterOf(key).section).toBe("perils");
      expect(perils[key].label.length).toBeGreaterThan(15);
    }
    const declared = (
      Object.keys(createSimulation(handMade({}), 0).world.settings) as ParameterName[]
    ).filter((name) => parameterOf(name).section === "perils");
    expect(declared.sort()).toEqual([...perilKeys].sort() as PerilKey[]);
  });

  test("is what a run goes by", () => {
    const simulation = createSimulation(handMade({}), 0, { without: ["groupthink"] });
    step(simulation);
    expect(simulation.world.perils.groupthink).toBe(perils.groupthink.absent);
    expect(simulation.world.perils.deindividuation).toBe(perils.deindividuation.present);
  });
});

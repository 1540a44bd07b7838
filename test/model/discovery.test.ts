import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { discovery } from "../../src/model/mechanisms/discovery.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { expectMean, expectShare, meanOf } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf, type HandMadePractice } from "../support/systems.ts";

const PEOPLE = 6000;

function found(practices: readonly HandMadePractice[], leverage: readonly number[], values: GivenValues) {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [PEOPLE] }),
    practices: practicesOf(practices, leverage),
    values: { discovery: 1, fitSd: 0, priorPrecision: 1e-9, ...values },
  });
  const simulation = createSimulation(setup, 0, { mechanisms: [discovery] });
  step(simulation);
  return simulation.world;
}

describe("what comes from outside", () => {
  test.each([0.01, 0.3, 1])("comes to each with probability %d a week [DI1]", (chance) => {
    expectShare(found([{}], [1], { discovery: chance }).now.evidence.count / PEOPLE, chance, PEOPLE);
  });

  test("is the more attractive of two that catch the eye: (2r − 1)/k² for the r-th from below of k [DI2]", () => {
    const { now } = found(
      [0.3, -0.1, 0.1, 0].map((appeal) => ({ appeal })),
      [1],
      {},
    );
    const chosen = now.evidence.practice.subarray(0, PEOPLE);
    [7, 1, 5, 3].forEach((sixteenths, p) =>
      expectShare(chosen.filter((each) => each === p).length / PEOPLE, sixteenths / 16, PEOPLE),
    );
  });

  test("is of any domain alike [DI1]", () => {
    const { now } = found([{}, { domain: 1 }, { domain: 1 }, { domain: 2 }], [5, 1, 1], {});
    const chosen = now.evidence.practice.subarray(0, PEOPLE);
    [1 / 3, 1 / 6, 1 / 6, 1 / 3].forEach((share, p) =>
      expectShare(chosen.filter((each) => each === p).length / PEOPLE, share, PEOPLE),
    );
  });

  test("shows mostly looks, a little worth and some noise, with little weight [DI3]", () => {
    const { state } = found([{ appeal: 0.5, quality: -0.5 }], [1], {
      discoveryAppeal: 0.8,
      signalNoise: 0.2,
    });
    expectMean(meanOf(state.beliefMean), 0.8 * 0.5 - 0.2 * 0.5, 0.2, PEOPLE);
    expect(state.beliefPrecision[0]).toBeCloseTo(0.3, 6);
    expect(state.knowHow[0]).toBe(Math.fround(0.3));
    expect(new Set(state.aware)).toEqual(new Set([1]));
  });
});

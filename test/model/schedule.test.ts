import { describe, expect, test } from "vitest";
import { brokenInvariants } from "../../src/engine/invariants.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { expectMean, meanOf } from "../support/moments.ts";
import { runOf, stateNames } from "../support/runs.ts";
import { eager, nothingHappens, setupFrom } from "../support/setup.ts";
import { completeTies, livelyPractices, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

// One after another in a random order, against all together.

const inTurn = { activation: 1 } as const satisfies GivenValues;

/** Users after each week on a complete graph of a hundred where only thresholds (counts) decide. */
function usersByWeek(
  threshold: readonly number[],
  values: GivenValues,
  weeks: number,
  replicate = 0,
): number[] {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [40, 60], ties: completeTies(100), threshold }),
    practices: practicesOf([{ quality: 1 }]),
    values: { ...nothingHappens, ...eager, thresholdKind: 1, initialAwareness: 1, ...values },
  });
  const simulation = createSimulation(setup, replicate);
  return Array.from({ length: weeks }, () => {
    step(simulation);
    return simulation.world.state.current.filter((p) => p === 0).length;
  });
}

describe("people who act one after another", () => {
  const staircase = Array.from({ length: 100 }, (_, i) => i);

  test("end where Granovetter's thresholds end, in fewer weeks [WK7]", () => {
    const users = usersByWeek(staircase, inTurn, 100);
    expect(users.at(-1)).toBe(100);
    expect(users.indexOf(100)).toBeLessThan(80);
    const gap = staircase.map((value) => (value === 1 ? 2 : value));
    expect(usersByWeek(gap, inTurn, 50)).toEqual(new Array<number>(50).fill(1));
  });

  test("bring in e − 1 a week where each waits for the one before: the mean length of a rising run", () => {
    // A run of at least j comes with chance 1/j!, so its mean is e − 1 and its mean square e + 1.
    const weeks = 25;
    const replicates = 60;
    const runs = Array.from({ length: replicates }, (_, k) => usersByWeek(staircase, inTurn, weeks, k));
    const sd = Math.sqrt(Math.E + 1 - (Math.E - 1) ** 2);
    expectMean(meanOf(runs.map((users) => users.at(-1)! / weeks)), Math.E - 1, sd, replicates * weeks);
  });

  test("draw their order anew each week and in each future, the same for the same seed", () => {
    expect(usersByWeek(staircase, inTurn, 20)).toEqual(usersByWeek(staircase, inTurn, 20));
  });

  test("do what they would have done together where nobody can see anybody [WK7]", () => {
    // Without ties and groups nothing depends on who comes first: the same luck gives the same lives.
    const system = systemOf({ schoolSizes: [30, 20], principals: [0] });
    const values = { discovery: 0.3, zeroThresholdShare: 1, openness: 0.8 };
    const build = (more: GivenValues) =>
      runOf(setupFrom({ system, practices: livelyPractices(), values: { ...values, ...more }, weeks: 30 }));
    const together = build({}).world.state;
    const oneByOne = build(inTurn).world.state;
    expect(Math.max(...together.adoptions)).toBeGreaterThan(5);
    // Evidence found outside is weighed up in the same week by those who act in turn, hence not in its first.
    expect(oneByOne.leavers).toEqual(together.leavers);
    expect(oneByOne.skill).toEqual(together.skill);
    const discoverNothing = { discovery: 0, initialAwareness: 1 };
    for (const name of stateNames)
      expect(build({ ...inTurn, ...discoverNothing }).world.state[name], name).toEqual(
        build(discoverNothing).world.state[name],
      );
  });

  const lively = setupFrom({
    system: separateSchools([24, 18]),
    practices: livelyPractices(),
    values: { ...inTurn, turnover: 0.3 },
    weeks: 60,
  });

  test("keep every invariant", () => {
    const simulation = createSimulation(lively, 3);
    while (simulation.world.week < 60) {
      step(simulation);
      expect(brokenInvariants(simulation.world)).toEqual([]);
    }
    expect(meanOf([...simulation.world.state.adoptions])).toBeGreaterThan(3);
  });

  test("go on from a checkpoint as if nothing had happened", () => {
    const whole = runOf(lively, 1).world.state;
    const part = runOf(lively, 1, 25);
    const resumed = restore(lively, checkpoint(part));
    while (resumed.world.week < 60) step(resumed);
    for (const name of stateNames) expect(resumed.world.state[name], name).toEqual(whole[name]);
  });

  test("differ from people who act together, since some see what others have just begun", () => {
    const together = runOf({ ...lively, values: { turnover: 0.3 } }, 1).world.state;
    expect(runOf(lively, 1).world.state.current).not.toEqual(together.current);
  });
});

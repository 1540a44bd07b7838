import { expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { expectMean, meanOf, sdOf } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

const QUALITY = 0.3;

function twoGroups(values: GivenValues, replicate = 0) {
  const setup = setupFrom({
    system: systemOf({
      schoolSizes: [4],
      groups: [
        { school: 0, members: [0, 1] },
        { school: 0, members: [2, 3] },
      ],
    }),
    practices: practicesOf([{ quality: QUALITY, initialUse: 1 }]),
    values: {
      meetingTime: 1,
      meetingEvery: 1,
      meetingHours: 0,
      groupthink: 0,
      principalParticipation: 0,
      priorPrecision: 1e-9,
      fitSd: 0.5,
      evidenceBase: 1,
      evidencePrecision: 16,
      ...values,
    },
  });
  return createSimulation(setup, replicate, { mechanisms: [leadership, deliberation] });
}

test("research tells a practice's quality, not its fit, with its precision and one error for all who read it [DE11]", () => {
  const FUTURES = 1500;
  const seen = Array.from({ length: FUTURES }, (_, replicate) => {
    const simulation = twoGroups({}, replicate);
    step(simulation);
    const { beliefMean, beliefPrecision } = simulation.world.state;
    expect(new Set(beliefMean).size).toBe(1);
    expect(beliefPrecision[0]).toBeCloseTo(16, 5);
    return beliefMean[0]!;
  });
  expectMean(meanOf(seen), QUALITY, 1 / 4, FUTURES);
  // The standard error of a standard deviation is sd ÷ √(2n).
  expectMean(sdOf(seen), 1 / 4, 1 / 4 / Math.SQRT2, FUTURES);
});

test("is read when a group takes a practice up for the first time, and takes hours [DE11]", () => {
  const simulation = twoGroups({ evidenceBase: 0.5, evidenceHours: 2 });
  step(simulation);
  const { state } = simulation.world;
  expect(state.beliefPrecision[0]).toBeCloseTo(8, 5);
  expect(state.hours[0]).toBe(4 * 0.5 * 2);
  // Not while the group stays with it, nor when it comes back to it.
  step(simulation);
  state.endorsed.fill(-1);
  step(simulation);
  expect([...state.researched]).toEqual([1, 1]);
  expect(state.beliefPrecision[0]).toBeCloseTo(8, 5);
  expect(state.hours[0]).toBe(4);
});

test("is read once by a group across schools too, whichever of its schools have research [DE11]", () => {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [2, 2], groups: [{ school: -1, members: [1, 2] }] }),
    practices: practicesOf([{ quality: QUALITY, initialUse: 1 }]),
    values: { meetingTime: 1, meetingEvery: 1, groupthink: 0, priorPrecision: 1, evidencePrecision: 16 },
    interventions: [
      { kind: "set", at: 1, until: null, schools: [1], values: [{ name: "evidenceBase", value: 1 }] },
    ],
  });
  const simulation = createSimulation(setup, 0, { mechanisms: [leadership, deliberation] });
  for (let week = 1; week <= 3; week++) step(simulation);
  expect([...simulation.world.state.beliefPrecision]).toEqual([1, 1, 17, 1]);
});

test("half of an evidence base is the same finding with half of its precision [DE11]", () => {
  const errorOf = (evidenceBase: number) => {
    const simulation = twoGroups({ evidenceBase });
    step(simulation);
    return simulation.world.state.beliefMean[0]! - QUALITY;
  };
  expect(errorOf(0.25)).toBeCloseTo(2 * errorOf(1), 5);
});

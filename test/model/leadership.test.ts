import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { identifiabilityOf } from "../../src/model/bodies.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { expectShare } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

const none: GivenValues = {
  principalParticipation: 0,
  goals: 0,
  planning: 0,
  resourcing: 0,
  environment: 0,
  capacity: 1,
  accountability: 0,
  dissent: 0,
};

/** What leadership makes of the first week of a school. */
function week(values: GivenValues, schools = 1) {
  return worldOfWeek(values, schools).now;
}

/** The world after that week, with one group of a single person in its first school. */
function worldOfWeek(values: GivenValues, schools = 1) {
  const setup = setupFrom({
    system: systemOf({
      schoolSizes: new Array<number>(schools).fill(1),
      groups: [{ members: [0], school: 0 }],
    }),
    practices: practicesOf([{}]),
    values: { ...none, ...values },
  });
  const simulation = createSimulation(setup, 0, { mechanisms: [leadership] });
  step(simulation);
  return simulation.world;
}

describe("support", () => {
  test("is 1 without leadership and with full help, and half without help [LE2]", () => {
    expect(week({}).support[0]).toBe(1);
    expect(week({ capacity: 0 }).support[0]).toBe(0.5);
  });

  test.each([
    // Robinson, Lloyd & Rowe 2008.
    ["principalParticipation", 0.84],
    ["goals", 0.42],
    ["planning", 0.42],
    ["resourcing", 0.31],
    ["environment", 0.27],
  ])("grows with %s by its published effect, %d [LE2]", (name, effect) => {
    expect(week({ [name]: 1 }).support[0]).toBeCloseTo(1 + effect, 14);
    expect(week({ [name]: 1, capacity: 0 }).support[0]).toBeCloseTo((1 + effect) / 2, 14);
  });
});

describe("visibility of contributions", () => {
  test("is what accountability, planning and the principal's presence leave unseen, taken from 1 [GR5]", () => {
    const visible = (values: Readonly<Record<string, number>>) =>
      identifiabilityOf(worldOfWeek(values), 0, values["principalParticipation"] ?? 0);
    expect(visible({})).toBe(0);
    expect(visible({ accountability: 1 })).toBe(1);
    const all = visible({ accountability: 0.3, planning: 0.5, principalParticipation: 1 });
    expect(all).toBeCloseTo(1 - 0.7 * (1 - 0.3 * 0.5) * (1 - 0.3), 14);
  });
});

describe("groupthink", () => {
  test("gives way to protected dissent by three quarters, and to a principal who sits in by .3 [LE3]", () => {
    expect(week({ groupthink: 0.8 }).groupthink[0]).toBe(0.8);
    expect(week({ groupthink: 0.8, dissent: 1 }).groupthink[0]).toBeCloseTo(0.2, 14);
    const both = week({ groupthink: 0.8, dissent: 0.5, principalParticipation: 1 });
    expect(both.groupthink[0]).toBeCloseTo(0.8 * (1 - 0.375) * 0.7, 14);
  });
});

describe("the principal", () => {
  test.each([0, 0.3, 1])("takes part with probability %d, in each school by itself [LE1]", (share) => {
    const schools = 4000;
    const attending = week({ principalParticipation: share }, schools).attends.filter(
      (attends) => attends === 1,
    ).length;
    expectShare(attending / schools, share, schools);
  });
});

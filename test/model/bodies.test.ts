import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import {
  groupMerit,
  groupthinkOf,
  groupValue,
  identifiabilityOf,
  presenceOf,
} from "../../src/model/bodies.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { inquiry } from "../../src/model/mechanisms/inquiry.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import { NETWORK_GROUP, PRINCIPALS_GROUP, TEAM } from "../../src/model/system.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

// Two schools of a principal and three teachers: a team in each, a group of teachers from both (two of the
// first school, one of the second), and the two principals.
const TEAM_OF_FIRST = 0;
const TEAM_OF_SECOND = 1;
const TEACHERS_OF_BOTH = 2;
const PRINCIPALS_OF_BOTH = 3;

const system = {
  ...systemOf({
    schoolSizes: [4, 4],
    principals: [0, 4],
    groups: [
      { school: 0, members: [1, 2, 3] },
      { school: 1, members: [5, 6, 7] },
      { school: -1, members: [1, 2, 5] },
      { school: -1, members: [0, 4] },
    ],
  }),
  groupKind: Uint8Array.of(TEAM, TEAM, NETWORK_GROUP, PRINCIPALS_GROUP),
};

function begun(values: Readonly<Record<string, number>> = {}) {
  const setup = setupFrom({ system, practices: practicesOf([{ quality: 0.2, initialUse: 1 }]), values });
  return createSimulation(setup, 0, { mechanisms: [leadership, deliberation, inquiry] });
}

describe("what holds for a group", () => {
  const { world } = begun({ fitSd: 0.5 });
  const merit = [world.state.merit[0]!, world.state.merit[1]!] as const;

  test("is its school's value, or across schools the mean over its members' schools [GR1]", () => {
    const values = [0.3, 0.9];
    expect(groupValue(world, TEAM_OF_FIRST, values)).toBe(0.3);
    expect(groupValue(world, TEAM_OF_SECOND, values)).toBe(0.9);
    expect(groupValue(world, TEACHERS_OF_BOTH, values)).toBeCloseTo(0.5, 14);
    expect(groupValue(world, PRINCIPALS_OF_BOTH, values)).toBeCloseTo(0.6, 14);
  });

  test("is worth what the practice is worth in its school, or on average in its members' schools [GR2]", () => {
    expect(merit[0]).not.toBe(merit[1]);
    expect(groupMerit(world, TEAM_OF_SECOND, 0)).toBe(merit[1]);
    expect(groupMerit(world, TEACHERS_OF_BOTH, 0)).toBeCloseTo((2 * merit[0] + merit[1]) / 3, 14);
  });
});

describe("principals", () => {
  test("are present in their own teams when they take part, in their own group by their share, and never among the teachers of several schools [GR3]", () => {
    const { world } = begun();
    world.now.attends.set([1, 0]);
    expect([0, 1, 2, 3].map((g) => presenceOf(world, g))).toEqual([1, 0, 0, 0.5]);
  });

  test("who sit in lessen the pressure to agree and make contributions visible [GR4, GR5]", () => {
    const { world } = begun({ groupthink: 0.8, dissent: 0.4, accountability: 0.2, planning: 0.5 });
    expect(groupthinkOf(world, TEAM_OF_FIRST, 0)).toBeCloseTo(0.8 * (1 - 0.75 * 0.4), 14);
    expect(groupthinkOf(world, TEAM_OF_FIRST, 1)).toBeCloseTo(0.8 * (1 - 0.75 * 0.4) * 0.7, 14);
    expect(identifiabilityOf(world, TEAM_OF_FIRST, 0.5)).toBeCloseTo(1 - 0.8 * 0.85 * (1 - 0.15), 14);
  });
});

describe("a group across schools", () => {
  const sure = {
    meetingTime: 1,
    meetingEvery: 1,
    groupthink: 0,
    principalParticipation: 0,
    inquiry: 1,
    refinementLimit: 0.25,
  };

  test("takes the hours of each member from her own school [DE3]", () => {
    const simulation = begun({ ...sure, inquiry: 0, meetingHours: 1 });
    step(simulation);
    // Its own team of three, two (or one) in the mixed group, and the principal in hers.
    expect([...simulation.world.state.hours]).toEqual([3 + 2 + 1, 3 + 1 + 1]);
  });

  test("counts the work of testing in each member's own school [IN4]", () => {
    const simulation = begun({ ...sure, meetingHours: 0, inquiryHours: 2, diffusionOfResponsibility: 0 });
    step(simulation);
    expect([...simulation.world.state.hours]).toEqual([2 * 6, 2 * 5]);
  });

  test("refines nothing, while each team refines for its school [IN5]", () => {
    const simulation = begun({ ...sure, refinementRate: 0.1, diffusionOfResponsibility: 0 });
    step(simulation);
    for (const refined of simulation.world.state.refinement) expect(refined).toBeCloseTo(0.1 * 0.25, 7);
  });
});

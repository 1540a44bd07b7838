import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import { groupBacking } from "../../src/model/backing.ts";
import { adoption } from "../../src/model/mechanisms/adoption.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { discovery } from "../../src/model/mechanisms/discovery.ts";
import { implementation } from "../../src/model/mechanisms/implementation.ts";
import { inquiry } from "../../src/model/mechanisms/inquiry.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { expectShare } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

const GROUPS = 1000;
const SIZE = 4;
const PEOPLE = GROUPS * SIZE;

/** One school of people in groups of four, and somebody in none. */
function groups(values: GivenValues, mechanisms: readonly Mechanism[], initialUse = 0): Simulation {
  const system = systemOf({
    schoolSizes: [PEOPLE + 1],
    threshold: new Array<number>(PEOPLE + 1).fill(0),
    groups: Array.from({ length: GROUPS }, (_, g) => ({
      school: 0,
      members: Array.from({ length: SIZE }, (_, k) => g * SIZE + k),
    })),
  });
  const setup = setupFrom({
    system,
    practices: practicesOf([{ initialUse }, {}]),
    values: { ownFitSd: 0, fitSd: 0, principalParticipation: 0, ...values },
  });
  return createSimulation(setup, 0, { mechanisms });
}

const uses = ({ world }: Simulation, p: number) =>
  world.state.current.subarray(0, PEOPLE).filter((used) => used === p).length;

describe("pressure from outside", () => {
  test("adds its pull to what the own group backs, whatever one thinks of it: Λ(β(G + pressure × pull)) [EP1]", () => {
    const share = (externalPressure: number, backed: boolean): number => {
      const simulation = groups(
        {
          openness: 1,
          deindividuation: 0,
          judgementSharpness: 5,
          initialConfidence: 0,
          initialAwareness: 1,
          externalPressure,
          pressureCompliance: 0.4,
          priorMean: -0.1,
        },
        [leadership, adoption],
      );
      const { state } = simulation.world;
      // Only practice 0 is known, so all weigh it up.
      state.aware.fill(1);
      if (backed) state.endorsed.fill(0);
      step(simulation);
      return uses(simulation, 0) / PEOPLE;
    };
    const logistic = (z: number) => 1 / (1 + Math.exp(-z));
    expectShare(share(0, true), logistic(5 * -0.1), PEOPLE);
    expectShare(share(0.5, true), logistic(5 * (-0.1 + 0.2)), PEOPLE);
    expectShare(share(1, true), logistic(5 * (-0.1 + 0.4)), PEOPLE);
    // Nobody complies with what no group backs: to the bit.
    expect(share(1, false)).toBe(share(0, false));
  });

  test("keeps people with what their group backs and they believe to do harm [EP2]", () => {
    const dropped = (externalPressure: number, backed: boolean): number => {
      const simulation = groups(
        {
          takeStockEvery: 1,
          dropRate: 0.4,
          groupthink: 0,
          deindividuation: 0,
          ownEvidence: 0,
          initialConfidence: -0.1,
          externalPressure,
          pressureKeeps: 0.5,
        },
        [leadership, implementation],
        1,
      );
      if (backed) simulation.world.state.endorsed.fill(0);
      step(simulation);
      return 1 - uses(simulation, 0) / PEOPLE;
    };
    expectShare(dropped(0, true), 0.4, PEOPLE);
    expectShare(dropped(1, true), 0.4 * 0.5, PEOPLE);
    expect(dropped(1, false)).toBe(dropped(0, false));
  });

  test("takes away half of the search outside, of testing, and a fifth of the meetings that would fall through [EP3, EP4]", () => {
    const found = (externalPressure: number): number => {
      const simulation = groups({ discovery: 0.4, externalPressure }, [leadership, discovery]);
      step(simulation);
      return simulation.world.now.evidence.count / (PEOPLE + 1);
    };
    expectShare(found(0), 0.4, PEOPLE + 1);
    expectShare(found(1), 0.2, PEOPLE + 1);

    const alone = {
      goals: 0,
      planning: 0,
      resourcing: 0,
      environment: 0,
      distributedLeadership: 0,
      groupthink: 0,
    };
    const meetings = (externalPressure: number): Simulation => {
      const simulation = groups(
        {
          ...alone,
          meetingEvery: 1,
          meetingTime: 0.5,
          inquiry: 0.6,
          diffusionOfResponsibility: 0,
          inquiryPrecision: 1,
          priorPrecision: 1,
          externalPressure,
        },
        [leadership, deliberation, inquiry],
        1,
      );
      step(simulation);
      return simulation;
    };
    for (const [pressure, chance, precision] of [
      [0, 0.5, 0.6 * SIZE],
      [1, 1 - 0.5 * 0.8, 0.3 * SIZE],
    ] as const) {
      const { meetings: held, evidence } = meetings(pressure).world.now;
      expectShare(held.count / GROUPS, chance, GROUPS);
      expect(evidence.precision[evidence.count - 1]).toBeCloseTo(precision, 12);
    }
  });
});

test("the group that backs a practice is found, and none where none does", () => {
  const { world } = groups({}, []);
  expect(groupBacking(world, 5, 0, 1)).toBe(-1);
  world.state.endorsed[1] = 1;
  expect(groupBacking(world, 5, 0, 1)).toBe(1);
  expect(groupBacking(world, 5, 0, 0)).toBe(-1);
  expect(groupBacking(world, PEOPLE, 0, 1)).toBe(-1);
});

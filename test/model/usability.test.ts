import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import { groupChallenge } from "../../src/model/bodies.ts";
import { adoption } from "../../src/model/mechanisms/adoption.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { implementation } from "../../src/model/mechanisms/implementation.ts";
import { inquiry } from "../../src/model/mechanisms/inquiry.ts";
import { diffusionOfResponsibility } from "../../src/model/perils/diffusionOfResponsibility.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import { outcomes } from "../../src/model/mechanisms/outcomes.ts";
import { usability } from "../../src/model/mechanisms/usability.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

const effortPerHead = diffusionOfResponsibility.present.effort;

const CHALLENGE = 0.8;

/** A group of three that meets every week about what all use. */
function group(values: GivenValues, school = 0): Simulation {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [2, 1], groups: [{ school, members: [0, 1, 2] }] }),
    practices: practicesOf([{ challenge: CHALLENGE, initialUse: 1 }]),
    values: {
      meetingTime: 1,
      meetingEvery: 1,
      meetingHours: 0,
      groupthink: 0,
      principalParticipation: 0,
      accountability: 0,
      planning: 0,
      inquiry: 0,
      ...values,
    },
  });
  return createSimulation(setup, 0, { mechanisms: [leadership, deliberation, inquiry, usability, outcomes] });
}

describe("work on usability", () => {
  const effort = effortPerHead(3, 0.33, 0);

  test("takes challenge away towards the limit: limit × (1 − (1 − r)^t) [US1]", () => {
    const simulation = group({ practicalKnowledge: 0.8, usabilityRate: 0.1, usabilityLimit: 0.5 });
    const worth = [...simulation.world.state.merit];
    for (let week = 1; week <= 40; week++) {
      step(simulation);
      const eased = simulation.world.state.eased[0]!;
      expect(eased).toBeCloseTo(0.5 * (1 - (1 - 0.1 * 0.8 * effort) ** week), 5);
      expect(groupChallenge(simulation.world, 0, 0)).toBeCloseTo(CHALLENGE * (1 - eased), 12);
    }
    // It makes a practice easier, not better, and in no other school.
    expect([...simulation.world.state.refinement]).toEqual([0, 0]);
    expect([...simulation.world.state.merit]).toEqual(worth);
    expect(simulation.world.state.eased[1]).toBe(0);
  });

  test("takes hours, of which diffusion of responsibility withholds its share [US3]", () => {
    const simulation = group({ practicalKnowledge: 0.8, usabilityHours: 0.5 });
    step(simulation);
    expect(simulation.world.state.hours[0]).toBeCloseTo(3 * 0.8 * 0.5 * effort, 12);
    expect(simulation.world.state.effortLost[0]).toBeCloseTo(3 * 0.8 * 0.5 * (1 - effort), 12);
  });

  test("is not done by a group across schools, for which challenge is the mean over its members [US1, US2]", () => {
    const simulation = group({ practicalKnowledge: 1 }, -1);
    step(simulation);
    expect(simulation.world.now.meetings.count).toBe(1);
    expect([...simulation.world.state.eased]).toEqual([0, 0]);
    simulation.world.state.eased.set([0.3, 0]);
    // Two of three members work in the first school.
    expect(groupChallenge(simulation.world, 0, 0)).toBeCloseTo(
      CHALLENGE * (1 - (2 * Math.fround(0.3)) / 3),
      12,
    );
  });

  test("lowers what a practice costs who weighs it up, and speeds up learning it [US2]", () => {
    const school = (eased: number, initialUse: number, values: GivenValues, mechanism = adoption) => {
      const setup = setupFrom({
        system: systemOf({ schoolSizes: [10], threshold: new Array<number>(10).fill(0) }),
        practices: practicesOf([{ challenge: CHALLENGE, initialUse }]),
        values: {
          ownFitSd: 0,
          deindividuation: 0,
          principalParticipation: 0,
          initialAwareness: 1,
          openness: 1,
          ...values,
        },
      });
      const simulation = createSimulation(setup, 0, { mechanisms: [leadership, mechanism] });
      simulation.world.state.eased[0] = eased;
      step(simulation);
      return simulation.world;
    };
    // Without anything but capacity support is 1, so the cost is challengeCost × challenge.
    const bare = { goals: 0, planning: 0, resourcing: 0, environment: 0, capacity: 1 };
    const sharp = { ...bare, judgementSharpness: 1e12, challengeCost: 0.25, priorMean: 0.15 };
    expect(school(0, 0, sharp).state.current[0]).toBe(-1);
    expect(school(0.5, 0, sharp).state.current[0]).toBe(0);
    for (const eased of [0, 0.25, 0.5]) {
      const values = { ...bare, learningRate: 0.1, challengeSlows: 0.6, initialFidelity: 0.5 };
      const { fidelity } = school(eased, 1, values, implementation).state;
      expect(fidelity[0]).toBeCloseTo(0.5 + 0.5 * 0.1 * (1 - 0.6 * CHALLENGE * (1 - eased)), 6);
    }
  });
});

describe("experts' measures", () => {
  test("make a test more exact, spare the members' hours and cost money [IN6]", () => {
    const test = (expertMeasures: number) => {
      const simulation = group({
        inquiry: 0.5,
        inquiryHours: 2,
        diffusionOfResponsibility: 0,
        expertMeasures,
        expertGain: 0.75,
        measureHours: 0.25,
        expertCost: 90,
        hourCost: 40,
      });
      step(simulation);
      const { state, now } = simulation.world;
      return {
        precision: now.evidence.precision[now.evidence.count - 1]!,
        hours: [...state.hours],
        purchases: [...state.purchases],
        money: [...state.money],
      };
    };
    const own = test(0);
    expect(own).toEqual({ precision: 0.5 * 3 * 1.2, hours: [2, 1], purchases: [0, 0], money: [80, 40] });
    const theirs = test(1);
    expect(theirs.precision).toBeCloseTo(own.precision * 1.75, 12);
    expect(theirs.hours).toEqual([1.5, 0.75]);
    // Half of a full test's 90, a third from each member's school.
    expect(theirs.purchases).toEqual([30, 15]);
    expect(theirs.money).toEqual([1.5 * 40 + 30, 0.75 * 40 + 15]);
  });
});

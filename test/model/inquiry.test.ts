import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { inquiry } from "../../src/model/mechanisms/inquiry.ts";
import { diffusionOfResponsibility } from "../../src/model/perils/diffusionOfResponsibility.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { expectMean, meanOf } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

const effortPerHead = diffusionOfResponsibility.present.effort;

describe("effortPerHead", () => {
  test.each([
    // Published, motivation only: .82 and .74 (Latané, Williams & Harkins 1979, pseudo-groups).
    [2, 0.835, 0.82],
    [6, 0.725, 0.74],
  ])("of %i people is %d at λ = .33, within .02 of the published %d [IN2]", (n, expected, published) => {
    expect(effortPerHead(n, 0.33, 0)).toBeCloseTo(expected, 14);
    expect(Math.abs(effortPerHead(n, 0.33, 0) - published)).toBeLessThan(0.02);
  });

  test("is exactly 1 alone, without diffusion, and when every contribution is seen [IN2]", () => {
    for (const n of [1, 2, 6, 40]) {
      expect(effortPerHead(1, n / 40, 0)).toBe(1);
      expect(effortPerHead(n, 0, 0)).toBe(1);
      expect(effortPerHead(n, 0.33, 1)).toBe(1);
    }
  });

  test("falls with the number of people and with diffusion, and rises with visibility [IN2]", () => {
    for (let n = 2; n < 40; n++) {
      expect(effortPerHead(n + 1, 0.33, 0.2)).toBeLessThan(effortPerHead(n, 0.33, 0.2));
      expect(effortPerHead(n, 0.4, 0.2)).toBeLessThan(effortPerHead(n, 0.33, 0.2));
      expect(effortPerHead(n, 0.33, 0.3)).toBeGreaterThan(effortPerHead(n, 0.33, 0.2));
    }
  });

  test("never falls below what diffusion leaves [IN2]", () => {
    expect(effortPerHead(1e9, 1, 0)).toBeCloseTo(0, 8);
    expect(effortPerHead(1e9, 0.33, 0)).toBeGreaterThan(0.67);
  });
});

const GROUPS = 3000;
const QUALITY = 0.3;

/** Groups that all use the one practice and test it every week. */
function testingGroups(size: number, groups: number, values: GivenValues): Simulation {
  const system = systemOf({
    schoolSizes: [groups * size],
    groups: Array.from({ length: groups }, (_, g) => ({
      school: 0,
      members: Array.from({ length: size }, (_, k) => g * size + k),
    })),
  });
  const setup = setupFrom({
    system,
    practices: practicesOf([{ quality: QUALITY, initialUse: 1 }]),
    values: {
      meetingTime: 1,
      meetingEvery: 1,
      fitSd: 0,
      groupthink: 0,
      principalParticipation: 0,
      accountability: 0,
      planning: 0,
      ...values,
    },
  });
  return createSimulation(setup, 0, { mechanisms: [leadership, deliberation, inquiry] });
}

describe("a group's test", () => {
  test("shows the worth in the own school, with precision inquiry × n × effort × 1.2, the same to all members [IN1, IN3]", () => {
    const [size, rigour] = [4, 0.5];
    const simulation = testingGroups(size, GROUPS, {
      inquiry: rigour,
      priorPrecision: 1e-9,
      refinementLimit: 0,
    });
    step(simulation);
    const { beliefMean, beliefPrecision } = simulation.world.state;
    const precision = rigour * size * effortPerHead(size, 0.33, 0) * 1.2;
    const seen = Array.from({ length: GROUPS }, (_, g) => beliefMean[g * size]!);
    for (let g = 0; g < GROUPS; g++) {
      for (let k = 1; k < size; k++) expect(beliefMean[g * size + k]).toBe(seen[g]);
      expect(beliefPrecision[g * size]).toBeCloseTo(precision, 5);
    }
    expectMean(meanOf(seen), QUALITY, Math.sqrt(1 / precision), GROUPS);
    expectMean(
      meanOf(seen.map((value) => (value - QUALITY) ** 2)),
      1 / precision,
      Math.sqrt(2) / precision,
      GROUPS,
    );
  });

  test("costs hours of work by rigour, and withholds what diffusion takes [IN4]", () => {
    const simulation = testingGroups(4, 1, { inquiry: 0.5, meetingHours: 0, inquiryHours: 2 });
    step(simulation);
    const { hours, effortLost } = simulation.world.state;
    const effort = effortPerHead(4, 0.33, 0);
    expect(hours[0]).toBeCloseTo(4 * 0.5 * 2 * effort, 12);
    expect(effortLost[0]).toBeCloseTo(4 * 0.5 * 2 * (1 - effort), 12);
    expect(simulation.world.now.effort).toBe(effort);
  });

  test("refines the practice week by week towards the limit: limit × (1 − (1 − r)^t) [IN5]", () => {
    const simulation = testingGroups(3, 1, { inquiry: 0.8, refinementRate: 0.1, refinementLimit: 0.25 });
    const share = 0.1 * 0.8 * effortPerHead(3, 0.33, 0);
    for (let week = 1; week <= 40; week++) {
      step(simulation);
      const { refinement, merit } = simulation.world.state;
      const expected = 0.25 * (1 - (1 - share) ** week);
      expect(refinement[0]).toBeCloseTo(expected, 5);
      expect(merit[0]).toBeCloseTo(QUALITY + expected, 5);
    }
  });

  test("by people of several schools refines nothing for one of them, and shows each the worth in her own [IN3, IN5]", () => {
    const system = systemOf({ schoolSizes: [1, 1], groups: [{ school: -1, members: [0, 1] }] });
    const setup = setupFrom({
      system,
      practices: practicesOf([{ quality: QUALITY, initialUse: 1 }]),
      values: {
        meetingTime: 1,
        meetingEvery: 1,
        groupthink: 0,
        inquiry: 1,
        inquiryPrecision: 100,
        priorPrecision: 1e-9,
        fitSd: 0.5,
      },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [leadership, deliberation, inquiry] });
    const worth = [...simulation.world.state.merit];
    step(simulation);
    const { merit, refinement, beliefMean } = simulation.world.state;
    expect([...merit]).toEqual(worth);
    expect([...refinement]).toEqual([0, 0]);
    expect(beliefMean[0]! - beliefMean[1]!).toBeCloseTo(worth[0]! - worth[1]!, 5);
  });

  test("does not happen without inquiry [IN1]", () => {
    const simulation = testingGroups(4, 5, { inquiry: 0 });
    step(simulation);
    // Those present have heard of the practice, but learned nothing about it.
    const { evidence } = simulation.world.now;
    expect([...evidence.precision.subarray(0, evidence.count)].every((precision) => precision === 0)).toBe(
      true,
    );
    expect(simulation.world.state.effortLost[0]).toBe(0);
  });
});

import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import { implementation } from "../../src/model/mechanisms/implementation.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { expectMean, expectShare, meanOf } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

/** Help of exactly one, so that rates stand for themselves. */
const plainHelp = {
  principalParticipation: 0,
  goals: 0,
  planning: 0,
  resourcing: 0,
  environment: 0,
  capacity: 1,
};

function users(people: number, domains: number, challenge: number, values: GivenValues): Simulation {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [people] }),
    practices: practicesOf(
      Array.from({ length: domains }, (_, domain) => ({ domain, challenge, quality: 0.2, initialUse: 1 })),
      new Array<number>(domains).fill(1),
    ),
    values: {
      ...plainHelp,
      fitSd: 0,
      ownFitSd: 0,
      initialFidelity: 0.2,
      dropRate: 0,
      ownEvidence: 0,
      ...values,
    },
  });
  return createSimulation(setup, 0, { mechanisms: [leadership, implementation] });
}

describe("fidelity", () => {
  test.each([
    [1, 0, 0.03],
    [1, 0.5, 0.03 * (1 - 0.6 * 0.5)],
    [3, 0.5, (0.03 * (1 - 0.6 * 0.5)) / 3],
  ])(
    "with %i practices in hand and challenge %d rises as 1 − (1 − F)(1 − r)^t [IM1]",
    (domains, challenge, rate) => {
      const simulation = users(1, domains, challenge, {});
      for (let week = 1; week <= 144; week++) {
        step(simulation);
        const expected = 1 - 0.8 * (1 - rate) ** week;
        for (const fidelity of simulation.world.state.fidelity)
          expect(Math.abs(fidelity - expected)).toBeLessThan(week * 2 ** -24);
      }
    },
  );

  test("rises with help, each of the five dimensions by its published weight [IM1, LE2]", () => {
    const gain = (values: GivenValues) => {
      const simulation = users(1, 1, 0, values);
      step(simulation);
      return simulation.world.state.fidelity[0]! - Math.fround(0.2);
    };
    const plain = gain({});
    for (const [name, effect] of [
      ["principalParticipation", 0.84],
      ["goals", 0.42],
      ["planning", 0.42],
      ["resourcing", 0.31],
      ["environment", 0.27],
    ] as const) {
      expect(gain({ [name]: 1 }) / plain, name).toBeCloseTo(1 + effect, 4);
    }
    expect(gain({ capacity: 0 }) / plain).toBeCloseTo(0.5, 4);
  });

  test("never passes 1, however fast people learn [IM1]", () => {
    const simulation = users(1, 1, 0, { learningRate: 1, principalParticipation: 1 });
    step(simulation);
    expect(simulation.world.state.fidelity[0]).toBe(1);
    step(simulation);
    expect(simulation.world.state.fidelity[0]).toBe(1);
  });
});

describe("taking stock", () => {
  test("comes for everybody once in so many weeks, for as many in each week [IM2]", () => {
    const simulation = users(40, 1, 0, { takeStockEvery: 4, ownEvidence: 1 });
    const seen = new Array<number>(40).fill(0);
    for (let week = 1; week <= 8; week++) {
      step(simulation);
      const { evidence } = simulation.world.now;
      expect(evidence.count).toBe(10);
      for (const i of evidence.person.subarray(0, evidence.count)) seen[i]!++;
    }
    expect(seen).toEqual(new Array<number>(40).fill(2));
  });

  test("shows worth with a precision of weight × weeks × fidelity [IM3]", () => {
    const people = 4000;
    const simulation = users(people, 1, 0, {
      takeStockEvery: 1,
      ownEvidence: 2,
      learningRate: 0,
      initialFidelity: 0.5,
      priorPrecision: 1e-9,
    });
    step(simulation);
    const { beliefMean, beliefPrecision } = simulation.world.state;
    expect(beliefPrecision[0]).toBeCloseTo(2 * 1 * 0.5, 6);
    expectMean(meanOf(beliefMean), 0.2, 1, people);
    expectMean(meanOf([...beliefMean].map((value) => (value - 0.2) ** 2)), 1, Math.sqrt(2), people);
  });

  test("shows what a practice is worth in the own school, not its quality elsewhere [IM3]", () => {
    const people = 4000;
    const simulation = users(people, 1, 0, {
      takeStockEvery: 1,
      ownEvidence: 2,
      learningRate: 0,
      initialFidelity: 0.5,
      priorPrecision: 1e-9,
    });
    const { merit, beliefMean } = simulation.world.state;
    merit.fill(-0.6);
    step(simulation);
    expectMean(meanOf(beliefMean), -0.6, 1, people);
  });

  test("is independent from domain to domain [IM3]", () => {
    const people = 4000;
    const simulation = users(people, 6, 0, {
      takeStockEvery: 1,
      ownEvidence: 2,
      learningRate: 0,
      initialFidelity: 0.5,
      priorPrecision: 1e-9,
    });
    step(simulation);
    const { beliefMean } = simulation.world.state;
    for (let one = 0; one < 6; one++) {
      for (let other = 0; other < one; other++) {
        const products = Array.from(
          { length: people },
          (_, i) => (beliefMean[6 * i + one]! - 0.2) * (beliefMean[6 * i + other]! - 0.2),
        );
        expectMean(meanOf(products), 0, 1, people);
      }
    }
  });

  test.each([
    [1, {}, 1],
    [4, {}, 1],
    [4, { groupthink: 0.5 }, 0.5],
    [9, { deindividuation: 1 }, 0.5],
    [4, { groupthink: 1 }, 0],
  ])(
    "every %i weeks drops what is believed worse than before, a share of 1 − (1 − rate)^36 in a year, with %o [IM4]",
    (every, perils, factor) => {
      const people = 4000;
      const rate = 0.04;
      const simulation = users(people, 1, 0, {
        takeStockEvery: every,
        dropRate: rate,
        groupthink: 0,
        deindividuation: 0,
        dissent: 0,
        principalParticipation: 0,
        initialConfidence: -0.1,
        ...perils,
      });
      for (let week = 1; week <= 36; week++) step(simulation);
      expectShare(simulation.world.state.drops[0]! / people, 1 - (1 - rate * factor) ** 36, people);
    },
  );

  test("drops nothing that is believed as good as before or better [IM4]", () => {
    const simulation = users(500, 1, 0, { dropRate: 1, initialConfidence: 0 });
    for (let week = 1; week <= 8; week++) step(simulation);
    expect(simulation.world.state.drops[0]).toBe(0);
  });

  test("keeps what was learned for a second try [IM5]", () => {
    const simulation = users(1, 1, 0, {
      dropRate: 1,
      groupthink: 0,
      deindividuation: 0,
      initialConfidence: -1,
      initialFidelity: 0.7,
      learningRate: 0,
    });
    for (let week = 1; week <= 4; week++) step(simulation);
    const { current, fidelity, knowHow } = simulation.world.state;
    expect([current[0], fidelity[0], knowHow[0]]).toEqual([-1, 0, Math.fround(0.7)]);
  });
});

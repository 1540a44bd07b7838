import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { normalOf, uniformOf } from "../../src/core/distributions.ts";
import { stream } from "../../src/core/luck.ts";
import { NumberList } from "../../src/core/numberList.ts";
import { turnover } from "../../src/model/mechanisms/turnover.ts";
import { welcomeNewcomer } from "../../src/model/newcomer.ts";
import { expectMean, expectShare, meanOf } from "../support/moments.ts";
import { runOf } from "../support/runs.ts";
import { setupFrom } from "../support/setup.ts";
import { livelyPractices, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

const PEOPLE = 5000;

function crowd(values: Readonly<Record<string, number>> = {}) {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [PEOPLE] }),
    practices: practicesOf([{}, {}, {}, {}, {}]),
    values,
  });
  return createSimulation(setup, 0, { mechanisms: [turnover] });
}

describe("people at the start", () => {
  test("differ in skill with mean 0 and the given sd [NC2]", () => {
    const skill = [...crowd({ skillSd: 2 }).world.state.skill];
    expectMean(meanOf(skill), 0, 2, PEOPLE);
    expectMean(meanOf(skill.map((value) => value * value)), 4, 4 * Math.sqrt(2), PEOPLE);
  });

  test("have the threshold 0 by the given share, and others evenly from 0 to twice the mean [NC3]", () => {
    const threshold = [...crowd({ zeroThresholdShare: 0.33, thresholdMean: 0.3 }).world.state.threshold];
    expectShare(threshold.filter((value) => value === 0).length / PEOPLE, 0.33, PEOPLE);
    const others = threshold.filter((value) => value !== 0);
    expectMean(meanOf(others), 0.3, 0.6 / Math.sqrt(12), others.length);
    expectShare(others.filter((value) => value < 0.15).length / others.length, 0.25, others.length);
    expect(Math.max(...others)).toBeLessThan(0.6);
    expect(Math.min(...others)).toBeGreaterThan(0);
  });

  test("all have the mean threshold when thresholds do not spread [NC3]", () => {
    const { threshold } = crowd({ zeroThresholdShare: 0, thresholdMean: 0.4, thresholdSpread: 0 }).world
      .state;
    expect(new Set(threshold)).toEqual(new Set([Math.fround(0.4)]));
  });

  test("sense another fit of each practice to their classroom, none of it shared between practices [NC5]", () => {
    const { ownFit } = crowd({ ownFitSd: 0.5 }).world.state;
    const practices = 5;
    for (let p = 0; p < practices; p++) {
      const own = Array.from({ length: PEOPLE }, (_, i) => ownFit[i * practices + p]!);
      expectMean(meanOf(own), 0, 0.5, PEOPLE);
      expectMean(meanOf(own.map((value) => value * value)), 0.25, 0.25 * Math.sqrt(2), PEOPLE);
      for (let q = 0; q < p; q++) {
        const products = own.map((value, i) => value * ownFit[i * practices + q]!);
        expectMean(meanOf(products), 0, 0.25, PEOPLE);
      }
    }
  });

  test("expect of everything what the prior says, and know of nothing [NC1, NC4]", () => {
    const { beliefMean, beliefPrecision, aware, knowHow } = crowd({ priorMean: -0.05, priorPrecision: 4 })
      .world.state;
    expect(new Set(beliefMean)).toEqual(new Set([Math.fround(-0.05)]));
    expect(new Set(beliefPrecision)).toEqual(new Set([4]));
    expect([new Set(aware), new Set(knowHow)]).toEqual([new Set([0]), new Set([0])]);
  });

  test("have the skill and threshold that their school gave, where it gave one [ST1]", () => {
    const system = systemOf({ schoolSizes: [3], skill: [1.5, NaN, -2], threshold: [NaN, 0.25, 0.75] });
    const { skill, threshold } = createSimulation(setupFrom({ system, practices: practicesOf([{}]) }), 0)
      .world.state;
    const drawn = createSimulation(
      setupFrom({ system: systemOf({ schoolSizes: [3] }), practices: practicesOf([{}]) }),
      0,
    ).world.state;
    expect([...skill]).toEqual([1.5, drawn.skill[1], -2]);
    expect([...threshold]).toEqual([drawn.threshold[0], 0.25, 0.75]);
  });

  test("are drawn from words of their own: skill, whether zero, how high", () => {
    const { world } = crowd();
    for (const i of [0, 17, PEOPLE - 1]) {
      const words = [...world.luck.draw(stream("newcomer.arrival"), 0, i)];
      expect(world.state.skill[i]).toBe(Math.fround(normalOf(words[0]!)));
      const zero = uniformOf(words[1]!) < 0.33;
      expect(world.state.threshold[i]).toBe(
        zero ? 0 : Math.fround(0.3 + 0.3 * (2 * uniformOf(words[2]!) - 1)),
      );
    }
  });
});

describe("a newcomer", () => {
  const setup = setupFrom({ system: separateSchools([20]), practices: livelyPractices(), weeks: 30 });

  /** A run in which one user's post changes hands. */
  function changed() {
    const { world } = runOf(setup);
    const i = world.state.current.findIndex((p) => p >= 0) >> 1;
    const before = structuredClone(world.state);
    welcomeNewcomer(world, i);
    return { world, i, before };
  }

  test("uses nothing, knows nothing and believes what the prior says [NC1, NC4]", () => {
    const { world, i } = changed();
    const { state, sizes } = world;
    const domains = [
      ...state.current.subarray(2 * i, 2 * i + 2),
      ...state.fidelity.subarray(2 * i, 2 * i + 2),
    ];
    expect(domains).toEqual([-1, -1, 0, 0]);
    expect([...state.aware.subarray(2 * i, 2 * i + 2), ...state.everUsed.subarray(2 * i, 2 * i + 2)]).toEqual(
      [0, 0, 0, 0],
    );
    const cells = [i * sizes.practice, (i + 1) * sizes.practice] as const;
    expect(new Set(state.beliefMean.subarray(...cells))).toEqual(new Set([0]));
    expect(new Set(state.beliefPrecision.subarray(...cells))).toEqual(new Set([6]));
    expect(new Set(state.knowHow.subarray(...cells))).toEqual(new Set([0]));
    expect([state.contribution[i], state.joinedWeek[i]]).toEqual([0, 30]);
  });

  test("is somebody else, but learns from the same colleagues, who see one user less [NC6]", () => {
    const { world, i, before } = changed();
    const { state, structure, sizes } = world;
    expect(state.skill[i]).not.toBe(before.skill[i]);
    const row = [structure.slotOffsets[i]!, structure.slotOffsets[i + 1]!] as const;
    for (const name of ["tieTarget", "tieStrength", "tieTrustGained"] as const) {
      expect(state[name].subarray(...row)).toEqual(before[name].subarray(...row));
    }
    const p = before.current[2 * i] === -1 ? before.current[2 * i + 1]! : before.current[2 * i]!;
    for (let e = state.firstIn[i]!; e >= 0; e = state.tieNextIn[e]!) {
      const cell = state.tieSource[e]! * sizes.practice + p;
      expect(state.usersAmong[cell]).toBe(before.usersAmong[cell]! - 1);
    }
    expect(state.leavers[0]).toBe(before.leavers[0]! + 1);
  });

  test("has not the skill that was given for the predecessor [ST1]", () => {
    const system = systemOf({ schoolSizes: [2], skill: [7, 7], threshold: [0.9, 0.9] });
    const { world } = createSimulation(setupFrom({ system, practices: practicesOf([{}]) }), 0);
    world.week = 5;
    welcomeNewcomer(world, 1);
    expect(world.state.skill[0]).toBe(7);
    expect(world.state.skill[1]).not.toBe(7);
    expect(world.state.threshold[1]).not.toBe(Math.fround(0.9));
  });
});

describe("turnover", () => {
  test.each([0.05, 0.16, 0.99])(
    "of %d a year replaces that share of the first staff in 36 weeks [TU1]",
    (rate) => {
      const simulation = crowd({ turnover: rate });
      for (let week = 1; week <= 36; week++) step(simulation);
      const stayed = simulation.world.state.joinedWeek.filter((week) => week === 0).length;
      expectShare(stayed / PEOPLE, 1 - rate, PEOPLE);
    },
  );

  test("befalls each with a chance of 1 − (1 − rate)^(1/36) [TU1]", () => {
    const simulation = crowd({ turnover: 0.16 });
    const chance = 1 - 0.84 ** (1 / 36);
    for (let week = 1; week <= 10; week++) {
      step(simulation);
      const { now, luck } = simulation.world;
      const leaving = new NumberList();
      luck.befall(stream("turnover.leaving"), week, 0, PEOPLE, chance, leaving);
      expect(now.leaving.values.subarray(0, now.leaving.count)).toEqual(
        leaving.values.subarray(0, leaving.count),
      );
    }
  });

  test("is the same in every week of the year [TU1]", () => {
    const simulation = crowd({ turnover: 0.99 });
    const weekly = 1 - (1 - 0.99) ** (1 / 36);
    for (let week = 1; week <= 36; week++) {
      step(simulation);
      expectShare(simulation.world.now.leaving.count / PEOPLE, weekly, PEOPLE);
    }
  });

  test("counts each who leaves in her school [TU2]", () => {
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [400, 300] }),
      practices: practicesOf([{}]),
      values: { turnover: 0.9 },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [turnover] });
    const left = [0, 0];
    for (let week = 1; week <= 20; week++) {
      step(simulation);
      const { leaving } = simulation.world.now;
      for (const i of leaving.values.subarray(0, leaving.count)) left[i < 400 ? 0 : 1]!++;
    }
    expect([...simulation.world.state.leavers]).toEqual(left);
  });
});

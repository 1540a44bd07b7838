import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { mostLeverage } from "../../src/model/focus.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import { purpose } from "../../src/model/mechanisms/purpose.ts";
import { sharing } from "../../src/model/mechanisms/sharing.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { expectShare } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

test("the domain with most leverage is the right focus, the first of equals", () => {
  expect(mostLeverage(Float64Array.of(0.5, 1.5, 1))).toBe(1);
  expect(mostLeverage(Float64Array.of(1, 1))).toBe(0);
  expect(mostLeverage(Float64Array.of(-1))).toBe(0);
});

describe("time spent on understanding the problem", () => {
  const FUTURES = 3000;
  const threeDomains = practicesOf([{ domain: 0 }, { domain: 1 }, { domain: 2 }], [0.5, 1.5, 1]);

  /** Focus of each future before and after the weeks of understanding. */
  function focuses(values: GivenValues, weeks: number): [number, number][] {
    const setup = setupFrom({ system: systemOf({ schoolSizes: [1] }), practices: threeDomains, values });
    return Array.from({ length: FUTURES }, (_, replicate) => {
      const simulation = createSimulation(setup, replicate, { mechanisms: [purpose] });
      const before = simulation.world.state.focusDomain[0]!;
      for (let week = 1; week < weeks; week++) {
        step(simulation);
        expect(simulation.world.state.focusDomain[0]).toBe(before);
      }
      step(simulation);
      return [before, simulation.world.state.focusDomain[0]!];
    });
  }

  test("makes the focus right with chance 1 − (1 − diagnosis) × ½^(weeks ÷ half-time) [PU2]", () => {
    const after = focuses({ diagnosis: 0.2, understandingWeeks: 6, understandingHalfTime: 4 }, 6);
    const right = after.filter(([, focus]) => focus === 1).length / FUTURES;
    expectShare(right, 1 - 0.8 * 0.5 ** 1.5, FUTURES);
    // A focus that was right is never lost, and a wrong one that stays wrong is any of the others.
    for (const [before, focus] of after) if (before === 1) expect(focus).toBe(1);
    const wrong = after.filter(([, focus]) => focus !== 1);
    expectShare(wrong.filter(([, focus]) => focus === 2).length / wrong.length, 0.5, wrong.length);
  });

  test("tells nothing in a moment, and nearly all in the long run [PU2]", () => {
    const moment = focuses({ diagnosis: 0, understandingWeeks: 1, understandingHalfTime: 1000 }, 1);
    expect(moment.filter(([, focus]) => focus === 1).length / FUTURES).toBeLessThan(0.01);
    const long = focuses({ diagnosis: 0, understandingWeeks: 4, understandingHalfTime: 0.1 }, 4);
    expect(long.every(([, focus]) => focus === 1)).toBe(true);
  });

  test("is spent in meetings that settle on nothing, and costs hours beside them [PU1]", () => {
    const WEEKS = 5;
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [4], groups: [{ members: [0, 1, 2], school: 0 }] }),
      practices: practicesOf([{ initialUse: 1 }]),
      values: {
        meetingTime: 1,
        meetingEvery: 1,
        meetingHours: 1,
        principalParticipation: 0,
        understandingWeeks: WEEKS,
        understandingHours: 0.5,
      },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [purpose, leadership, deliberation] });
    for (let week = 1; week <= WEEKS; week++) {
      step(simulation);
      expect(simulation.world.now.meetings.count).toBe(0);
      expect(simulation.world.state.endorsed[0]).toBe(-1);
      expect(simulation.world.state.hours[0]).toBeCloseTo(week * (3 * 1 + 4 * 0.5), 12);
    }
    step(simulation);
    expect(simulation.world.now.meetings.count).toBe(1);
    expect(simulation.world.state.hours[0]).toBeCloseTo(WEEKS * 5 + 3, 12);
  });
});

describe("a shared theory of improvement", () => {
  /** Evidence of a week in which person 1 (in a school of her own) learns from person 0. */
  function exchange(values: GivenValues, ofSource = values["sharedTheory"] ?? 0) {
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [1, 1], ties: [[1, 0]] }),
      practices: practicesOf([{ initialUse: 1 }]),
      values: {
        contactRate: 1,
        initialFidelity: 0.5,
        storytellingShare: 0,
        aidShare: 0,
        sharingShare: 0,
        ...values,
      },
      interventions: [
        {
          kind: "set",
          at: 1,
          until: null,
          schools: [0],
          values: [{ name: "sharedTheory", value: ofSource }],
        },
      ],
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [leadership, sharing] });
    step(simulation);
    const { evidence } = simulation.world.now;
    expect(evidence.count).toBe(1);
    return { value: evidence.value[0]!, precision: evidence.precision[0]!, shown: evidence.shown[0]! };
  }

  const plain = exchange({});

  test("makes the same exchange tell more and pass on more, by the share in which it is held [SH9]", () => {
    const full = exchange({ sharedTheory: 1, theoryPrecision: 0.5, theoryFidelity: 0.3 });
    expect(full.value).toBe(plain.value);
    expect(full.precision).toBeCloseTo(plain.precision * 1.5, 12);
    // Joint work passes on .8 of a fidelity of .5: of the missing .2 a share of .3 is saved.
    expect(full.shown).toBeCloseTo(0.5 * (0.8 + 0.2 * 0.3), 6);
    const half = exchange({ sharedTheory: 0.5, theoryPrecision: 0.5, theoryFidelity: 0.3 });
    expect(half.precision).toBeCloseTo(plain.precision * 1.25, 12);
    expect(half.shown).toBeCloseTo(0.5 * (0.8 + 0.2 * 0.15), 6);
  });

  test("is common only as far as both sides hold it [SH9]", () => {
    expect(exchange({ sharedTheory: 1 }, 0)).toEqual(plain);
    expect(exchange({ sharedTheory: 1 }, 0.5)).toEqual(exchange({ sharedTheory: 0.5 }));
    expect(exchange({ sharedTheory: 0.5 }, 1)).toEqual(exchange({ sharedTheory: 0.5 }));
  });

  test("takes hours of all staff once a month [PU3]", () => {
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [5, 3] }),
      practices: practicesOf([{}]),
      values: { sharedTheory: 0.5, theoryHours: 2 },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [purpose] });
    for (let week = 1; week <= 12; week++) {
      step(simulation);
      expect([...simulation.world.state.hours]).toEqual([5 * Math.floor(week / 4), 3 * Math.floor(week / 4)]);
    }
  });
});

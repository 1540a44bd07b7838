import { describe, expect, test } from "vitest";
import { createSimulation, step, type Simulation } from "../../src/engine/simulation.ts";
import { FOUND_WANTING, OPEN, pool, UNDER_TEST } from "../../src/model/gate.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import { adoption } from "../../src/model/mechanisms/adoption.ts";
import { communities } from "../../src/model/mechanisms/communities.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { inquiry } from "../../src/model/mechanisms/inquiry.ts";
import { sharing } from "../../src/model/mechanisms/sharing.ts";
import { metrics } from "../../src/model/metrics/index.ts";
import { Observation } from "../../src/model/observation.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { fc } from "../support/fastCheck.ts";
import { expectShare } from "../support/moments.ts";
import { eager, setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

/** A week in which the pioneers come by a given observation of practice 0. */
function observing(of: (week: number) => readonly [value: number, precision: number]): Mechanism {
  return {
    key: "observing",
    label: "",
    source: "",
    step: (world) => pool(world, 0, ...of(world.week)),
  };
}

function runWith(mechanism: Mechanism, values: GivenValues, weeks: number): Simulation {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [4], threshold: [0, 0.1, 0.5, 0.5] }),
    practices: practicesOf([{}]),
    values: { pioneers: 0.5, pioneerChoice: 1, qualityFirst: 1, ...values },
  });
  const simulation = createSimulation(setup, 0, { mechanisms: [communities, mechanism] });
  for (let week = 0; week < weeks; week++) step(simulation);
  return simulation;
}

describe("the pool", () => {
  test("holds the precision-weighted mean of all that was observed, and the summed precision [CO6]", () => {
    const observation = fc.record({
      value: fc.double({ min: -2, max: 2, noNaN: true }),
      precision: fc.double({ min: 0.01, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1, maxLength: 30 }), (list) => {
        const { state } = runWith(
          observing((week) => [list[week - 1]!.value, list[week - 1]!.precision]),
          { gateEvidence: 1e6 },
          list.length,
        ).world;
        const precision = list.reduce((sum, each) => sum + each.precision, 0);
        const mean = list.reduce((sum, each) => sum + each.precision * each.value, 0) / precision;
        expect(state.pooledPrecision[0]).toBeCloseTo(precision, 10);
        expect(state.pooledMean[0]).toBeCloseTo(mean, 10);
        expect(state.clearedWeek[0]).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test("is empty and costs nothing while quality does not come first [CO6]", () => {
    const { state } = runWith(
      observing(() => [1, 5]),
      { qualityFirst: 0 },
      10,
    ).world;
    expect([state.pooledPrecision[0], state.pooledMean[0], state.clearedWeek[0]]).toEqual([0, 0, 0]);
  });
});

describe("the gate", () => {
  const says = (simulation: Simulation) => simulation.world.now.gate[0];

  test("opens in the first week with enough evidence that is good enough, and stays open [CO7]", () => {
    // Four a week: 24 after six weeks, 28 after seven. The next week acts on it.
    const good = (weeks: number) =>
      runWith(
        observing((week) => [week > 7 ? -3 : 0.3, 4]),
        {},
        weeks,
      );
    expect(good(6).world.state.clearedWeek[0]).toBe(0);
    expect(good(7).world.state.clearedWeek[0]).toBe(7);
    expect(says(good(7))).toBe(UNDER_TEST);
    expect(says(good(8))).toBe(OPEN);
    expect(good(30).world.state.pooledMean[0]).toBeLessThan(0);
    expect(says(good(30))).toBe(OPEN);
  });

  test("counts evidence and worth that are just enough [CO7]", () => {
    const { state } = runWith(
      observing(() => [0.25, 5]),
      { gateEvidence: 25, gateMerit: 0.25 },
      6,
    ).world;
    expect(state.clearedWeek[0]).toBe(5);
  });

  test("stays closed on enough evidence that is bad, and the pioneers know [CO7, CO8]", () => {
    const bad = (weeks: number) =>
      runWith(
        observing(() => [0.09, 4]),
        {},
        weeks,
      );
    expect(says(bad(7))).toBe(UNDER_TEST);
    expect(says(bad(8))).toBe(FOUND_WANTING);
    expect(bad(40).world.state.clearedWeek[0]).toBe(0);
  });

  test("opens later to what got better [CO7]", () => {
    const late = runWith(
      observing((week) => [week <= 10 ? 0 : 0.5, 4]),
      {},
      40,
    );
    // Mean .5 (w − 10)/w reaches .1 in week 12.5.
    expect(late.world.state.clearedWeek[0]).toBe(13);
  });

  test.each([0.2, 0.5, 0.9])(
    "a strictness of %d lets a practice slip out in the rest of the weeks",
    (strictness) => {
      const schools = 40;
      const weeks = 60;
      const setup = setupFrom({
        system: systemOf({ schoolSizes: Array.from({ length: schools }, () => 1) }),
        practices: practicesOf([{}, {}, {}]),
        values: { qualityFirst: strictness },
      });
      const simulation = createSimulation(setup, 0, { mechanisms: [communities] });
      let open = 0;
      for (let week = 0; week < weeks; week++) {
        step(simulation);
        open += simulation.world.now.gate.filter((each) => each === OPEN).length;
      }
      expectShare(open / (schools * 3 * weeks), 1 - strictness, schools * 3 * weeks);
    },
  );

  test("the weekly table tells how many were let out, and when", () => {
    const { world } = runWith(
      observing(() => [0.3, 4]),
      {},
      12,
    );
    const seen = new Observation(1, 1);
    seen.take(world);
    const told = (key: string) => metrics.find((metric) => metric.key === key)!.of(world, seen);
    expect([told("practices_cleared"), told("weeks_to_clearance")]).toEqual([1, 7]);
  });
});

/** Pioneer 0 uses the practice (seeded in her school); all in the second school learn from her and she from them. */
function aroundPioneer(values: GivenValues, mechanisms: readonly Mechanism[]): Simulation {
  const others = 20;
  const setup = setupFrom({
    system: systemOf({
      schoolSizes: [1, others],
      ties: Array.from({ length: others }, (_, k) => [[k + 1, 0] as const, [0, k + 1] as const]).flat(),
      threshold: [0, ...Array.from({ length: others }, () => 0.01)],
    }),
    practices: practicesOf([{ quality: 1 }], [1], [{ practice: 0, schools: [0], share: 1 }]),
    values: {
      ...eager,
      contactRate: 1,
      pioneers: 1 / (others + 1),
      pioneerChoice: 1,
      engaged: 1,
      engagementOpenness: 1,
      ...values,
    },
  });
  return createSimulation(setup, 0, { mechanisms: [communities, ...mechanisms] });
}

describe("before the gate opens, people outside", () => {
  test("hear nothing of it from pioneers [CO8]", () => {
    const heard = (values: GivenValues) => {
      const simulation = aroundPioneer(values, [sharing]);
      step(simulation);
      return simulation.world.now.evidence.count;
    };
    expect(heard({ qualityFirst: 1 })).toBe(0);
    expect(heard({ qualityFirst: 0 })).toBe(20);
    // Among pioneers there is no secret.
    expect(heard({ qualityFirst: 1, pioneers: 1 })).toBe(20);
    // With no evidence asked for, the practice is let out in the first week, and told to all in the second.
    const simulation = aroundPioneer({ qualityFirst: 1, gateEvidence: 0, gateMerit: 0 }, [sharing]);
    step(simulation);
    expect(simulation.world.now.evidence.count).toBe(0);
    step(simulation);
    expect(simulation.world.now.evidence.count).toBe(40);
  });

  test("do not weigh it up, though they know of it and see it in use [CO8]", () => {
    const users = (values: GivenValues) => {
      const simulation = aroundPioneer({ initialAwareness: 1, ...values }, [adoption]);
      step(simulation);
      return simulation.world.state.current.filter((p) => p === 0).length;
    };
    expect(users({ qualityFirst: 1 })).toBe(1);
    expect(users({ qualityFirst: 0 })).toBe(21);
    expect(users({ qualityFirst: 1, pioneers: 1 })).toBe(21);
  });

  test("learn of it when it is let out, with the stated share of the evidence [CO9]", () => {
    const simulation = runWith(
      observing((week) => [0.3, week === 1 ? 30 : 0]),
      { gateReport: 0.4, priorMean: 0, priorPrecision: 6 },
      2,
    );
    const { beliefPrecision, beliefMean, ring } = simulation.world.state;
    expect([...ring]).toEqual([0, 0, 2, 2]);
    expect([...beliefPrecision]).toEqual([6, 6, 18, 18]);
    expect(beliefMean[3]).toBeCloseTo((12 * 0.3) / 18, 6);
    step(simulation);
    expect([...beliefPrecision]).toEqual([6, 6, 18, 18]);
  });
});

describe("groups", () => {
  /** One team of four in which the first `inner` are pioneers, meeting each week about the practice all use. */
  function team(inner: number, values: GivenValues, precision = 0): Simulation {
    const setup = setupFrom({
      system: systemOf({
        schoolSizes: [4],
        groups: [{ members: [0, 1, 2, 3], school: 0 }],
        threshold: [0, 0.1, 0.2, 0.3],
      }),
      practices: practicesOf([{ quality: 0.4, initialUse: 1 }]),
      values: {
        pioneers: inner / 4,
        pioneerChoice: 1,
        meetingTime: 1,
        meetingEvery: 1,
        groupthink: 0,
        fitSd: 0,
        qualityFirst: 1,
        gateEvidence: 1000,
        ...values,
      },
    });
    const bad = observing((week) => [-1, week === 1 ? precision : 0]);
    return createSimulation(setup, 0, { mechanisms: [communities, bad, deliberation, inquiry] });
  }

  test("settle on what is under test only when all present are pioneers [CO8]", () => {
    const settled = [4, 3, 0].map((inner) => {
      const simulation = team(inner, {});
      step(simulation);
      return simulation.world.now.meetings.count;
    });
    expect(settled).toEqual([1, 0, 0]);
    const open = team(3, { qualityFirst: 0 });
    step(open);
    expect(open.world.now.meetings.count).toBe(1);
  });

  test("of pioneers no longer settle on what was found wanting [CO8]", () => {
    const simulation = team(4, { gateEvidence: 50 }, 100);
    step(simulation);
    expect(simulation.world.now.meetings.count).toBe(1);
    step(simulation);
    expect(simulation.world.now.meetings.count).toBe(0);
  });

  test("pool their test by the share of pioneers among them [CO6]", () => {
    const pooled = (inner: number) => {
      // Let out at once, so that mixed groups may work on it.
      const simulation = team(inner, {
        gateEvidence: 0,
        gateMerit: 0,
        inquiry: 1,
        diffusionOfResponsibility: 0,
      });
      step(simulation);
      step(simulation);
      return simulation.world.state.pooledPrecision[0]!;
    };
    const all = pooled(4);
    // Two tests by all four; the mixed group could not test in the first week.
    expect(all).toBeCloseTo(2 * 4 * 1.2, 10);
    expect(pooled(3)).toBeCloseTo((all / 2) * 0.75, 10);
    expect(pooled(0)).toBe(0);
  });
});

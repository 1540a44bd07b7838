import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { applyTimeline } from "../../src/engine/timeline.ts";
import type { Intervention } from "../../src/model/interventions/intervention.ts";
import { expectShare } from "../support/moments.ts";
import { nothingHappens, setupFrom } from "../support/setup.ts";
import { livelyPractices, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

type Set = Extract<Intervention, { kind: "set" }>;
const everywhere = { until: null, schools: null };
const set = (at: number, values: Set["values"], rest: Partial<Set> = {}): Set => ({
  kind: "set",
  at,
  ...everywhere,
  values,
  ...rest,
});

/** Values of a parameter in force in each week. */
function inForce(
  name: "openness" | "signalNoise",
  interventions: readonly Intervention[],
  weeks = 8,
): number[][] {
  const setup = setupFrom({
    system: separateSchools([4, 4]),
    practices: practicesOf([{}]),
    interventions,
    weeks,
  });
  const simulation = createSimulation(setup, 0);
  return Array.from({ length: weeks }, () => {
    step(simulation);
    return [...simulation.world.settings[name]];
  });
}

describe("setting parameters", () => {
  test("begins with its week and ends after its last [TL1]", () => {
    const values = [{ name: "openness", value: 1 }] as const;
    expect(inForce("openness", [set(3, values, { until: 5 })]).map(([first]) => first)).toEqual([
      0.25, 0.25, 1, 1, 1, 0.25, 0.25, 0.25,
    ]);
  });

  test("for ever lasts to the end", () => {
    expect(inForce("openness", [set(7, [{ name: "openness", value: 0 }])]).map(([first]) => first)).toEqual([
      0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0, 0,
    ]);
  });

  test("in some schools leaves the others as they are [TL1]", () => {
    expect(inForce("openness", [set(1, [{ name: "openness", value: 1 }], { schools: [1] })], 1)).toEqual([
      [0.25, 1],
    ]);
  });

  test("holds for the whole system where the parameter does [TL1]", () => {
    expect(inForce("signalNoise", [set(2, [{ name: "signalNoise", value: 0.5 }])], 2)).toEqual([
      [0.15],
      [0.5],
    ]);
  });

  test("later in the list wins while both last, and gives way when it ends [TL2]", () => {
    const interventions = [
      set(2, [{ name: "openness", value: 0.5 }]),
      set(3, [{ name: "openness", value: 0.9 }], { until: 4 }),
    ];
    expect(inForce("openness", interventions, 6).map(([first]) => first)).toEqual([
      0.25, 0.5, 0.9, 0.9, 0.5, 0.5,
    ]);
  });

  test("of trust changes how much weight is given to what is learned from then on", () => {
    const precisionWith = (trust: number) => {
      const setup = setupFrom({
        system: separateSchools([9]),
        practices: livelyPractices(),
        interventions: [set(3, [{ name: "trust", value: trust }])],
        values: { membershipGrowth: 0, trustGain: 0 },
        weeks: 20,
      });
      const simulation = createSimulation(setup, 0);
      while (simulation.world.week < 20) step(simulation);
      return simulation.world.state.beliefPrecision.reduce((sum, each) => sum + each, 0);
    };
    expect(precisionWith(0.95)).toBeGreaterThan(precisionWith(0.6));
  });
});

describe("bringing a practice", () => {
  const bring = (share: number, schools: readonly number[] | null, at = 2): Intervention => ({
    kind: "seed",
    at,
    until: null,
    schools,
    practice: 0,
    share,
  });

  function users(interventions: readonly Intervention[]): number[][] {
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [3000, 2000] }),
      practices: practicesOf([{}]),
      values: nothingHappens,
      interventions,
      weeks: 3,
    });
    const simulation = createSimulation(setup, 0);
    return Array.from({ length: 3 }, () => {
      step(simulation);
      const { current } = simulation.world.state;
      return [current.subarray(0, 3000), current.subarray(3000)].map(
        (school) => school.filter((p) => p === 0).length,
      );
    });
  }

  test("reaches the share of the staff of the chosen schools, in its week and once [TL3]", () => {
    const byWeek = users([bring(0.3, [1])]);
    expect(byWeek.map(([first]) => first)).toEqual([0, 0, 0]);
    expect(byWeek[0]![1]).toBe(0);
    expectShare(byWeek[1]![1]! / 2000, 0.3, 2000);
    expect(byWeek[2]![1]).toBe(byWeek[1]![1]);
  });

  test("reaches nobody at share 0 and everybody at share 1", () => {
    expect(users([bring(0, null)])[2]).toEqual([0, 0]);
    expect(users([bring(1, null)])[2]).toEqual([3000, 2000]);
  });

  test("twice reaches others the second time", () => {
    const [, once] = users([bring(0.5, null)]);
    const [, twice] = users([bring(0.5, null), bring(0.5, null)]);
    expectShare(twice![0]! / 3000, 0.75, 3000);
    expect(twice![0]).toBeGreaterThan(once![0]!);
  });

  test("reaches the same people whatever else stands in the timeline", () => {
    const alone = users([bring(0.3, null)]);
    const change = set(1, [{ name: "trust", value: 0.9 }]);
    expect(users([change, bring(0, null, 1), bring(0.3, null)])).toEqual(alone);
    expect(users([bring(0.3, null), bring(0.5, null, 3)])[1]).toEqual(alone[1]);
  });

  test("in the first week comes before everything else of that week [TL4]", () => {
    expect(users([bring(1, null, 1)])[0]).toEqual([3000, 2000]);
  });
});

test("applying the timeline leaves the week to the engine", () => {
  const interventions: Intervention[] = [
    { kind: "seed", at: 4, until: null, schools: null, practice: 0, share: 1 },
  ];
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [3] }),
    practices: practicesOf([{}]),
    interventions,
  });
  const { world } = createSimulation(setup, 0);
  world.week = 3;
  applyTimeline(setup, world, 4);
  expect([world.week, [...world.state.current]]).toEqual([3, [0, 0, 0]]);
});

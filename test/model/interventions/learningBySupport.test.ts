import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../../src/engine/simulation.ts";
import type { Intervention } from "../../../src/model/interventions/intervention.ts";
import type { GivenValues } from "../../../src/model/parameters.ts";
import { expectMean } from "../../support/moments.ts";
import { nothingHappens, setupFrom } from "../../support/setup.ts";
import { practicesOf, systemOf } from "../../support/systems.ts";

const PEOPLE = 4000;
const everywhere = { until: null, schools: null };

function worldAfter(
  weeks: number,
  interventions: readonly Intervention[],
  values: GivenValues = {},
  seeds = [{ practice: 0, schools: [0], share: 1 }],
  domains = 1,
) {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [PEOPLE, 100] }),
    practices: practicesOf(
      [
        { quality: 0.3, challenge: 0.5 },
        { domain: domains - 1, quality: -0.2 },
      ],
      new Array<number>(domains).fill(1),
      seeds,
    ),
    values: { ...nothingHappens, fitSd: 0, ...values },
    interventions,
    weeks,
  });
  const simulation = createSimulation(setup, 0);
  while (simulation.world.week < weeks) step(simulation);
  return simulation.world;
}

describe("training", () => {
  const train = (rest: Partial<Intervention> = {}): Intervention =>
    ({ kind: "train", at: 2, ...everywhere, practice: 0, ...rest }) as Intervention;
  const beliefs = (world: ReturnType<typeof worldAfter>) =>
    Array.from({ length: PEOPLE }, (_, i) => world.state.beliefMean[2 * i]!);

  test("moves beliefs towards the true worth by its weight, with noise to match [TL8]", () => {
    const values = { priorMean: 0, priorPrecision: 6, trainingPrecision: 6, initialConfidence: 0 };
    const { state } = worldAfter(2, [train()], values);
    const seen = Array.from({ length: PEOPLE }, (_, i) => state.beliefMean[2 * i]!);
    // Half of the way to .3, and half of an error of sd 1/√6.
    expectMean(seen.reduce((sum, each) => sum + each, 0) / PEOPLE, 0.15, 0.5 / Math.sqrt(6), PEOPLE);
    expect(new Set(state.beliefPrecision.filter((_, cell) => cell % 2 === 0))).toEqual(new Set([12]));
    expect(state.beliefPrecision.filter((_, cell) => cell % 2 === 1).every((each) => each === 6)).toBe(true);
  });

  test("shows the worth in the own school, not the quality elsewhere [TL8]", () => {
    const values = { fitSd: 1, priorMean: 0, priorPrecision: 6, trainingPrecision: 6, initialConfidence: 0 };
    const world = worldAfter(2, [train()], values);
    const worth = world.state.merit[0]!;
    expect(Math.abs(worth - 0.3)).toBeGreaterThan(0.1);
    expectMean(
      beliefs(world).reduce((sum, each) => sum + each, 0) / PEOPLE,
      worth / 2,
      0.5 / Math.sqrt(6),
      PEOPLE,
    );
  });

  test("shows how it is done and makes it known, and nobody takes it up for that alone [TL8]", () => {
    const { state } = worldAfter(2, [train()], { trainingFidelity: 0.4 }, []);
    expect(state.knowHow[0]).toBeCloseTo(0.4, 6);
    expect(state.aware.every((mask) => mask === 1)).toBe(true);
    expect(state.current.every((p) => p === -1)).toBe(true);
  });

  test("again tells something new", () => {
    const once = beliefs(worldAfter(2, [train()]));
    const twice = worldAfter(2, [train(), train()]);
    expect(twice.state.beliefPrecision[0]).toBe(18);
    expect(beliefs(twice)).not.toEqual(once);
  });

  test("every so many weeks acts again, until its last week [TL7]", () => {
    const precision = (rest: Partial<Intervention>) =>
      worldAfter(12, [train(rest)], { trainingPrecision: 1 }).state.beliefPrecision[0];
    expect(precision({ every: 3 })).toBe(6 + 4);
    expect(precision({ every: 3, until: 8 })).toBe(6 + 3);
    expect(precision({ every: 3, until: 7 })).toBe(6 + 2);
    expect(precision({})).toBe(6 + 1);
  });
});

describe("coaching", () => {
  const coach = (rest: Partial<Extract<Intervention, { kind: "coach" }>> = {}): Intervention => ({
    kind: "coach",
    at: 2,
    ...everywhere,
    until: 3,
    practice: -1,
    dose: 1,
    ...rest,
  });
  const values = { learningRate: 0.03, capacity: 1, goals: 0, planning: 0, environment: 0 };

  test("adds its part of the missing fidelity while it lasts [CH1]", () => {
    const support = { ...values, challengeSlows: 0.6, initialFidelity: 0.5 };
    const after = (weeks: number, dose: number) =>
      worldAfter(weeks, [coach({ dose })], { ...support, coachingSupport: 2 }).state.fidelity[0]!;
    const own = 1 - 0.03 * 0.7;
    const coached = 1 - 2 * 0.03 * 0.7;
    expect(after(1, 1)).toBeCloseTo(1 - 0.5 * own, 5);
    expect(after(3, 1)).toBeCloseTo(1 - 0.5 * own ** 3 * coached ** 2, 5);
    expect(after(6, 1)).toBeCloseTo(1 - 0.5 * own ** 6 * coached ** 2, 5);
    expect(after(3, 0)).toBe(after(3, 0));
    expect(after(3, 0)).toBeCloseTo(1 - 0.5 * own ** 3, 5);
  });

  test("adds half as much to each of two practices in hand [CH1, IM1]", () => {
    const both = [0, 1].map((practice) => ({ practice, schools: [0], share: 1 }));
    const support = { ...values, challengeSlows: 0.6, initialFidelity: 0.5, coachingSupport: 2 };
    const { fidelity } = worldAfter(3, [coach()], support, both, 2).state;
    // The first changes half of a lesson (× .7), the second nothing.
    const after = (pace: number) => 1 - 0.5 * (1 - pace) ** 3 * (1 - 2 * pace) ** 2;
    expect(fidelity[0]).toBeCloseTo(after((0.03 * 0.7) / 2), 5);
    expect(fidelity[1]).toBeCloseTo(after(0.03 / 2), 5);
  });

  test("shows what a practice is worth, with the weight of a coach at the fidelity seen [CH2]", () => {
    const { state } = worldAfter(2, [coach()], { coachingEvidence: 0.4, initialFidelity: 0.5 });
    expect(state.beliefPrecision[0]).toBeCloseTo(6.2, 5);
    expect(state.beliefPrecision[1]).toBe(6);
    const sum = Array.from({ length: PEOPLE }, (_, i) => state.beliefMean[2 * i]!).reduce((a, b) => a + b, 0);
    const weight = 0.2 / 6.2;
    expectMean(sum / PEOPLE, 0.1 + weight * (0.3 - 0.1), weight / Math.sqrt(0.2), PEOPLE);
  });

  test("shows the worth in the own school, not the quality elsewhere [CH2]", () => {
    const { state } = worldAfter(2, [coach()], { fitSd: 1, coachingEvidence: 40, initialFidelity: 0.5 });
    const sum = Array.from({ length: PEOPLE }, (_, i) => state.beliefMean[2 * i]!).reduce((a, b) => a + b, 0);
    const worth = state.merit[0]!;
    expect(Math.abs(worth - 0.3)).toBeGreaterThan(0.1);
    const weight = 20 / 26;
    expectMean(sum / PEOPLE, 0.1 + weight * (worth - 0.1), weight / Math.sqrt(20), PEOPLE);
  });

  test("in one practice is for those who use it as coaching begins [CH1]", () => {
    const about = (practice: number) =>
      [...worldAfter(2, [coach({ practice })], { coachingEvidence: 1 }).state.chosenStaff].reduce(
        (a, b) => a + b,
        0,
      );
    expect(about(0)).toBe(PEOPLE);
    expect(about(1)).toBe(0);
  });

  test("tells those who use nothing nothing [CH2]", () => {
    const { state } = worldAfter(3, [coach()], values, []);
    expect(state.beliefPrecision.every((each) => each === 6)).toBe(true);
  });
});

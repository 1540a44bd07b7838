import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { outcomes } from "../../src/model/mechanisms/outcomes.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

const WEEKS_PER_YEAR = 36;

/** One teacher who comes to use a practice of worth 1 in full, before any outcome is reckoned. */
function begun(values: Readonly<Record<string, number>>) {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [1] }),
    practices: practicesOf([{ quality: 1 }]),
    values: { fitSd: 0, ownFitSd: 0, ...values },
  });
  const simulation = createSimulation(setup, 0, { mechanisms: [outcomes] });
  simulation.world.state.current[0] = 0;
  simulation.world.state.fidelity[0] = 1;
  return simulation;
}

describe("students' achievement", () => {
  test.each([0.05, 0.5, 2, 20])(
    "follows instruction by 1 − (1 − l)^t, with a time constant of %d years [OU3]",
    (years) => {
      const simulation = begun({ achievementLag: years, achievementRatio: 1 });
      const lag = 1 / (years * WEEKS_PER_YEAR);
      for (let week = 1; week <= 100; week++) {
        step(simulation);
        // Each week is rounded to 32 bits.
        expect(Math.abs(simulation.world.state.achievement[0]! - (1 - (1 - lag) ** week))).toBeLessThan(
          week * 2 ** -24,
        );
      }
    },
  );

  test("is at half after ln ½ / ln (1 − l) weeks: 3.1 at l = .2 [OU3]", () => {
    const simulation = begun({ achievementLag: 5 / WEEKS_PER_YEAR, achievementRatio: 1 });
    const values: number[] = [];
    for (let week = 1; week <= 4; week++) {
      step(simulation);
      values.push(simulation.world.state.achievement[0]!);
    }
    [0.2, 0.36, 0.488, 0.5904].forEach((expected, at) => expect(values[at]).toBeCloseTo(expected, 6));
  });

  test("follows the gain since the start, not what teachers did already [OU3]", () => {
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [2] }),
      practices: practicesOf([{ quality: 1, initialUse: 1 }]),
      values: { fitSd: 0, ownFitSd: 0, initialFidelity: 0.5, achievementLag: 0.05, achievementRatio: 1 },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [outcomes] });
    simulation.world.state.fidelity[1] = 0.75;
    for (let week = 1; week <= 100; week++) step(simulation);
    expect(simulation.world.state.achievement[0]).toBe(0);
    expect(simulation.world.state.achievement[1]).toBeCloseTo(0.25, 6);
  });

  test("comes to .37 of the gain in instruction [OU3]", () => {
    const simulation = begun({ achievementLag: 0.05 });
    for (let week = 1; week <= 200; week++) step(simulation);
    expect(simulation.world.state.achievement[0]).toBeCloseTo(0.37, 6);
  });
});

describe("instruction", () => {
  test("is the sum over domains of leverage × fidelity × worth in the own school and fit to the own classroom [OU1]", () => {
    const practices = practicesOf([{ quality: 0.4 }, { quality: -0.2, domain: 1 }], [1.5, 0.5]);
    const setup = setupFrom({ system: systemOf({ schoolSizes: [1, 2] }), practices, values: { fitSd: 0.3 } });
    const { world, ...rest } = createSimulation(setup, 0, { mechanisms: [outcomes] });
    const { state } = world;
    state.current.set([0, 1, -1, 1, -1, -1]);
    state.fidelity.set([0.8, 0.5, 0, 0.25, 0, 0]);
    step({ world, ...rest });
    expect(state.contribution[0]).toBeCloseTo(
      1.5 * 0.8 * (state.merit[0]! + state.ownFit[0]!) + 0.5 * 0.5 * (state.merit[1]! + state.ownFit[1]!),
      6,
    );
    expect(state.contribution[1]).toBeCloseTo(0.5 * 0.25 * (state.merit[3]! + state.ownFit[3]!), 6);
    expect(state.contribution[2]).toBe(0);
  });

  test("is measured from what the school's teachers had at the start, not its principal [OU3, ST7]", () => {
    const system = systemOf({ schoolSizes: [4], principals: [0] });
    const practices = practicesOf([{ quality: 1, initialUse: 1 }]);
    const setup = setupFrom({ system, practices, values: { fitSd: 0, ownFitSd: 0, initialFidelity: 0.5 } });
    const { world } = createSimulation(setup, 0);
    expect(world.state.startContribution[0]).toBe(0.5);
    expect(world.structure.teacherCount[0]).toBe(3);
  });
});

test("money is hours at the price of an hour [OU4]", () => {
  const simulation = begun({ hourCost: 40 });
  simulation.world.state.hours[0] = 12.5;
  step(simulation);
  expect(simulation.world.state.money[0]).toBe(500);
});

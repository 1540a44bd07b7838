import { expect, test } from "vitest";
import { brokenInvariants } from "../../src/engine/invariants.ts";
import { PriceLedger } from "../../src/engine/priceLedger.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { metrics } from "../../src/model/metrics/index.ts";
import { Observation } from "../../src/model/observation.ts";
import type { World } from "../../src/model/world.ts";
import { fc } from "../support/fastCheck.ts";
import { randomScenario } from "../support/randomScenario.ts";
import { listedTies, recount } from "../support/recount.ts";
import { setupOf } from "../support/setup.ts";

/** Expects every count in the state to be what counting anew gives, and no measure to be out of its range. */
function expectRecounts(world: World, seen: Observation): void {
  const { state } = world;
  const fresh = recount(world);
  expect([...state.degree]).toEqual(fresh.degree);
  expect([...state.usersAmong]).toEqual(fresh.usersAmong);
  expect(listedTies(world)).toEqual(fresh.pointingAt);
  expect([...state.contribution]).toEqual(fresh.contribution);
  seen.take(world);
  for (const { key, unit, of } of metrics) {
    const value = of(world, seen);
    if (value !== value) continue;
    expect(Number.isFinite(value), `${key} is ${value} in week ${world.week}`).toBe(true);
    if (unit === "share" || unit === "times") expect(value, key).toBeGreaterThanOrEqual(0);
    if (unit === "share") expect(value, key).toBeLessThanOrEqual(1);
  }
}

test("what must hold does hold after every week of any scenario, whatever its parameters and interventions", () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const simulation = createSimulation(setupOf(scenario), 0);
      const { world } = simulation;
      const seen = new Observation(world.sizes.school, world.sizes.practice);
      const ledger = new PriceLedger(world);
      expect(brokenInvariants(world, ledger)).toEqual([]);
      expectRecounts(world, seen);
      while (world.week < simulation.setup.weeks) {
        step(simulation);
        expect(brokenInvariants(world, ledger)).toEqual([]);
        expectRecounts(world, seen);
      }
    }),
    { numRuns: 500 },
  );
});

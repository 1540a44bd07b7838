import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import { metrics } from "../../src/model/metrics/index.ts";
import { practiceMetrics } from "../../src/model/metrics/practices.ts";
import { Observation } from "../../src/model/observation.ts";
import type { World } from "../../src/model/world.ts";
import { setupFrom } from "../support/setup.ts";
import { livelyPractices, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

function measure(world: World, key: string): number {
  const seen = new Observation(world.sizes.school, world.sizes.practice);
  seen.take(world);
  return metrics.find((metric) => metric.key === key)!.of(world, seen);
}

test("good, middling and harmful practices make up all use", () => {
  const simulation = createSimulation(
    setupFrom({ system: separateSchools([17, 14]), practices: livelyPractices() }),
    0,
  );
  let middling = 0;
  for (let week = 1; week <= 40; week++) {
    step(simulation);
    const parts = ["adoption_good", "adoption_middling", "adoption_harmful"].map((key) =>
      measure(simulation.world, key),
    );
    middling += parts[1]!;
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(measure(simulation.world, "adoption"), 12);
  }
  expect(middling).toBeGreaterThan(0);
});

describe("the early reproduction number of a practice", () => {
  test("counts uptake from contacts in the first school year, for each user at the start", () => {
    const simulation = createSimulation(
      setupFrom({ system: separateSchools([17, 14]), practices: livelyPractices(), weeks: 72 }),
      0,
    );
    const { world } = simulation;
    const { startUsers, adoptionsFromContacts } = world.state;
    const counted = world.practices.names.map(
      (_, p) => world.state.current.filter((used) => used === p).length,
    );
    expect([...startUsers]).toEqual(counted);
    const { of } = practiceMetrics.find(({ key }) => key === "early_reproduction")!;
    const numbers = () => counted.map((_, p) => of(world, new Observation(2, 6), p));
    for (let week = 1; week <= 36; week++) {
      step(simulation);
      expect(numbers()).toEqual(
        counted.map((users, p) => (users > 0 ? adoptionsFromContacts[p]! / users : NaN)),
      );
    }
    const early = numbers();
    const uptake = [...adoptionsFromContacts];
    for (let week = 37; week <= 72; week++) step(simulation);
    expect(numbers()).toEqual(early);
    // Something was taken up later, or the last line would prove nothing.
    expect([...adoptionsFromContacts]).not.toEqual(uptake);
  });
});

test.each([
  // Beliefs, and whether both are further from the truth of 0 than two spreads of their beliefs.
  [[0.3, 0.3], 1],
  [[0.3, 0.2], 1],
  // Mean .1 and spread .1: no further off than they differ.
  [[0.2, 0], 0],
  [[0.1, -0.1], 0],
])(
  "beliefs of %j about a practice worth nothing are a false agreement in %i of one meeting",
  (beliefs, share) => {
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [2], groups: [{ school: 0, members: [0, 1] }] }),
      practices: practicesOf([{ initialUse: 1 }]),
      values: { meetingTime: 1, meetingEvery: 1, groupthink: 0, principalParticipation: 0, fitSd: 0 },
    });
    const simulation = createSimulation(setup, 0, { mechanisms: [leadership, deliberation] });
    simulation.world.state.beliefMean.set(beliefs);
    step(simulation);
    expect(measure(simulation.world, "meetings")).toBe(1);
    expect(measure(simulation.world, "group_false_agreement")).toBe(share);
  },
);

import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { principals } from "../../src/model/mechanisms/principals.ts";
import { turnover } from "../../src/model/mechanisms/turnover.ts";
import { leadershipMetrics } from "../../src/model/metrics/leadership.ts";
import { Observation } from "../../src/model/observation.ts";
import { participationOf } from "../../src/model/participation.ts";
import { eager, nothingHappens, setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

/** Three schools of two; principals 0, 2 and 4. */
function schools(ties: readonly (readonly [number, number])[], rate: number, values = {}) {
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [2, 2, 2], principals: [0, 2, 4], ties }),
    practices: practicesOf([{}]),
    values: { principalParticipation: 0.2, principalsLearn: rate, ...values },
    interventions: [
      {
        kind: "set",
        at: 1,
        until: null,
        schools: [0],
        values: [{ name: "principalParticipation", value: 0.8 }],
      },
    ],
  });
  return createSimulation(setup, 0, { mechanisms: [turnover, principals] });
}

const shares = ({ world }: ReturnType<typeof schools>) => [0, 1, 2].map((s) => participationOf(world, s));
const still = { turnover: 0 };

describe("principals who ask one another", () => {
  test("draw together by (1 − 2r) a month, around a mean that stays [PN2]", () => {
    const simulation = schools(
      [
        [0, 2],
        [2, 0],
      ],
      0.1,
      still,
    );
    for (let week = 1; week <= 40; week++) {
      step(simulation);
      const [first, second, third] = shares(simulation);
      expect(first! + second!).toBeCloseTo(1, 12);
      expect(first! - second!).toBeCloseTo(0.6 * 0.8 ** Math.floor(week / 4), 12);
      // Who asks nobody stays as she is.
      expect(third).toBe(0.2);
    }
  });

  test("weigh whom they ask by the strength of the tie, and ask no teachers [PN2]", () => {
    const simulation = schools(
      [
        [4, 0],
        [4, 1],
        [4, 2],
        [4, 5],
      ],
      0.5,
      still,
    );
    const { structure, state } = simulation.world;
    state.tieStrength[structure.slotOffsets[4]!] = 0.75;
    state.tieStrength[structure.slotOffsets[4]! + 2] = 0.25;
    for (let week = 1; week <= 4; week++) step(simulation);
    expect(shares(simulation)[2]).toBeCloseTo(0.2 + 0.5 * (0.75 * 0.8 + 0.25 * 0.2 - 0.2), 12);
  });

  test("keep what they learned to themselves: a successor starts from her own habit [PN3]", () => {
    const simulation = schools([[2, 0]], 0.5, { turnover: 0.99 });
    let successors = 0;
    for (let week = 1; week <= 72; week++) {
      const before = simulation.world.state.leavers[1]!;
      step(simulation);
      const left = simulation.world.now.leaving.values.subarray(0, simulation.world.now.leaving.count);
      if (simulation.world.state.leavers[1] === before || !left.includes(2)) continue;
      successors++;
      expect(participationOf(simulation.world, 1)).toBe(0.2);
    }
    expect(successors).toBeGreaterThan(3);
  });

  test("show in the measures: the spread falls while the mean stays", () => {
    const simulation = schools(
      [
        [0, 2],
        [2, 0],
      ],
      0.25,
      still,
    );
    const measure = () => leadershipMetrics.map(({ of }) => of(simulation.world, new Observation(3, 1)));
    step(simulation);
    expect(measure()[0]).toBeCloseTo(0.4, 12);
    expect(measure()[1]).toBeCloseTo(Math.sqrt((0.4 ** 2 + 2 * 0.2 ** 2) / 2), 12);
    for (let week = 2; week <= 80; week++) step(simulation);
    expect(measure()[0]).toBeCloseTo(0.4, 12);
    expect(measure()[1]).toBeCloseTo(Math.sqrt((2 * 0.1 ** 2 + 0.2 ** 2) / 2), 4);
  });
});

test("a practice travels along the principals' ties from one school's teachers to another's", () => {
  // Teacher 1 is asked by her principal 0, who is asked by principal 2, who is asked by teacher 3.
  const setup = setupFrom({
    system: systemOf({
      schoolSizes: [2, 2],
      principals: [0, 2],
      ties: [
        [0, 1],
        [2, 0],
        [3, 2],
      ],
      threshold: [0, 0, 0, 0],
    }),
    practices: practicesOf([{ quality: 1, appeal: 1 }]),
    values: { ...nothingHappens, ...eager, initialUse: 0 },
    weeks: 6,
  });
  const simulation = createSimulation(setup, 0);
  const { state } = simulation.world;
  state.aware[1] = 1;
  expect([...state.current]).toEqual([-1, -1, -1, -1]);
  for (let week = 1; week <= 6; week++) step(simulation);
  expect([...state.current]).toEqual([0, 0, 0, 0]);
});

import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { completeTies, practicesOf, systemOf } from "../support/systems.ts";
import { eager, nothingHappens, setupFrom } from "../support/setup.ts";

// Granovetter 1978, "Threshold models of collective behavior", American Journal of Sociology 83: a hundred
// people on a complete graph, each acting once as many others act as her threshold says.

/** Users after each week when everyone knows of the one practice and only thresholds decide. */
function usersByWeek(threshold: readonly number[], weeks: number): number[] {
  const people = threshold.length;
  const setup = setupFrom({
    system: systemOf({ schoolSizes: [people], ties: completeTies(people), threshold }),
    practices: practicesOf([{ quality: 1 }]),
    values: { ...nothingHappens, ...eager, thresholdKind: 1, initialAwareness: 1 },
    weeks,
  });
  const simulation = createSimulation(setup, 0);
  const users: number[] = [];
  while (simulation.world.week < weeks) {
    step(simulation);
    users.push(simulation.world.state.current.filter((p) => p === 0).length);
  }
  return users;
}

const staircase = Array.from({ length: 100 }, (_, i) => i);

describe("Granovetter's thresholds on a complete graph", () => {
  test("0, 1, …, 99 bring in exactly one person a week, and all hundred after a hundred weeks", () => {
    expect(usersByWeek(staircase, 103)).toEqual([...staircase.map((i) => i + 1), 100, 100, 100]);
  });

  test("stop at exactly one person when the threshold 1 is replaced by 2", () => {
    const threshold = staircase.map((value) => (value === 1 ? 2 : value));
    expect(usersByWeek(threshold, 120)).toEqual(new Array<number>(120).fill(1));
  });

  test("give the same in any order of the people", () => {
    const shuffled = staircase.map((i) => (i * 37 + 11) % 100);
    expect(usersByWeek(shuffled, 100)).toEqual(usersByWeek(staircase, 100));
  });

  test("bring in nobody when nobody starts", () => {
    expect(
      usersByWeek(
        staircase.map((value) => value + 1),
        5,
      ),
    ).toEqual([0, 0, 0, 0, 0]);
  });

  test("count others only: ten people of threshold 1 need someone else to start", () => {
    expect(usersByWeek([0, ...new Array<number>(9).fill(1)], 3)).toEqual([1, 10, 10]);
  });
});

describe("thresholds as shares of contacts", () => {
  test("of 0, 1/99, 2/99, … do the same as counts on a complete graph", () => {
    const people = staircase.length;
    const setup = setupFrom({
      system: systemOf({
        schoolSizes: [people],
        ties: completeTies(people),
        threshold: staircase.map((i) => i / 99),
      }),
      practices: practicesOf([{ quality: 1 }]),
      values: { ...nothingHappens, ...eager, thresholdKind: 0, initialAwareness: 1 },
      weeks: 100,
    });
    const simulation = createSimulation(setup, 0);
    for (let week = 1; week <= 100; week++) {
      step(simulation);
      expect(simulation.world.state.current.filter((p) => p === 0).length).toBe(week);
    }
  });
});

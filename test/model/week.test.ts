import { describe, expect, test } from "vitest";
import { createSimulation, runToEnd, step } from "../../src/engine/simulation.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { runWeek } from "../../src/model/week.ts";
import { fc } from "../support/fastCheck.ts";
import { randomScenario } from "../support/randomScenario.ts";
import { stateNames } from "../support/runs.ts";
import { setupFrom, setupOf } from "../support/setup.ts";
import { livelyPractices, practicesOf, separateSchools, systemOf } from "../support/systems.ts";

describe("a week", () => {
  /** Stand-ins for two mechanisms that only write down when they are called, and what evidence lies there by then. */
  function witnesses(diary: string[]): Mechanism[] {
    return ["turnover", "adoption"].map((key) => ({
      key,
      label: key,
      source: "test",
      step: ({ now, week }) => {
        diary.push(`${key} steps in week ${week}, ${now.evidence.count} pieces of evidence`);
        now.evidence.add(0, 0, 1, 6, 0);
      },
      settle: ({ state }) => diary.push(`${key} settles, belief ${state.beliefMean[0]}`),
      conclude: () => diary.push(`${key} concludes`),
    }));
  }

  test("lets all step, then all learn, then the last settle first, then all conclude [WK4, WK5, WK6]", () => {
    const { world } = createSimulation(
      setupFrom({ system: systemOf({ schoolSizes: [1] }), practices: practicesOf([{}]) }),
      0,
    );
    const diary: string[] = [];
    runWeek(world, witnesses(diary));
    expect(diary).toEqual([
      "turnover steps in week 1, 0 pieces of evidence",
      "adoption steps in week 1, 1 pieces of evidence",
      `adoption settles, belief ${Math.fround(2 / 3)}`,
      `turnover settles, belief ${Math.fround(2 / 3)}`,
      "turnover concludes",
      "adoption concludes",
    ]);
  });

  test("begins with nothing left over from the week before", () => {
    const { world } = createSimulation(
      setupFrom({ system: systemOf({ schoolSizes: [1] }), practices: practicesOf([{}]) }),
      0,
    );
    const diary: string[] = [];
    runWeek(world, witnesses(diary));
    runWeek(world, witnesses(diary));
    expect(diary[6]).toBe("turnover steps in week 2, 0 pieces of evidence");
  });

  test("needs no mechanism to have every part", () => {
    const { world } = createSimulation(
      setupFrom({ system: systemOf({ schoolSizes: [1] }), practices: practicesOf([{}]) }),
      0,
    );
    runWeek(world, [{ key: "idle", label: "idle", source: "test" }]);
    expect(world.week).toBe(1);
  });
});

describe("stepping", () => {
  /** Sums that nobody reads during the week. */
  const sums = ["hours", "effortLost", "purchases"];

  test("changes nothing in the state but sums: everyone reads the week's start, in any scenario [WK2]", () => {
    let checked = 0;
    const watched = mechanisms.map((mechanism): Mechanism => {
      const { step: own } = mechanism;
      if (own === undefined) return mechanism;
      return {
        ...mechanism,
        step(world) {
          const before = stateNames.map((name) => world.state[name].slice());
          own.call(mechanism, world);
          const changed = stateNames.filter(
            (name, at) => !sums.includes(name) && !same(before[at]!, world.state[name]),
          );
          expect(changed, mechanism.key).toEqual([]);
          checked++;
        },
      };
    });
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        runToEnd(createSimulation(setupOf(scenario), 0, { mechanisms: watched }));
      }),
      { numRuns: 25 },
    );
    expect(checked).toBeGreaterThan(1000);
  });

  function same(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
    for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
    return true;
  }
});

describe("whoever comes in a week", () => {
  test("takes over nothing of it: what the predecessor heard, decided and learned went with her [WK5]", () => {
    let newcomers = 0;
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        // An eighth of the posts change hands each week, and everybody takes up whatever she sees.
        const setup = setupFrom({
          system: separateSchools([15, 12]),
          practices: livelyPractices(),
          values: {
            turnover: 0.99,
            openness: 1,
            contactRate: 1,
            priorMean: 1,
            discovery: 0.5,
            meetingTime: 1,
            meetingEvery: 1,
          },
          weeks: 20,
          seed: String(seed),
        });
        const simulation = createSimulation(setup, 0);
        const { world } = simulation;
        const { state, sizes } = world;
        while (world.week < 20) {
          step(simulation);
          for (let i = 0; i < sizes.person; i++) {
            if (state.joinedWeek[i] !== world.week) continue;
            newcomers++;
            const domains = [i * sizes.domain, (i + 1) * sizes.domain] as const;
            const cells = [i * sizes.practice, (i + 1) * sizes.practice] as const;
            expect([...state.current.subarray(...domains)]).toEqual([-1, -1]);
            expect([...state.aware.subarray(...domains)]).toEqual([0, 0]);
            expect(new Set(state.beliefMean.subarray(...cells))).toEqual(new Set([1]));
            expect(new Set(state.beliefPrecision.subarray(...cells))).toEqual(new Set([6]));
            expect(new Set(state.knowHow.subarray(...cells))).toEqual(new Set([0]));
            expect([state.contribution[i], state.fidelity[domains[0]]]).toEqual([0, 0]);
          }
        }
      }),
      { numRuns: 10 },
    );
    expect(newcomers).toBeGreaterThan(300);
  });
});

import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { expectMean, meanOf } from "../support/moments.ts";
import { eager, nothingHappens, setupFrom } from "../support/setup.ts";
import { completeTies, practicesOf, systemOf } from "../support/systems.ts";

// Spread by contact on a complete graph: who has not heard expects nothing good (prior −1), and a single
// contact convinces. What is heard in one week is weighed up in the next, so a new user shows the practice
// from the second week on: the chain-binomial (Reed–Frost) form of SI, with one week of latency.

const PEOPLE = 20;
const WEEKS = 24;
const REPLICATES = 400;

/** Number of users after each week of each replicate; person 0, alone in her school, is the first. */
function simulate(contactRate: number): number[][] {
  const setup = setupFrom({
    system: systemOf({
      schoolSizes: [1, PEOPLE - 1],
      ties: completeTies(PEOPLE),
      threshold: new Array<number>(PEOPLE).fill(0),
    }),
    practices: practicesOf([{ quality: 1, appeal: 1 }], [1], [{ practice: 0, schools: [0], share: 1 }]),
    values: { ...nothingHappens, ...eager, priorMean: -1, priorPrecision: 1e-9, signalNoise: 0, contactRate },
    weeks: WEEKS,
  });
  return Array.from({ length: REPLICATES }, (_, replicate) => {
    const simulation = createSimulation(setup, replicate);
    return Array.from({ length: WEEKS }, () => {
      step(simulation);
      return simulation.world.state.current.filter((p) => p === 0).length;
    });
  });
}

/** Exact mean and sd of the number of users after each week, from the chain over (users, convinced). */
function exactly(contactRate: number): { mean: number; sd: number }[] {
  let chances = new Map<string, number>([["1,0", 1]]);
  return Array.from({ length: WEEKS }, () => {
    const next = new Map<string, number>();
    for (const [state, chance] of chances) {
      const [users, convinced] = state.split(",").map(Number) as [number, number];
      const left = PEOPLE - users - convinced;
      const heard = 1 - (1 - contactRate) ** users;
      let ways = chance * (1 - heard) ** left;
      for (let more = 0; more <= left; more++) {
        const key = `${users + convinced},${more}`;
        next.set(key, (next.get(key) ?? 0) + ways);
        ways *= ((left - more) / (more + 1)) * (heard / (1 - heard));
      }
    }
    chances = next;
    let mean = 0;
    let square = 0;
    for (const [state, chance] of chances) {
      const users = Number(state.split(",")[0]);
      mean += chance * users;
      square += chance * users * users;
    }
    return { mean, sd: Math.sqrt(Math.max(0, square - mean * mean)) };
  });
}

describe.each([0.01, 0.03, 0.1])(
  "spread by contact on a complete graph, %d a tie and week",
  (contactRate) => {
    const simulated = simulate(contactRate);
    const exact = exactly(contactRate);

    test("has the exact mean of the chain in every week", () => {
      exact.forEach(({ mean, sd }, week) =>
        expectMean(meanOf(simulated.map((run) => run[week]!)), mean, sd, REPLICATES),
      );
    });

    test("has the exact spread of the chain where it is widest", () => {
      const widest = exact.reduce((best, { sd }, week) => (sd > exact[best]!.sd ? week : best), 0);
      const { mean, sd } = exact[widest]!;
      const squares = simulated.map((run) => (run[widest]! - mean) ** 2);
      // The fourth moment is at most that of the largest deviation, which bounds the standard error.
      expectMean(meanOf(squares), sd * sd, sd * Math.max(mean, PEOPLE - mean), REPLICATES);
    });
  },
);

test("the chain that this is compared with starts as worked out by hand", () => {
  // Two weeks pass before anybody can follow the first user.
  const [first, second, third] = exactly(0.1);
  expect(first!.mean).toBeCloseTo(1, 12);
  expect(second!.mean).toBeCloseTo(1 + 19 * 0.1, 12);
  expect(third!.mean).toBeGreaterThan(second!.mean);
});

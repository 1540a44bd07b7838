import { above, exactly, identical } from "../judge.ts";
import { openLimit, replicatesAt, runUntilStill, usersByWeek } from "../limit.ts";
import type { Check, Settings, Target } from "../target.ts";

const scenario = "verification/schedule";
const ACTIVATION = "schedule.activation";
const THRESHOLDS = "system.generate.thresholds";
const together: Settings = { [ACTIVATION]: "synchronous" };
const inTurn: Settings = { [ACTIVATION]: "random sequential" };

/** Thresholds 0, 1, …, 99, and the same with one person who asks for one user more. */
const staircase = Array.from({ length: 100 }, (_, i) => i);
const crowds = [
  ["thresholds 0 to 99", staircase],
  ["threshold 50 replaced by 51", staircase.map((value) => (value === 50 ? 51 : value))],
  ["threshold 1 replaced by 2", staircase.map((value) => (value === 1 ? 2 : value))],
] as const;

/** Weeks in which the staircase is far from its end, so that no step is cut short. */
const WEEKS = 25;

/** Thresholds where people act one after another within a week instead of together. */
export const schedule: Target = {
  key: "schedule",
  title: "Granovetter's thresholds where people act one after another",
  source:
    "thresholds: Granovetter 1978, where the end does not depend on the order; mean length of a rising run, e − 1, exact",
  scenario,
  run: (effort, damage = {}) => [...sameEnd(effort, damage), stepLength(effort, damage)],
};

/** Who acts in the end is the same, and one after another they are there sooner. */
function sameEnd(effort: number, damage: Settings): Check[] {
  const replicates = replicatesAt(effort, 20);
  const checks = crowds.map(([words, thresholds]) => {
    const weeks = { [THRESHOLDS]: thresholds, weeks: 200 };
    const reference = runUntilStill(openLimit(scenario, { ...weeks, ...together }), 0).simulation.world;
    const setup = openLimit(scenario, { ...weeks, ...inTurn, ...damage });
    let differing = 0;
    for (let replicate = 0; replicate < replicates; replicate++) {
      const { current } = runUntilStill(setup, replicate).simulation.world.state;
      differing += current.filter((practice, i) => practice !== reference.state.current[i]).length;
    }
    return identical(`${words}: people who act in the end in one way only`, 0, differing, { replicates });
  });
  const setup = openLimit(scenario, { weeks: 200, ...inTurn, ...damage });
  const all = runUntilStill(openLimit(scenario, { weeks: 200, ...together }), 0).weeks;
  const sooner = Array.from(
    { length: replicates },
    (_, replicate) => all - runUntilStill(setup, replicate).weeks,
  );
  return [...checks, above(`thresholds 0 to 99: weeks until the end, of ${all} fewer by`, sooner)];
}

/**
 * Where each waits for the one before, a week brings in a run that rises in the week's random order. One of at least
 * j comes with chance 1/j!, so its mean length is e − 1 and its mean square e + 1.
 */
function stepLength(effort: number, damage: Settings): Check {
  const setup = openLimit(scenario, { weeks: WEEKS, ...inTurn, ...damage });
  const steps = Array.from({ length: replicatesAt(effort, 200) }, (_, replicate) => {
    const users = usersByWeek(setup, replicate);
    return users.slice(1).map((count, week) => count - users[week]!);
  }).flat();
  const sd = Math.sqrt(Math.E + 1 - (Math.E - 1) ** 2);
  return exactly("thresholds 0 to 99: people who join in a week", Math.E - 1, sd, steps);
}

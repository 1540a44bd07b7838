import { normalQuantile } from "../../../core/normalQuantile.ts";
import { approaches, identical } from "../judge.ts";
import { openLimit, runUntilStill, usersByWeek } from "../limit.ts";
import { normalEquilibria } from "../reference/granovetter.ts";
import type { Check, Settings, Target } from "../target.ts";

const scenario = "granovetter";
const staircase = Array.from({ length: 100 }, (_, i) => i);
const THRESHOLDS = "system.generate.thresholds";
/** People with normal thresholds: enough for the theory, few enough for a complete network. */
const CROWD = 500;

/** Granovetter's thresholds on a complete network. */
export const granovetter: Target = {
  key: "granovetter",
  title: "Granovetter's thresholds on a complete network",
  source:
    "Granovetter 1978, American Journal of Sociology 83(6); jump at sd 12.22 computed from the fixed point",
  scenario,
  run: (effort, damage = {}) => [
    ...oneByOne(damage),
    ...inAnyOrder(effort, damage),
    ...normalThresholds(damage),
  ],
};

function oneByOne(damage: Settings): Check[] {
  const users = usersByWeek(openLimit(scenario, damage), 0, 100);
  const surplus = Math.max(...users.map((count, week) => Math.abs(count - week)));
  const replaced = staircase.map((value) => (value === 1 ? 2 : value));
  const stopped = usersByWeek(openLimit(scenario, { [THRESHOLDS]: replaced, ...damage }), 0, 100);
  return [
    identical("users after 100 weeks, thresholds 0, 1, …, 99", 100, users[100]!),
    identical("largest departure from one person a week", 0, surplus),
    identical("users after 100 weeks, threshold 1 replaced by 2", 1, stopped[100]!),
  ];
}

/** With a chance to weigh up below 1 a random part of the people acts each week: the end must not depend on it. */
function inAnyOrder(effort: number, damage: Settings): Check[] {
  const weeks = 2000;
  const settings = { "adoption.openness": 0.3, weeks };
  const full = usersByWeek(openLimit(scenario, { ...settings, ...damage }), 0);
  const middle = staircase.map((value) => (value === 50 ? 51 : value));
  const half = openLimit(scenario, { ...settings, [THRESHOLDS]: middle, ...damage });
  const futures = effort >= 1 ? 3 : 1;
  const ends = Array.from({ length: futures }, (_, replicate) => usersByWeek(half, replicate).at(-1)!);
  return [
    identical("users in the end, a random third acting each week", 100, full.at(-1)!),
    identical("the same, threshold 50 replaced by 51: fewest users", 50, Math.min(...ends)),
    identical("the same, threshold 50 replaced by 51: most users", 50, Math.max(...ends)),
  ];
}

/** Thresholds at the quantiles of a normal distribution, mean 25 of 100 and a given spread. */
function normalThresholds(damage: Settings): Check[] {
  return Object.entries(normalEquilibria).flatMap(([given, theory]) => {
    const sd = Number(given);
    const thresholds = Array.from({ length: CROWD }, (_, i) => {
      const share = 0.25 + (sd / 100) * normalQuantile((i + 0.5) / CROWD);
      return Math.max(0, Math.ceil(share * CROWD));
    });
    const settings = { "system.generate.schoolSizes": [CROWD], [THRESHOLDS]: thresholds, weeks: 2000 };
    const { users } = runUntilStill(openLimit(scenario, { ...settings, ...damage }), 0);
    const percent = (100 * users) / CROWD;
    return [
      identical(`users of ${CROWD}, normal thresholds of sd ${given} %`, smallestRest(thresholds), users),
      approaches(`the same in percent, against the continuum`, theory, 100 / CROWD + 0.3, percent),
    ];
  });
}

/** Smallest number r of users such that no one else's threshold is r or less: counted, not simulated. */
function smallestRest(thresholds: readonly number[]): number {
  let users = 0;
  for (;;) {
    const more = thresholds.filter((threshold) => threshold <= users).length;
    if (more <= users) return users;
    users = more;
  }
}

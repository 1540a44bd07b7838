import { normalQuantile } from "../../../core/normalQuantile.ts";
import { approaches, identical } from "../judge.ts";
import { openLimit, runUntilStill, usersByWeek } from "../limit.ts";
import { normalEquilibria } from "../reference/granovetter.ts";
import type { Check, Settings, Target } from "../target.ts";

const scenario = "verification/granovetter";
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
  run: (_effort, damage = {}) => [...oneByOne(damage), ...normalThresholds(damage)],
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
      approaches(
        `the same in percent, sd ${given} %, against the continuum`,
        theory,
        100 / CROWD + 0.3,
        percent,
      ),
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

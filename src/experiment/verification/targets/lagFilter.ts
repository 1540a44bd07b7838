import { identical } from "../judge.ts";
import { openLimit, runLimit } from "../limit.ts";
import type { Check, Settings, Target } from "../target.ts";

const WEEKS_PER_YEAR = 36;
/** Achievement is held in 32 bits, and each of 20 weeks rounds once. */
const ROUNDING = 20 * 2 ** -24;

// The step response 1 − (1 − l)^t of y(t) = (1 − l) y(t − 1) + l, computed from the closed form.
const responses = [
  { l: 0.1, after: { 1: 0.1, 5: 0.40951, 10: 0.6513215599, 20: 0.87842334540943 } },
  { l: 0.2, after: { 1: 0.2, 5: 0.67232, 10: 0.8926258176, 20: 0.98847078495393 } },
  { l: 0.5, after: { 1: 0.5, 5: 0.96875, 10: 0.9990234375, 20: 0.99999904632568 } },
] as const;
/** ln ½ / ln(1 − l) at l = .2. */
const HALF_LIFE = 3.10628371950539;

function check(damage: Settings): Check[] {
  const checks: Check[] = [];
  for (const { l, after } of responses) {
    const lag = 1 / (WEEKS_PER_YEAR * l);
    const got = achievementByWeek({ "outcomes.achievementLag": lag, ...damage });
    for (const [week, expected] of Object.entries(after)) {
      const what = `achievement after ${week === "1" ? "1 week" : `${week} weeks`} at l = ${l}`;
      checks.push(identical(what, expected, got[Number(week)]!, { rounding: ROUNDING }));
    }
    if (l !== 0.2) continue;
    // From a week in which little is rounded away.
    const halfLife = (-5 * Math.LN2) / Math.log(1 - got[5]!);
    checks.push(
      identical("half-life in weeks at l = 0.2", HALF_LIFE, halfLife, { rounding: HALF_LIFE * ROUNDING }),
    );
  }
  return checks;
}

function achievementByWeek(settings: Settings): number[] {
  const byWeek = [0];
  const see = ({ state }: { state: { achievement: Float32Array } }) => byWeek.push(state.achievement[0]!);
  runLimit(openLimit("verification/lag-filter", settings), 1, see, { weekly: true });
  return byWeek;
}

/** Achievement follows a step in instruction as a first-order lag. */
export const lagFilter: Target = {
  key: "lag-filter",
  title: "Achievement follows a step in instruction with the stated lag",
  source: "exact closed form of the first-order lag: 1 − (1 − l)^t, half-life ln ½ / ln(1 − l)",
  scenario: "verification/lag-filter",
  run: (_effort, damage = {}) => check(damage),
};

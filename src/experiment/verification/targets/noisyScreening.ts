import type { World } from "../../../model/world.ts";
import { RunningStatistics } from "../../../core/statistics.ts";

import { chance, exactly } from "../judge.ts";
import { openLimit, replicatesAt, runLimit } from "../limit.ts";
import type { Check, Settings, Target } from "../target.ts";
import { binaryScreening, continuousScreening, drawnScreening } from "../reference/screening.ts";

/** Teachers of one run, each in a school of her own, so that the practice's worth is drawn anew for each. */
const TEACHERS = 10_000;
/** Runs at full effort. */
const RUNS = 10;
/** Runs at full effort in which practices are drawn, so many of them, for so many teachers of one school. */
const DRAWN_RUNS = 2000;
const DRAWN_PRACTICES = 32;
const DRAWN_TEACHERS = 32;

function check(effort: number, damage: Settings): Check[] {
  const runs = replicatesAt(effort, RUNS, 1);
  const teachers = Math.max(500, Math.round(TEACHERS * Math.min(1, effort * RUNS)));
  const plan = { runs, teachers, damage };
  return [
    ...continuousScreening.flatMap((row) => checkContinuous(plan, row)),
    ...binaryScreening.flatMap((row) => checkBinary(plan, row)),
    ...checkDrawn(replicatesAt(effort, DRAWN_RUNS), damage),
  ];
}

interface Plan {
  readonly runs: number;
  readonly teachers: number;
  readonly damage: Settings;
}

/** Worth N(0, 1) is seen through noise and taken up above 1. */
function checkContinuous(plan: Plan, row: (typeof continuousScreening)[number]): Check[] {
  const { noise, share, mean, sd, kurtosis } = row;
  const quality = new RunningStatistics();
  const trials = plan.runs * plan.teachers;
  screen(plan, { "collaboration.signalNoise": noise }, ({ sizes, state }) => {
    for (let i = 0; i < sizes.person; i++) if (state.current[i] === 0) quality.add(state.merit[i]!);
  });
  const at = `at noise ${noise}`;
  // The spread of a sample's sd follows from the fourth moment.
  const sdOfSd = sd * Math.sqrt((kurtosis - 1) / 4);
  return [
    chance(`share who take it up ${at}`, share, { mean: quality.count / trials, count: trials }),
    exactly(`worth of what is taken up ${at}`, mean, sd, quality),
    exactly(`spread of its worth ${at}`, sd, sdOfSd, { mean: quality.sd, count: quality.count }),
  ];
}

/** One practice in five is worth 1, the others nothing; the noise is 1. */
function checkBinary(plan: Plan, row: (typeof binaryScreening)[number]): Check[] {
  const { criterion, hit, falseAlarm, predictiveValue } = row;
  const list = [1, 0, 0, 0, 0].map((quality, p) => ({
    name: `P${p}`,
    domain: "Questioning",
    quality,
    challenge: 1,
  }));
  const seen = { good: 0, poor: 0 };
  const takenUp = { good: 0, poor: 0 };
  const settings = {
    "practices.list": list,
    "practiceQuality.fitSd": 0,
    "adoption.challengeCost": 0.5 + criterion,
  };
  screen(plan, settings, ({ sizes, state }) => {
    for (let i = 0; i < sizes.person; i++) {
      seen[state.aware[i] === 1 ? "good" : "poor"]++;
      if (state.current[i]! >= 0) takenUp[state.current[i] === 0 ? "good" : "poor"]++;
    }
  });
  const all = takenUp.good + takenUp.poor;
  const shareOf = (count: number, trials: number) => ({ mean: count / trials, count: trials });
  const at = `at criterion ${criterion}`;
  return [
    chance(`hits ${at}`, hit, shareOf(takenUp.good, seen.good)),
    chance(`false alarms ${at}`, falseAlarm, shareOf(takenUp.poor, seen.poor)),
    chance(`share of what is taken up that is good ${at}`, predictiveValue, shareOf(takenUp.good, all)),
  ];
}

/** The generator draws practices for each run; several teachers may look at the same one. */
function checkDrawn(runs: number, damage: Settings): Check[] {
  const share = new RunningStatistics();
  const worth = new RunningStatistics();
  const setup = openLimit("verification/drawn-screening", damage);
  runLimit(setup, runs, ({ sizes, practices, state }) => {
    let users = 0;
    let sum = 0;
    for (let i = 0; i < sizes.person; i++) {
      const p = state.current[i]!;
      if (p < 0) continue;
      users++;
      sum += practices.quality[p]!;
    }
    share.add(users / sizes.person);
    worth.add(sum / sizes.person);
  });
  // Two teachers look at the same practice with a chance of one in so many practices.
  const sdOf = ({ variance, covariance }: { variance: number; covariance: number }) =>
    Math.sqrt((variance + ((DRAWN_TEACHERS - 1) * covariance) / DRAWN_PRACTICES) / DRAWN_TEACHERS);
  const { share: byShare, worth: byWorth } = drawnScreening;
  return [
    exactly("share who take up a drawn practice", byShare.mean, sdOf(byShare), share),
    exactly("worth of drawn practices in use, a head", byWorth.mean, sdOf(byWorth), worth),
  ];
}

function screen({ runs, teachers, damage }: Plan, settings: Settings, see: (world: World) => void) {
  const setup = openLimit("verification/noisy-screening", {
    "system.generate.schools": teachers,
    ...settings,
    ...damage,
  });
  runLimit(setup, runs, see);
}

/** One noisy look, then a sharp judgement. */
export const noisyScreening: Target = {
  key: "noisy-screening",
  title: "One noisy look, then a sharp judgement",
  source:
    "signal detection theory (Green & Swets 1966); moments of the truncated normal distribution, closed form",
  scenario: "verification/noisy-screening",
  run: (effort, damage = {}) => check(effort, damage),
};

import { RunningStatistics } from "../../../core/statistics.ts";
import type { World } from "../../../model/world.ts";

import { exactly, identical } from "../judge.ts";
import { openLimit, replicatesAt, runLimit } from "../limit.ts";
import type { Check, Settings, Target } from "../target.ts";

/** Runs at full effort; each has 2,000 teachers, each in a school of her own. */
const RUNS = 25;
/** Precision of the prior and of one look, as the scenario gives them. */
const PRIOR = 6;
const LOOK = 0.5;
const WEEKS = [1, 4, 8] as const;
/** Groups of a run, and the weight of each member's full effort at a test. */
const GROUPS_PER_RUN = 400;
const TEST = 1.2;
const practice = { name: "Open questions", domain: "Questioning" };

function check(effort: number, damage: Settings): Check[] {
  const runs = replicatesAt(effort, RUNS, 1);
  return [
    ...checkDrawnWorth(runs, damage),
    ...checkGivenWorth(runs, damage),
    ...checkLooksAlone(runs, damage),
    ...[2, 6].flatMap((n) => checkGroups(runs, n, damage)),
  ];
}

/** The worth is drawn as the prior says: then beliefs are as far off as they claim to be. */
function checkDrawnWorth(runs: number, damage: Settings): Check[] {
  const seen = beliefs(runs, damage);
  const exact = { rounding: 0 };
  return WEEKS.flatMap((n) => {
    const { squaredError, lowest, highest, squares } = seen.get(n)!;
    const precision = PRIOR + n * LOOK;
    const left = 1 / precision;
    const learned = 1 / PRIOR - left;
    // The variance of the square of a normal number is twice its variance squared.
    return [
      identical(`lowest precision after ${n} looks`, precision, lowest, exact),
      identical(`highest precision after ${n} looks`, precision, highest, exact),
      exactly(`squared error of belief after ${n} looks`, left, Math.SQRT2 * left, squaredError),
      exactly(`spread of belief, squared, after ${n} looks`, learned, Math.SQRT2 * learned, squares),
    ];
  });
}

/** A worth of 1 that nobody expects: belief moves from −½ towards it. */
function checkGivenWorth(runs: number, damage: Settings): Check[] {
  const given = { "practiceQuality.fitSd": 0, "people.priorMean": -0.5, ...worth(1) };
  const seen = beliefs(runs, { ...given, ...damage });
  return WEEKS.map((n) => {
    const precision = PRIOR + n * LOOK;
    const { belief } = seen.get(n)!;
    return exactly(
      `belief of what is worth 1 after ${n} looks`,
      (PRIOR * -0.5 + n * LOOK) / precision,
      Math.sqrt(n * LOOK) / precision,
      belief,
    );
  });
}

/** With next to no prior what is left of the noise falls with the root of the number of looks. */
function checkLooksAlone(runs: number, damage: Settings): Check[] {
  const alone = { "practiceQuality.fitSd": 0, "people.priorPrecision": 1e-9, ...worth(1) };
  const seen = beliefs(runs, { ...alone, ...damage });
  return WEEKS.map((n) => {
    const { belief } = seen.get(n)!;
    const sd = 1 / Math.sqrt(n * LOOK);
    // A sample's spread has a relative standard error of 1/√(2n).
    return exactly(`spread of belief after ${n} looks, without a prior`, sd, sd / Math.SQRT2, {
      mean: belief.sd,
      count: belief.count,
    });
  });
}

/** Groups of n that test what they use at full effort learn what n × 1.2 of precision tell, all members the same. */
function checkGroups(runs: number, n: number, damage: Settings): Check[] {
  const setup = openLimit("verification/bayesian-learning", {
    weeks: 1,
    "system.generate.schools": 1,
    "system.generate.staffPerSchool": n * GROUPS_PER_RUN,
    "network.groupSize": n,
    "people.discovery": 0,
    "groups.meetingTime": 1,
    "inquiry.inquiry": 1,
    "inquiry.inquiryPrecision": TEST,
    "inquiry.refinementRate": 0,
    "people.initialConfidence": 0,
    "practiceQuality.fitSd": 0,
    "practices.list": [{ ...practice, quality: 1, initialUse: 1 }],
    ...damage,
  });
  const belief = new RunningStatistics();
  let apart = 0;
  let lowest = Infinity;
  runLimit(setup, runs, ({ sizes, state }) => {
    // Members of a group are neighbours.
    for (let i = 0; i < sizes.person; i++) {
      const first = i - (i % n);
      apart = Math.max(apart, Math.abs(state.beliefMean[i]! - state.beliefMean[first]!));
      lowest = Math.min(lowest, state.beliefPrecision[i]!);
      if (i === first) belief.add(state.beliefMean[i]!);
    }
  });
  const { count } = belief;
  const tested = n * TEST;
  const precision = PRIOR + tested;
  const sd = Math.sqrt(tested) / precision;
  const of = `after a test by groups of ${n}`;
  return [
    identical(`precision ${of}`, precision, lowest, { rounding: 2 ** -23 * precision, replicates: count }),
    identical(`largest difference within a group ${of}`, 0, apart, { replicates: count }),
    exactly(`belief of what is worth 1 ${of}`, tested / precision, sd, belief),
    exactly(`spread of belief between groups ${of}`, sd, sd / Math.SQRT2, { mean: belief.sd, count }),
  ];
}

function worth(quality: number): Settings {
  return { "practices.list": [{ ...practice, quality }] };
}

interface Beliefs {
  readonly belief: RunningStatistics;
  readonly squares: RunningStatistics;
  readonly squaredError: RunningStatistics;
  lowest: number;
  highest: number;
}

/** What teachers believe after so many looks, over all runs. */
function beliefs(runs: number, settings: Settings): Map<number, Beliefs> {
  const seen = new Map<number, Beliefs>();
  for (const n of WEEKS) {
    seen.set(n, {
      belief: new RunningStatistics(),
      squares: new RunningStatistics(),
      squaredError: new RunningStatistics(),
      lowest: Infinity,
      highest: -Infinity,
    });
  }
  const see = ({ week, sizes, state }: World) => {
    const all = seen.get(week);
    if (all === undefined) return;
    for (let i = 0; i < sizes.person; i++) {
      const belief = state.beliefMean[i]!;
      all.belief.add(belief);
      all.squares.add(belief * belief);
      all.squaredError.add((belief - state.merit[i]!) ** 2);
      all.lowest = Math.min(all.lowest, state.beliefPrecision[i]!);
      all.highest = Math.max(all.highest, state.beliefPrecision[i]!);
    }
  };
  runLimit(openLimit("verification/bayesian-learning", settings), runs, see, { weekly: true });
  return seen;
}

/** What people believe after some looks is what Bayes' rule says. */
export const bayesianLearning: Target = {
  key: "bayesian-learning",
  title: "Beliefs after some looks follow Bayes' rule",
  source: "conjugate normal updating with known precision, exact closed form",
  scenario: "verification/bayesian-learning",
  run: (effort, damage = {}) => check(effort, damage),
};

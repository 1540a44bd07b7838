import { binomialBounds } from "../../core/binomialBounds.ts";
import { estimate } from "../../core/estimate.ts";
import { studentQuantile } from "../../core/studentQuantile.ts";

/** What a race between plans is about. */
export interface RaceRules {
  readonly planCount: number;
  /** Share of futures in which a plan must reach the goals. */
  readonly chance: number;
  /** Chance that nothing that is said to be sure is wrong. */
  readonly confidence: number;
  /** Futures that each plan still in the race has after each round, rising. */
  readonly totals: readonly number[];
  /** Costs that are known beforehand, plan by plan; null: they are measured in the futures. */
  readonly knownCosts: readonly number[] | null;
}

/** What is known of the plans so far. A future that failed has missed the goals and has a cost of NaN. */
export interface Outcomes {
  /** Futures of a plan whose outcome is known: 0 … futures − 1. */
  readonly futures: (plan: number) => number;
  readonly met: (plan: number, future: number) => boolean;
  readonly cost: (plan: number, future: number) => number;
}

/** Where a plan stands: still possible, surely below the chance, or surely no cheaper than one that surely reaches it. */
export type Fate = "possible" | "misses" | "dearer";

/** A plan after the rounds that are done. */
export interface Standing {
  readonly plan: number;
  readonly futures: number;
  readonly hits: number;
  /** Bounds of the chance that hold for all plans and rounds together. */
  readonly low: number;
  readonly high: number;
  /** Mean cost, and its 95 % interval for this plan alone. */
  readonly cost: { readonly mean: number; readonly low: number; readonly high: number };
  readonly fate: Fate;
  /** Round (from 1) after which it left the race; 0: it did not. */
  readonly leftAfter: number;
}

/** A race as far as the outcomes go. */
export interface RaceState {
  readonly standings: readonly Standing[];
  /** Rounds that are done. */
  readonly rounds: number;
  /** What must be run next; null when the race is over. */
  readonly next: { readonly plans: readonly number[]; readonly first: number; readonly end: number } | null;
}

interface Runner {
  plan: number;
  futures: number;
  hits: number;
  low: number;
  high: number;
  fate: Fate;
  leftAfter: number;
}

/** Futures per round: `most` at the end, half as many the round before, as long as at least `least` remain. */
export function roundTotals(most: number, least = 12): number[] {
  const totals = [most];
  while (totals[0]! / 2 >= least) totals.unshift(Math.ceil(totals[0]! / 2));
  return totals;
}

/**
 * Follows a race from its start as far as the outcomes go: the same outcomes always give the same race. Errors are
 * shared out evenly (Bonferroni) over all plans and rounds, and, where costs are measured, half of them go to the
 * comparisons of costs. So with the stated confidence no bound is wrong anywhere, and no plan is dropped wrongly.
 */
export function followRace(rules: RaceRules, outcomes: Outcomes): RaceState {
  const { planCount, totals } = rules;
  const runners = Array.from({ length: planCount }, (_, plan): Runner => {
    return { plan, futures: 0, hits: 0, low: 0, high: 1, fate: "possible", leftAfter: 0 };
  });
  for (let round = 1; round <= totals.length; round++) {
    const live = runners.filter(({ fate }) => fate === "possible");
    if (isDecided(live, rules, outcomes))
      return { standings: standingsOf(runners, rules, outcomes), rounds: round - 1, next: null };
    const end = totals[round - 1]!;
    if (live.some(({ plan }) => outcomes.futures(plan) < end)) {
      const plans = live.map(({ plan }) => plan);
      const next = { plans, first: round === 1 ? 0 : totals[round - 2]!, end };
      return { standings: standingsOf(runners, rules, outcomes), rounds: round - 1, next };
    }
    for (const runner of live) look(runner, end, rules, outcomes);
    drop(runners, round, rules, outcomes);
  }
  return { standings: standingsOf(runners, rules, outcomes), rounds: totals.length, next: null };
}

/** More futures could change nothing: nobody is left, or only such as surely reach the chance at the same cost. */
function isDecided(live: readonly Runner[], rules: RaceRules, outcomes: Outcomes): boolean {
  return live.every((runner) => {
    if (runner.low < rules.chance) return false;
    return runner === live[0] || compareCosts(runner, live[0]!, rules, outcomes) === "equal";
  });
}

/** Error of one bound of one plan in one round. */
function boundError({ confidence, planCount, totals, knownCosts }: RaceRules): number {
  const share = knownCosts === null ? 0.5 : 1;
  return (share * (1 - confidence)) / (2 * planCount * totals.length);
}

/** Error of one comparison of two costs in one round. */
function costError({ confidence, planCount, totals }: RaceRules): number {
  const pairs = Math.max(1, (planCount * (planCount - 1)) / 2);
  return (0.5 * (1 - confidence)) / (2 * pairs * totals.length);
}

function look(runner: Runner, end: number, rules: RaceRules, outcomes: Outcomes): void {
  for (let future = runner.futures; future < end; future++)
    if (outcomes.met(runner.plan, future)) runner.hits++;
  runner.futures = end;
  const { low, high } = binomialBounds(runner.hits, end, boundError(rules));
  // All bounds hold together, so the narrowest of all looks does.
  runner.low = Math.max(runner.low, low);
  runner.high = Math.min(runner.high, high);
}

function drop(runners: readonly Runner[], round: number, rules: RaceRules, outcomes: Outcomes): void {
  const leave = (runner: Runner, fate: Fate): void => {
    runner.fate = fate;
    runner.leftAfter = round;
  };
  const live = runners.filter(({ fate }) => fate === "possible");
  for (const runner of live) if (runner.high < rules.chance) leave(runner, "misses");
  // Who surely reaches the chance stays a measure for others, though a cheaper one may have beaten it.
  const sure = live.filter(({ low }) => low >= rules.chance);
  for (const runner of live) {
    if (runner.fate !== "possible") continue;
    const isBeaten = sure.some((other) => {
      if (other === runner) return false;
      const order = compareCosts(runner, other, rules, outcomes);
      return order === "dearer" || (order === "equal" && runner.low < rules.chance);
    });
    if (isBeaten) leave(runner, "dearer");
  }
}

/** Whether a plan's mean cost is surely above another's, exactly the same in all futures, or neither. */
function compareCosts(
  one: Runner,
  other: Runner,
  rules: RaceRules,
  outcomes: Outcomes,
): "dearer" | "equal" | "open" {
  const { knownCosts } = rules;
  if (knownCosts !== null) {
    const difference = knownCosts[one.plan]! - knownCosts[other.plan]!;
    return difference > 0 ? "dearer" : difference === 0 ? "equal" : "open";
  }
  const differences: number[] = [];
  for (let future = 0; future < Math.min(one.futures, other.futures); future++)
    differences.push(outcomes.cost(one.plan, future) - outcomes.cost(other.plan, future));
  const { n, mean, sd } = estimate(differences);
  if (n < 2) return "open";
  if (sd === 0) return mean > 0 ? "dearer" : mean === 0 ? "equal" : "open";
  const margin = (studentQuantile(1 - costError(rules), n - 1) * sd) / Math.sqrt(n);
  return mean > margin ? "dearer" : "open";
}

function standingsOf(
  runners: readonly Runner[],
  { knownCosts }: RaceRules,
  outcomes: Outcomes,
): readonly Standing[] {
  return runners.map((runner) => {
    const known = knownCosts?.[runner.plan];
    if (known !== undefined) return { ...runner, cost: { mean: known, low: known, high: known } };
    const costs = Array.from({ length: runner.futures }, (_, future) => outcomes.cost(runner.plan, future));
    const { mean, low, high } = estimate(costs);
    return { ...runner, cost: { mean, low, high } };
  });
}

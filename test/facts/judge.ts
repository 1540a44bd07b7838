import { estimate, valuesNeeded, type Estimate } from "../../src/core/estimate.ts";
import { correlation } from "../../src/core/pairedDifference.ts";
import { measureOf } from "../../src/model/metrics/measures.ts";
import { digestOf } from "../support/digestOf.ts";
import { armsOf, setupOfArm, type Arm } from "./arms.ts";
import type { Fact } from "./fact.ts";

/** Futures whose every state is compared bit by bit: each is run twice, and hashing costs more than running. */
const digested = (count: number): number => (count < 50 ? 1 : 4);

/** Smallest difference that would matter, by unit: a fiftieth of what teachers differ by, one person in twenty. */
const SMALLEST: Readonly<Record<string, number>> = { SD: 0.02, share: 0.05, "student SD": 0.01 };

/** Where the values of arms come from: the measure of an arm in each of its first `count` futures. */
export interface Measured {
  values(arm: Arm, count: number): readonly number[];
}

/** What came out for a fact. */
export interface Finding {
  readonly fact: Fact;
  /** Means of the arms; NaN for `other` where there is none. */
  readonly one: number;
  readonly other: number;
  /** The paired difference; of a level, the value itself. */
  readonly estimate: Estimate;
  /** Of the arms over the futures: what sharing their luck gains. NaN where there is but one arm. */
  readonly correlation: number;
  /** Futures that would show the smallest difference that matters with chance .95; NaN where none is stated. */
  readonly needed: number;
  readonly holds: boolean;
}

/** Runs what a fact needs (or takes it from earlier runs) and says whether the fact holds. */
export function judge(fact: Fact, runs: Measured, count: number): Finding {
  if (fact.expect === "identical") return judgeIdentical(fact, digested(count));
  const [one, other, thanOne, thanOther] = armsOf(fact).map((arm) => runs.values(arm, count));
  const smallest = fact.smallest ?? SMALLEST[measureOf(fact.metric).unit] ?? NaN;
  if (other === undefined) {
    const level = estimate(one!);
    return {
      fact,
      one: level.mean,
      other: NaN,
      estimate: level,
      correlation: NaN,
      needed: valuesNeeded(level.sd, smallest),
      holds: holds(fact, level),
    };
  }
  const difference = (from: readonly number[], to: readonly number[]) =>
    to.map((value, at) => value - from[at]!);
  const first = difference(one!, other);
  const second = thanOne === undefined ? null : difference(thanOne, thanOther!);
  const paired = estimate(second === null ? first : difference(second, first));
  return {
    fact,
    one: estimate(second ?? one!).mean,
    other: estimate(second === null ? other : first).mean,
    estimate: paired,
    correlation: second === null ? correlation(one!, other) : correlation(second, first),
    needed: valuesNeeded(paired.sd, smallest),
    holds: holds(fact, paired),
  };
}

function holds({ expect }: Fact, { low, high }: Estimate): boolean {
  if (expect === "higher") return low > 0;
  if (expect === "lower") return high < 0;
  if (expect === "identical") return low === 0 && high === 0;
  if ("above" in expect) return low > expect.above;
  if ("within" in expect) return low > -expect.within && high < expect.within;
  return low > expect.between[0] && high < expect.between[1];
}

/** Both arms are set up apart and run apart; each future counts as 0 (same states in every week) or 1. */
function judgeIdentical(fact: Fact, count: number): Finding {
  const [one, other] = armsOf(fact).map((arm) => {
    const setup = setupOfArm(arm);
    return Array.from({ length: count }, (_, replicate) => digestOf(setup, replicate));
  });
  const differing = one!.map((digest, at) => +(digest !== other![at]));
  const share = differing.reduce((sum, value) => sum + value, 0) / count;
  return {
    fact,
    one: 0,
    other: share,
    estimate: { n: count, mean: share, low: share, high: share, detectable: NaN, sd: 0 },
    correlation: NaN,
    needed: NaN,
    holds: share === 0,
  };
}

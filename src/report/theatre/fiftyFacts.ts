import { quantileOfSorted } from "../../core/statistics.ts";
import type { FutureSet } from "../../experiment/board/boardResult.ts";
import type { ActMeasure } from "../../model/acts/act.ts";
import { verdictClassOf, type VerdictClass } from "../board/verdict.ts";
import { pairFacts, pairsOf, type PairFacts } from "./pairFacts.ts";

/** How two sides compare over all futures, by what is better in the measure. */
export interface FiftyFacts extends PairFacts {
  /** Futures in which the second side ends better, and worse, as a reader sees it. */
  readonly better: number;
  readonly worse: number;
  /** Futures in which it ends better, and worse, by at least what matters. */
  readonly muchBetter: number;
  readonly muchWorse: number;
  /** Class of those counts by the rules of the page's verdicts; `too few` below 50 futures. */
  readonly kind: VerdictClass;
  /** Whether the middle difference is less than what matters. */
  readonly isSmall: boolean;
}

type Measured = Pick<ActMeasure, "metric" | "shown" | "matters" | "better">;

/** Compares the second side with the first in the futures that both have; what either lacks is left out. */
export function fiftyFacts(first: FutureSet, second: FutureSet, measure: Measured): FiftyFacts {
  return fiftyFactsOf(
    pairsOf(first, second, measure.metric).map(({ difference }) => difference),
    measure,
  );
}

/** The same from paired differences, second minus first. */
export function fiftyFactsOf(differences: readonly number[], measure: Omit<Measured, "metric">): FiftyFacts {
  const facts = pairFacts(differences, measure);
  const { of, higher, lower, same, muchHigher, muchLower } = facts;
  const isUp = measure.better === "higher";
  const [better, worse] = isUp ? [higher, lower] : [lower, higher];
  const [muchBetter, muchWorse] = isUp ? [muchHigher, muchLower] : [muchLower, muchHigher];
  return {
    ...facts,
    better,
    worse,
    muchBetter,
    muchWorse,
    kind: verdictClassOf({ of, better, worse, same }),
    isSmall: !(Math.abs(facts.difference.median) >= measure.matters - CLOSE),
  };
}

const CLOSE = 1e-9;

/** What a fix does to the right side, in the same futures. */
export interface FixFacts {
  /** The right side as the fix changes it, beside the right one. */
  readonly beside: FiftyFacts;
  /** Futures of all three in which the right side had lost at least what matters beside the left. */
  readonly lost: number;
  /**
   * Share of that loss which the fix brings back, in the middle one of them: 1 all of it, above 1 more than was lost, below
   * 0 more is lost. Null where nothing was lost.
   */
  readonly broughtBack: number | null;
}

/** What a fix does to the right side, and how much of what the left side had more it brings back. */
export function fixFacts(left: FutureSet, right: FutureSet, fixed: FutureSet, measure: Measured): FixFacts {
  const sign = measure.better === "higher" ? 1 : -1;
  const gained = new Map(
    pairsOf(right, fixed, measure.metric).map(({ replicate, difference }) => [replicate, sign * difference]),
  );
  const shares = pairsOf(left, right, measure.metric).flatMap(({ replicate, difference }) => {
    const [loss, gain] = [-sign * difference, gained.get(replicate)];
    return gain === undefined || loss < measure.matters - CLOSE ? [] : [gain / loss];
  });
  return {
    beside: fiftyFacts(right, fixed, measure),
    lost: shares.length,
    broughtBack:
      shares.length === 0
        ? null
        : quantileOfSorted(
            shares.sort((one, other) => one - other),
            0.5,
          ),
  };
}

import { quantileOfSorted } from "../../core/statistics.ts";
import type { EndKey, FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { DOT_COUNT } from "../findings/ending.ts";
import type { Range } from "../findings/range.ts";

export { DOT_COUNT };

/** A list of futures' values, some of which may be missing. */
export type Values = readonly (number | null)[];

/** The values that are there, ascending. */
export function sortedOf(values: Values): readonly number[] {
  return values
    .filter((value): value is number => typeof value === "number" && Number.isFinite(value))
    .sort((a, b) => a - b);
}

/**
 * Ascending dots that stand for futures: every value that is there where these are 50 or fewer, and of more the 50
 * mid-quantiles, one for each equal part of them. So of 50 futures or more, a count of dots is a count "of 50".
 */
export function dotsOf(values: Values): readonly number[] {
  const sorted = sortedOf(values);
  if (sorted.length <= DOT_COUNT) return sorted;
  return Array.from({ length: DOT_COUNT }, (_, dot) => quantileOfSorted(sorted, (dot + 0.5) / DOT_COUNT));
}

/** Middle of the values that are there and the ends between which 8 of 10 lie; NaN where there is none. */
export function rangeOf(values: Values): Range {
  const sorted = sortedOf(values);
  return {
    median: quantileOfSorted(sorted, 0.5),
    low: quantileOfSorted(sorted, 0.1),
    high: quantileOfSorted(sorted, 0.9),
  };
}

/** Plan minus today in each future that both have, in the order of the futures; what either lacks is left out. */
export function pairedDifferences(
  plan: FutureSet,
  today: FutureSet,
  key: EndKey = "headline",
): readonly number[] {
  const before = new Map(today.replicates.map((replicate, place) => [replicate, today.ends[key][place]]));
  const differences: number[] = [];
  plan.replicates.forEach((replicate, place) => {
    const [after, earlier] = [plan.ends[key][place], before.get(replicate)];
    if (isThere(after) && isThere(earlier)) differences.push(after - earlier);
  });
  return differences;
}

/** The paired differences as dots. */
export function pairedDots(plan: FutureSet, today: FutureSet): readonly number[] {
  return dotsOf(pairedDifferences(plan, today));
}

/** Whether a value of the headline meets its goal: at least so much, or for harm at most. */
export function meetsGoal(value: number, headline: Pick<Headline, "kind" | "goal">): boolean {
  return headline.kind === "harm" ? value <= headline.goal + CLOSE : value >= headline.goal - CLOSE;
}

// A goal of 0.3 is met by a share that sums came to as 0.29999999999999998.
const CLOSE = 1e-9;

/** How many dots meet the goal, and of how many. */
export interface Reach {
  readonly count: number;
  /** 50, or the number of futures where there are fewer. */
  readonly of: number;
}

/** How many of the dots meet the goal. */
export function reach(dots: readonly number[], headline: Pick<Headline, "kind" | "goal">): Reach {
  return { count: dots.filter((dot) => meetsGoal(dot, headline)).length, of: dots.length };
}

/** How many of a plan's futures meet the goal, of 50 or of as many as there are. */
export function reachOf(values: Values, headline: Pick<Headline, "kind" | "goal">): Reach {
  return reach(dotsOf(values), headline);
}

function isThere(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

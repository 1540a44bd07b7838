import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { pairedDifferences, rangeOf, reachOf, type Reach } from "./fifty.ts";
import { betterSign } from "./headlineWords.ts";
import { onlyFutures } from "./sharedFutures.ts";
import { verdictOf } from "./verdict.ts";

/** A package that was run. */
export interface TriedPackage {
  /** Place among the packages. */
  readonly place: number;
  /** Money beside today's path in the middle future, by the engine's own account. */
  readonly extra: number;
  readonly reach: Reach;
  /** Middle of the headline. */
  readonly median: number;
  readonly isWithin: boolean;
  /** Nothing cheaper within the budget reaches the goal in as many futures. */
  readonly isOnFrontier: boolean;
}

/** What a search for the best use of a budget found. */
export interface BudgetSearch {
  /** Those that were run, by what they cost. */
  readonly tried: readonly TriedPackage[];
  /** The one within the budget that reaches the goal in most futures; null where none fits. */
  readonly best: TriedPackage | null;
  /** Others within the budget that the best is not clearly ahead of, the cheapest first. */
  readonly ties: readonly TriedPackage[];
  /** The cheapest that reaches the goal in 8 of 10 futures; null where none does. */
  readonly sure: TriedPackage | null;
  readonly today: Reach;
}

/** Judges packages by the same futures; null stands for one that was not run. */
export function searchBudget(
  packages: readonly (FutureSet | null)[],
  today: FutureSet,
  headline: Headline,
  budget: number,
): BudgetSearch {
  const sign = betterSign(headline);
  // Counted of the same futures as the packages, of which there may be fewer.
  const run = new Set(packages.flatMap((futures) => futures?.replicates ?? []));
  const before = run.size === 0 ? today : onlyFutures(today, run);
  const bare = packages.flatMap((futures, place) => {
    if (futures === null) return [];
    const extra = rangeOf(pairedDifferences(futures, today, "money")).median;
    const reach = reachOf(futures.ends.headline, headline);
    if (!Number.isFinite(extra) || reach.of === 0) return [];
    const { median } = rangeOf(futures.ends.headline);
    return [{ place, extra, reach, median, isWithin: extra <= budget }];
  });
  bare.sort((one, other) => one.extra - other.extra || one.place - other.place);
  let most = 0;
  const tried = bare.map((each): TriedPackage => {
    const isOnFrontier = each.isWithin && share(each.reach) > most;
    if (isOnFrontier) most = share(each.reach);
    return { ...each, isOnFrontier };
  });
  const within = tried.filter(({ isWithin }) => isWithin);
  // Of those that reach it equally often the further ahead in the middle, then the cheaper.
  const best =
    [...within].sort(
      (one, other) =>
        share(other.reach) - share(one.reach) ||
        sign * (other.median - one.median) ||
        one.extra - other.extra ||
        one.place - other.place,
    )[0] ?? null;
  const ties =
    best === null
      ? []
      : within.filter(
          (each) => each !== best && !isClear(packages[best.place]!, packages[each.place]!, headline),
        );
  const sure = within.find(({ reach }) => reach.count >= reach.of * 0.8) ?? null;
  return { tried, best, ties, sure, today: reachOf(before.ends.headline, headline) };
}

/** Where a plan stands in the chart of packages; null where its money or its count is not known. */
export function placeOfPlan(
  plan: FutureSet,
  today: FutureSet,
  headline: Headline,
): Pick<TriedPackage, "extra" | "reach"> | null {
  const extra = rangeOf(pairedDifferences(plan, today, "money")).median;
  const reach = reachOf(plan.ends.headline, headline);
  return Number.isFinite(extra) && reach.of > 0 ? { extra, reach } : null;
}

/** Whether one package is better than another by the rule for pairs, and by enough to matter. */
function isClear(one: FutureSet, other: FutureSet, headline: Headline): boolean {
  const { kind, isSmall } = verdictOf(one, other, headline);
  return !isSmall && (kind === "usually better" || kind.startsWith("better"));
}

function share({ count, of }: Reach): number {
  return of === 0 ? 0 : count / of;
}

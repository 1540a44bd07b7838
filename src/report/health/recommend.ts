import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { networkTypeNames, type NetworkTypeName } from "../../model/networkTypes.ts";
import { pairedDifferences, rangeOf } from "../board/fifty.ts";
import { verdictOfDifferences, type Verdict } from "../board/verdict.ts";

/** Futures of the same district run as each type of network; the same number is the same luck in all three. */
export type FuturesOfTypes = Readonly<Record<NetworkTypeName, FutureSet>>;

/** A type of network beside another in the same futures. */
export interface Comparison {
  readonly type: NetworkTypeName;
  readonly other: NetworkTypeName;
  /** `type` minus `other`. */
  readonly verdict: Verdict;
  /** Whether `other` costs less money in the middle future. */
  readonly isOtherCheaper: boolean;
  /** Money that `other` takes beyond the cheapest of the three where that is over the budget; null elsewhere. */
  readonly overBudget: number | null;
}

/** The type of network that futures speak for. */
export interface Recommendation {
  readonly type: NetworkTypeName;
  /** The recommended type beside each of the two others, in the order of the types. */
  readonly beside: readonly Comparison[];
}

/**
 * The type that is recommended: the cheapest, unless one that costs more does better in at least 38 of 50 of the same
 * futures and, in the middle one, by as much as matters; so at a tie it is the cheaper. A type that takes more money
 * beyond the cheapest than the budget is passed over. Null where a pair has fewer than 50 futures in common: then
 * nothing can be said.
 */
export function recommend(
  futures: FuturesOfTypes,
  headline: Headline,
  budget: number | null = null,
): Recommendation | null {
  const byCost = [...networkTypeNames].sort((a, b) => middleMoney(futures[a]) - middleMoney(futures[b]));
  const least = middleMoney(futures[byCost[0]!]);
  const overBudget = (name: NetworkTypeName): number | null => {
    const extra = middleMoney(futures[name]) - least;
    return budget !== null && extra > budget ? extra : null;
  };
  let type = byCost[0]!;
  for (const next of byCost.slice(1)) {
    if (overBudget(next) !== null) continue;
    const verdict = verdictOn(next, type, futures, headline);
    if (verdict.kind === "too few") return null;
    if (isClearlyBetter(verdict)) type = next;
  }
  const beside = networkTypeNames
    .filter((other) => other !== type)
    .map((other) => ({
      type,
      other,
      verdict: verdictOn(type, other, futures, headline),
      isOtherCheaper: middleMoney(futures[other]) < middleMoney(futures[type]),
      overBudget: overBudget(other),
    }));
  return beside.some(({ verdict }) => verdict.kind === "too few") ? null : { type, beside };
}

/** Whether a verdict is for the first of two, by as much as matters. */
export function isClearlyBetter({ kind, isSmall }: Verdict): boolean {
  return (
    !isSmall && (kind === "usually better" || kind === "better in almost every" || kind === "better in all")
  );
}

/** Whether a verdict speaks for neither of two. */
export function isTie({ kind }: Verdict): boolean {
  return kind === "too close to call" || kind === "no difference";
}

/** Money in the middle future of a set; 0 where none was measured. */
export function middleMoney(futures: FutureSet): number {
  return rangeOf(futures.ends.money).median || 0;
}

function verdictOn(
  type: NetworkTypeName,
  other: NetworkTypeName,
  futures: FuturesOfTypes,
  headline: Headline,
): Verdict {
  return verdictOfDifferences(pairedDifferences(futures[type], futures[other]), headline);
}

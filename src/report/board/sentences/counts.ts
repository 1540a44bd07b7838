import { kindOfCount } from "../../findings/findings.ts";
import { formatCount, formatRange } from "../../format.ts";
import type { Range } from "../../findings/range.ts";
import { eightOfTen, whichFuture } from "../../sentences/words.ts";
import type { Reach } from "../fifty.ts";
import { showHeadline, showRange } from "../headlineWords.ts";
import type { BoardFacts, PlanFacts } from "../facts.ts";
import { moneyWords } from "../../../scenario/questions/moneyWords.ts";

/** A count with what it is out of: "41 of 50". */
export function ofCount({ count, of }: Reach): string {
  return `${formatCount(count)} of ${formatCount(of)}`;
}

/** A count of futures that meet the goal, as a clause: "41 of 50 futures reach the goal". */
export function futuresReach(reach: Reach): string {
  return `${ofCount(reach)} futures ${reach.count === 1 ? "reaches" : "reach"} the goal`;
}

/** A plan’s middle future and 8 of 10 in the headline: "+0.12 SD in the middle future (8 of 10 futures: …)". */
export function middleOf(plan: PlanFacts, headline: BoardFacts["headline"]): string {
  const { range, futures } = plan;
  const kind = kindOfCount(futures);
  const ends =
    kind === "many" && showHeadline(headline, range.low) !== showHeadline(headline, range.high)
      ? ` (8 of 10 futures: ${showRange(headline, range)})`
      : "";
  return `${showHeadline(headline, range.median)} ${whichFuture(kind)}${ends}`;
}

/** Money in the middle future with its 8 of 10: "$90,000 in the middle future (8 of 10 futures: …)". */
export function moneyRange(range: Range, futures: number, currency: string): string {
  const kind = kindOfCount(futures);
  const show = (amount: number): string => moneyWords(amount, currency);
  const ends = show(range.low) === show(range.high) ? "" : eightOfTen(range, kind, show);
  return `${whichFuture(kind)}${ends}`;
}

/** Two amounts as one text where both read the same. */
export function moneyBetween({ low, high }: Range, currency: string): string {
  return formatRange(low, high, (amount) => moneyWords(amount, currency));
}

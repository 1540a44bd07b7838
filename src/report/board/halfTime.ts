import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { meetsGoal } from "./fifty.ts";

/** First of the page's weeks at which at least half of the futures meet the goal; null where that never comes. */
export function weekOfHalf(
  futures: Pick<FutureSet, "curves">,
  weeks: readonly number[],
  headline: Headline,
): number | null {
  for (let at = 0; at < weeks.length; at++) {
    const values = futures.curves.map((curve) => curve[at]).filter((value) => typeof value === "number");
    const reached = values.filter((value) => meetsGoal(value, headline)).length;
    if (values.length > 0 && reached * 2 >= values.length) return weeks[at]!;
  }
  return null;
}

import { quantileOfSorted } from "../../core/statistics.ts";
import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { formatCount } from "../format.ts";
import { quoted } from "../sentences/words.ts";
import { dotsOf, pairedDifferences } from "./fifty.ts";
import { betterSign, roundDifference, saySize } from "./headlineWords.ts";

/** What is lost by choosing one plan where another would have been right. */
export interface Regret {
  /** Futures in which the other ends better under the same luck; of 50, or of as many as both have. */
  readonly count: number;
  readonly of: number;
  /** What is lost in the middle one of these, in the headline's unit; 0 where there is none. */
  readonly loss: number;
}

/** How often, and by how much, `right` ends better than `chosen` in the same futures. */
export function regretOf(chosen: FutureSet, right: FutureSet, headline: Headline): Regret {
  const sign = betterSign(headline);
  const dots = dotsOf(pairedDifferences(right, chosen));
  // What a reader sees decides: a loss that reads 0 is none.
  const losses = dots
    .map((dot) => sign * dot)
    .filter((dot) => roundDifference(headline, dot) > 0)
    .sort((a, b) => a - b);
  return {
    count: losses.length,
    of: dots.length,
    loss: losses.length === 0 ? 0 : quantileOfSorted(losses, 0.5),
  };
}

/** A regret as a sentence; `chosen` and `right` are names. */
export function regretSentence(
  { count, of, loss }: Regret,
  names: { readonly chosen: string; readonly right: string },
  headline: Headline,
): string {
  const [chosen, right] = [quoted(names.chosen), quoted(names.right)];
  if (of === 0) return `${chosen} and ${right} have no future in common.`;
  if (count === 0) {
    return `If you choose ${chosen}, ${right} was right in 0 of ${formatCount(of)} futures: you lose nothing.`;
  }
  const middle = count === 1 ? "in that one" : "in the middle one of them";
  return `If you choose ${chosen} and ${right} was right (${formatCount(count)} of ${formatCount(of)} futures), you lose ${saySize(headline, loss)} ${middle}.`;
}

import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { roundMoney } from "../../scenario/questions/moneyWords.ts";
import { dotsOf, pairedDifferences, rangeOf } from "./fifty.ts";
import { betterSign } from "./headlineWords.ts";
import { verdictOf, verdictOfDifferences, type Verdict } from "./verdict.ts";
import { worstOf } from "./worstCase.ts";

/** The outcomes by which plans are compared. */
export const outcomeKeys = ["goal", "quality", "cost", "worst"] as const;
export type OutcomeKey = (typeof outcomeKeys)[number];

/** Change in the uses that do harm that matters, where the headline does not say it: 5 of 100. */
const HARM_THAT_MATTERS = 0.05;

/**
 * Whether one plan is better than another in an outcome by the paired verdict: at least usually, and by more than is
 * too small to notice. Goal and bad luck go by the headline, the others by harmful use and by money.
 */
export function isAhead(key: OutcomeKey, one: FutureSet, other: FutureSet, headline: Headline): boolean {
  if (key === "cost") return isBetter(costVerdict(one, other));
  if (key === "quality") {
    const matters = headline.kind === "harm" ? headline.matters : HARM_THAT_MATTERS;
    return isBetter(
      verdictOfDifferences(pairedDifferences(one, other, "harmful_share"), { ...harmful, matters }),
    );
  }
  if (key === "worst" && !isWorstAhead(one, other, headline)) return false;
  return isBetter(verdictOf(one, other, headline));
}

/** The headline of a comparison by which less is better. */
const harmful: Headline = { kind: "harm", practice: null, goal: 0, matters: 1 };

function isBetter({ kind, isSmall }: Verdict): boolean {
  return (
    !isSmall && (kind === "better in all" || kind === "better in almost every" || kind === "usually better")
  );
}

/** Money has no change that matters; what reads the same is the same. */
function costVerdict(one: FutureSet, other: FutureSet): Verdict {
  const middle = rangeOf(other.ends.money).median;
  const signs = pairedDifferences(one, other, "money").map((difference) =>
    Math.sign(roundMoney(middle + difference) - roundMoney(middle)),
  );
  return verdictOfDifferences(signs, harmful);
}

/** Bad luck is better in one plan than in another where it ends better by what matters. */
function isWorstAhead(one: FutureSet, other: FutureSet, headline: Headline): boolean {
  const [a, b] = [one, other].map(({ ends }) => worstOf(dotsOf(ends.headline), headline));
  return betterSign(headline) * (a! - b!) >= headline.matters - 1e-9;
}

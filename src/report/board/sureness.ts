import { formatCount } from "../format.ts";
import { countOf, quoted } from "../sentences/words.ts";
import { DOT_COUNT } from "./fifty.ts";
import type { BoardFacts } from "./facts.ts";

/** How far the model is to be trusted with this answer, and the rule that says so. */
export interface Sureness {
  readonly level: "low" | "medium" | "high";
  /** The rule that fired, with its numbers: a whole sentence. */
  readonly reason: string;
}

/** The rules in the order in which they are tried; the first that fits decides. */
export const SURENESS_RULES: readonly string[] = [
  "Low where fewer than 50 futures were run.",
  "Low where one assumption, at an end of what is plausible, turns the answer over.",
  "Low where the answer turns over once nobody is sure of the assumptions.",
  "Medium where assumptions were not tried at their ends.",
  "Medium where some settings are guesses.",
  "Medium where the network is not that of the schools themselves.",
  "High where none of these holds.",
];

/** Finds the level by the written rules. */
export function howSure(facts: Omit<BoardFacts, "sure">): Sureness {
  const main = facts.plan ?? facts.today;
  if (main.reach.of < DOT_COUNT) {
    return {
      level: "low",
      reason: `${main.reach.of === 0 ? "No future" : `Only ${countOf(main.reach.of, "future")}`} can be counted; ${DOT_COUNT} are needed.`,
    };
  }
  const flip = facts.assumptions.find(({ flips }) => flips);
  if (flip !== undefined) {
    return {
      level: "low",
      reason: `One assumption alone turns the answer over: ${quoted(flip.probe.label, 120)}.`,
    };
  }
  const { unknown, assumptions, guesses, isOwnNetwork } = facts;
  const probed = assumptions[0]?.used ?? main.reach;
  if (unknown !== null && unknown.reach.of > 0 && isHalf(unknown.reach) !== isHalf(probed)) {
    return {
      level: "low",
      reason: `The answer turns over when nobody is sure of the assumptions: then ${formatCount(unknown.reach.count)} of ${formatCount(unknown.reach.of)} futures ${unknown.reach.count === 1 ? "reaches" : "reach"} the goal.`,
    };
  }
  if (assumptions.length === 0)
    return { level: "medium", reason: "No assumption was tried at the ends of what is plausible." };
  if (guesses > 0)
    return {
      level: "medium",
      reason: `No assumption that was tried turns the answer over, but ${countOf(guesses, "setting")} ${guesses === 1 ? "is a guess" : "are guesses"}.`,
    };
  if (!isOwnNetwork)
    return {
      level: "medium",
      reason:
        "No assumption that was tried turns the answer over, but who learns from whom was not asked in these schools.",
    };
  return {
    level: "high",
    reason:
      "The network was read from data, no setting is a guess, and no assumption that was tried turns the answer over.",
  };
}

function isHalf({ count, of }: { readonly count: number; readonly of: number }): boolean {
  return count * 2 >= of;
}

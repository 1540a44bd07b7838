import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { listOf, quoted } from "../sentences/words.ts";
import type { Column } from "./compareOutcomes.ts";
import { isAhead, type OutcomeKey } from "./comparePlans.ts";
import { DOT_COUNT } from "./fifty.ts";
import { USUALLY } from "./verdict.ts";

/** Better than each of the others; one of those at the top between which nobody can tell; or neither. */
export type StandingWord = "best" | "tie" | "";

/** Who is ahead in one outcome. */
export interface Standing {
  /** One for each plan, in their order. */
  readonly words: readonly StandingWord[];
  /** Why; "" where there is nothing to compare. */
  readonly verdict: string;
}

/**
 * Which plan is ahead of all others in an outcome, or which ones nobody can tell apart at the top. The plan with the
 * best number is best only if its number is better than that of each of the others and the paired verdict says so too.
 */
export function standingOf(
  key: OutcomeKey,
  plans: readonly (Column & { readonly name: string; readonly futures: FutureSet })[],
  headline: Headline,
): Standing {
  const known = plans.filter(({ rank }) => Number.isFinite(rank));
  const nobody = plans.map((): StandingWord => "");
  if (known.length < 2) return { words: nobody, verdict: "" };
  if (known.some(({ dots }) => dots.length < DOT_COUNT)) {
    return { words: nobody, verdict: `Too few futures to say which is best; ${DOT_COUNT} are needed.` };
  }
  const top = known.reduce((best, plan) => (plan.rank > best.rank ? plan : best));
  const level = known.filter(
    (plan) => plan === top || !(top.rank > plan.rank && isAhead(key, top.futures, plan.futures, headline)),
  );
  const names = listOf(level.map(({ name }) => quoted(name)));
  if (level.length > 1) {
    return {
      words: plans.map((plan) => (level.includes(plan) ? "tie" : "")),
      verdict: `${level.length === known.length && known.length > 2 ? "A tie between all of them" : `A tie between ${names}`}: luck and small differences hide which is best.`,
    };
  }
  const others = known.length === 2 ? "the other" : "each of the others";
  return {
    words: plans.map((plan) => (plan === top ? "best" : "")),
    verdict: `${names} is best: it beats ${others} in at least ${USUALLY} of ${DOT_COUNT} futures.`,
  };
}

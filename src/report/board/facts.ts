import type { BoardResult, FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import type { Range } from "../findings/range.ts";
import { cleanText } from "../text.ts";
import { costFacts, type CostFacts } from "./costFacts.ts";
import { dotsOf, rangeOf, reach, sortedOf, type Reach } from "./fifty.ts";
import { weekOfHalf } from "./halfTime.ts";
import { assumptionFacts, mainOf, perilFacts, type AssumptionFact, type PerilFact } from "./probeFacts.ts";
import { sharedPair } from "./sharedFutures.ts";
import { howSure, type Sureness } from "./sureness.ts";
import { verdictOf, type Verdict } from "./verdict.ts";

/** What the overview is asked for: a result, the plan in hand, and what the reader wants. */
export interface BoardQuestion {
  readonly result: BoardResult;
  /** The report’s headline with the goal and the smallest change that matters as the reader set them. */
  readonly headline: Headline;
  /** The plan in hand; null where there is none, or where it changes nothing. */
  readonly plan: { readonly name: string; readonly futures: FutureSet } | null;
  readonly district: { readonly schools: number; readonly teachers: number };
  /** Whether the network was read from files of the district’s own. */
  readonly isOwnNetwork: boolean;
  /** Whether perils are still being switched off: in schools of the reader's own. */
  readonly arePerilsToCome?: boolean;
}

/** The futures of one plan in numbers. */
export interface PlanFacts {
  readonly name: string;
  readonly dots: readonly number[];
  readonly reach: Reach;
  readonly range: Range;
  /** Futures with a value at the end, and those without. */
  readonly futures: number;
  readonly missing: number;
  /** First of the page’s weeks at which half of the futures meet the goal; null: never. */
  readonly halfWeek: number | null;
}

/** Everything that the sentences and charts of the overview say, worked out once. Plain data. */
export interface BoardFacts {
  readonly headline: Headline;
  /** Last week. */
  readonly weeks: number;
  readonly start: string | null;
  readonly currency: string;
  readonly schools: number;
  readonly teachers: number;
  readonly isOwnNetwork: boolean;
  /** Futures that were run of the plan and of today’s path, where they are not the same; then all counts are of those that both have. */
  readonly uneven: { readonly plan: number; readonly today: number } | null;
  readonly today: PlanFacts;
  readonly plan: PlanFacts | null;
  readonly verdict: Verdict | null;
  readonly cost: CostFacts;
  /** The plan that perils and assumptions were tried with. */
  readonly probedName: string;
  /** Whether that is the plan in hand. */
  readonly isProbed: boolean;
  readonly perils: readonly PerilFact[];
  /** Whether they are still being switched off; then there are none yet. */
  readonly arePerilsToCome: boolean;
  readonly assumptions: readonly AssumptionFact[];
  /** The main plan’s futures when nobody is sure of the assumptions; null where the study left it out. */
  readonly unknown: { readonly dots: readonly number[]; readonly reach: Reach } | null;
  readonly guesses: number;
  readonly sure: Sureness;
}

/** Works out everything that the overview says. Cost: linear in the futures and weeks. */
export function readBoard({
  result,
  headline,
  plan,
  district,
  isOwnNetwork,
  arePerilsToCome = false,
}: BoardQuestion): BoardFacts {
  const today = result.plans[0]!;
  const main = result.plans[1] ?? today;
  const weeks = result.weeks;
  const named = { ...headline, practice: headline.practice === null ? null : cleanText(headline.practice) };
  const factsOf = (name: string, futures: FutureSet): PlanFacts => planFacts(name, futures, weeks, named);
  const probed = main.futures.ends.headline;
  const now = { today: today.futures.ends.headline, plan: main === today ? [] : probed };
  const pair = plan === null ? null : sharedPair(plan.futures, today.futures);
  const isEven = pair === null || (pair.plan === plan?.futures && pair.today === today.futures);
  const unknown = result.unknown === null ? null : dotsOf(mainOf(result.unknown));
  const known = {
    headline: named,
    weeks: weeks[weeks.length - 1] ?? 0,
    start: result.start,
    currency: result.currency,
    schools: district.schools,
    teachers: district.teachers,
    isOwnNetwork,
    arePerilsToCome,
    uneven: isEven ? null : { plan: plan!.futures.replicates.length, today: today.futures.replicates.length },
    today: factsOf(today.name, pair?.today ?? today.futures),
    plan: plan === null || pair === null ? null : factsOf(plan.name, pair.plan),
    verdict: plan === null ? null : verdictOf(plan.futures, today.futures, named),
    cost: costFacts(pair?.plan ?? today.futures, pair?.today ?? null, named, district.teachers),
    probedName: cleanText(main.name),
    isProbed: plan === null ? result.plans.length === 1 : plan.futures === main.futures,
    perils: perilFacts(result, probed, named),
    assumptions: assumptionFacts(result, now, named),
    unknown: unknown === null ? null : { dots: unknown, reach: reach(unknown, named) },
    guesses: result.guesses.length,
  };
  return { ...known, sure: howSure(known) };
}

function planFacts(
  name: string,
  futures: FutureSet,
  weeks: readonly number[],
  headline: Headline,
): PlanFacts {
  const values = futures.ends.headline;
  const dots = dotsOf(values);
  const there = sortedOf(values).length;
  return {
    name: cleanText(name),
    dots,
    reach: reach(dots, headline),
    range: rangeOf(values),
    futures: there,
    missing: values.length - there,
    halfWeek: weekOfHalf(futures, weeks, headline),
  };
}

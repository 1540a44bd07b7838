import type { FutureSet } from "../../experiment/board/boardResult.ts";
import { outcomesOf, type CompareSetting, type Outcome } from "./compareOutcomes.ts";
import type { OutcomeKey } from "./comparePlans.ts";
import { onlyFutures, sharedReplicates } from "./sharedFutures.ts";
import { standingOf, type StandingWord } from "./compareStanding.ts";

/** A plan with its futures, as the table compares them. */
export interface ComparedPlan {
  readonly name: string;
  readonly futures: FutureSet;
}

/** What one plan comes to in one outcome. */
export interface CompareCell {
  /** The number that stands for it: "41 of 50". */
  readonly number: string;
  /** What belongs to it, in small. */
  readonly detail: string;
  /** Ascending, in the row's unit; one dot for each future or for each equal part of more than 50. */
  readonly dots: readonly number[];
  /** Whether each of the dots is drawn filled: the others are rings. */
  readonly filled: readonly boolean[];
  /** A place on the axis to be marked in this cell alone; null where there is none. */
  readonly at: number | null;
  readonly word: StandingWord;
}

/** One outcome of all plans. */
export interface CompareRow {
  readonly key: OutcomeKey;
  readonly title: string;
  /** What is counted, and what filled dots are. */
  readonly note: string;
  /** Why a plan is called best, or why none is; "" for a single plan. */
  readonly verdict: string;
  /** One for each plan, in their order. */
  readonly cells: readonly CompareCell[];
  /** Ends of the axis that the row's small pictures share. */
  readonly domain: readonly [number, number];
  /** The goal, where the row has one. */
  readonly rule: number | null;
  readonly formatTick: (value: number) => string;
}

/**
 * Four outcomes of up to four plans. Plans are compared over the futures that all of them have, so that all share
 * their luck. A plan is called best only where the paired verdict says so of it and each of the others.
 */
export function compareRows(given: readonly ComparedPlan[], setting: CompareSetting): readonly CompareRow[] {
  const plans = withCommonFutures(given);
  return outcomesOf(setting).map((outcome) => rowOf(outcome, plans, setting));
}

function rowOf(outcome: Outcome, plans: readonly ComparedPlan[], { headline }: CompareSetting): CompareRow {
  const columns = plans.map(({ futures }) => outcome.columnOf(futures));
  const standing = standingOf(
    outcome.key,
    plans.map(({ name, futures }, place) => ({ name, futures, ...columns[place]! })),
    headline,
  );
  const reached = [...columns.flatMap(({ dots }) => dots), ...outcome.least];
  return {
    key: outcome.key,
    title: outcome.title,
    note: outcome.note(Math.max(0, ...columns.map(({ dots }) => dots.length))),
    verdict: standing.verdict,
    cells: columns.map(({ number, detail, dots, isFilled, at }, place) => ({
      number,
      detail,
      dots,
      filled: dots.map((dot, order) => isFilled?.(dot, order) ?? true),
      at: at === undefined || !Number.isFinite(at) ? null : at,
      word: standing.words[place]!,
    })),
    domain: domainOf(outcome.key, reached),
    rule: outcome.rule,
    formatTick: outcome.formatTick,
  };
}

/** Money is shown over a fifth of its height at least, so that small differences do not look large. */
function domainOf(key: OutcomeKey, reached: readonly number[]): readonly [number, number] {
  const [low, high] = reached.length === 0 ? [0, 1] : [Math.min(...reached), Math.max(...reached)];
  return key === "cost" ? [Math.min(low, high * 0.8), high] : [low, high];
}

/** The plans, each with those futures only that every plan has. */
export function withCommonFutures(plans: readonly ComparedPlan[]): readonly ComparedPlan[] {
  const common = sharedReplicates(plans.map(({ futures }) => futures));
  return plans.map(({ name, futures }) => ({ name, futures: onlyFutures(futures, common) }));
}

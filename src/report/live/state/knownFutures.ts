import { useEffect, useMemo, useState } from "preact/hooks";
import type { ReadonlySignal } from "@preact/signals";
import type { BoardResult, FutureSet } from "../../../experiment/board/boardResult.ts";
import type { Change } from "../../../experiment/study/study.ts";
import type { Live, LiveResult } from "../engine/live.ts";
import type { PageData } from "../pageData.ts";
import { usePage } from "./page.ts";
import { changesOf } from "./planChanges.ts";
import type { PlanSettings } from "./settings.ts";

/** The changes of a plan. Where its maker left it as the report brought it, exactly the report’s. */
export function changesOfPlan(plan: PlanSettings, data: PageData): readonly Change[] {
  const isAsBrought = Object.keys(plan.answers).length === 0 && plan.edits.length === 0;
  return isAsBrought ? plan.preset : changesOf(plan, data);
}

/** The report’s futures of these changes; undefined where it has none. */
export function reportFutures(
  changes: readonly Change[],
  { plans }: Pick<BoardResult, "plans">,
): FutureSet | undefined {
  const text = JSON.stringify(changes);
  const futures = plans.find((plan) => JSON.stringify(plan.changes) === text)?.futures;
  // A district that the reader put in place of the report's begins without any.
  return futures === undefined || futures.replicates.length === 0 ? undefined : futures;
}

/** What is known of a plan’s futures, from the report or else from the page’s own engine. */
export interface KnownFutures {
  readonly changes: readonly Change[];
  /** The report’s, or all that were ordered; while these are worked on, the last that were whole. Null before. */
  readonly futures: FutureSet | null;
  /** Whether `futures` are of an earlier plan, as those of this one are being worked on. */
  readonly isPrevious: boolean;
  /** How far the work is; null where none is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Why there is nothing, in words for the reader; null otherwise. */
  readonly message: string | null;
}

const NO_ENGINE =
  "The report has no futures of this plan, and the live model is not there to run them. Reset to the report to read its result.";

/** Pure part of `useKnownFutures`: what to show of a plan, given what was whole before. */
export function chooseFutures(
  changes: readonly Change[],
  report: FutureSet | undefined,
  live: LiveResult | null,
  before: FutureSet | null,
): KnownFutures {
  const none = { changes, isPrevious: false, progress: null, message: null };
  if (report !== undefined) return { ...none, futures: report };
  if (live === null) return { ...none, futures: before, isPrevious: before !== null, message: NO_ENGINE };
  if (live.status === "failed")
    return { ...none, futures: before, isPrevious: before !== null, message: live.message };
  if (live.status === "done") return { ...none, futures: live.futures };
  const progress = { done: live.done, total: live.total };
  return { ...none, futures: before, isPrevious: before !== null, progress };
}

interface NamedFutures {
  readonly name: string;
  readonly futures: FutureSet;
}

// What was whole last, by slot; kept while other views are looked at.
const lastWhole = new WeakMap<PageData, Map<string, NamedFutures>>();

/**
 * The futures of a plan, which the page’s engine is asked for where the report has none. `slot` is the engine’s: of
 * orders in one slot only the newest is worked on.
 */
export function useKnownFutures(
  slot: string,
  plan: PlanSettings | undefined,
): KnownFutures & { /** Name of the plan whose futures these are. */ readonly name: string } {
  const page = usePage();
  const data = page.data.value;
  const live = page.live.value;
  const changes = useMemo(() => (plan === undefined ? [] : changesOfPlan(plan, data)), [plan, data]);
  const report = useMemo(() => reportFutures(changes, data.result), [changes, data]);
  const ordered = useOrder(slot, report === undefined ? changes : null, live);
  const last = lastWhole.get(data)?.get(slot);
  const known = chooseFutures(changes, report, ordered, last?.futures ?? null);
  const name = known.isPrevious && last !== undefined ? last.name : (plan?.name ?? "");
  useEffect(() => {
    if (known.futures === null || known.isPrevious) return;
    const slots = lastWhole.get(data) ?? new Map<string, NamedFutures>();
    lastWhole.set(data, slots.set(slot, { name, futures: known.futures }));
  }, [known.futures, known.isPrevious, name, data, slot]);
  return { ...known, name };
}

// Ordering sets the engine to work, so it waits until the page is drawn.
function useOrder(slot: string, changes: readonly Change[] | null, live: Live | null): LiveResult | null {
  const [order, setOrder] = useState<{
    readonly changes: readonly Change[];
    readonly result: ReadonlySignal<LiveResult>;
  } | null>(null);
  useEffect(() => {
    setOrder(
      changes === null || live === null
        ? null
        : { changes, result: live.order(slot, { changes, schools: true }) },
    );
  }, [slot, changes, live]);
  const result = order?.result.value ?? null;
  if (changes === null) return null;
  if (order?.changes === changes) return result;
  return live === null
    ? null
    : { status: "waiting", done: 0, total: live.count, futures: null, message: null };
}

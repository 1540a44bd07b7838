import { signal, type Signal } from "@preact/signals";
import type { Answer } from "../../../scenario/questions/question.ts";
import type { Batch, Live } from "../engine/live.ts";
import type { PageData } from "../pageData.ts";
import type { Page } from "../state/page.ts";
import { changesOf, presetAnswers } from "../state/planChanges.ts";
import type { PlanSettings } from "../state/settings.ts";
import { budgetPackages, costlyKeys, type Package } from "./budgetPlans.ts";

/** Futures of each package: as many as there are dots. */
const FUTURES = 50;

/** A search for the best use of a budget, under way or over. */
export interface BudgetRun {
  readonly data: PageData;
  readonly budget: number;
  readonly packages: readonly Package[];
  /** Answers of a plan that each package comes to, in the same order. */
  readonly answers: readonly Readonly<Record<string, Answer>>[];
  /** Null where no package fits. */
  readonly batch: Batch | null;
  /** What else the packages share: a search is old once the plan in hand says otherwise. */
  readonly basis: string;
}

const runs = new WeakMap<Page, Signal<BudgetRun | null>>();

/** The last search of a page: it outlives a look at another view. */
export function budgetRunOf(page: Page): Signal<BudgetRun | null> {
  const known = runs.get(page) ?? signal<BudgetRun | null>(null);
  runs.set(page, known);
  return known;
}

/** The answers of a plan that has a package and in all else is as the plan in hand; what its preset says leaves none. */
export function answersWith(
  plan: PlanSettings,
  taken: Package,
  data: PageData,
): Readonly<Record<string, Answer>> {
  const preset = presetAnswers(plan, data);
  const all = { ...plan.answers, ...taken };
  return Object.fromEntries(Object.entries(all).filter(([key, answer]) => answer !== preset[key]));
}

/** What the packages of a plan share: what came with it and its answers that cost nothing. */
export function basisOf(plan: PlanSettings): string {
  const costly: readonly string[] = costlyKeys;
  const free = Object.entries(plan.answers).filter(([key]) => !costly.includes(key));
  return JSON.stringify([plan.preset, free.sort(([one], [other]) => (one < other ? -1 : 1))]);
}

/** Starts a search for a plan and a budget. */
export function startBudgetRun(live: Live, plan: PlanSettings, budget: number, data: PageData): BudgetRun {
  const packages = budgetPackages(budget, data.scenario, data.district);
  const answers = packages.map((each) => answersWith(plan, each, data));
  const count = Math.min(FUTURES, live.count);
  const orders = answers.map((each) => ({
    changes: changesOf({ ...plan, answers: each, edits: [] }, data),
    count,
  }));
  const batch = orders.length === 0 ? null : live.batch(orders);
  return { data, budget, packages, answers, batch, basis: basisOf(plan) };
}

import type { HeadlineKind } from "../../scenario/board/headlines.ts";
import type { Change } from "../study/study.ts";

export { headlineKinds, type HeadlineKind } from "../../scenario/board/headlines.ts";

/**
 * The outcome that stands in front: gain in instructional quality (SD), share of teachers who use a named practice at
 * good fidelity (0–1), or share of all use that lowers instruction (0–1; the only one where less is better).
 */
export interface Headline {
  readonly kind: HeadlineKind;
  /** Name of the practice where the kind is `use`; null elsewhere. */
  readonly practice: string | null;
  /** What should be reached by the end, in the outcome's unit: at least so much, or for harm at most so much. */
  readonly goal: number;
  /** Smallest change of the outcome that would matter to the board, above 0. */
  readonly matters: number;
}

/** What is kept of each future after its last week, by column of runs.csv, and the headline. */
export const endKeys = [
  "headline",
  "instruction_gain",
  "harmful_share",
  "adoption",
  "money",
  "staff_hours",
] as const;
export type EndKey = (typeof endKeys)[number];

/** Futures of one plan: what the page draws, from the tables or from its own engine alike. */
export interface FutureSet {
  /** Numbers of the futures, ascending. The same number means the same luck in every plan. */
  readonly replicates: readonly number[];
  /** Value of each future after the last week; null where it failed or there was nothing to measure. */
  readonly ends: Readonly<Record<EndKey, readonly (number | null)[]>>;
  /** Headline outcome of each future at each of the page's weeks. */
  readonly curves: readonly (readonly (number | null)[])[];
  /** Median over the futures of the headline outcome in each school at each of the page's weeks. */
  readonly schools: readonly (readonly (number | null)[])[];
  /** Further metrics of each future after the last week, by key, where they were asked for. */
  readonly metrics?: Readonly<Record<string, readonly (number | null)[]>>;
}

/** Futures of a plan of which none was run yet. */
export function noFutures(): FutureSet {
  const ends = Object.fromEntries(endKeys.map((key) => [key, []])) as unknown as FutureSet["ends"];
  return { replicates: [], ends, curves: [], schools: [] };
}

/** A plan that was run for the page; the first of a page is today's path, which changes nothing. */
export interface BoardPlan {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly futures: FutureSet;
  /** Digest of each future as in runs.csv, so that the page can show that it gets the same. */
  readonly digests: readonly string[];
  /** SHA-256 of the complete scenario. */
  readonly scenarioHash: string;
}

/** The headline in the same futures after one thing was changed. */
export interface Probe {
  readonly today: readonly (number | null)[];
  /** Empty where the page has no plan but today's path. */
  readonly plan: readonly (number | null)[];
}

/** A peril, and the main plan (or today's path where there is none) without it. */
export interface PerilProbe {
  /** Name of the peril's parameter, such as `groupthink`. */
  readonly key: string;
  readonly label: string;
  readonly headline: readonly (number | null)[];
}

/** An assumption at both ends of what is plausible. */
export interface AssumptionProbe {
  readonly path: string;
  readonly label: string;
  /** Values with their unit as a reader would say them. */
  readonly lowShown: string;
  readonly highShown: string;
  readonly usedShown: string;
  readonly low: Probe;
  readonly high: Probe;
}

/** All that the board's page shows of a study. Plain JSON. */
export interface BoardResult {
  readonly headline: Headline;
  /** The scenario as written, `extends` merged in: the page changes it and runs it. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Weeks at which curves are given, ascending, from 0 to the last; at most 41. */
  readonly weeks: readonly number[];
  /** Month of week 0 as `2026-09`; null where the scenario names none. */
  readonly start: string | null;
  /** Sign of the currency in front of amounts, such as `$`. */
  readonly currency: string;
  /** What the strip of schools shows: the headline, or use of any practice where the headline is one practice. */
  readonly schoolOutcome: "instruction_gain" | "harmful_share" | "adoption";
  /** Today's path first, then the plans, at most three. */
  readonly plans: readonly BoardPlan[];
  readonly perils: readonly PerilProbe[];
  /** None where the study left them out. */
  readonly assumptions: readonly AssumptionProbe[];
  /** Each future with assumptions of its own, drawn from what is plausible; null where the study left it out. */
  readonly unknown: Probe | null;
  /** Settings whose values were guessed, by path, with what is plausible: from `board.guesses`. */
  readonly guesses: readonly string[];
}

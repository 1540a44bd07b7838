import type { Change } from "../../../experiment/study/study.ts";
import type { ActPrompts } from "../../../model/acts/act.ts";
import type { Answer } from "../../../scenario/questions/question.ts";

/** A change of who is linked or where help goes, made on the network. */
export type StructureEdit =
  | { readonly kind: "connect"; readonly schools: readonly [string, string]; readonly pairs: number }
  | { readonly kind: "coach"; readonly school: string };

/** A plan as its maker set it: what differs from today's path. */
export interface PlanSettings {
  readonly name: string;
  /** Changes that came with the report, underneath the answers. */
  readonly preset: readonly Change[];
  /** Answers to the what-if questions that differ from today's, by key. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly edits: readonly StructureEdit[];
}

/** Answers of the health check by the key of the question; "unsure" where nobody knows. */
export type HealthAnswers = Readonly<Record<string, number | "unsure">>;

/** All that a reader can set, as it stands in a link, in a code and in a saved copy. Plain JSON. */
export interface Settings {
  /** Up to three beside today's path. */
  readonly plans: readonly PlanSettings[];
  /** Place of the plan in hand among `plans`. */
  readonly chosen: number;
  readonly goal: number;
  readonly matters: number;
  /** Most that may be spent in all; null where there is no limit. */
  readonly budget: number | null;
  readonly health: HealthAnswers;
  /** What a workshop leader asks in place of an act's own words, by key of the act; only in saved copies. */
  readonly prompts?: Readonly<Record<string, Partial<ActPrompts>>>;
}

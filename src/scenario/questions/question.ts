import type { ResolvedScenario } from "../resolvedScenario.ts";

/** An answer: a number on the question's scale, or the key of one of its choices. */
export type Answer = number | string;

/** What a question's notes may mention. */
export interface District {
  readonly schools: number;
  readonly staff: number;
  readonly teachers: number;
  readonly weeks: number;
  readonly schoolNames: readonly string[];
  readonly currency: string;
}

/**
 * What the answers of a plan come to: settings by path, and the timeline. It begins with the scenario's own entries as
 * written, which an answer may change or take out; what a plan adds comes at the end.
 */
export interface PlanDraft {
  readonly settings: Record<string, unknown>;
  readonly interventions: Record<string, unknown>[];
}

/** A question in plain words about what a district does or could do. Declared once, for page and interview alike. */
export interface Question {
  /** Short, lower case, never changed: it stands in links. */
  readonly key: string;
  /** As one would ask it; no term of the model. */
  readonly text: string;
  /** What the answer means or costs, one sentence. */
  readonly note: (answer: Answer, district: District, scenario: ResolvedScenario) => string;
  /** A scale with its ends; undefined where there are choices. */
  readonly scale?: { readonly min: number; readonly max: number; readonly step: number };
  /** Whether the steps of the scale have names only: they are chosen by these, and no number is shown or typed. */
  readonly isNamed?: boolean;
  /** In their order; undefined where there is a scale. */
  readonly choices?: readonly { readonly key: string; readonly label: string }[];
  /** The answer with its unit: "4 days a year". */
  readonly show: (answer: Answer) => string;
  /** The answer that a scenario amounts to; where it lies between two steps, itself. */
  readonly read: (scenario: ResolvedScenario) => Answer;
  /** Puts the answer into a plan. `answers` are all of the plan's, as some questions go together. */
  readonly apply: (answer: Answer, plan: PlanDraft, answers: Readonly<Record<string, Answer>>) => void;
}

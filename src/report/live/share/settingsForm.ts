import type { HeadlineKind } from "../../../experiment/board/boardResult.ts";
import type { Question } from "../../../scenario/questions/question.ts";
import { healthQuestions } from "../../../scenario/questions/healthFeatures.ts";
import { whatIfQuestions } from "../../../scenario/questions/whatIf.ts";
import type { PageData } from "../pageData.ts";
import { originalSettings } from "../state/originalSettings.ts";
import type { Settings } from "../state/settings.ts";

/** What must be known of a question to write and read its answer. */
export type AskedQuestion = Pick<Question, "key" | "text" | "scale" | "choices">;

/** A closed range of numbers. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** What settings are written against, and what they are checked by when they are read. */
export interface SettingsForm {
  /** First 8 digits of the report's scenario hash. */
  readonly digest: string;
  /** Settings as the report came: only what differs from them is written. */
  readonly original: Settings;
  readonly questions: readonly AskedQuestion[];
  /** Questions of the health check; answers are places 0–4, or "unsure". */
  readonly health: readonly { readonly key: string; readonly text: string }[];
  /** In their order: edits of the network name schools by number. */
  readonly schools: readonly string[];
  readonly goal: NumberRange;
  readonly matters: NumberRange;
}

/** Plans that a page can hold beside today's path. */
export const PLANS_MAXIMUM = 3;
/** Letters of a plan's name that are kept. */
export const NAME_MAXIMUM = 40;
/** Edits of the network that are kept of one plan. */
export const EDITS_MAXIMUM = 40;
/** Pairs of teachers that one edit can connect. */
export const PAIRS_MAXIMUM = 1000;
/** Last place on a question of the health check. */
export const HEALTH_LAST = 4;
/** Most that a budget can be, in the report's currency. */
export const BUDGET_MAXIMUM = 1e12;

const goalRanges: Readonly<Record<HeadlineKind, NumberRange>> = {
  gain: { min: -5, max: 5 },
  use: { min: 0, max: 1 },
  harm: { min: 0, max: 1 },
};

/** The form of a report's settings. */
export function formOf(data: PageData): SettingsForm {
  const goal = goalRanges[data.result.headline.kind];
  return {
    digest: data.runCard.reportDigest,
    // Those of the report, also in a saved copy: links and codes then mean the same in both.
    original: originalSettings(data.result),
    questions: whatIfQuestions,
    health: healthQuestions,
    schools: data.district.schoolNames,
    goal,
    matters: { min: 0.0001, max: goal.max },
  };
}

/** The name that a plan of the reader's own has before anybody gives it one, by its place from 0. */
export function usualName(place: number, { original }: Pick<SettingsForm, "original">): string {
  const reported = original.plans[place];
  return reported?.preset.length === 0 ? reported.name : `Plan ${place + 1}`;
}

/** A name as it can stand in a link: one line, no lone halves of characters, at most 40 letters. */
export function tidyName(name: string): string {
  const letters = [...name.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim()];
  return letters.slice(0, NAME_MAXIMUM).join("").trim();
}

/** A number as it can stand in a link: six decimals, never minus zero. */
export function tidyNumber(value: number): number {
  return Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 + 0 : Math.round(value);
}

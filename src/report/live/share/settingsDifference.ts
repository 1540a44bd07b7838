import type { Answer } from "../../../scenario/questions/question.ts";
import type { PlanSettings, Settings, StructureEdit } from "../state/settings.ts";
import { hasOwnPrompts } from "../theatre/prompts.ts";
import { EDITS_MAXIMUM, tidyName, tidyNumber, usualName, type SettingsForm } from "./settingsForm.ts";

/** An edit of the network with schools by number, from 0. */
export type EditReference =
  | { readonly kind: "connect"; readonly schools: readonly [number, number]; readonly pairs: number }
  | { readonly kind: "coach"; readonly school: number };

/** What differs in one plan. */
export interface PlanDifference {
  /** Place of the report's plan that lies underneath; null where there is none. */
  readonly base: number | null;
  /** Null: the name of the plan underneath, or the usual one. */
  readonly name: string | null;
  /** By the key of the question; null where the plan underneath has an answer and this one has none. */
  readonly answers: ReadonlyMap<string, Answer | null>;
  /** Null: those of the plan underneath. */
  readonly edits: readonly EditReference[] | null;
}

/** What differs between settings and the report as it came: what links and codes carry. */
export interface SettingsDifference {
  /** Digits of the report's digest: 8, or fewer where only the first are known. */
  readonly report: string;
  readonly plans: readonly PlanDifference[];
  readonly chosen: number | null;
  readonly goal: number | null;
  readonly matters: number | null;
  /** "none" takes the limit away. */
  readonly budget: number | "none" | null;
  readonly health: ReadonlyMap<string, number | "unsure" | null>;
}

/** The difference to write, and what cannot be written: sentences for the reader. */
export interface WrittenDifference {
  readonly difference: SettingsDifference;
  readonly leftOut: readonly string[];
}

/** What differs from the report as it came. */
export function differenceOf(settings: Settings, form: SettingsForm): WrittenDifference {
  const { original } = form;
  const leftOut: string[] = [];
  const plans = settings.plans.map((plan, place) => planDifference(plan, place, form, leftOut));
  if (hasOwnPrompts(settings))
    leftOut.push("Your own words for the theatre are not in it: save a copy to keep them.");
  const numberOf = (value: number, before: number): number | null =>
    tidyNumber(value) === tidyNumber(before) ? null : tidyNumber(value);
  return {
    difference: {
      report: form.digest,
      plans,
      chosen: settings.chosen === original.chosen ? null : settings.chosen,
      goal: numberOf(settings.goal, original.goal),
      matters: numberOf(settings.matters, original.matters),
      budget:
        settings.budget === original.budget
          ? null
          : settings.budget === null
            ? "none"
            : tidyNumber(settings.budget),
      health: changedEntries(settings.health, original.health),
    },
    leftOut,
  };
}

function planDifference(
  plan: PlanSettings,
  place: number,
  form: SettingsForm,
  leftOut: string[],
): PlanDifference {
  const base = baseOf(plan, place, form.original.plans);
  if (base === null && plan.preset.length > 0)
    leftOut.push(`What “${plan.name}” brought from another report is not in it.`);
  const before = base === null ? undefined : form.original.plans[base];
  const name = tidyName(plan.name);
  const nameBefore = before === undefined ? usualName(place, form) : tidyName(before.name);
  const edits = referencesOf(plan, form.schools, leftOut);
  const editsBefore = before === undefined ? [] : referencesOf(before, form.schools, []);
  return {
    base,
    name: name === nameBefore || name === "" ? null : name,
    answers: changedEntries(plan.answers, before?.answers ?? {}),
    edits: isSame(edits, editsBefore) ? null : edits,
  };
}

/** The report's plan from which this one was made: the one in its place first, then one of its name; null where it brings nothing. */
function baseOf(plan: PlanSettings, place: number, reported: readonly PlanSettings[]): number | null {
  if (plan.preset.length === 0) return null;
  const alike = reported.flatMap((each, at) => (isSame(each.preset, plan.preset) ? [at] : []));
  if (alike.length === 0) return null;
  const named = alike.find((at) => reported[at]!.name === plan.name);
  return alike.includes(place) ? place : (named ?? alike[0]!);
}

function referencesOf(
  { name, edits }: PlanSettings,
  schools: readonly string[],
  leftOut: string[],
): EditReference[] {
  const references = edits.flatMap((edit) => referenceOf(edit, schools) ?? []);
  const kept = references.slice(0, EDITS_MAXIMUM);
  const missing = edits.length - kept.length;
  if (missing > 0)
    leftOut.push(
      `${missing} ${missing === 1 ? "change" : "changes"} of the network in “${name}” found no room.`,
    );
  return kept;
}

function referenceOf(edit: StructureEdit, schools: readonly string[]): EditReference | null {
  if (edit.kind === "coach") {
    const school = schools.indexOf(edit.school);
    return school < 0 ? null : { kind: "coach", school };
  }
  const [one, other] = edit.schools.map((name) => schools.indexOf(name));
  return one! < 0 || other! < 0 ? null : { kind: "connect", schools: [one!, other!], pairs: edit.pairs };
}

/** Entries that differ; null for those that are gone. In the order of keys, so that the same settings give the same text. */
function changedEntries<Value extends number | string>(
  now: Readonly<Record<string, Value>>,
  before: Readonly<Record<string, Value>>,
): Map<string, Value | null> {
  const tidy = (value: Value): Value => (typeof value === "number" ? (tidyNumber(value) as Value) : value);
  const changed = new Map<string, Value | null>();
  for (const key of [...new Set([...Object.keys(before), ...Object.keys(now)])].sort()) {
    if (!Object.hasOwn(now, key)) changed.set(key, null);
    else if (!Object.hasOwn(before, key) || tidy(before[key]!) !== tidy(now[key]!))
      changed.set(key, tidy(now[key]!));
  }
  return changed;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

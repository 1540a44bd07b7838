import type { Answer } from "../../../scenario/questions/question.ts";
import type { Settings } from "../state/settings.ts";
import { applyDifference, type SettingsRead } from "./applyDifference.ts";
import type { Remark } from "./remarks.ts";
import { readEdits, writeEdits } from "./editsText.ts";
import { migrated, type Pair, SETTINGS_VERSION } from "./migrations.ts";
import { PLANS_MAXIMUM, type SettingsForm } from "./settingsForm.ts";
import {
  differenceOf,
  type PlanDifference,
  type SettingsDifference,
  type WrittenDifference,
} from "./settingsDifference.ts";

/** Longest hash that is written: some mail programs break longer links. */
export const HASH_MAXIMUM = 2000;
/** Pairs of unknown meaning that are kept, at most, and letters of each. */
const KEPT_MAXIMUM = 20;
const KEPT_LENGTH = 60;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/** Path and pairs of a hash. */
interface SplitHash {
  /** Such as `what-if` or `perils/groupthink`; empty where there is none. */
  readonly path: string;
  readonly pairs: readonly Pair[];
}

/** The view that a hash names, without its settings: `#/what-if?v=1` gives `what-if`. Never throws. */
export function pathOfHash(hash: string): string {
  return splitHash(hash).path;
}

/**
 * Settings as a hash: `#/what-if?v=1&r=1a2b3c4d&1.coach=30`. Only what differs from the report is in it; nothing but the
 * path where nothing does. At most 2,000 characters: what finds no room is left out and said.
 */
export function writeHash(
  path: string,
  settings: Settings,
  form: SettingsForm,
  kept: SettingsRead["kept"] = [],
): { readonly hash: string; readonly leftOut: readonly string[] } {
  const { difference, leftOut } = differenceOf(settings, form);
  let hash = hashOf(path, difference, kept, form);
  if (hash.length <= HASH_MAXIMUM) return { hash, leftOut };
  const notes = [...leftOut, "The link had no room for everything: changes of the network are not in it."];
  const withoutEdits = { ...difference, plans: difference.plans.map((plan) => ({ ...plan, edits: null })) };
  hash = hashOf(path, withoutEdits, [], form);
  if (hash.length <= HASH_MAXIMUM) return { hash, leftOut: notes };
  return { hash: `#/${path}`, leftOut: ["There are too many settings for a link: save a copy instead."] };
}

function hashOf(
  path: string,
  difference: WrittenDifference["difference"],
  kept: SettingsRead["kept"],
  form: SettingsForm,
): string {
  const pairs: Pair[] = [];
  const add = (key: string, value: string | number | null): void => {
    if (value !== null) pairs.push([key, String(value)]);
  };
  const bases = listedPlans(difference.plans.map(({ base }) => base));
  if (bases !== listedPlans(reportedPlans(form))) add("P", bases);
  add("C", difference.chosen);
  add("G", difference.goal);
  add("M", difference.matters);
  add("B", difference.budget);
  difference.plans.forEach(({ name, answers, edits }, place) => {
    add(`${place + 1}.N`, name);
    for (const [key, answer] of answers) add(`${place + 1}.${key}`, answer ?? "");
    add(`${place + 1}.E`, edits === null ? null : writeEdits(edits));
  });
  for (const [key, answer] of difference.health) add(`h.${key}`, answer === "unsure" ? "u" : (answer ?? ""));
  pairs.push(...kept);
  if (pairs.length === 0) return `#/${path}`;
  const all: Pair[] = [["v", String(SETTINGS_VERSION)], ["r", difference.report], ...pairs];
  return `#/${path}?${all.map(([key, value]) => `${encode(key)}=${encode(value)}`).join("&")}`;
}

/** Settings of a hash. Never throws: whatever the text, there are settings, and remarks on what was not as it should be. */
export function readHash(hash: string, form: SettingsForm): SettingsRead {
  const remarks: Remark[] = [];
  const kept: Pair[] = [];
  const difference = readPairs(migrated(splitHash(hash).pairs, remarks), form, remarks, kept);
  const read = applyDifference(difference, form);
  if (kept.length > 0) {
    const names = kept.map(([key]) => key).join(", ");
    remarks.push({
      kind: "unknown",
      text: `This page does not know what these mean, and keeps them: ${names}.`,
    });
  }
  return { ...read, remarks: [...remarks, ...read.remarks], kept };
}

function readPairs(
  pairs: readonly Pair[],
  form: SettingsForm,
  remarks: Remark[],
  kept: Pair[],
): SettingsDifference {
  const given = new Map(pairs);
  const numberAt = (key: string): number | null => {
    const text = given.get(key);
    if (text === undefined) return null;
    const value = readNumber(text);
    if (value === null) remarks.push({ kind: "refused", text: `${key}: “${shorten(text)}” is no number.` });
    return value;
  };
  const plans = planFrames(given, form, remarks);
  const health = new Map<string, number | "unsure" | null>();
  for (const [key, text] of given) {
    if (/^[vrPCGMB]$/.test(key)) continue;
    const [, scope, name] = /^([1-9h])\.(.+)$/s.exec(key) ?? [];
    const plan = scope === undefined ? undefined : plans[Number(scope) - 1];
    if (scope === "h" && form.health.some((question) => question.key === name)) {
      const value = text === "u" ? "unsure" : readNumber(text);
      if (value === null && text !== "")
        remarks.push({ kind: "refused", text: `${key}: “${shorten(text)}” is no answer.` });
      else health.set(name!, value);
    } else if (plan !== undefined && name === "N") plan.name = text;
    else if (plan !== undefined && name === "E") plan.edits = readEdits(text, remarks);
    else if (plan !== undefined && isOfPlan(name!, form)) plan.answers.set(name!, readAnswer(text));
    else if (scope !== undefined && scope !== "h" && isOfPlan(name!, form))
      remarks.push({ kind: "refused", text: `${key}: there is no plan ${scope} in this link.` });
    else if (kept.length < KEPT_MAXIMUM && key.length + text.length <= KEPT_LENGTH) kept.push([key, text]);
    else remarks.push({ kind: "refused", text: `“${shorten(key)}” is not known here.` });
  }
  const budget = given.get("B") === "none" ? "none" : numberAt("B");
  return {
    report: given.get("r") ?? "",
    plans,
    chosen: numberAt("C"),
    goal: numberAt("G"),
    matters: numberAt("M"),
    budget,
    health,
  };
}

/** The plans of a link before anything is put into them: those it lists, else the report's and as many as it speaks of. */
function planFrames(given: ReadonlyMap<string, string>, form: SettingsForm, remarks: Remark[]) {
  const frame = (base: number | null) => ({
    base,
    name: null as string | null,
    answers: new Map<string, Answer | null>(),
    edits: null as PlanDifference["edits"],
  });
  const listed = given.get("P");
  if (listed !== undefined && /^(-|[0-9n](\.[0-9n]){0,2})$/.test(listed)) {
    if (listed === "-") return [];
    return listed.split(".").map((base) => frame(base === "n" ? null : Number(base)));
  }
  if (listed !== undefined)
    remarks.push({ kind: "refused", text: `P: “${shorten(listed)}” is no list of plans.` });
  const spoken = [...given.keys()].map((key) => (isOfPlan(key.slice(2), form) ? planNumber(key) : 0));
  const count = Math.min(PLANS_MAXIMUM, Math.max(form.original.plans.length, ...spoken));
  return Array.from({ length: count }, (_, place) => frame(reportedPlans(form)[place] ?? null));
}

/** Places of the report's plans; null for one that brings nothing. */
function reportedPlans({ original }: SettingsForm): (number | null)[] {
  return original.plans.map(({ preset }, place) => (preset.length === 0 ? null : place));
}

function listedPlans(bases: readonly (number | null)[]): string {
  return bases.length === 0 ? "-" : bases.map((base) => base ?? "n").join(".");
}

/** The plan that a key is about, from 1; 0 where it is about none. */
function planNumber(key: string): number {
  return /^[1-9]\./.test(key) ? Number(key[0]) : 0;
}

function isOfPlan(name: string, form: SettingsForm): boolean {
  return name === "N" || name === "E" || form.questions.some(({ key }) => key === name);
}

function splitHash(hash: string): SplitHash {
  const text = hash.replace(/^#?\/?/, "");
  const at = text.indexOf("?");
  const path = (at < 0 ? text : text.slice(0, at)).replace(/\/+$/, "");
  if (at < 0) return { path, pairs: [] };
  const pairs = text
    .slice(at + 1)
    .split("&")
    .flatMap((part): Pair[] => {
      if (part === "") return [];
      const equals = part.indexOf("=");
      return equals < 0
        ? [[decode(part), ""]]
        : [[decode(part.slice(0, equals)), decode(part.slice(equals + 1))]];
    });
  return { path, pairs };
}

function readNumber(text: string): number | null {
  const value = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}

function readAnswer(text: string): Answer | null {
  return text === "" ? null : (readNumber(text) ?? text);
}

// Letters that a hash may hold as they stand are left, so that a link can be read.
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, ""))
    .replaceAll("%2F", "/")
    .replaceAll("%3A", ":");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that begins no character: the text as it stands.
    return text;
  }
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

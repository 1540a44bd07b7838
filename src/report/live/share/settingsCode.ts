import type { Answer } from "../../../scenario/questions/question.ts";
import type { Settings } from "../state/settings.ts";
import { applyDifference, type SettingsRead } from "./applyDifference.ts";
import type { Remark } from "./remarks.ts";
import { BitReader, BitWriter } from "./bits.ts";
import { SETTINGS_VERSION } from "./migrations.ts";
import { readReadable, writeReadable, type CodeFault } from "./readableCode.ts";
import { EDITS_MAXIMUM, PLANS_MAXIMUM, type SettingsForm } from "./settingsForm.ts";
import {
  differenceOf,
  type EditReference,
  type PlanDifference,
  type SettingsDifference,
} from "./settingsDifference.ts";

/** Hexadecimal digits of the report's digest in a code: enough that two reports of one district differ. */
const REPORT_DIGITS = 5;
const NO_BASE = 3;
const ENTRIES_MAXIMUM = 100;
const NAME_BYTES = 160;

/** How an answer is written. */
const WHOLE = 0;
const DECIMAL = 1;
const WORD = 2;
const NONE = 3;

/**
 * Settings as a code that can be read aloud: `104H-…`. Only what differs from the report is in it; questions and choices
 * stand as short hashes of their keys, so that a code outlives new questions. One plan with three answers takes 27 characters.
 */
export function writeCode(
  settings: Settings,
  form: SettingsForm,
): { readonly code: string; readonly leftOut: readonly string[] } {
  const { difference, leftOut } = differenceOf(settings, form);
  const bits = new BitWriter();
  bits.put(SETTINGS_VERSION, 5);
  bits.put(parseInt(difference.report.slice(0, REPORT_DIGITS), 16) || 0, 4 * REPORT_DIGITS);
  bits.put(difference.plans.length, 2);
  for (const plan of difference.plans) writePlan(plan, bits);
  optional(difference.chosen, bits, (chosen) => bits.put(chosen, 2));
  optional(difference.goal, bits, (goal) => bits.number(goal));
  optional(difference.matters, bits, (matters) => bits.number(matters));
  optional(difference.budget, bits, (budget) =>
    optional(budget === "none" ? null : budget, bits, (amount) => bits.number(amount)),
  );
  writeAnswers(difference.health, bits);
  return { code: writeReadable(bits.bits), leftOut };
}

function optional<Value>(value: Value | null, bits: BitWriter, write: (value: Value) => void): void {
  bits.flag(value !== null);
  if (value !== null) write(value);
}

function writePlan({ base, name, answers, edits }: PlanDifference, bits: BitWriter): void {
  bits.put(base ?? NO_BASE, 2);
  optional(name, bits, (text) => bits.text(text));
  writeAnswers(answers, bits);
  optional(edits, bits, (list) => {
    bits.count(list.length);
    for (const edit of list) {
      bits.flag(edit.kind === "connect");
      if (edit.kind === "coach") bits.count(edit.school);
      else for (const value of [...edit.schools, edit.pairs]) bits.count(value);
    }
  });
}

function writeAnswers(answers: ReadonlyMap<string, Answer | null>, bits: BitWriter): void {
  bits.count(answers.size);
  for (const [key, answer] of answers) {
    bits.put(shortHash(key), 10);
    if (answer === null) bits.put(NONE, 2);
    else if (typeof answer === "string") {
      bits.put(WORD, 2);
      bits.put(shortHash(answer), 10);
    } else if (Number.isInteger(answer) && answer >= 0) {
      bits.put(WHOLE, 2);
      bits.count(answer);
    } else {
      bits.put(DECIMAL, 2);
      bits.number(answer);
    }
  }
}

/** Settings of a code as somebody typed it, or what is wrong with it. Never throws. */
export function readCode(text: string, form: SettingsForm): SettingsRead | CodeFault {
  const read = readReadable(text);
  if (!Array.isArray(read)) return read;
  const bits = new BitReader(read);
  const version = bits.take(5);
  if (version > SETTINGS_VERSION)
    return { problem: "This code was made with a newer page than this one, which cannot read it." };
  if (version < 1) return { problem: "This is no code of settings." };
  const remarks: Remark[] = [];
  const report = bits
    .take(4 * REPORT_DIGITS)
    .toString(16)
    .padStart(REPORT_DIGITS, "0");
  const plans = Array.from({ length: bits.take(2) }, () => readPlan(bits, form, remarks));
  const present = <Value>(take: () => Value): Value | null => (bits.flag() ? take() : null);
  const difference: SettingsDifference = {
    report,
    plans: plans.slice(0, PLANS_MAXIMUM),
    chosen: present(() => bits.take(2)),
    goal: present(() => bits.number()),
    matters: present(() => bits.number()),
    budget: present(() => present(() => bits.number()) ?? "none"),
    health: readHealth(bits, form, remarks),
  };
  const applied = applyDifference(difference, form);
  return { ...applied, remarks: [...remarks, ...applied.remarks], kept: [] };
}

function readPlan(bits: BitReader, form: SettingsForm, remarks: Remark[]): PlanDifference {
  const base = bits.take(2);
  const name = bits.flag() ? bits.text(NAME_BYTES) : null;
  const answers = new Map<string, Answer | null>();
  for (let left = Math.min(ENTRIES_MAXIMUM, bits.count()); left > 0; left--) {
    const hash = bits.take(10);
    const question = form.questions.find(({ key }) => shortHash(key) === hash);
    const answer = readAnswer(
      bits,
      (word) => question?.choices?.find(({ key }) => shortHash(key) === word)?.key,
    );
    if (question === undefined)
      remarks.push({ kind: "unknown", text: "The code answers a question that this page does not ask." });
    else answers.set(question.key, answer);
  }
  const edits = bits.flag() ? readEdits(bits) : null;
  return { base: base === NO_BASE ? null : base, name, answers, edits };
}

function readEdits(bits: BitReader): EditReference[] {
  return Array.from({ length: Math.min(EDITS_MAXIMUM, bits.count()) }, (): EditReference =>
    bits.flag()
      ? { kind: "connect", schools: [bits.count(), bits.count()], pairs: bits.count() }
      : { kind: "coach", school: bits.count() },
  );
}

function readHealth(
  bits: BitReader,
  form: SettingsForm,
  remarks: Remark[],
): Map<string, number | "unsure" | null> {
  const health = new Map<string, number | "unsure" | null>();
  for (let left = Math.min(ENTRIES_MAXIMUM, bits.count()); left > 0; left--) {
    const hash = bits.take(10);
    const question = form.health.find(({ key }) => shortHash(key) === hash);
    const answer = readAnswer(bits, () => "unsure");
    if (question === undefined)
      remarks.push({
        kind: "unknown",
        text: "The code answers a question that this health check does not ask.",
      });
    else health.set(question.key, typeof answer === "string" ? "unsure" : answer);
  }
  return health;
}

/** An answer; one of the choices that is not known becomes an empty word, which no question takes. */
function readAnswer(bits: BitReader, wordOf: (hash: number) => string | undefined): Answer | null {
  const kind = bits.take(2);
  if (kind === NONE) return null;
  if (kind === WORD) return wordOf(bits.take(10)) ?? "";
  return kind === WHOLE ? bits.count() : bits.number();
}

/** Ten bits of a key (FNV-1a, folded). Tests watch that no two questions share them. */
export function shortHash(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return ((hash >>> 22) ^ (hash >>> 11) ^ hash) & 1023;
}

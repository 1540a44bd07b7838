import type { Settings } from "../state/settings.ts";
import { arePrompts } from "../theatre/prompts.ts";

/** Settings of a saved copy's block; null where there are none, or where the text is not what a page writes. Never throws. */
export function readSaved(text: string): Settings | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isSettings(value) ? value : null;
}

function isSettings(value: unknown): value is Settings {
  if (!isRecord(value)) return false;
  const { plans, chosen, goal, matters, budget, health, prompts } = value;
  return (
    Array.isArray(plans) &&
    plans.length <= 3 &&
    plans.every(isPlan) &&
    isWhole(chosen) &&
    chosen < Math.max(1, plans.length) &&
    isNumber(goal) &&
    isNumber(matters) &&
    matters > 0 &&
    (budget === null || (isNumber(budget) && budget >= 0)) &&
    isRecord(health) &&
    Object.values(health).every((answer) => answer === "unsure" || isNumber(answer)) &&
    (prompts === undefined || arePrompts(prompts))
  );
}

function isPlan(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { name, preset, answers, edits } = value;
  return (
    typeof name === "string" &&
    Array.isArray(preset) &&
    preset.every((change) => isRecord(change) && typeof change["path"] === "string" && "value" in change) &&
    isRecord(answers) &&
    Object.values(answers).every((answer) => typeof answer === "string" || isNumber(answer)) &&
    Array.isArray(edits) &&
    edits.every(isEdit)
  );
}

function isEdit(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (value["kind"] === "coach") return typeof value["school"] === "string";
  const schools = value["schools"];
  return (
    value["kind"] === "connect" &&
    Array.isArray(schools) &&
    schools.length === 2 &&
    schools.every((school) => typeof school === "string") &&
    isWhole(value["pairs"])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

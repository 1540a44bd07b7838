import { isGroup } from "../../../scenario/paths.ts";
import type { PageData } from "../pageData.ts";
import { readSaved } from "../share/readSaved.ts";
import { changesOf } from "../state/planChanges.ts";
import type { PlanSettings } from "../state/settings.ts";
import { whyNotComparable, type PlanOrigin } from "./comparable.ts";
import { inputKey, inputRows } from "./planInputs.ts";

const FORMAT = "spreadwell plan";

/** Longest text that is looked at, in characters. */
export const PLAN_FILE_MAXIMUM = 1_000_000;

/** A plan as the text of a file that another copy of this report can read. */
export function planFile(plan: PlanSettings, { runCard }: Pick<PageData, "runCard">): string {
  const { engineVersion, networkHash, reportDigest } = runCard;
  return `${JSON.stringify({ format: FORMAT, version: 1, engineVersion, networkHash, reportDigest, plan }, null, 2)}\n`;
}

/** The plan of a file, or why it cannot be taken, in words for the reader. Never throws. */
export function readPlanFile(
  text: string,
  data: PageData,
): { readonly plan: PlanSettings } | { readonly refusal: string } {
  const file = parsed(text);
  if (file === null || file["format"] !== FORMAT) {
    return { refusal: "This file is no plan. A plan is saved here with “Save as a file”." };
  }
  if (file["version"] !== 1) {
    return { refusal: "This plan was saved by a newer page than this one. Open it there." };
  }
  const origin: PlanOrigin = {
    engineVersion: String(file["engineVersion"]),
    networkHash: String(file["networkHash"]),
    reportDigest: String(file["reportDigest"]),
  };
  const reason = whyNotComparable(data.runCard, origin);
  if (reason !== null) return { refusal: reason };
  // The page checks plans as part of settings; what is round the plan is made up.
  const round = { plans: [file["plan"]], chosen: 0, goal: 0, matters: 1, budget: null, health: {} };
  const plan = readSaved(JSON.stringify(round))?.plans[0];
  return plan === undefined || !canBeShown(plan, data)
    ? { refusal: "This plan is damaged: part of it cannot be read." }
    : { plan };
}

/** Whether the page can make changes and words of a plan. */
function canBeShown(plan: PlanSettings, data: PageData): boolean {
  try {
    inputKey(changesOf(plan, data), data);
    inputRows([plan], data);
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string): Record<string, unknown> | null {
  if (text.length > PLAN_FILE_MAXIMUM) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isGroup(value) ? value : null;
  } catch {
    return null;
  }
}

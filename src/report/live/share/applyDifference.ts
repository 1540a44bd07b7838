import type { Settings } from "../state/settings.ts";
import { applyPlans } from "./applyPlans.ts";
import { Remarks, type Remark } from "./remarks.ts";
import type { SettingsDifference } from "./settingsDifference.ts";
import { BUDGET_MAXIMUM, HEALTH_LAST, type NumberRange, type SettingsForm } from "./settingsForm.ts";

/** Settings that came of a link or a code. */
export interface SettingsRead {
  readonly settings: Settings;
  readonly remarks: readonly Remark[];
  /** Pairs of the link that this page does not know, to be kept in links made from here on. */
  readonly kept: readonly (readonly [string, string])[];
  /** True where they were made for another report: then only what `fits` lists was taken. */
  readonly isOfOtherReport: boolean;
  /** What was taken, in words, one thing each. */
  readonly fits: readonly string[];
}

/** The report's settings with a difference put in; what does not fit is brought into range or left, and remarked. */
export function applyDifference(
  difference: SettingsDifference,
  form: SettingsForm,
): Omit<SettingsRead, "kept"> {
  const { original } = form;
  const remarks = new Remarks();
  const isOfOtherReport = !isSameReport(difference.report, form.digest);
  const number = (what: string, value: number | null, before: number, range: NumberRange): number => {
    if (value === null) return before;
    if (isOfOtherReport) {
      remarks.refuse(`${what} belongs to the other report.`);
      return before;
    }
    remarks.fits.push(what);
    return remarks.inRange(what, value, range);
  };
  const goal = number("The goal", difference.goal, original.goal, form.goal);
  const matters = number("The change that matters", difference.matters, original.matters, form.matters);
  const budget = budgetOf(difference, original, remarks);
  const plans = applyPlans(difference.plans, form, isOfOtherReport, remarks);
  const health = healthOf(difference, form, remarks);
  const last = Math.max(0, plans.length - 1);
  const chosen = Math.min(last, Math.max(0, Math.trunc(difference.chosen ?? original.chosen)));
  return {
    settings: { plans, chosen, goal, matters, budget, health },
    remarks: remarks.list,
    isOfOtherReport,
    fits: remarks.fits,
  };
}

/** Whether digits of a digest, perhaps only the first, are of this report. What names no report is taken to be. */
function isSameReport(report: string, digest: string): boolean {
  return report === "" || (report.length >= 5 && digest.startsWith(report));
}

function budgetOf({ budget }: SettingsDifference, original: Settings, remarks: Remarks): number | null {
  if (budget === null) return original.budget;
  remarks.fits.push("The budget");
  return budget === "none" ? null : remarks.inRange("The budget", budget, { min: 0, max: BUDGET_MAXIMUM });
}

function healthOf(difference: SettingsDifference, form: SettingsForm, remarks: Remarks): Settings["health"] {
  const health: Record<string, number | "unsure"> = { ...form.original.health };
  for (const [key, answer] of difference.health) {
    const question = form.health.find((each) => each.key === key);
    if (question === undefined) continue;
    if (answer === null) {
      delete health[key];
      continue;
    }
    health[key] =
      answer === "unsure" ? answer : remarks.inRange(question.text, answer, { min: 0, max: HEALTH_LAST });
    remarks.fits.push(`Health check: ${question.text}`);
  }
  return health;
}

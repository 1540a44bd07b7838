import type { Answer } from "../../../scenario/questions/question.ts";
import type { PlanSettings, StructureEdit } from "../state/settings.ts";
import type { Remarks } from "./remarks.ts";
import type { EditReference, PlanDifference } from "./settingsDifference.ts";
import {
  EDITS_MAXIMUM,
  PAIRS_MAXIMUM,
  PLANS_MAXIMUM,
  tidyName,
  usualName,
  type AskedQuestion,
  type SettingsForm,
} from "./settingsForm.ts";

/**
 * The plans of a link or a code. Of another report's plans only answers can be taken; where none fits, this report's
 * own plans stay.
 */
export function applyPlans(
  differences: readonly PlanDifference[],
  form: SettingsForm,
  isOfOtherReport: boolean,
  remarks: Remarks,
): readonly PlanSettings[] {
  const plans = differences
    .slice(0, PLANS_MAXIMUM)
    .map((plan, place) => applyPlan(plan, place, form, isOfOtherReport, remarks));
  if (!isOfOtherReport) return plans;
  const fitting = plans.filter((plan) => Object.keys(plan.answers).length > 0);
  return fitting.length > 0 ? fitting : form.original.plans;
}

function applyPlan(
  plan: PlanDifference,
  place: number,
  form: SettingsForm,
  isOfOtherReport: boolean,
  remarks: Remarks,
): PlanSettings {
  const before = plan.base === null || isOfOtherReport ? undefined : form.original.plans[plan.base];
  const name = tidyName(plan.name ?? "") || (before?.name ?? usualName(place, form));
  const saysSomething = plan.answers.size > 0 || plan.name !== null;
  if (plan.base !== null && before === undefined && saysSomething) {
    const owner = isOfOtherReport
      ? "of the other report, which is not here"
      : "that this report does not have";
    remarks.refuse(`“${name}” stands on a plan ${owner}.`);
  }
  if (isOfOtherReport && plan.edits !== null && plan.edits.length > 0)
    remarks.refuse(`“${name}”: changes of the network belong to the other report’s schools.`);
  const keepsEdits = plan.edits === null || isOfOtherReport;
  return {
    name,
    preset: before?.preset ?? [],
    answers: answersOf(plan, name, before?.answers ?? {}, form.questions, remarks),
    edits: keepsEdits ? (before?.edits ?? []) : editsOf(plan.edits, name, form.schools, remarks),
  };
}

function answersOf(
  { answers }: PlanDifference,
  plan: string,
  before: PlanSettings["answers"],
  questions: readonly AskedQuestion[],
  remarks: Remarks,
): PlanSettings["answers"] {
  const all: Record<string, Answer> = { ...before };
  for (const [key, given] of answers) {
    const question = questions.find((each) => each.key === key);
    if (question === undefined) continue;
    if (given === null) {
      delete all[key];
      continue;
    }
    const answer = answerWithin(question, given, remarks);
    if (answer === undefined)
      remarks.refuse(`“${plan}”: ${question.text} The answer given is none of the choices.`);
    else {
      all[key] = answer;
      remarks.fits.push(`“${plan}”: ${question.text}`);
    }
  }
  return all;
}

function answerWithin(
  { text, scale, choices }: AskedQuestion,
  answer: Answer,
  remarks: Remarks,
): Answer | undefined {
  if (choices !== undefined) return choices.some(({ key }) => key === answer) ? answer : undefined;
  if (typeof answer !== "number" || !Number.isFinite(answer)) return undefined;
  return scale === undefined ? answer : remarks.inRange(text, answer, scale);
}

function editsOf(
  references: readonly EditReference[],
  plan: string,
  schools: readonly string[],
  remarks: Remarks,
): StructureEdit[] {
  return references.slice(0, EDITS_MAXIMUM).flatMap((edit): StructureEdit[] => {
    if (edit.kind === "coach") {
      const school = schools[edit.school];
      if (school !== undefined) return [{ kind: "coach", school }];
    } else {
      const [one, other] = [schools[edit.schools[0]], schools[edit.schools[1]]];
      if (one !== undefined && other !== undefined && one !== other) {
        const range = { min: 1, max: PAIRS_MAXIMUM };
        const pairs = Math.round(remarks.inRange("Pairs to connect", edit.pairs, range));
        return [{ kind: "connect", schools: [one, other], pairs }];
      }
    }
    remarks.refuse(`“${plan}”: a change of the network names a school that is not here.`);
    return [];
  });
}

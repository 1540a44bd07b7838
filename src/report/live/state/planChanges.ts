import type { Change } from "../../../experiment/study/study.ts";
import { WEEKS_PER_YEAR } from "../../../model/time.ts";
import type { Answer, PlanDraft } from "../../../scenario/questions/question.ts";
import { answersOf, whatIfQuestions } from "../../../scenario/questions/whatIf.ts";
import type { PageData } from "../pageData.ts";
import { planScenario, splitChanges } from "./planScenario.ts";
import type { PlanSettings, StructureEdit } from "./settings.ts";

/** What of the page's data a plan's changes depend on. */
export type PlanGround = Pick<PageData, "scenario"> & {
  readonly result: Pick<PageData["result"], "input">;
};

/** Answers of a plan's preset to all questions: what its controls show before anybody touches them. */
export function presetAnswers(plan: PlanSettings, { scenario, result }: PlanGround): Record<string, Answer> {
  return answersOf(planScenario(scenario, result.input, plan.preset));
}

/** Answers of a plan to all questions: its own, and those of its preset where it has none. */
export function planAnswers(plan: PlanSettings, data: PlanGround): Record<string, Answer> {
  return { ...presetAnswers(plan, data), ...plan.answers };
}

/**
 * A plan as the changes that the engine understands: its preset, then the settings that its answers differ in, then the
 * whole timeline where it is another. The same plan gives the same changes; answers that change nothing leave none.
 */
export function changesOf(plan: PlanSettings, data: PlanGround): Change[] {
  const { input } = data.result;
  const preset = presetAnswers(plan, data);
  const answers = { ...preset, ...plan.answers };
  const given = whatIfQuestions.filter(({ key }) => answers[key] !== preset[key]);
  // What came with the report stays as it came, so that its futures are known again.
  if (given.length === 0 && plan.edits.length === 0) return [...plan.preset];
  const { timeline, others } = splitChanges(input, plan.preset);
  const draft: PlanDraft = { settings: {}, interventions: timeline };
  for (const { key, apply } of given) apply(answers[key]!, draft, answers);
  const isAllCoached = answers["coach"] === 100;
  for (const edit of plan.edits) {
    if (edit.kind !== "coach" || !isAllCoached) draft.interventions.push(entryOf(edit, answers["years"]));
  }
  const settings = Object.entries(draft.settings).map(([path, value]) => ({ path, value }));
  return [
    ...others.filter(({ path }) => !Object.hasOwn(draft.settings, path)),
    ...settings,
    ...(isSame(draft.interventions, input["interventions"] ?? [])
      ? []
      : [{ path: "interventions", value: draft.interventions }]),
  ];
}

/** A structure edit as an entry of the timeline. */
function entryOf(edit: StructureEdit, years: Answer | undefined): Record<string, unknown> {
  if (edit.kind === "connect") {
    return { at: 1, where: { schools: [...edit.schools] }, connect: { pairs: edit.pairs } };
  }
  const until = Math.max(1, Math.round(Number(years) * WEEKS_PER_YEAR)) || WEEKS_PER_YEAR;
  return { at: 1, until, where: { schools: [edit.school] }, coach: {} };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

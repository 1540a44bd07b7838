import type { Answer } from "../../../scenario/questions/question.ts";
import { emptyPlan } from "../state/originalSettings.ts";
import type { PlanSettings, Settings } from "../state/settings.ts";

/** Most plans beside today's path. */
export const PLANS_MAXIMUM = 3;
/** Most signs of a plan's name. */
export const NAME_MAXIMUM = 60;

/** The plan in hand. */
export function chosenPlan({ plans, chosen }: Settings): PlanSettings {
  return plans[chosen] ?? plans[0] ?? emptyPlan("Your plan");
}

/** Another plan in hand; nothing where there is none at that place. */
export function choosePlan(settings: Settings, place: number): Settings {
  return settings.plans[place] === undefined ? settings : { ...settings, chosen: place };
}

/** The plan in hand by another name, without line breaks and not too long; an empty name is none. */
export function renamePlan(settings: Settings, name: string): Settings {
  const cleaned = name.replaceAll(/\s+/g, " ").slice(0, NAME_MAXIMUM);
  return cleaned.trim() === "" ? settings : withPlan(settings, { ...chosenPlan(settings), name: cleaned });
}

/** A further plan, which changes nothing yet, in hand; nothing where there are three. */
export function addPlan(settings: Settings, plan?: PlanSettings): Settings {
  const { plans } = settings;
  if (plans.length >= PLANS_MAXIMUM) return settings;
  const added = plan ?? emptyPlan("Your plan");
  const named = { ...added, name: freeName(added.name, plans) };
  return { ...settings, plans: [...plans, named], chosen: plans.length };
}

/** A further plan that is like the one in hand. */
export function duplicatePlan(settings: Settings): Settings {
  return addPlan(settings, chosenPlan(settings));
}

/** Without the plan in hand. The last one is emptied instead, so that there is always one to work on. */
export function removePlan(settings: Settings): Settings {
  const { plans, chosen } = settings;
  const rest = plans.filter((_, place) => place !== chosen);
  if (rest.length === 0) return { ...settings, plans: [emptyPlan("Your plan")], chosen: 0 };
  return { ...settings, plans: rest, chosen: Math.min(chosen, rest.length - 1) };
}

/** The plan in hand as it was before any answer or edit. */
export function resetPlan(settings: Settings): Settings {
  return withPlan(settings, { ...chosenPlan(settings), answers: {}, edits: [] });
}

/** The plan in hand with an answer; what its preset says already (`before`) leaves none. */
export function answerQuestion(
  settings: Settings,
  key: string,
  answer: Answer,
  before: Answer | undefined,
): Settings {
  const plan = chosenPlan(settings);
  const answers = { ...plan.answers, [key]: answer };
  if (answer === before) delete answers[key];
  return withPlan(settings, { ...plan, answers });
}

/** The plan in hand without one of its edits on the network. */
export function removeEdit(settings: Settings, place: number): Settings {
  const plan = chosenPlan(settings);
  return withPlan(settings, { ...plan, edits: plan.edits.filter((_, at) => at !== place) });
}

/**
 * The plan in hand with all its answers in place of its own and without edits on the network: as a new plan where there is
 * room for one.
 */
export function takePlan(
  settings: Settings,
  name: string,
  answers: Readonly<Record<string, Answer>>,
): Settings {
  const plan = { ...chosenPlan(settings), answers, edits: [] };
  return settings.plans.length < PLANS_MAXIMUM
    ? addPlan(settings, { ...plan, name })
    : withPlan(settings, plan);
}

function withPlan(settings: Settings, plan: PlanSettings): Settings {
  const plans = settings.plans.length === 0 ? [plan] : [...settings.plans];
  plans[settings.plans[settings.chosen] === undefined ? 0 : settings.chosen] = plan;
  return { ...settings, plans };
}

/** A name that no other plan has: "Your plan 2". */
function freeName(wanted: string, plans: readonly PlanSettings[]): string {
  const taken = new Set(plans.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/ \d+$/, "").slice(0, NAME_MAXIMUM - 3);
  for (let number = 2; ; number++) {
    const name = `${stem} ${number}`;
    if (!taken.has(name)) return name;
  }
}

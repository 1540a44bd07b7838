import type { NetworkTypeName } from "../../../model/networkTypes.ts";
import { placesOfHealth, type HealthCheck } from "../../../scenario/questions/health.ts";
import { changesOfType, type ScenarioValues } from "../../../scenario/questions/healthTypes.ts";
import { typeLabel } from "../../health/sentences.ts";
import type { PlanSettings, Settings } from "../state/settings.ts";
import { withMiddle } from "./healthRun.ts";

/** Most plans that stand beside today's path. */
export const MOST_PLANS = 3;

/** A type of network for a district's answers as a plan; what nobody is sure of is taken at the middle of its scale. */
export function planOfType(
  answers: HealthCheck,
  type: NetworkTypeName,
  values: ScenarioValues,
  taken: readonly string[],
): PlanSettings {
  const places = placesOfHealth(withMiddle(answers), 1)[0]!;
  return {
    name: freeName(typeLabel(type), taken),
    preset: changesOfType(places, type, values),
    answers: {},
    edits: [],
  };
}

/** The settings with one more plan, which is chosen; unchanged where there are three already. */
export function addPlan(
  settings: Settings,
  answers: HealthCheck,
  type: NetworkTypeName,
  values: ScenarioValues,
): Settings {
  const { plans } = settings;
  if (plans.length >= MOST_PLANS) return settings;
  const plan = planOfType(
    answers,
    type,
    values,
    plans.map(({ name }) => name),
  );
  return { ...settings, plans: [...plans, plan], chosen: plans.length };
}

function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} ${number}`)) number++;
  return `${name} ${number}`;
}

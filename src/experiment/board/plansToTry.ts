import { UserError } from "../../core/fault.ts";
import { sharedSetting } from "../../scenario/board/checkBoard.ts";
import type { BoardScenario, PlanChanges } from "../../scenario/board/boardPlans.ts";
import { PLANS_MAXIMUM } from "../../scenario/boardSchema.ts";
import { applyOverride } from "../../scenario/applyOverride.ts";
import { parseOverride } from "../../scenario/parseOverride.ts";
import { prepareChanged } from "../../scenario/prepareChanged.ts";
import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
import type { ScenarioInput } from "../../scenario/schema.ts";
import type { SystemCache } from "../../scenario/systemCache.ts";
import { declarationAt, settingName } from "../../scenario/vary/declarationAt.ts";
import { showSetting } from "../settingLines.ts";
import { timelineSentences } from "../timelineSentences.ts";

/** Longest name of a plan. */
const NAME_MOST = 80;

/**
 * The plans of a scenario that lists none: what it proposes to try, the first three of it that can be plans and change
 * something, each named in plain words.
 */
export function plansToTry({ input, scenario, places }: BoardScenario, systems: SystemCache): PlanChanges[] {
  const plans: PlanChanges[] = [];
  for (const written of (input as ScenarioInput).try ?? []) {
    if (plans.length === PLANS_MAXIMUM) break;
    const override = parseOverride(written);
    if (sharedSetting(override.path) !== undefined) continue;
    // As --set reads it: what looks like a number may have been meant as text.
    const value = [override.value, override.text].find(
      (each) =>
        each !== undefined && applyOverride({ ...input }, { ...override, value: each }).faults.length === 0,
    );
    if (value === undefined) continue;
    const change = { path: override.path, value };
    const planned = tried([change], { input, scenario, places }, systems);
    if (planned === null) continue;
    const name = nameOf(change, planned);
    if (!plans.some((plan) => plan.name === name)) plans.push({ name, changes: [change] });
  }
  return plans;
}

/** The scenario with the changes; null where it cannot be run so, or is what it was. */
function tried(
  changes: PlanChanges["changes"],
  { input, scenario, places }: BoardScenario,
  systems: SystemCache,
): ResolvedScenario | null {
  try {
    const planned = prepareChanged(input, changes, places, systems).scenario;
    return JSON.stringify(planned) === JSON.stringify(scenario) ? null : planned;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function nameOf(
  { path, value }: PlanChanges["changes"][number],
  { networkType, interventions, ...rest }: ResolvedScenario,
): string {
  const parameter = declarationAt(path);
  if (parameter !== undefined) {
    const shown = typeof value === "number" ? showSetting(value, parameter.unit) : String(value);
    // The value tells one plan from another, so that only the label is cut.
    return `${shortened(parameter.label, NAME_MOST - shown.length - 2)}: ${shown}`;
  }
  if (path === "networkType") return `A network of another kind: ${String(networkType)}`;
  if (path !== "interventions") return shortened(`${settingName(path)}: ${JSON.stringify(value)}`);
  if (interventions.length === 0) return "Nothing that stands on the timeline";
  return shortened(timelineSentences({ ...rest, networkType: null, interventions })[0]!.replace(/\.$/, ""));
}

function shortened(name: string, most = NAME_MOST): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).replace(/[\s:,;]+$/, "")}…`;
}

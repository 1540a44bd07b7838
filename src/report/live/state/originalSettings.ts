import type { BoardResult } from "../../../experiment/board/boardResult.ts";
import type { PlanSettings, Settings } from "./settings.ts";

/** A plan that changes nothing yet. */
export function emptyPlan(name: string): PlanSettings {
  return { name, preset: [], answers: {}, edits: [] };
}

/** What a reader finds set as the report opens: its plans, or one that changes nothing yet. */
export function originalSettings({ plans, headline }: BoardResult): Settings {
  const presets = plans
    .slice(1, 4)
    .map(({ name, changes }): PlanSettings => ({ ...emptyPlan(name), preset: changes }));
  return {
    plans: presets.length > 0 ? presets : [emptyPlan("Your plan")],
    chosen: 0,
    goal: headline.goal,
    matters: headline.matters,
    budget: null,
    health: {},
  };
}

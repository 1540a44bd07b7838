import type { BoardResult } from "../../../experiment/board/boardResult.ts";
import type { Settings } from "./settings.ts";

/** What a report starts with: its own plans, or an empty one where it has none. */
export function originalSettings({ headline, plans }: BoardResult): Settings {
  const own = plans.slice(1).map(({ name, changes }) => ({ name, preset: changes, answers: {}, edits: [] }));
  return {
    plans: own.length > 0 ? own : [{ name: "Your plan", preset: [], answers: {}, edits: [] }],
    chosen: 0,
    goal: headline.goal,
    matters: headline.matters,
    budget: null,
    health: {},
  };
}

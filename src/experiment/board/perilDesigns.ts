import { parameterPath } from "../../core/parameter.ts";
import { parameterOf } from "../../model/parameters.ts";
import { perilKeys, perils } from "../../model/perils/index.ts";
import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
import type { Change } from "../study/study.ts";
import type { PerilDesign } from "./boardDesign.ts";

/**
 * Each peril that is at work under the main plan, and what takes it out there: from the first week to the last. `main`
 * are the plan's changes, `planned` the scenario with them, `timeline` its timeline as written.
 */
export function perilDesigns(
  main: readonly Change[],
  planned: ResolvedScenario,
  timeline: () => readonly unknown[],
): PerilDesign[] {
  return perilKeys.flatMap((key) => {
    const { harmless, label } = perils[key];
    const path = parameterPath(key, parameterOf(key));
    const isTimed = isSetByTimeline(planned, key);
    if (planned.values[key] === harmless && !isTimed) return [];
    const off = { path, value: harmless };
    if (!isTimed) return [{ key, label, changes: [...main, off] }];
    // Where the timeline sets it, the last entry counts; setting something costs nothing.
    const entry = { at: 1, set: { [path]: harmless } };
    const others = main.filter((change) => !change.path.startsWith("interventions"));
    const value = [...timeline(), entry];
    return [{ key, label, changes: [...others, off, { path: "interventions", value }] }];
  });
}

/** Whether an entry of the timeline sets a parameter. */
export function isSetByTimeline({ interventions }: ResolvedScenario, name: string): boolean {
  return interventions.some(({ set }) => set !== undefined && Object.hasOwn(set, name));
}

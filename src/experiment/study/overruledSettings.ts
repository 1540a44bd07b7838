import { parameterPath } from "../../core/parameter.ts";
import { declaredParameters } from "../../model/parameters.ts";
import type { Arm, StudyCase } from "./study.ts";

/**
 * Notes on settings in which cases or arms differ and that the timeline sets as well, so that from then on all have the
 * timeline's value: easily overlooked, and never meant by somebody who asks what the setting does.
 */
export function overruledSettings(arms: readonly Arm[], cases: readonly StudyCase[]): string[] {
  const notes = new Set<string>();
  for (const { arm, changes } of cases) {
    const changed = new Set(changes.map(({ path }) => path));
    if (changed.has("interventions")) continue;
    arms[arm]!.scenario.interventions.forEach(({ at, set }, index) => {
      for (const name of Object.keys(set ?? {})) {
        const path = parameterPath(name, declaredParameters[name]!);
        if (!changed.has(path)) continue;
        notes.add(
          `${path} is set by the timeline from week ${at} on (interventions[${index}]), so that the values asked for hold only until then; --set 'interventions=[]' leaves the timeline out`,
        );
      }
    });
  }
  for (const note of arms.slice(1).flatMap((arm) => overruledDifferences(arms[0]!, arm))) notes.add(note);
  return [...notes];
}

/** Notes on settings in which an arm differs from the first at the start, and no more once both timelines set them. */
function overruledDifferences(first: Arm, arm: Arm): string[] {
  const valueOf = ({ scenario }: Arm, name: string): number | undefined =>
    ({ ...scenario.network, ...scenario.values })[name];
  return arm.scenario.interventions.flatMap(({ at, set }, index) =>
    Object.entries(set ?? {}).flatMap(([name, value]) => {
      const twin = first.scenario.interventions.find((each) => each.at === at && each.set?.[name] === value);
      if (twin === undefined || valueOf(first, name) === valueOf(arm, name)) return [];
      return [
        `${parameterPath(name, declaredParameters[name]!)} is set by the timeline from week ${at} on (interventions[${index}]) in “${arm.name}” as in “${first.name}”, so that they differ in it only until then; --set 'interventions=[]' leaves the timeline out`,
      ];
    }),
  );
}

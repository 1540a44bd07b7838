import { parameterPath } from "../../core/parameter.ts";
import { declaredParameters } from "../../model/parameters.ts";
import type { Arm, StudyCase } from "./study.ts";

/**
 * Notes on settings that the cases change and the timeline sets as well, so that from then on every case has the
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
  return [...notes];
}

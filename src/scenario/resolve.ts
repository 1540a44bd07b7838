import { draftWith } from "./draftWith.ts";
import { Examination } from "./examination.ts";
import type { LoadedScenario } from "./loadedScenario.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";
import { resolveSystem } from "./resolveSystem.ts";

/** Fills in all defaults and checks what a schema cannot. Throws all faults at once. */
export function resolveScenario(loaded: Omit<LoadedScenario, "about">): ResolvedScenario {
  const examination = loaded.examination ?? new Examination([{ name: loaded.file, input: loaded.input }]);
  const scenario = draftScenario(loaded, examination);
  examination.throwIfAny();
  return scenario;
}

/** As `resolveScenario`, but faults are only collected: where there are any, the result is good for further checks alone. */
export function draftScenario(
  loaded: Pick<LoadedScenario, "file" | "input">,
  examination: Examination,
): ResolvedScenario {
  return draftWith(() => resolveSystem(loaded.input, examination), loaded, examination);
}

import { assembleSetup, scenarioLuck, type BuiltSetup } from "./assembleSetup.ts";
import { checkPractice } from "./board/checkBoard.ts";
import type { GivenFiles } from "./fileContent.ts";
import { bytesOf } from "./givenFiles.ts";
import { importNetwork, type ReadFile } from "./importNetwork.ts";
import { loadGiven } from "./loadGiven.ts";
import { memoryHere } from "./memoryHere.ts";
import type { Override } from "./parseOverride.ts";
import { draftScenario } from "./resolve.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";

/**
 * As `prepareScenario`, for a scenario given as a value: reads no file, so that it works in a browser. Throws all
 * of the user's faults at once.
 */
export function prepareGiven(
  given: unknown,
  files: GivenFiles,
  overrides: readonly Override[],
): { readonly scenario: ResolvedScenario; readonly built: BuiltSetup } {
  const loaded = loadGiven(given, files, overrides);
  const { examination } = loaded;
  const scenario = draftScenario(loaded, examination);
  checkPractice(loaded.input, scenario.practices, examination);
  const { system: plan } = scenario;
  const read: ReadFile = (name, path) => bytesOf({ name, blamed: examination.sourceOf(path), path }, files);
  const built = assembleSetup(scenario, {
    imported:
      plan.kind === "import"
        ? importNetwork(plan, scenario, read, scenarioLuck(scenario), examination)
        : undefined,
    generate: (make) => make(),
    memory: memoryHere(),
    examination,
  });
  return { scenario, built };
}

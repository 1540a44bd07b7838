import { assembleSetup, scenarioLuck, type BuiltSetup } from "./assembleSetup.ts";
import { Examination } from "./examination.ts";
import { importSystem } from "./importSystem.ts";
import { memoryHere } from "./memoryHere.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";
import { SystemCache } from "./systemCache.ts";

/**
 * Builds the setup of a resolved scenario: reads or generates the network, unless it is among those known, and
 * checks names and memory. Throws all faults, those already in the examination included; then nothing is generated.
 */
export function buildSetup(
  scenario: ResolvedScenario,
  scenarioFile: string,
  dataFolder: string | null,
  examination = new Examination([{ name: scenarioFile, input: {} }]),
  systems = new SystemCache(),
): BuiltSetup {
  const { system: plan } = scenario;
  const places = { scenarioFile, dataFolder };
  const imported =
    plan.kind === "import"
      ? systems.get(scenario, places, () =>
          importSystem(plan, scenario, places, scenarioLuck(scenario), examination),
        )
      : undefined;
  return assembleSetup(scenario, {
    imported,
    generate: (make) => systems.get(scenario, places, make),
    memory: memoryHere(),
    examination,
  });
}

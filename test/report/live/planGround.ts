import { join } from "node:path";
import type { Change } from "../../../src/experiment/study/study.ts";
import type { PlanGround } from "../../../src/report/live/state/planChanges.ts";
import { emptyPlan } from "../../../src/report/live/state/originalSettings.ts";
import type { PlanSettings } from "../../../src/report/live/state/settings.ts";
import { prepareChanged } from "../../../src/scenario/prepareChanged.ts";
import { prepareScenario } from "../../../src/scenario/prepareScenario.ts";
import type { ResolvedScenario } from "../../../src/scenario/resolvedScenario.ts";
import { shippedFolder } from "../../../src/scenario/shippedScenarios.ts";
import { SystemCache } from "../../../src/scenario/systemCache.ts";
import { parseOverride } from "../../../src/scenario/parseOverride.ts";

const systems = new SystemCache();

/** A shipped scenario as the page knows it, some settings changed. */
export function groundOf(name: string, overrides: readonly string[] = []): PlanGround {
  const file = join(shippedFolder(), `${name}.json`);
  const { input, scenario } = prepareScenario(file, overrides.map(parseOverride), null, [], systems);
  return { scenario, result: { input } };
}

/** The scenario that the engine makes of changes, as `--set` would; throws where it refuses them. */
export function runnable({ result }: PlanGround, changes: readonly Change[]): ResolvedScenario {
  const places = { scenarioFile: join(shippedFolder(), "flagship.json"), dataFolder: null };
  return prepareChanged(result.input, changes, places, systems).scenario;
}

/** A plan with some answers and nothing else. */
export function planWith(parts: Partial<PlanSettings>): PlanSettings {
  return { ...emptyPlan("Plan"), ...parts };
}

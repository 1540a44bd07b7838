import { fileURLToPath } from "node:url";
import type { Setup } from "../../../engine/setup.ts";
import { prepareScenario } from "../../../scenario/prepareScenario.ts";
import type { Settings } from "../target.ts";

/** The setup of a scenario that comes with Spreadwell, by its name, with settings on top as by --set. */
export function shippedSetup(name: string, settings: Settings, dataFolder: string): Setup {
  // From the source, or from the built files, which stand in one folder beside the scenarios.
  const folder = import.meta.url.endsWith(".ts") ? "../../../../scenarios/" : "../scenarios/";
  const file = fileURLToPath(new URL(`${folder}${name}.json`, import.meta.url));
  const overrides = Object.entries(settings).map(([path, value]) => ({ path, value, written: path }));
  return prepareScenario(file, overrides, dataFolder).built.setup;
}

import { fileURLToPath } from "node:url";
import type { Setup } from "../../../engine/setup.ts";
import { parseOverride } from "../../../scenario/parseOverride.ts";
import { prepareScenario } from "../../../scenario/prepareScenario.ts";

/** The setup of a scenario that comes with Spreadwell, by its name, with settings as for --set on top. */
export function shippedSetup(name: string, settings: readonly string[], dataFolder: string): Setup {
  // From the source, or from the built files, which stand in one folder beside the scenarios.
  const folder = import.meta.url.endsWith(".ts") ? "../../../../scenarios/" : "../scenarios/";
  const file = fileURLToPath(new URL(`${folder}${name}.json`, import.meta.url));
  return prepareScenario(file, settings.map(parseOverride), dataFolder).built.setup;
}

import { fileURLToPath } from "node:url";
import type { Setup } from "../../engine/setup.ts";
import { prepareScenario } from "../../scenario/prepareScenario.ts";
import type { Settings } from "./target.ts";

/** The setup of a verification scenario, with settings changed as a user would change them by --set. */
export function openLimit(scenario: string, settings: Settings = {}): Setup {
  const up = import.meta.url.endsWith(".ts") ? "../../../scenarios/" : "../scenarios/";
  const file = fileURLToPath(new URL(`${up}verification/${scenario}.json`, import.meta.url));
  const overrides = Object.entries(settings).map(([path, value]) => ({ path, value, written: path }));
  return prepareScenario(file, overrides, null).built.setup;
}

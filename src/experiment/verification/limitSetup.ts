import { fileURLToPath } from "node:url";
import type { Setup } from "../../engine/setup.ts";
import { parseOverride } from "../../scenario/parseOverride.ts";
import { prepareScenario } from "../../scenario/prepareScenario.ts";

/** Folder of the scenarios that put the engine at a limit, from the source or the built file. */
function limitsFolder(): string {
  const up = import.meta.url.endsWith(".ts") ? "../../../scenarios/" : "../scenarios/";
  return fileURLToPath(new URL(`${up}verification/`, import.meta.url));
}

/**
 * The setup of the scenario `name` of `scenarios/verification`, with some settings changed as with `--set`: what a
 * target runs is what a user can run. Throws the scenario's faults.
 */
export function limitSetup(name: string, changes: readonly string[] = []): Setup {
  return prepareScenario(`${limitsFolder()}${name}.json`, changes.map(parseOverride), null).built.setup;
}

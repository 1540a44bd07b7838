import { resolve } from "node:path";
import { TEACHER } from "../../model/system.ts";
import type { BuiltSetup } from "../../scenario/assembleSetup.ts";
import type { Places } from "../../scenario/importSystem.ts";
import { keptWay } from "../../scenario/keptPath.ts";
import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
import { hashOf, networkHash } from "../hashes.ts";
import type { Arm } from "./study.ts";

/** A scenario that was opened to be run. */
export interface OpenScenario {
  readonly input: Readonly<Record<string, unknown>>;
  readonly scenario: ResolvedScenario;
  readonly built: BuiltSetup;
  readonly places: Places;
}

/** The arm of a study in a folder that a scenario makes; its name is the scenario's unless another is given. */
export function armOf({ input, scenario, built, places }: OpenScenario, folder: string, name?: string): Arm {
  const { system } = built.setup;
  // From the folder, so that it can be gone on with from anywhere.
  const fromFolder = (path: string): string => keptWay(folder, path) || ".";
  return {
    name: name ?? scenario.name,
    input,
    scenario,
    scenarioHash: hashOf(scenario),
    networkHash: networkHash(system),
    networkSource: built.networkSource,
    network: {
      schools: system.schoolNames.length,
      staff: system.role.length,
      teachers: system.role.reduce((count, role) => count + (role === TEACHER ? 1 : 0), 0),
      ties: system.ties.targets.length,
    },
    scenarioFile: fromFolder(places.scenarioFile),
    dataFolder: places.dataFolder === null ? null : fromFolder(places.dataFolder),
  };
}

/** An arm of one folder as another folder's manifest names it. */
export function armFrom(arm: Arm, from: string, to: string): Arm {
  const moved = (path: string): string => keptWay(to, resolve(from, path)) || ".";
  return {
    ...arm,
    scenarioFile: moved(arm.scenarioFile),
    dataFolder: arm.dataFolder === null ? null : moved(arm.dataFolder),
  };
}

/** Where an arm looks for its files: the manifest names them from its own folder, people from where they are. */
export function placesOf(arm: Arm, folder: string): Places {
  const fromHere = (path: string): string => keptWay("", resolve(folder, path)) || ".";
  return {
    scenarioFile: fromHere(arm.scenarioFile),
    dataFolder: arm.dataFolder === null ? null : fromHere(arm.dataFolder),
  };
}

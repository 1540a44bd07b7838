import { relative, resolve } from "node:path";
import { ENGINE_VERSION } from "../core/version.ts";
import { TEACHER } from "../model/system.ts";
import type { Ensemble } from "./ensemble.ts";
import { hashOf, networkHash } from "./hashes.ts";
import type { Manifest } from "./manifest.ts";

/** The manifest of an ensemble before its first run into a folder. */
export function firstManifest(
  { scenario, built, scenarioFile, dataFolder, command }: Ensemble,
  folder: string,
  now: Date,
): Manifest {
  const { system } = built.setup;
  // From the folder, so that it can be gone on with from anywhere.
  const fromFolder = (path: string): string => relative(resolve(folder), resolve(path)) || ".";
  return {
    format: "spreadwell-run",
    formatVersion: 1,
    status: "running",
    engineVersion: ENGINE_VERSION,
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
    notes: built.notes,
    seed: scenario.seed,
    replicates: scenario.replicates,
    finished: 0,
    failed: 0,
    scenarioFile: fromFolder(scenarioFile),
    dataFolder: dataFolder === null ? null : fromFolder(dataFolder),
    command,
    platform: `Node ${process.version}, ${process.platform} ${process.arch}`,
    startedAt: now.toISOString(),
    endedAt: null,
  };
}

import { join } from "node:path";
import { UserError } from "../../core/fault.ts";
import { bytesOfRun } from "../../scenario/checkNetwork.ts";
import { memoryHere } from "../../scenario/memoryHere.ts";
import type { BuiltSetup } from "../../scenario/assembleSetup.ts";
import { prepareChanged } from "../../scenario/prepareChanged.ts";
import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
import type { SystemCache } from "../../scenario/systemCache.ts";
import { hashOf, networkHash } from "../hashes.ts";
import { MANIFEST_FILE, type Manifest } from "../manifest.ts";
import { placesOf } from "./arm.ts";

/** The base scenarios of a folder, ready to run. */
export type OpenArms = readonly { readonly scenario: ResolvedScenario; readonly built: BuiltSetup }[];

/**
 * Opens the base scenarios of a folder from its manifest. Throws the user's fault when they, or the files of their
 * networks, are no longer what they were when it was begun.
 */
export function openArms({ study }: Manifest, folder: string, systems: SystemCache): OpenArms {
  const file = join(folder, MANIFEST_FILE);
  return study.arms.map((arm, at) => {
    const where = study.arms.length === 1 ? "" : `study.arms[${at}].`;
    if (hashOf(arm.scenario) !== arm.scenarioHash) throw changed(file, where);
    const { scenario, built } = prepareChanged(arm.input, [], placesOf(arm, folder), systems);
    if (hashOf(scenario) !== arm.scenarioHash) throw changed(file, where);
    if (networkHash(built.setup.system) !== arm.networkHash) {
      throw new UserError({
        file,
        path: `${where}networkHash`,
        problem: "does not fit: the network's files have changed since the run began",
        remedy: "put the old files back, or run it again from the start",
      });
    }
    return { scenario, built };
  });
}

function changed(file: string, where: string): UserError {
  return new UserError({
    file,
    path: `${where}scenario`,
    problem: "has been changed since the run began, so that its results would be of two scenarios",
    remedy: "put the manifest back as it was, or run the changed scenario from the start",
  });
}

/** Bytes that the state of one run takes. */
export function bytesOf(scenario: ResolvedScenario, { setup }: BuiltSetup): number {
  return bytesOfRun(scenario, setup.system, setup.practices, setup.interventions);
}

/** As many of the threads as this computer has memory for. No result depends on it. */
export function threadsThatFit(threads: number, bytesOfOneRun: number): number {
  return Math.max(1, Math.min(threads, Math.floor(memoryHere() / bytesOfOneRun)));
}

import { join } from "node:path";
import { UserError } from "../core/fault.ts";
import { ENGINE_VERSION } from "../core/version.ts";
import { continueEnsemble } from "../experiment/ensemble.ts";
import { networkHash } from "../experiment/hashes.ts";
import { MANIFEST_FILE, readManifest } from "../experiment/manifest.ts";
import { buildSetup } from "../scenario/buildSetup.ts";
import { carryOut, type Telling } from "./carryOut.ts";
import { threadsOf } from "./threads.ts";

interface ResumeOptions extends Telling {
  readonly data?: string;
  readonly threads?: string;
}

/** Carries out `spreadwell resume`: the manifest holds the whole scenario, so nothing can have changed unnoticed. */
export async function resumeCommand(folder: string, options: ResumeOptions): Promise<number> {
  const threads = threadsOf(options.threads);
  const manifest = readManifest(folder);
  const place = join(folder, MANIFEST_FILE);
  if (manifest === null) {
    throw new UserError({ file: place, problem: "cannot be found", remedy: "give the folder that an earlier `spreadwell run` wrote to" });
  }
  if (manifest.engineVersion !== ENGINE_VERSION) {
    throw new UserError({
      file: place,
      path: "engineVersion",
      problem: "is another version, whose results could differ",
      given: manifest.engineVersion,
      allowed: ENGINE_VERSION,
      remedy: "run it again from the start, or use that version",
    });
  }
  const { scenario } = manifest;
  const dataFolder = options.data ?? manifest.dataFolder;
  const built = buildSetup(scenario, manifest.scenarioFile, dataFolder);
  if (networkHash(built.setup.system) !== manifest.networkHash) {
    throw new UserError({
      file: place,
      path: "networkHash",
      problem: "does not fit: the network's files have changed since the run began",
      remedy: "put the old files back, or run it again from the start",
    });
  }
  const ensemble = { scenario, built, scenarioFile: manifest.scenarioFile, dataFolder, command: manifest.command };
  return carryOut(folder, scenario.replicates, threads, false, options, (how) => continueEnsemble(ensemble, folder, manifest, how));
}

import { join, relative, resolve } from "node:path";
import { UserError } from "../core/fault.ts";
import { ENGINE_VERSION } from "../core/version.ts";
import { continueEnsemble } from "../experiment/ensemble.ts";
import { hashOf, networkHash } from "../experiment/hashes.ts";
import { MANIFEST_FILE, readManifest, type Manifest } from "../experiment/manifest.ts";
import { buildSetup } from "../scenario/buildSetup.ts";
import { carryOut, type Telling } from "./carryOut.ts";
import { dataFolderOf } from "./openScenario.ts";
import { threadsOf, threadsThatFit } from "./threads.ts";

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
    const remedy = "give the folder that an earlier `spreadwell run` wrote to";
    throw new UserError({ file: place, problem: "cannot be found", remedy });
  }
  checkManifest(manifest, place);
  const { scenario, command } = manifest;
  // The manifest names files from its own folder, people from where they are.
  const fromHere = (path: string): string => relative("", resolve(folder, path)) || ".";
  const stored = manifest.dataFolder === null ? null : fromHere(manifest.dataFolder);
  const dataFolder = dataFolderOf(options.data) ?? stored;
  const scenarioFile = fromHere(manifest.scenarioFile);
  const built = buildSetup(scenario, scenarioFile, dataFolder);
  if (networkHash(built.setup.system) !== manifest.networkHash) {
    throw new UserError({
      file: place,
      path: "networkHash",
      problem: "does not fit: the network's files have changed since the run began",
      remedy: "put the old files back, or run it again from the start",
    });
  }
  const ensemble = { scenario, built, scenarioFile, dataFolder, command };
  const fitting = threadsThatFit(threads, scenario, built);
  return carryOut(folder, scenario.replicates, fitting, false, options, (how) =>
    continueEnsemble(ensemble, folder, manifest, how),
  );
}

/** What is gone on with must be what was begun. */
function checkManifest({ engineVersion, scenario, scenarioHash }: Manifest, file: string): void {
  if (engineVersion !== ENGINE_VERSION) {
    throw new UserError({
      file,
      path: "engineVersion",
      problem: "is another version, whose results could differ",
      given: engineVersion,
      allowed: ENGINE_VERSION,
      remedy: "run it again from the start, or use that version",
    });
  }
  if (hashOf(scenario) !== scenarioHash) {
    throw new UserError({
      file,
      path: "scenario",
      problem: "has been changed since the run began, so that its results would be of two scenarios",
      remedy: "put the manifest back as it was, or run the changed scenario from the start",
    });
  }
}

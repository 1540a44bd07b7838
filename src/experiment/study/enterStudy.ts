import { join } from "node:path";
import { UserError } from "../../core/fault.ts";
import { ENGINE_VERSION } from "../../core/version.ts";
import { baseOf, MANIFEST_FILE, readManifest, type Manifest } from "../manifest.ts";
import { checkOutputFolder } from "../outputFolder.ts";
import { continueStudy, startStudy, studyHash, type Beginning, type RunOptions } from "./runStudy.ts";

/** What to do with a folder that holds something already. */
export interface Entrance {
  /** Replace earlier results. */
  readonly overwrite: boolean;
  /** Go on with this very study where the folder holds it. */
  readonly goOn: boolean;
}

/** Checks, without writing anything, that a study can be begun in a folder or gone on with there. Throws the user's fault. */
export function checkEntrance(beginning: Beginning, folder: string, { overwrite, goOn }: Entrance): void {
  if (overwrite && goOn) {
    throw new UserError({
      path: "--continue",
      problem: "and --overwrite cannot both hold: one keeps what the other removes",
      remedy: "leave one of them out",
    });
  }
  if (beginning.shard !== null && !overwrite)
    checkWhole(join(folder, "..", ".."), studyHash(beginning.study));
  if (goOn && heldStudy(beginning, folder) !== null) return;
  // What a killed process left before its study had begun may be replaced where one goes on anyway.
  checkOutputFolder(folder, overwrite || goOn);
}

/** Begins a study in a folder, or goes on with it. The folder's lock must be ours. */
export async function enterStudy(
  beginning: Beginning,
  folder: string,
  entrance: Entrance,
  options: RunOptions,
): Promise<Manifest> {
  // Once more: another process may have been here until its lock was given back.
  checkEntrance(beginning, folder, entrance);
  const held = entrance.goOn ? heldStudy(beginning, folder) : null;
  if (held === null) return startStudy(beginning, folder, options);
  // As it was given now: its files may have moved since.
  return continueStudy(folder, { ...held, study: beginning.study }, options);
}

/** The manifest of a folder that holds this very study; null when it holds none. Throws the user's fault when it holds another. */
function heldStudy({ study, shard = null }: Beginning, folder: string): Manifest | null {
  const manifest = readManifest(folder);
  if (manifest === null) return null;
  const isSame =
    manifest.studyHash === studyHash(study) &&
    manifest.shard?.index === shard?.index &&
    manifest.shard?.count === shard?.count;
  if (isSame) return manifest;
  const { engineVersion, startedAt } = manifest;
  const version = engineVersion === ENGINE_VERSION ? "" : `, with version ${engineVersion}`;
  throw new UserError({
    file: join(folder, MANIFEST_FILE),
    problem: "is of another study, so that this one cannot go on there",
    given: `${manifest.study.kind} of ${baseOf(manifest).name}, begun ${startedAt}${version}`,
    remedy:
      "choose another folder with --output, or replace what is there with --overwrite instead of --continue",
  });
}

/** Refuses to put parts beside the results of another study: they could not be joined there. */
function checkWhole(output: string, hash: string): void {
  const whole = readManifest(output);
  if (whole === null || whole.studyHash === hash) return;
  throw new UserError({
    path: `--output ${output}`,
    problem: "holds the results of another study, so that these parts could not be joined there",
    given: `${whole.study.kind} of ${baseOf(whole).name}, begun ${whole.startedAt}`,
    remedy: "choose another folder with --output",
  });
}

import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../core/fault.ts";
import { MANIFEST_FILE, readManifest } from "./manifest.ts";

/** Names that a run writes into its folder; nothing else there is ever touched. */
const OWN = /^(?:(?:runs|weeks|practices|schools|events|summary|columns)\.csv|manifest\.json|progress\.json|report\.html|figures|network)$/;

/**
 * Checks, before anything is computed, that results can be written: a new folder, an empty one, or with
 * `overwrite` one of an earlier run. Writes nothing.
 */
export function checkOutputFolder(folder: string, overwrite: boolean): void {
  const shown = folder;
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new UserError({ path: `--output ${shown}`, problem: "is a file, not a folder", remedy: "choose another folder" });
    requireWritable(folder, shown);
    const names = readdirSync(folder);
    if (names.length === 0) return;
    if (!names.includes(MANIFEST_FILE)) {
      throw new UserError({
        path: `--output ${shown}`,
        problem: "holds files that are not Spreadwell's",
        given: names.slice(0, 5).join(", "),
        allowed: "a new or empty folder, or one of an earlier run",
        remedy: "choose another folder",
      });
    }
    if (overwrite) return;
    const manifest = readManifest(folder)!;
    throw new UserError({
      path: `--output ${shown}`,
      problem: manifest.status === "done" ? "holds the results of an earlier run" : "holds a run that was not finished",
      given: `${manifest.scenario.name}, ${manifest.finished} of ${manifest.replicates} futures, ${manifest.startedAt}`,
      remedy:
        manifest.status === "done"
          ? "choose another folder with --output, or replace these results with --overwrite"
          : `go on with: spreadwell resume ${shown} (or replace it with --overwrite)`,
    });
  }
  let parent = dirname(resolve(folder));
  while (!existsSync(parent)) parent = dirname(parent);
  if (!statSync(parent).isDirectory()) {
    throw new UserError({ path: `--output ${shown}`, problem: "cannot be made", given: `${parent} is a file`, remedy: "choose another folder" });
  }
  requireWritable(parent, shown);
}

function requireWritable(folder: string, shown: string): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new UserError({ path: `--output ${shown}`, problem: "cannot be written to", given: folder, remedy: "choose another folder, or change who may write there" });
  }
}

/** Makes the folder and clears what an earlier run left. Call after `checkOutputFolder`. */
export function prepareOutputFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UserError({ path: `--output ${folder}`, problem: "cannot be made", given: (error as Error).message, remedy: "choose another folder" });
  }
  for (const name of readdirSync(folder)) if (OWN.test(name)) rmSync(join(folder, name), { recursive: true });
}

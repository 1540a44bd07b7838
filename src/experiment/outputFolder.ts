import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError, type Fault } from "../core/fault.ts";
import { LEFTOVER } from "./atomicFile.ts";
import { clusterFolders } from "./cluster/clusterPlan.ts";
import { LOCK_FILE } from "./cluster/folderLock.ts";
import { SHARDS_FOLDER } from "./cluster/shard.ts";
import { requireParent, requireWritable } from "./outputPlace.ts";
import { makeFolder } from "./makeFolder.ts";
import { baseOf, MANIFEST_FILE, readManifest, runsDue } from "./manifest.ts";
import { shellWord } from "./shellWord.ts";
import { toolTableNames } from "./study/toolTables.ts";
import { allTableNames } from "./tables.ts";

const ownTables = [...allTableNames, "columns", ...toolTableNames()].join("|");
/** Names that a run or study writes into its folder; nothing else there is ever touched. */
const ownFiles = new RegExp(
  `^(?:(?:${ownTables})\\.(?:csv|parquet)|(?:manifest|progress|lock)\\.json|report\\.html|ro-crate-metadata\\.json)$`,
);
/** What lies in a folder beside its results and stays when they are replaced: its lock, its parts, scripts for clusters. */
const lasting: readonly string[] = [LOCK_FILE, SHARDS_FOLDER, ...clusterFolders];
/** Folders that a run makes in its folder, and the names that it writes there. */
const ownFolders: Readonly<Record<string, RegExp>> = {
  figures: /\.svg$/,
  network: /^(?:staff\.csv|ties\.csv|schools\.csv|network\.graphml)$/,
};

/**
 * Checks, before anything is computed, that results can be written: a new folder, an empty one, or with
 * `overwrite` one of an earlier run. Writes nothing.
 */
export function checkOutputFolder(folder: string, overwrite: boolean): void {
  // As from an unset variable of a shell: it would otherwise mean the folder that one is in.
  if (folder.trim() === "") {
    const remedy = "name a folder, or leave --output out";
    throw new UserError({ path: "--output", problem: "is empty", given: JSON.stringify(folder), remedy });
  }
  if (existsSync(folder)) checkExisting(folder, overwrite);
  else requireParent(folder, fault(folder, ""));
}

function checkExisting(folder: string, overwrite: boolean): void {
  if (!statSync(folder).isDirectory()) throw new UserError(fault(folder, "is a file, not a folder"));
  requireWritable(folder, fault(folder, ""));
  const names = readdirSync(folder).filter((name) => !lasting.includes(name.replace(LEFTOVER, "")));
  if (names.length === 0) return;
  const manifest = readManifest(folder);
  if (manifest === null) {
    // Without a manifest only what was left of a run that was cut short while it began is known to be ours.
    const foreign = names.filter((name) => !isOwn(name));
    if (foreign.length === 0 && overwrite) return;
    const given = (foreign.length === 0 ? names : foreign).slice(0, 5).join(", ");
    const allowed = "a new or empty folder, or one of an earlier run";
    throw new UserError(
      foreign.length === 0
        ? {
            ...fault(folder, "holds what was left of a run that was cut short"),
            given,
            remedy: "replace it with --overwrite",
          }
        : { ...fault(folder, "holds files that are not Spreadwell's"), given, allowed },
    );
  }
  if (overwrite) return;
  const { finished, startedAt } = manifest;
  const given = `${baseOf(manifest).name}, ${finished} of ${runsDue(manifest)} futures, begun ${startedAt}`;
  throw new UserError(
    manifest.status === "done"
      ? {
          ...fault(folder, "holds the results of an earlier run"),
          given,
          remedy: "choose another folder with --output, or replace these results with --overwrite",
        }
      : {
          ...fault(folder, "holds a run that was not finished"),
          given,
          remedy: `go on with: spreadwell resume ${shellWord(folder)} (or replace it with --overwrite)`,
        },
  );
}

function fault(folder: string, problem: string): Fault {
  return { path: `--output ${folder}`, problem, remedy: "choose another folder with --output" };
}

function isOwn(name: string): boolean {
  const whole = name.replace(LEFTOVER, "");
  return ownFiles.test(whole) || Object.hasOwn(ownFolders, whole);
}

/** Makes the folder where there is none. Call after `checkOutputFolder`. Throws the user's fault. */
export function makeOutputFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new UserError({ ...fault(folder, "cannot be made"), given: (error as Error).message });
  }
}

/** Makes the folder and clears what an earlier run left. Call after `checkOutputFolder`. */
export function prepareOutputFolder(folder: string): void {
  makeOutputFolder(folder);
  // First of all: without it nobody takes the rest for a run that could be gone on with.
  rmSync(join(folder, MANIFEST_FILE), { force: true });
  clear(folder, () => true);
  for (const inner of Object.keys(ownFolders)) {
    const path = join(folder, inner);
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
}

/** Takes away half-written files that a killed process left. */
export function clearLeftovers(folder: string): void {
  clear(folder, (name) => LEFTOVER.test(name));
}

/** Our files in a folder of results, whole ones: paths from there, in the order of their names. */
export function ownFilesIn(folder: string): string[] {
  const paths = [...ours(folder)].filter(([, name]) => !LEFTOVER.test(name));
  return paths.map(([inner, name]) => (inner === "." ? name : `${inner}/${name}`)).sort();
}

/** Removes those of our files that are wanted gone; whoever asks for the lock may remove a draft of its own first. */
function clear(folder: string, wanted: (name: string) => boolean): void {
  for (const [inner, name] of ours(folder))
    if (wanted(name)) rmSync(join(folder, inner, name), { force: true });
}

/** Our files with the folder inside in which they are. */
function* ours(folder: string): Generator<readonly [inner: string, name: string]> {
  for (const [inner, own] of [[".", ownFiles], ...Object.entries(ownFolders)] as const) {
    const path = join(folder, inner);
    if (!existsSync(path)) continue;
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const isOurs = !entry.isDirectory() && own.test(entry.name.replace(LEFTOVER, ""));
      if (isOurs && entry.name !== LOCK_FILE) yield [inner, entry.name];
    }
  }
}

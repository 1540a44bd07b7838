import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../core/fault.ts";
import { ENGINE_VERSION } from "../core/version.ts";
import { SHARDS_FOLDER } from "../experiment/cluster/shard.ts";
import { MANIFEST_FILE, readManifest, type Manifest } from "../experiment/manifest.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { keptWay } from "../scenario/keptPath.ts";
import { nearestOf } from "../scenario/networks/faultList.ts";
import { shippedNames } from "../scenario/shippedScenarios.ts";

/** The manifest of a folder of results that this version can go on with. Throws the user's faults. */
export function openFolder(folder: string): Manifest {
  const file = join(folder, MANIFEST_FILE);
  const manifest = readManifest(folder);
  if (manifest === null) throw noResults(folder);
  if (manifest.engineVersion !== ENGINE_VERSION) {
    throw new UserError({
      file,
      path: "engineVersion",
      problem: "is another version, whose results could differ",
      given: manifest.engineVersion,
      allowed: ENGINE_VERSION,
      remedy: "run it again from the start, or use that version",
    });
  }
  return manifest;
}

/** Why there are no results in a folder, and where there are some. */
function noResults(folder: string): UserError {
  if (!existsSync(folder)) {
    const nearest = nearestOf(folder, foldersOfResults([dirname(folder), "output"]));
    return new UserError({
      file: folder,
      problem: "cannot be found",
      allowed: RESULTS,
      ...(nearest === undefined ? {} : { nearest }),
      remedy: shippedNames().includes(folder)
        ? runFirst(folder)
        : "check the path; it is taken from the folder you are in",
    });
  }
  if (!statSync(folder).isDirectory())
    return new UserError({
      file: folder,
      problem: "is a file, not a folder",
      allowed: RESULTS,
      ...(folder.endsWith(".json") && basename(folder) !== MANIFEST_FILE ? { remedy: runFirst(folder) } : {}),
    });
  if (existsSync(join(folder, SHARDS_FOLDER)))
    return new UserError({
      file: join(folder, MANIFEST_FILE),
      problem: "cannot be found",
      remedy: `it holds parts of a study; join them with: spreadwell merge ${shellWord(folder)}`,
    });
  const nearest = foldersOfResults([folder, join(folder, "output")])[0];
  return new UserError({
    file: folder,
    problem: `holds no results: there is no ${MANIFEST_FILE} in it`,
    allowed: RESULTS,
    ...(nearest === undefined ? {} : { nearest }),
  });
}

function runFirst(scenario: string): string {
  return `if it is a scenario, run it first: spreadwell run ${shellWord(scenario)}`;
}

const RESULTS = "the folder to which an earlier command, such as `spreadwell run`, wrote its results";

/** Folders of results that lie in some folders. */
function foldersOfResults(folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(folder) && statSync(folder).isDirectory())
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => existsSync(join(path, MANIFEST_FILE)));
}

/** The manifest, its data files looked for in another folder where one is given. */
export function withData(manifest: Manifest, folder: string, data: string | null): Manifest {
  if (data === null) return manifest;
  const dataFolder = keptWay(folder, data) || ".";
  const arms = manifest.study.arms.map((arm) => ({ ...arm, dataFolder }));
  return { ...manifest, study: { ...manifest.study, arms } };
}

import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { UserError } from "../core/fault.ts";
import { ENGINE_VERSION } from "../core/version.ts";
import { SHARDS_FOLDER } from "../experiment/cluster/shard.ts";
import { MANIFEST_FILE, readManifest, type Manifest } from "../experiment/manifest.ts";
import { shellWord } from "../experiment/shellWord.ts";

/** The manifest of a folder of results that this version can go on with. Throws the user's faults. */
export function openFolder(folder: string): Manifest {
  const file = join(folder, MANIFEST_FILE);
  const manifest = readManifest(folder);
  if (manifest === null) {
    const remedy = existsSync(join(folder, SHARDS_FOLDER))
      ? `it holds parts of a study; join them with: spreadwell merge ${shellWord(folder)}`
      : "give the folder to which an earlier command, such as `spreadwell run`, wrote its results";
    throw new UserError({ file, problem: "cannot be found", remedy });
  }
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

/** The manifest, its data files looked for in another folder where one is given. */
export function withData(manifest: Manifest, folder: string, data: string | null): Manifest {
  if (data === null) return manifest;
  const dataFolder = relative(resolve(folder), resolve(data)) || ".";
  const arms = manifest.study.arms.map((arm) => ({ ...arm, dataFolder }));
  return { ...manifest, study: { ...manifest.study, arms } };
}

import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../../core/fault.ts";
import { readManifest, type Manifest } from "../manifest.ts";
import { SHARDS_FOLDER, shardOfName, type Shard } from "./shard.ts";

/** A part of a study that lies in a folder. */
export interface FoundShard {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly shard: Shard;
}

/**
 * The parts that folders hold: each folder is one itself, or has them below it. Sorted by their numbers. Throws the
 * user's fault where a folder holds none.
 */
export function findShards(folders: readonly string[]): FoundShard[] {
  const found = folders.flatMap((folder) => {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      const problem = existsSync(folder) ? "is a file, not a folder" : "cannot be found";
      throw new UserError({
        file: folder,
        problem,
        remedy: "give the folder that --output named, or its parts",
      });
    }
    const own = shardIn(folder);
    if (own !== null) return [own];
    const below = join(folder, SHARDS_FOLDER);
    const inside = existsSync(below)
      ? readdirSync(below)
          .filter((name) => shardOfName(name) !== null)
          .map((name) => shardIn(join(below, name)))
          .filter((each) => each !== null)
      : [];
    if (inside.length > 0) return inside;
    throw new UserError({
      file: folder,
      problem: "holds no parts of a study",
      allowed: "a folder to which commands with --shard wrote, or its parts",
      remedy: "do the parts first, with --shard k/n",
    });
  });
  // The same folder may be named twice, as by a pattern of the shell and by hand.
  const once = new Map(found.map((each) => [resolve(each.folder), each]));
  return [...once.values()].sort((left, right) => left.shard.index - right.shard.index);
}

function shardIn(folder: string): FoundShard | null {
  const manifest = readManifest(folder);
  return manifest === null || manifest.shard === null ? null : { folder, manifest, shard: manifest.shard };
}

/** The folder to which parts belong, where their places tell: the one given, or the one that all of them lie in. */
export function homeOfShards(folders: readonly string[]): string | null {
  const homes = new Set(
    folders.map((folder) => {
      const above = dirname(resolve(folder));
      const isPart = basename(above) === SHARDS_FOLDER && shardOfName(basename(resolve(folder))) !== null;
      return isPart ? dirname(above) : resolve(folder);
    }),
  );
  if (homes.size !== 1) return null;
  const [home] = homes;
  return folders.find((folder) => resolve(folder) === home) ?? dirname(dirname(folders[0]!));
}

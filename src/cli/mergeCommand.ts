import { resolve } from "node:path";
import { UserError } from "../core/fault.ts";
import { checkShards, type WholeShard } from "../experiment/cluster/checkShards.ts";
import { findShards, homeOfShards } from "../experiment/cluster/findShards.ts";
import { joinShards } from "../experiment/cluster/joinShards.ts";
import { readManifest } from "../experiment/manifest.ts";
import { checkOutputFolder } from "../experiment/outputFolder.ts";
import { carryOut, type Telling } from "./carryOut.ts";
import { commandTyped } from "./runCommand.ts";

interface MergeOptions extends Telling {
  readonly output?: string;
  readonly overwrite?: boolean;
}

/** Carries out `spreadwell merge`; returns the exit code. Nothing is written before all parts are checked. */
export async function mergeCommand(folders: readonly string[], options: MergeOptions): Promise<number> {
  const found = findShards(folders);
  const output = options.output ?? homeOfShards(folders);
  if (output === null) {
    throw new UserError({
      path: "--output",
      problem: "is needed, since the parts do not lie in one folder",
      remedy: "name the folder for the results",
    });
  }
  const shards = checkShards(found);
  checkTarget(output, shards, options.overwrite ?? false);
  return carryOut(output, { threads: 1, check: false }, { ...options, again: commandTyped() }, ({ guard }) =>
    joinShards(shards, output, guard),
  );
}

/** Results of the same study may be replaced, since they are the same; anything else must be asked for. */
function checkTarget(output: string, shards: readonly WholeShard[], overwrite: boolean): void {
  const part = shards.find(({ folder }) => resolve(folder) === resolve(output));
  if (part !== undefined) {
    throw new UserError({
      path: `--output ${output}`,
      problem: `is part ${part.shard.index} itself`,
      remedy: "choose another folder",
    });
  }
  const manifest = readManifest(output);
  if (manifest !== null && manifest.shard === null && manifest.studyHash === shards[0]!.manifest.studyHash)
    return;
  // Without a manifest it is what was left of a merge that was cut short.
  checkOutputFolder(output, overwrite || manifest === null);
}

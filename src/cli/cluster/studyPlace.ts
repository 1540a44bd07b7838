import { join } from "node:path";
import { UserError } from "../../core/fault.ts";
import { readShard } from "../../experiment/cluster/readShard.ts";
import { SHARDS_FOLDER, shardName, type Shard } from "../../experiment/cluster/shard.ts";
import type { StudyKind } from "../../experiment/study/study.ts";
import { staticKinds } from "../../experiment/study/tools.ts";
import type { ClusterOptions } from "./clusterOptions.ts";

/** Which runs of a study are to be done here, and where they go. */
export interface StudyPlace {
  /** The part to do; null for all of it. */
  readonly shard: Shard | null;
  /** Folder for the tables of these runs: the study's own, or one below it for a part. */
  readonly folder: string;
}

/** Where a study goes whose results are to be in `output`. Throws the user's fault. */
export function studyPlace(kind: StudyKind, output: string, options: ClusterOptions): StudyPlace {
  const splittable = staticKinds();
  const given = ["shard", "slurm", "kubernetes"] as const;
  const asked = given.find((name) => options[name] !== undefined);
  if (asked !== undefined && !splittable.includes(kind)) {
    throw new UserError({
      path: `--${asked}`,
      problem: `cannot be used with ${kind}, which finds out from its first runs which others it needs`,
      allowed: `with ${splittable.join(", ")}`,
      remedy: "run it on one computer, with as many threads as that has",
    });
  }
  if (options.timeLimit !== undefined && options.slurm === undefined) {
    const remedy = "leave it out, or write scripts for Slurm with --slurm";
    throw new UserError({ path: "--time-limit", problem: "means nothing without --slurm", remedy });
  }
  if (options.shard === undefined) return { shard: null, folder: output };
  const shard = readShard(options.shard, process.env);
  return { shard, folder: join(output, SHARDS_FOLDER, shardName(shard)) };
}

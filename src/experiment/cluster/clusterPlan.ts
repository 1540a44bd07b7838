/** Folders below a study's folder that hold what was written for a cluster. */
export const clusterFolders = ["slurm", "kubernetes"] as const;

/** What scripts for a cluster are made from. */
export interface ClusterPlan {
  /** Short name of the study: letters, digits and hyphens. */
  readonly name: string;
  /** Folder of the study's results, as the user named it. */
  readonly output: string;
  readonly shardCount: number;
  /** Words of the command that makes the study, from `sweep` or the like on, without those about parts and output. */
  readonly command: readonly string[];
  /** Save the report's charts as files too. */
  readonly figures: boolean;
  /** Threads of one task. */
  readonly threads: number;
  /** Memory of one task, megabytes. */
  readonly megabytes: number;
  /** Longest time of one task, as Slurm takes it: minutes, or hours:minutes:seconds, or days-hours and so on. */
  readonly timeLimit: string;
}

/** Megabytes that a process needs beside its runs, and beside a run on each of its threads; measured, and rounded up. */
const PROCESS_MEGABYTES = 400;
const THREAD_MEGABYTES = 200;

/** Memory to ask for, megabytes: enough for so many runs of this size at a time, in steps of 256. */
export function megabytesOf(threads: number, bytesOfRun: number): number {
  const needed = PROCESS_MEGABYTES + threads * (THREAD_MEGABYTES + (2 * bytesOfRun) / 1e6);
  return Math.ceil(needed / 256) * 256;
}

/** The words by which one task does its part of the study: it begins it, or goes on where it was cut short. */
export function wordsOfTask({ command, output, shardCount }: ClusterPlan): string[] {
  return [...command, "--output", output, "--shard", `auto/${shardCount}`, "--continue", "--no-progress"];
}

/** The words by which the parts are joined. */
export function wordsOfMerge({ output, figures }: ClusterPlan): string[] {
  return ["merge", output, ...(figures ? ["--figures"] : [])];
}

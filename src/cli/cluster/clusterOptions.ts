import type { Command } from "commander";

/** Options of every command whose runs can be split over several computers. */
export interface ClusterOptions {
  readonly continue?: boolean;
  readonly shard?: string;
  readonly slurm?: string;
  readonly kubernetes?: string;
  readonly timeLimit?: string;
}

/** Declares what a study can be told about going on and about several computers. */
export function addClusterOptions(command: Command): Command {
  return command
    .option("--continue", "go on where the folder holds this very study already, or begin it")
    .option(
      "--shard <k/n>",
      "do only part k of n, in a folder of its own; auto or auto/n asks the cluster which",
    )
    .option("--slurm <parts>", "write scripts that do it in so many parts on a Slurm cluster, and stop")
    .option("--kubernetes <parts>", "write manifests that do it in so many parts on Kubernetes, and stop")
    .option("--time-limit <time>", "with --slurm: longest time of one task (default: 04:00:00)");
}

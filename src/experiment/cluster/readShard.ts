import { UserError, type Fault } from "../../core/fault.ts";
import { isShard, MOST_SHARDS, type Shard } from "./shard.ts";

/** Environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Variable that says how many parts there are, where neither the scheduler nor the command does. */
export const SHARD_COUNT_VARIABLE = "SPREADWELL_SHARDS";

const ALLOWED = "k/n, such as 3/16 for the third of sixteen parts, or auto or auto/n on a cluster";

/**
 * The part that `--shard` stands for: `k/n` itself; with `auto` what a Slurm array or a Kubernetes Indexed Job says
 * about this task. With `auto/n` a Slurm task's number is k as it stands, so that a few tasks of the array can
 * be submitted again by their numbers; without n the whole array is there, whatever its first number and step.
 * Throws the user's fault.
 */
export function readShard(given: string, environment: Environment): Shard {
  const [, first, count] = /^\s*(auto|\d{1,9})\s*(?:\/\s*(\d{1,9})\s*)?$/.exec(given) ?? [];
  if (first === undefined || (first !== "auto" && count === undefined))
    throw fault({ problem: "is not allowed", given: JSON.stringify(given), allowed: ALLOWED });
  if (first !== "auto") return checked({ index: Number(first), count: Number(count) }, given);
  const known = count === undefined ? null : Number(count);
  if (known !== null) checked({ index: 1, count: known }, given);
  return ofCluster(known, given, environment);
}

function ofCluster(count: number | null, given: string, environment: Environment): Shard {
  const task = environment["SLURM_ARRAY_TASK_ID"];
  const pod = environment["JOB_COMPLETION_INDEX"];
  if (task !== undefined && pod !== undefined) {
    const problem = "can be read in two ways: both SLURM_ARRAY_TASK_ID and JOB_COMPLETION_INDEX are set";
    throw fault({ problem, given, remedy: "give the part itself, as --shard k/n" });
  }
  if (task !== undefined) return ofSlurm(count, given, environment);
  if (pod !== undefined) return ofKubernetes(count, given, environment);
  throw fault({
    problem: "finds no cluster to ask: neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set",
    given,
    allowed: ALLOWED,
    remedy: "call it in a task of a Slurm array (sbatch --array=1-n) or in a Kubernetes Indexed Job",
  });
}

function ofSlurm(count: number | null, given: string, environment: Environment): Shard {
  const task = wholeNumber(environment, "SLURM_ARRAY_TASK_ID");
  if (count !== null) {
    const shard = { index: task, count };
    if (isShard(shard)) return shard;
    throw fault({
      problem: "does not fit the number of this task",
      given: `${given}, with SLURM_ARRAY_TASK_ID=${task}`,
      allowed: `tasks 1 to ${count}`,
      remedy: `number the array from 1: --array=1-${count}`,
    });
  }
  const [first, step, tasks] = ["MIN", "STEP", "COUNT"].map((name) =>
    wholeNumber(environment, `SLURM_ARRAY_TASK_${name}`),
  ) as [number, number, number];
  const shard = { index: (task - first) / Math.max(1, step) + 1, count: tasks };
  if (Number.isInteger(shard.index) && isShard(shard)) return shard;
  throw fault({
    problem: "cannot tell which part this task is: the array's numbers are not evenly spaced",
    given: `SLURM_ARRAY_TASK_ID=${task} in an array of ${tasks}, from ${first} in steps of ${step}`,
    remedy: "say how many parts there are, as --shard auto/n, with tasks numbered from 1",
  });
}

function ofKubernetes(count: number | null, given: string, environment: Environment): Shard {
  const index = wholeNumber(environment, "JOB_COMPLETION_INDEX") + 1;
  const known =
    count ?? (SHARD_COUNT_VARIABLE in environment ? wholeNumber(environment, SHARD_COUNT_VARIABLE) : null);
  if (known === null) {
    throw fault({
      problem: "does not say how many parts there are",
      given,
      remedy: `write --shard auto/n, or set ${SHARD_COUNT_VARIABLE} to the Job's completions`,
    });
  }
  const shard = { index, count: known };
  if (isShard(shard)) return shard;
  throw fault({
    problem: "does not fit the Job's completion index",
    given: `${known} parts, with JOB_COMPLETION_INDEX=${index - 1}`,
    allowed: `as many parts as the Job has completions, 1 to ${MOST_SHARDS}`,
  });
}

function wholeNumber(environment: Environment, name: string): number {
  const text = environment[name];
  if (text !== undefined && /^\d{1,9}$/.test(text)) return Number(text);
  throw fault({
    problem: `needs the environment variable ${name} as a whole number`,
    given: text === undefined ? "not set" : JSON.stringify(text),
    remedy: "give the part itself, as --shard k/n",
  });
}

function checked(shard: Shard, given: string): Shard {
  if (isShard(shard)) return shard;
  throw fault({
    problem: "is not allowed",
    given: JSON.stringify(given),
    allowed: `k/n with k from 1 to n, and n at most ${MOST_SHARDS}`,
  });
}

function fault(told: Omit<Fault, "path">): UserError {
  return new UserError({ path: "--shard", ...told });
}

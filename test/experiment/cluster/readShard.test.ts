import { describe, expect, it } from "vitest";
import { readShard, type Environment } from "../../../src/experiment/cluster/readShard.ts";

/** What Slurm tells a task of an array with these numbers. */
function slurm(task: number, numbers: readonly number[], step = 1): Environment {
  return {
    SLURM_ARRAY_TASK_ID: String(task),
    SLURM_ARRAY_TASK_MIN: String(Math.min(...numbers)),
    SLURM_ARRAY_TASK_MAX: String(Math.max(...numbers)),
    SLURM_ARRAY_TASK_COUNT: String(numbers.length),
    SLURM_ARRAY_TASK_STEP: String(step),
  };
}

describe("--shard", () => {
  it.each([
    ["3/16", {}, 3, 16],
    ["1/1", {}, 1, 1],
    [" 3 / 16 ", {}, 3, 16],
    // What is written counts, wherever it is called.
    ["3/16", slurm(5, [1, 2, 3, 4, 5]), 3, 16],
    ["auto", slurm(1, [1, 2, 3, 4]), 1, 4],
    ["auto", slurm(4, [1, 2, 3, 4]), 4, 4],
    ["auto", slurm(0, [0, 1, 2, 3]), 1, 4],
    ["auto", slurm(20, [10, 15, 20, 25], 5), 3, 4],
    // One task of sixteen, submitted again by its number.
    ["auto/16", slurm(7, [7]), 7, 16],
    ["auto/16", slurm(7, [3, 7]), 7, 16],
    ["auto/5", { JOB_COMPLETION_INDEX: "0" }, 1, 5],
    ["auto/5", { JOB_COMPLETION_INDEX: "4" }, 5, 5],
    ["auto", { JOB_COMPLETION_INDEX: "4", SPREADWELL_SHARDS: "8" }, 5, 8],
    ["auto/5", { JOB_COMPLETION_INDEX: "4", SPREADWELL_SHARDS: "8" }, 5, 5],
  ])("%s with %j is part %i of %i", (given, environment, index, count) => {
    expect(readShard(given, environment as Environment)).toEqual({ index, count });
  });

  it.each([
    ["3", {}, /^--shard: is not allowed\n {2}given: {3}"3"\n {2}allowed: k\/n, such as 3\/16/],
    ["", {}, /is not allowed/],
    ["3/", {}, /is not allowed/],
    ["-1/4", {}, /is not allowed/],
    ["1.5/4", {}, /is not allowed/],
    ["0/4", {}, /allowed: k\/n with k from 1 to n/],
    ["5/4", {}, /allowed: k\/n with k from 1 to n/],
    ["1/0", {}, /allowed: k\/n with k from 1 to n/],
    ["1/100001", {}, /n at most 100000/],
    ["auto/0", {}, /allowed: k\/n with k from 1 to n/],
    ["auto", {}, /finds no cluster to ask/],
    ["auto/16", {}, /finds no cluster to ask/],
    ["auto/16", slurm(0, [0, 1]), /number the array from 1: --array=1-16/],
    ["auto/16", slurm(17, [17]), /tasks 1 to 16/],
    ["auto", slurm(7, [1, 3, 7]), /not evenly spaced/],
    ["auto", { SLURM_ARRAY_TASK_ID: "3" }, /needs the environment variable SLURM_ARRAY_TASK_MIN/],
    [
      "auto/4",
      { SLURM_ARRAY_TASK_ID: "three" },
      /SLURM_ARRAY_TASK_ID as a whole number\n {2}given: {3}"three"/,
    ],
    ["auto", { JOB_COMPLETION_INDEX: "3" }, /does not say how many parts there are/],
    ["auto/3", { JOB_COMPLETION_INDEX: "3" }, /3 parts, with JOB_COMPLETION_INDEX=3/],
    ["auto/3", { JOB_COMPLETION_INDEX: "1", SLURM_ARRAY_TASK_ID: "1" }, /can be read in two ways/],
  ])("%s with %j is refused: %s", (given, environment, told) => {
    expect(() => readShard(given, environment as Environment)).toThrow(told);
  });
});

import { describe, expect, it } from "vitest";
import { taskWords } from "../../src/cli/cluster/taskWords.ts";

describe("the words that a task of a cluster keeps", () => {
  it.each([
    ["sweep plan.json -r 3 --slurm 4", "sweep plan.json -r 3"],
    ["sweep -o out plan.json -j 2 --vary a.b=0:1 --kubernetes=4", "sweep plan.json --vary a.b=0:1"],
    ["sweep plan.json -oout -j2 --output=x --threads=3 --time-limit 1-00", "sweep plan.json"],
    ["run a --overwrite --continue --figures --json --quiet --no-progress --check", "run a --check"],
    // Not options of ours, though they begin alike.
    [
      "run a --set output.x=1 --shards 3 --observed o.csv",
      "run a --set output.x=1 --shards 3 --observed o.csv",
    ],
    ["run -- -o", "run -- -o"],
  ])("of “%s” are “%s”", (given, kept) => {
    expect(taskWords(given.split(" "))).toEqual(kept.split(" "));
  });
});

import { describe, expect, test } from "vitest";
import { longRunSentence } from "../../src/cli/longRun.ts";
import { folderWith } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

describe("before a long run", () => {
  test.each([
    [{ staff: 331, weeks: 144, futures: 1000, threads: 1 }, undefined],
    [{ staff: 5000, weeks: 144, futures: 3000, threads: 1 }, "an hour"],
    [{ staff: 990_000, weeks: 144, futures: 100, threads: 2 }, "3 hours"],
    [{ staff: 990_000, weeks: 144, futures: 100, threads: 1 }, "7 hours"],
    // More threads than futures are of no use.
    [{ staff: 5_000_000, weeks: 1000, futures: 1, threads: 8 }, "2 hours"],
    [{ staff: 5_000_000, weeks: 1000, futures: 100, threads: 1 }, "10 days"],
  ])("of %j it says how long", (size, time) => {
    const said = longRunSentence(size);
    expect(said).toBe(
      time === undefined
        ? undefined
        : `This many people and futures take very roughly ${time} on this computer. Try it with -r 1 first`,
    );
  });

  test("validate says so, and nothing of a short one", async () => {
    const scenario = { weeks: 2000, system: { generate: { schools: 100, staffPerSchool: 30 } } };
    const folder = folderWith({ "main.json": scenario });
    const said = async (futures: string) =>
      (await runHere(["validate", "main.json", "--set", `replicates=${futures}`], folder)).stderr;
    expect(await said("1")).toBe("");
    expect(await said("100000")).toMatch(
      /^Note: This many people and futures take very roughly (an hour|\d+ (hours|days)) /,
    );
  });
});

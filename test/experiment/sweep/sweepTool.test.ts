import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SpreadCollector } from "../../../src/experiment/bands.ts";
import { splitQuoted } from "../../../src/experiment/readTable.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import { finishStudy } from "../../../src/experiment/study/finishStudy.ts";
import { startStudy, type Beginning } from "../../../src/experiment/study/runStudy.ts";
import type { SweepDesign } from "../../../src/experiment/sweep/combinations.ts";
import type { SweepResult } from "../../../src/experiment/sweep/sweepResult.ts";
import { openPrepared, small, temporaryFolder } from "../../scenario/scenarioFolder.ts";

const opened = openPrepared({ "main.json": { ...small, weeks: 6 } });

function studyIn(folder: string, design: SweepDesign, factors: readonly string[]): Beginning {
  return {
    study: {
      ...{ kind: "sweep", arms: [armOf(opened, folder)], factors, replicates: 3, design },
      metrics: ["adoption", "instruction_gain"],
      tables: ["runs", "weeks"],
    },
    notes: [],
    command: "spreadwell sweep main.json",
  };
}

const rowsOf = (folder: string, name: string) =>
  readFileSync(join(folder, name), "utf8").trimEnd().split("\n").map(splitQuoted);

describe("a sweep", () => {
  const design: SweepDesign = {
    factors: [
      { path: "collaboration.contactRate", values: [0, 0.5] },
      { path: "perils.groupthink", values: [0, 1] },
    ],
    design: "cartesian",
    samples: 0,
  };

  it("gives every combination the same luck, and sums up what its tables hold", async () => {
    const folder = temporaryFolder();
    const beginning = studyIn(
      folder,
      design,
      design.factors.map(({ path }) => path),
    );
    const options = { threads: 2, check: true, stop: { stopped: false }, now: () => new Date(0) };
    const manifest = await startStudy(beginning, folder, options);
    expect(manifest).toMatchObject({ status: "done", runCount: 12, caseCount: 4, failed: 0 });
    const result = (await finishStudy(folder, manifest)) as SweepResult;
    expect(result.cells.map(({ values }) => values)).toEqual([
      [0, 0],
      [0, 1],
      [0.5, 0],
      [0.5, 1],
    ]);
    const [header, ...runs] = rowsOf(folder, "runs.csv");
    const at = (name: string): number => header!.indexOf(name);
    // The network of a future is the same whatever the settings: that is what the same luck means to begin with.
    for (const replicate of ["0", "1", "2"])
      expect(
        new Set(runs.filter((row) => row[at("replicate")] === replicate).map((row) => row[at("ties")])).size,
      ).toBe(1);
    const [summaryHeader, ...summary] = rowsOf(folder, "summary.csv");
    expect(summaryHeader!.slice(0, 6)).toEqual([
      ...["case", "collaboration.contactRate", "perils.groupthink", "metric", "n", "mean"],
    ]);
    expect(summary).toHaveLength(8);
    const collector = new SpreadCollector();
    for (const row of runs.filter((each) => each[at("case")] === "2"))
      collector.add("", Number(row[at("adoption")]));
    const told = summary.find((row) => row[0] === "2" && row[3] === "adoption")!;
    expect(told.slice(4, 7).map(Number)).toEqual([3, collector.spread("").mean, collector.spread("").sd]);
    // Half-width of a t-interval of three values: Student's .975 quantile at 2 degrees of freedom is 4.302653.
    const [mean, sd, low, high] = told.slice(5, 9).map(Number) as [number, number, number, number];
    expect(high - mean).toBeCloseTo((4.302653 * sd) / Math.sqrt(3), 7);
    expect(mean - low).toBeCloseTo(high - mean, 12);
    expect(result.curves?.panels).toHaveLength(4);
    expect(result.curves?.weeks).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(rowsOf(folder, "columns.csv").filter(([table]) => table === "summary")).toHaveLength(
      summaryHeader!.length,
    );
  });

  it("over weeks keeps the column of the weeks that were run apart from what was set", async () => {
    const folder = temporaryFolder();
    const weeks: SweepDesign = { ...design, factors: [{ path: "weeks", values: [2, 4] }] };
    const options = { threads: 1, check: false, stop: { stopped: false }, now: () => new Date(0) };
    await startStudy(studyIn(folder, weeks, ["weeks_set"]), folder, options);
    const [header, ...runs] = rowsOf(folder, "runs.csv");
    expect(runs.map((row) => row[header!.indexOf("weeks")])).toEqual(["2", "2", "2", "4", "4", "4"]);
  });

  it("over weeks takes the values of a week for that week's, wherever it stands among those recorded", async () => {
    const folder = temporaryFolder();
    const seldom = openPrepared({ "main.json": { ...small, weeks: 6, outputs: { every: 3 } } });
    const weeks: SweepDesign = { ...design, factors: [{ path: "weeks", values: [2, 4] }] };
    const beginning = studyIn(folder, weeks, ["weeks_set"]);
    const study = { ...beginning.study, arms: [armOf(seldom, folder)] };
    const options = { threads: 1, check: false, stop: { stopped: false }, now: () => new Date(0) };
    const manifest = await startStudy({ ...beginning, study }, folder, options);
    const { curves } = (await finishStudy(folder, manifest)) as SweepResult;
    expect(curves!.weeks).toEqual([0, 2, 3, 4]);
    expect(curves!.panels.map((panel) => panel.weeks)).toEqual([
      [0, 2],
      [0, 3, 4],
    ]);
    for (const { band } of curves!.panels) expect(band.q50.every(Number.isFinite)).toBe(true);
  });
});

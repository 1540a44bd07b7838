import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isFault, parseGoal, reaches, type Goal } from "../../../src/experiment/optimise/goal.ts";
import type { OptimiseDesign } from "../../../src/experiment/optimise/optimiseDesign.ts";
import type { OptimiseResult } from "../../../src/experiment/optimise/optimiseResult.ts";
import { roundTotals } from "../../../src/experiment/optimise/race.ts";
import { splitQuoted } from "../../../src/experiment/readTable.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import { finishStudy } from "../../../src/experiment/study/finishStudy.ts";
import { continueStudy, startStudy, type Beginning } from "../../../src/experiment/study/runStudy.ts";
import { openPrepared, small, temporaryFolder } from "../../scenario/scenarioFolder.ts";

const opened = openPrepared({ "main.json": { ...small, weeks: 8 } });
const rates = [0, 0.02, 0.1, 0.5];

/** Contacts spread practices, so that more of them surely bring more adoptions: the smallest rate that does is sought. */
function designFor(goal: Goal, more: Partial<OptimiseDesign> = {}): OptimiseDesign {
  return {
    factors: [{ path: "collaboration.contactRate", values: rates }],
    goals: [goal],
    minimise: { setting: 0 },
    chance: 0.6,
    confidence: 0.9,
    totals: roundTotals(48, 6),
    ...more,
  };
}

function studyIn(folder: string, design: OptimiseDesign): Beginning {
  return {
    study: {
      ...{ kind: "optimise", arms: [armOf(opened, folder)], replicates: 48, design, tables: ["runs"] },
      factors: design.factors.map(({ path }) => path),
      metrics: design.goals.map(({ metric }) => metric),
    },
    notes: [],
    command: "spreadwell optimise main.json",
  };
}

const options = { threads: 2, check: false, stop: { stopped: false }, now: () => new Date(0) };
const read = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");
const goal: Goal = { metric: "contacts", relation: ">=", bound: 1 };

async function search(design: OptimiseDesign, folder = temporaryFolder()) {
  const manifest = await startStudy(studyIn(folder, design), folder, options);
  return { folder, manifest, result: (await finishStudy(folder, manifest)) as OptimiseResult };
}

describe("goals", () => {
  it("are read as they are written", () => {
    expect(parseGoal("harmful_share<0.1")).toEqual({ metric: "harmful_share", relation: "<", bound: 0.1 });
    expect(parseGoal(" harmful_share <= 10 % ")).toEqual({
      metric: "harmful_share",
      relation: "<=",
      bound: 0.1,
    });
    expect(parseGoal("instruction_gain≥-.2e0")).toEqual({
      metric: "instruction_gain",
      relation: ">=",
      bound: -0.2,
    });
    for (const wrong of ["", "harmful_share", "harmful_share=0.1", "harmful_share<x", "<0.1", "a<b<1"])
      expect(isFault(parseGoal(wrong))).toBe(true);
    expect(parseGoal("harmful_share<45")).toMatchObject({
      problem: "is beyond what a share can be",
      remedy: "write 'harmful_share < 45 %' or 'harmful_share < 0.45'",
    });
    for (const beyond of ["harmful_share<450 %", "adoption>-0.1"])
      expect(parseGoal(beyond)).not.toHaveProperty("remedy");
    expect(parseGoal("staff_hours<45")).toMatchObject({ bound: 45 });
    expect(parseGoal("harmful_shar<0.1")).toMatchObject({ nearest: '"harmful_share"' });
  });

  it("are not reached where there is nothing to measure", () => {
    for (const relation of ["<", "<=", ">", ">="] as const)
      expect(reaches({ metric: "x", relation, bound: 0 }, NaN)).toBe(false);
    expect(reaches({ metric: "x", relation: "<", bound: 1 }, 1)).toBe(false);
    expect(reaches({ metric: "x", relation: "<=", bound: 1 }, 1)).toBe(true);
  });
});

describe("a search for the cheapest plan", () => {
  it("finds it in a real scenario, with fewer futures than all, and says so in its tables", async () => {
    const { folder, manifest, result } = await search(designFor(goal));
    expect(manifest).toMatchObject({ status: "done", failed: 0 });
    // Without contacts nothing is contacted: that plan cannot do, and one of the others surely does.
    expect(result.plans[0]).toMatchObject({ hits: 0, fate: "misses" });
    expect(result.plans[3]!.hits).toBe(result.plans[3]!.futures);
    expect(["sure", "likely"]).toContain(result.decision.kind);
    expect(result.decision.plan).toBeGreaterThan(0);
    expect(result.runs).toBeLessThan(4 * 48);
    expect(manifest.runCount).toBe(result.runs);
    const [header, ...plans] = read(folder, "plans.csv").trimEnd().split("\n").map(splitQuoted);
    expect(plans).toHaveLength(4);
    const chosen = plans.filter((row) => row[header!.indexOf("is_chosen")] === "1");
    expect(chosen.map((row) => Number(row[0]))).toEqual([result.decision.plan]);
    expect(read(folder, "frontier.csv").trimEnd().split("\n")).toHaveLength(1 + result.frontier.length);
  });

  it("that is stopped anywhere and gone on with comes to the same, run by run", async () => {
    const design = designFor(goal);
    const whole = await search(design);
    const folder = temporaryFolder();
    const stop = { stopped: false };
    const stopSoon = (after: number) => (finished: number) => void (stop.stopped = finished >= after);
    let manifest = await startStudy(studyIn(folder, design), folder, {
      ...options,
      ...{ threads: 1, stop, onProgress: stopSoon(3) },
    });
    expect(manifest.status).toBe("interrupted");
    for (let rounds = 0; manifest.status !== "done"; rounds++) {
      expect(rounds).toBeLessThan(60);
      stop.stopped = false;
      const onProgress = stopSoon(manifest.finished + 7);
      manifest = await continueStudy(folder, manifest, { ...options, threads: 1, stop, onProgress });
    }
    expect(await finishStudy(folder, manifest)).toEqual(whole.result);
    for (const name of ["runs.csv", "cases.csv", "plans.csv", "frontier.csv"])
      expect(read(folder, name)).toBe(read(whole.folder, name));
  });

  it("goes by measured costs, and says of what nobody can reach what came nearest", async () => {
    const impossible: Goal = { metric: "contacts", relation: ">", bound: 1e9 };
    const { result } = await search(designFor(impossible, { minimise: { metric: "staff_hours" } }));
    expect(result.decision).toMatchObject({ kind: "none", isHopeless: true });
    expect(result.plans.every(({ cost }) => Number.isFinite(cost.mean))).toBe(true);
    expect(result.cost).toMatchObject({ name: "staff_hours", isSetting: false });
  });
});

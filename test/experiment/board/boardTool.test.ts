import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, test } from "vitest";
import type { BoardResult } from "../../../src/experiment/board/boardResult.ts";
import type { Manifest } from "../../../src/experiment/manifest.ts";
import { continueStudy, startStudy } from "../../../src/experiment/study/runStudy.ts";
import type { WorkerStart } from "../../../src/experiment/worker.ts";
import { small, temporaryFolder } from "../../scenario/scenarioFolder.ts";
import { boardStudy, medianOf, numberIn, options, resultOf, rowsOf } from "./boardStudy.ts";

const list = [
  { name: "Open questions", quality: 0.3, domain: "Talk", initialUse: 0.3 },
  { name: "Catchy, but no good", quality: -0.2, appeal: 0.4, domain: "Talk", initialUse: 0.3 },
  { name: "Comments", quality: 0.2, domain: "Feedback", initialUse: 0.2 },
];
const plans = [
  { name: "Led, and checked", set: { "leadership.principalParticipation": 1, "perils.qualityControl": 0.9 } },
  { name: "Coached", interventions: [{ at: 2, coach: {} }] },
];
const scenario = { ...small, weeks: 24, replicates: 5, practices: { list }, name: "Ours" };
const boards = {
  gain: { plans, goal: 0.02, start: "2026-09" },
  use: { headline: "use", practice: "Open questions", goal: 0.2, plans },
  harm: { headline: "harm", goal: 0.4, plans },
} as const;
const columns = { gain: "instruction_gain", harm: "harmful_share" } as const;

describe.each(["gain", "use", "harm"] as const)("a study with the headline %s", (kind) => {
  const folder = temporaryFolder();
  let result: BoardResult;
  let manifest: Manifest;
  let runs: Awaited<ReturnType<typeof rowsOf>>;
  let ends: (caseNumber: number, replicate: number) => number | null;

  beforeAll(async () => {
    manifest = await startStudy(boardStudy({ ...scenario, board: boards[kind] }, folder), folder, options());
    result = await resultOf(folder, manifest);
    runs = await rowsOf(folder, "runs");
    const practices = await rowsOf(folder, "practices");
    ends = (caseNumber, replicate) => {
      const isOwn = (row: Readonly<Record<string, string>>): boolean =>
        row["case"] === String(caseNumber) && row["replicate"] === String(replicate);
      if (kind !== "use") return numberIn(runs.find(isOwn)![columns[kind]]);
      const own = practices.filter(isOwn);
      return numberIn(
        own.find((row) => row["practice"] === "Open questions" && row["week"] === "24")!["adoption_well"],
      );
    };
  }, 120_000);

  const runsOf = (number: number) => runs.filter((row) => row["case"] === String(number));
  const casesLike = (plan: string, changed: string, to?: number) => [
    ...new Set(
      runs
        .filter(
          (row) =>
            row["plan"] === plan &&
            row["changed"] === changed &&
            (to === undefined || row["changed_to"] === String(to)),
        )
        .map((row) => Number(row["case"])),
    ),
  ];

  test("gives the ends and the digest of every future as the tables have them", () => {
    expect(result.plans.map(({ name }) => name)).toEqual(["Today's path", "Led, and checked", "Coached"]);
    result.plans.forEach((plan, number) => {
      const rows = runsOf(number);
      expect(plan.futures.replicates).toEqual([0, 1, 2, 3, 4]);
      expect(plan.digests).toEqual(rows.map((row) => row["digest"]));
      for (const key of ["instruction_gain", "harmful_share", "adoption", "money", "staff_hours"] as const)
        expect(plan.futures.ends[key]).toEqual(rows.map((row) => numberIn(row[key])));
      expect(plan.futures.ends.headline).toEqual(rows.map((_, at) => ends(number, at)));
      expect(new Set(plan.futures.ends.headline).size).toBeGreaterThan(1);
    });
  });

  test("gives the curve of every future as the tables have it, and the last value of it is its end", async () => {
    const table = await rowsOf(folder, kind === "use" ? "practices" : "weeks");
    result.plans.forEach(({ futures }, number) => {
      futures.curves.forEach((curve, at) => {
        const own = table.filter(
          (row) =>
            row["case"] === String(number) &&
            row["replicate"] === String(at) &&
            (kind !== "use" || row["practice"] === "Open questions"),
        );
        const column = kind === "use" ? "adoption_well" : columns[kind];
        const values = result.weeks.map(
          (week) => own.find((row) => row["week"] === String(week))?.[column] ?? "none",
        );
        expect(values).not.toContain("none");
        expect(curve).toEqual(values.map(numberIn));
        expect(curve.at(-1)).toBe(futures.ends.headline[at]);
      });
    });
  });

  test("gives the median of every school over the futures", async () => {
    const table = await rowsOf(folder, "schools");
    const outcome = kind === "use" ? "adoption" : columns[kind];
    expect(result.schoolOutcome).toBe(outcome);
    result.plans.forEach(({ futures }, number) => {
      expect(futures.schools).toEqual(
        ["Alder", "Birch"].map((school) =>
          result.weeks.map((week) =>
            medianOf(
              table
                .filter(
                  (row) =>
                    row["case"] === String(number) &&
                    row["school"] === school &&
                    row["week"] === String(week),
                )
                .map((row) => numberIn(row[outcome])),
            ),
          ),
        ),
      );
    });
  });

  test("gives what was tried as the tables have it, future by future", () => {
    const futures = [0, 1, 2, 3, 4];
    const valuesOf = (number: number) => futures.map((at) => ends(number, at));
    expect(result.perils).toHaveLength(4);
    for (const { key, headline } of result.perils) {
      const [number, ...more] = casesLike("Led, and checked", `without ${key}`);
      expect(more).toEqual([]);
      expect(headline).toEqual(valuesOf(number!));
    }
    expect(result.assumptions.length).toBeGreaterThan(4);
    const { study } = manifest;
    const design = (study.design as { assumptions: { range: { min: number; max: number } }[] }).assumptions;
    result.assumptions.forEach(({ path, low, high }, at) => {
      const { min, max } = design[at]!.range;
      expect(low.today).toEqual(valuesOf(casesLike("Today's path", path, min)[0]!));
      expect(high.today).toEqual(valuesOf(casesLike("Today's path", path, max)[0]!));
      expect(low.plan).toEqual(valuesOf(casesLike("Led, and checked", path, min)[0]!));
      expect(high.plan).toEqual(valuesOf(casesLike("Led, and checked", path, max)[0]!));
    });
    const own = (plan: string) => casesLike(plan, "all assumptions").map((number, at) => ends(number, at));
    expect(result.unknown).toEqual({ today: own("Today's path"), plan: own("Led, and checked") });
    expect(result.unknown!.today).toHaveLength(5);
  });

  test("counts in board.csv what the page counts", async () => {
    const rows = await rowsOf(folder, "board");
    const { goal } = result.headline;
    const reached = (values: readonly (number | null)[]) =>
      values.filter((value) => value !== null && (kind === "harm" ? value <= goal : value >= goal)).length;
    expect(rows).toHaveLength(3 + 4 + 4 * result.assumptions.length + 2);
    result.plans.forEach(({ name, futures }, at) => {
      const row = rows[at]!;
      const values = futures.ends.headline;
      expect(row).toMatchObject({ plan: name, tried: "", futures: "5", missing: "0" });
      expect(row["reached"]).toBe(String(reached(values)));
      expect(row["median"]).toBe(String(medianOf(values)));
      expect(row["money"]).toBe(String(medianOf(futures.ends.money)));
      const today = result.plans[0]!.futures.ends.headline;
      const differences = values.map((value, future) => value! - today[future]!);
      if (at === 0) expect(row).toMatchObject({ compared_with: "", higher: "", difference: "" });
      else {
        expect(row["higher"]).toBe(String(differences.filter((difference) => difference > 0).length));
        expect(row["difference"]).toBe(String(medianOf(differences)));
      }
    });
    const tried = rows.find((row) => row["tried"] === "without groupthink")!;
    expect(tried["reached"]).toBe(
      String(reached(result.perils.find(({ key }) => key === "groupthink")!.headline)),
    );
    // The goal lies among the futures, or counts would say nothing.
    const counts = rows.map((row) => Number(row["reached"]));
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(Math.min(...counts)).toBeLessThan(5);
  });

  test("holds what the scenario says, and the hash of every plan's scenario", async () => {
    const hashes = (await rowsOf(folder, "cases")).map((row) => row["scenario_hash"]);
    expect(result.plans.map(({ scenarioHash }) => scenarioHash)).toEqual(hashes.slice(0, 3));
    expect(result.plans[0]!.scenarioHash).toBe(manifest.study.arms[0]!.scenarioHash);
    expect(result.input["board"]).toEqual(boards[kind]);
    expect(result.start).toBe(kind === "gain" ? "2026-09" : null);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test("writes of what is only tried no more than is needed", async () => {
    for (const table of ["weeks", "schools"]) {
      const cases = new Set((await rowsOf(folder, table)).map((row) => row["case"]));
      expect(cases).toEqual(new Set(["0", "1", "2"]));
    }
    const tried = (await rowsOf(folder, "practices")).filter((row) => Number(row["case"]) > 2);
    const weeks = new Set(tried.map((row) => row["week"]));
    expect(weeks).toEqual(new Set(kind === "use" ? ["0", "24"] : []));
  });
});

const quickly = { ...scenario, weeks: 8, board: boards.gain };
const tableNames = ["cases", "runs", "weeks", "practices", "schools", "board"];
const read = (folder: string, name: string) => readFileSync(join(folder, `${name}.csv`), "utf8");

test("threads and interruptions change no byte", async () => {
  const whole = temporaryFolder();
  const done = await startStudy(boardStudy(quickly, whole, true), whole, options({ threads: 1 }));
  const result = await resultOf(whole, done);
  const parts = temporaryFolder();
  const stop = { stopped: false };
  const onProgress = (finished: number): void => void (stop.stopped = finished >= 7);
  const begun = await startStudy(boardStudy(quickly, parts, true), parts, options({ stop, onProgress }));
  expect(begun.status).toBe("interrupted");
  const ended = await continueStudy(parts, begun, options({ threads: 3 }));
  expect(ended).toMatchObject({ status: "done", failed: 0, runCount: done.runCount });
  const { input, ...rest } = await resultOf(parts, ended);
  expect({ input, ...rest }).toEqual(result);
  for (const name of tableNames) expect(read(parts, name)).toBe(read(whole, name));
  expect([result.assumptions, result.unknown]).toEqual([[], null]);
  expect(result.perils).toHaveLength(4);
});

/** The threads of a real run, but that the third future of today's path and all futures of the second plan fail. */
function makeWorker(data: WorkerStart): Worker {
  const entry = new URL("../../../src/experiment/worker.ts", import.meta.url).href;
  const source = `
    const { parentPort } = await import("node:worker_threads");
    const on = parentPort.on.bind(parentPort);
    parentPort.on = (name, handler) => on(name, (job) => {
      const { number } = job.studyCase;
      if ((number === 0 && job.replicate === 2) || number === 2)
        parentPort.postMessage({ place: job.place, failure: "RangeError: broken by a test" });
      else handler(job);
    });
    const { register } = await import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))});
    register();
    await import(${JSON.stringify(entry)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData: data });
}

test.each(["gain", "use"] as const)(
  "futures that failed are null with the headline %s, and the rest is as it would be",
  async (kind) => {
    const given = { ...quickly, board: boards[kind] };
    const folders = [temporaryFolder(), temporaryFolder()] as const;
    const whole = await startStudy(boardStudy(given, folders[0], true), folders[0], options());
    const some = await startStudy(boardStudy(given, folders[1], true), folders[1], options({ makeWorker }));
    expect(some).toMatchObject({ status: "done", failed: 6 });
    const [undisturbed, result] = [await resultOf(folders[0], whole), await resultOf(folders[1], some)];
    const [today, , broken] = result.plans;
    const expected = undisturbed.plans[0]!.futures;
    const without = <Value>(values: readonly Value[], place: Value) =>
      values.map((value, at) => (at === 2 ? place : value));
    expect(today!.futures.ends.headline).toEqual(without(expected.ends.headline, null));
    expect(today!.futures.ends.money).toEqual(without(expected.ends.money, null));
    const nothing = result.weeks.map(() => null);
    expect(today!.futures.curves).toEqual(without(expected.curves, nothing));
    expect(today!.digests).toEqual(without(undisturbed.plans[0]!.digests, ""));
    expect(broken!.futures.ends.headline).toEqual([null, null, null, null, null]);
    expect(broken!.futures.curves).toEqual([nothing, nothing, nothing, nothing, nothing]);
    expect(broken!.futures.schools).toEqual([nothing, nothing]);
    expect(result.plans[1]).toEqual(undisturbed.plans[1]);
    expect(result.perils).toEqual(undisturbed.perils);
    const [first, second, third] = await rowsOf(folders[1], "board");
    expect(first).toMatchObject({ futures: "4", missing: "1" });
    // Only futures that both have are compared.
    const compared = ["higher", "lower"].map((column) => Number(second![column]));
    expect(compared[0]! + compared[1]!).toBeLessThanOrEqual(4);
    expect(third).toMatchObject({ futures: "0", missing: "5", reached: "0", median: "", higher: "0" });
  },
);

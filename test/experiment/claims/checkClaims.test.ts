import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkClaims } from "../../../src/experiment/claims/checkClaims.ts";
import { measureArm } from "../../../src/experiment/claims/measureArm.ts";
import { openArm, planClaims } from "../../../src/experiment/claims/planClaims.ts";
import { SystemCache } from "../../../src/scenario/systemCache.ts";
import { runHere } from "../../cli/inProcess.ts";
import { faultTexts, folderWith, small } from "../../scenario/scenarioFolder.ts";

/** Settings under which nothing ever comes into use. */
const nothing = ["people.discovery=0", "practiceQuality.initialUse=0"];
const claim = (changes: object) => ({
  says: "So.",
  measure: "adoption",
  than: nothing,
  is: "higher",
  ...changes,
});

function planOf(main: object, files: Readonly<Record<string, unknown>> = {}) {
  const folder = folderWith({ "main.json": { ...small, ...main }, ...files });
  return planClaims({ file: join(folder, "main.json"), dataFolder: null }, new SystemCache());
}

describe("planClaims", () => {
  it("runs each arm once, to the last week that is asked for, whatever is asked of it", () => {
    const plan = planOf(
      {
        notice: [
          claim({ week: 4 }),
          claim({ measure: "drops" }),
          claim({ than: { week: 3 } }),
          claim({ than: { scenario: "other" }, week: 6 }),
          claim({ than: undefined, is: undefined, between: [0, 1], week: 4 }),
        ],
      },
      { "other.json": { ...small, seed: "another", weeks: 6 } },
    );
    expect(plan.arms.map(({ overrides, weeks, asked }) => [overrides, weeks, asked.length])).toEqual([
      [[], 10, 5],
      [nothing, 10, 2],
      [[], 6, 1],
    ]);
    expect(new Set(plan.arms.map(({ seed }) => seed))).toEqual(new Set(["small"]));
    expect(plan.claims.map(({ one, other }) => [one, other])).toEqual([
      [
        { arm: 0, asked: 0 },
        { arm: 1, asked: 0 },
      ],
      [
        { arm: 0, asked: 1 },
        { arm: 1, asked: 1 },
      ],
      [
        { arm: 0, asked: 2 },
        { arm: 0, asked: 3 },
      ],
      [
        { arm: 0, asked: 4 },
        { arm: 2, asked: 0 },
      ],
      [{ arm: 0, asked: 0 }, null],
    ]);
  });

  it("gives the other scenario the luck of the one that claims: the same settings then come to the same", () => {
    const plan = planOf(
      { notice: [claim({ than: { scenario: "twin" } })] },
      { "twin.json": { ...small, seed: "x" } },
    );
    const values = plan.arms.map((arm) =>
      measureArm(openArm(arm, null, new SystemCache()).built.setup, arm, 2),
    );
    expect(values[0]).toEqual(values[1]);
  });

  it("refuses a week that the other scenario does not reach, and what cannot be run", () => {
    const files = { "short.json": { ...small, weeks: 5 } };
    expect(
      faultTexts(() => planOf({ notice: [claim({ than: { scenario: "short" }, week: 8 })] }, files))[0],
    ).toContain(
      "notice[0].week: lies behind the last week of short, which it is held against\n  given:   8\n  allowed: 0 to 5",
    );
    const practices = { list: [{ name: "Talk", domain: "Talk", quality: 0 }], domains: [{ name: "Talk" }] };
    const against = (measure: string, changes: object): string | undefined =>
      faultTexts(() => planOf({ practices, notice: [claim({ measure, ...changes })] }, files))[0];
    expect(against("users Talk", { than: { scenario: "short" } })).toContain(
      'notice[0].measure: names no practice of short, which it is held against\n  given:   "Talk"',
    );
    expect(
      against("users Talk in Birch", { than: ['system.generate.schoolNames=["Alder","Oak"]'] }),
    ).toContain(
      'notice[0].measure: names no school of what it is held against\n  given:   "Birch"\n  allowed: "Alder", "Oak"',
    );
    expect(
      faultTexts(() =>
        planOf({ notice: [claim({ than: ['interventions=[{"at":99,"coach":{}}]'] })] }),
      ).join(),
    ).toContain("interventions[0].at");
  });
});

describe("what is wrong with what claims are held against", () => {
  const practices = { list: [{ name: "Talk", domain: "Talk", quality: 0 }], domains: [{ name: "Talk" }] };
  const folder = folderWith({
    "main.json": {
      ...small,
      practices,
      notice: [
        claim({ measure: "users Talk", than: { scenario: "short" } }),
        claim({ than: { scenario: "short" }, week: 8 }),
        claim({ than: { scenario: "faulty" } }),
        claim({ measure: "drops", than: { scenario: "faulty" } }),
        claim({ measure: "users Talk in Birch", than: ['system.generate.schoolNames=["Alder","Oak"]'] }),
      ],
    },
    "short.json": { ...small, weeks: 5 },
    "faulty.json": { ...small, weeks: 0 },
    "broken.json": { ...small, notice: [claim({ than: { scenario: "faulty" } })] },
    "sound.json": { ...small, notice: [claim({ than: { scenario: "short" } })] },
  });

  it("is told all together, and the same by validate and describe", async () => {
    const file = join(folder, "main.json");
    const told = faultTexts(() => planClaims({ file, dataFolder: null }, new SystemCache()));
    expect(told.map((text) => text.split("\n")[0]!.replaceAll(`${folder}/`, ""))).toEqual([
      "main.json: notice[0].measure: names no practice of short, which it is held against",
      "main.json: notice[1].week: lies behind the last week of short, which it is held against",
      "faulty.json: weeks: is too small",
      "main.json: notice[4].measure: names no school of what it is held against",
    ]);
    const words = (command: readonly string[]) => runHere(command, folder);
    const validated = await words(["validate", "main.json"]);
    expect(validated).toEqual(await words(["describe", "main.json", "--check"]));
    expect(validated.code).toBe(1);
    expect(validated.stdout).toBe("");
    for (const text of told) expect(validated.stderr).toContain(text.replaceAll(`${folder}/`, ""));
  });

  it("is no matter of a file whose claims can be checked, nor of one that is changed for this once", async () => {
    expect((await runHere(["validate", "sound.json"], folder)).code).toBe(0);
    expect((await runHere(["validate", "broken.json"], folder)).stderr).toContain("faulty.json: weeks: ");
    expect((await runHere(["validate", "broken.json", "--set", "weeks=9"], folder)).code).toBe(0);
  });
});

describe("checkClaims", () => {
  it("counts on threads what the numbers of each future say", async () => {
    const plan = planOf({
      notice: [claim({}), claim({ measure: "mean adoption", week: 5 }), claim({ measure: "half adoption" })],
    });
    const told: number[] = [];
    const counts = await checkClaims(plan, {
      futures: 5,
      threads: 2,
      onProgress: (finished, total) => told.push(finished / total),
    });
    expect(told).toEqual(Array.from({ length: 10 }, (_, at) => (at + 1) / 10));
    const setups = plan.arms.map((arm) => openArm(arm, null, new SystemCache()).built.setup);
    const values = setups.map((setup, at) =>
      Array.from({ length: 5 }, (_, r) => measureArm(setup, plan.arms[at]!, r)),
    );
    expect(counts.map(({ holds, futures }) => [holds, futures])).toEqual(
      [0, 1, 2].map((asked) => [
        values[0]!.filter((numbers, r) => numbers[asked]! > values[1]![r]![asked]!).length,
        5,
      ]),
    );
    expect(counts[0]!.holds).toBeGreaterThan(0);
  });

  it("stops where it is told to, and counts whole futures", async () => {
    const plan = planOf({ notice: [claim({})] });
    const stop = { stopped: false };
    const counts = await checkClaims(plan, {
      futures: 50,
      threads: 1,
      stop,
      onProgress: (finished) => (stop.stopped = finished >= 5),
    });
    expect(counts[0]!.futures).toBeGreaterThan(1);
    expect(counts[0]!.futures).toBeLessThan(50);
  });
});

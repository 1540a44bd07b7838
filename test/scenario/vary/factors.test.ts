import { describe, expect, it } from "vitest";
import { describeFault } from "../../../src/core/fault.ts";
import { parameterPaths } from "../../../src/scenario/schemaFaults.ts";
import { checkFactors } from "../../../src/scenario/vary/checkFactors.ts";
import { levelsOf, valueAt } from "../../../src/scenario/vary/factorValues.ts";
import { parseVary, VARY_FORMS } from "../../../src/scenario/vary/parseVary.ts";
import { tryValues } from "../../../src/scenario/vary/tryValues.ts";
import { faultsOf, prepare, small } from "../scenarioFolder.ts";

const input = {
  ...small,
  practices: { list: [{ name: "A", quality: 1 }] },
  interventions: [{ at: 3, until: 6, set: { "perils.groupthink": 0.5 } }],
};
const factorsOf = (...texts: string[]) => {
  const { factors, faults } = checkFactors(texts.map(parseVary), input);
  expect(faults.map(describeFault)).toEqual([]);
  return factors;
};
const faultTextsOf = (...texts: string[]) =>
  checkFactors(texts.map(parseVary), input).faults.map(describeFault);
const grid = (text: string) => levelsOf(factorsOf(text)[0]!);

describe("--vary", () => {
  it("takes values one by one: numbers, words with spaces, JSON", () => {
    expect(factorsOf("perils.groupthink=0, 0.5 ,1")).toEqual([
      { path: "perils.groupthink", values: [0, 0.5, 1] },
    ]);
    expect(grid("networkType=community of practice,learning community")).toEqual([
      "community of practice",
      "learning community",
    ]);
    expect(grid('system.generate.schoolNames=["A","B"],["C, and D","E"]')).toEqual([
      ["A", "B"],
      ["C, and D", "E"],
    ]);
    expect(grid("system.generate.schoolSizes=[[3,4],[5,6]]")).toEqual([
      [3, 4],
      [5, 6],
    ]);
    expect(grid("practices.list[0].name=2024,a:b")).toEqual(["2024", "a:b"]);
  });

  it("takes ranges with a step, with points on a scale, and bare", () => {
    expect(grid("perils.groupthink=0:1:0.1")).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(grid("perils.groupthink=0:1:0.4")).toEqual([0, 0.4, 0.8]);
    expect(grid("weeks=10:1000:3:log")).toEqual([10, 100, 1000]);
    expect(grid("perils.groupthink=0.001:1:4:log")).toEqual([0.001, 0.01, 0.1, 1]);
    expect(grid("perils.groupthink=0:1:3:linear")).toEqual([0, 0.5, 1]);
    expect(grid("perils.groupthink=0.2:0.6")).toEqual([0.2, 0.3, 0.4, 0.5, 0.6]);
    expect(factorsOf("weeks=10:100:log")[0]).toMatchObject({ scale: "log", integer: true });
  });

  it("alone takes the plausible range of the declaration, of a choice all that there is", () => {
    expect(factorsOf("perils.groupthink")[0]).toMatchObject({ min: 0, max: 1, integer: false });
    expect(factorsOf("groups.meetingEvery")[0]).toMatchObject({ min: 1, max: 8, integer: true });
    expect(grid("groups.decisionRule")).toContain("unanimity");
    expect(grid("networkType")).toEqual([
      "community of practice",
      "learning community",
      "improvement network",
    ]);
  });

  it("takes * for any name; what is given in full goes before it", () => {
    const perils = parameterPaths().filter((path) => path.startsWith("perils."));
    const factors = factorsOf("perils.*", "perils.groupthink=0,1");
    expect(factors.map(({ path }) => path).sort()).toEqual([...perils].sort());
    expect(factors.find(({ path }) => path === "perils.groupthink")).toMatchObject({ values: [0, 1] });
    expect(factorsOf("perils.*=0,1").every((spec) => "values" in spec)).toBe(true);
  });

  it("reaches into lists and into the timeline, under one name however it is written", () => {
    for (const path of [
      "interventions[0].set.perils.groupthink",
      'interventions.0.set["perils.groupthink"]',
    ]) {
      expect(factorsOf(path)).toEqual([
        {
          path: "interventions[0].set.perils.groupthink",
          min: 0,
          max: 1,
          scale: "linear",
          integer: false,
        },
      ]);
    }
    expect(factorsOf("interventions[0].at=1:5:2")[0]).toMatchObject({ step: 2, integer: true });
  });

  it("tells all that is wrong at once, each where it was written", () => {
    const told = faultTextsOf(
      "perils.groupthnk=0,1",
      "perlis.*",
      "perils.groupthink=0,2",
      "perils.groupthink=0:1:0",
      "perils.groupthink=1:0",
      "perils.groupthink=1:1",
      "perils.groupthink=0:1:5:lug",
      "perils.groupthink=0:1:5:log",
      "perils.groupthink=0.1:1:1:log",
      "perils.groupthink=0:1:0.00001",
      "perils.groupthink=",
      "perils.groupthink=0,,1",
      "perils.groupthink=[]",
      "perils.groupthink=0,0",
      "=1",
      "seed=1,2",
      "weeks",
      "groups.meetingEvery=1:8:0.5",
      "interventions[4].at=1,2",
    );
    expect(new Set(told.map((text) => text.split("\n")[0]))).toEqual(
      new Set([
        "--vary perils.groupthink=0:1:5:lug: is no range",
        "--vary perils.groupthink=: has no values",
        "--vary perils.groupthink=0,,1: has an empty place in its list",
        "--vary perils.groupthink=[]: has no values",
        "--vary =1: names no setting",
        "--vary perlis.*: means no setting",
        "--vary perils.groupthnk=0,1: perils.groupthnk: there is no such setting",
        "--vary perils.groupthink=0,2: perils.groupthink: is too large",
        "--vary perils.groupthink=0:1:0: has a step that leads nowhere",
        "--vary perils.groupthink=1:0: ends before it begins",
        "--vary perils.groupthink=1:1: ends before it begins",
        "--vary perils.groupthink=0:1:5:log: has no logarithm at its lower end",
        "--vary perils.groupthink=0.1:1:1:log: has no such number of points",
        "--vary perils.groupthink=0:1:0.00001: has too many values",
        "--vary perils.groupthink=0,0: has a value twice",
        "--vary seed=1,2: cannot vary: seed is the same for all, so that they share their luck; for more futures use -r",
        "--vary weeks: has no declared plausible range: say what weeks is to be",
        "--vary groups.meetingEvery=1:8:0.5: is about whole numbers only: groups.meetingEvery",
        "--vary interventions[4].at=1,2: names no entry of the list",
      ]),
    );
    expect(told.find((text) => text.includes("groupthnk"))).toContain("nearest: perils.groupthink");
    expect(told.find((text) => text.includes("perlis"))).toContain("nearest: perils.*");
    expect(told.find((text) => text.includes(":lug"))).toContain(VARY_FORMS);
  });

  it("tells once of a list that the scenario has not, whatever the values", () => {
    expect(faultTextsOf("practices.seeds[0].share=0.1,0.2")).toEqual([
      "--vary practices.seeds[0].share=0.1,0.2: names no entry of the list\n  allowed: nothing: the scenario has no practices.seeds\n" +
        "  remedy:  give the whole list: --set 'practices.seeds=[…]', or write it into the scenario file; what may stand in it: spreadwell explain practices.seeds",
    ]);
  });

  it("refuses the same setting twice, and one inside another", () => {
    expect(faultTextsOf("perils.groupthink=0,1", "perils.groupthink=0:1")).toHaveLength(1);
    expect(faultTextsOf("perils.*", "perils.*=0,1").length).toBeGreaterThan(2);
    expect(faultTextsOf("interventions[0].at=2,3", 'interventions=[[{"at":2,"set":{}}]]')[0]).toContain(
      "overlaps with another that varies: interventions[0].at",
    );
    expect(faultTextsOf("weeks=3,4", "perils.groupthink")).toEqual([]);
  });

  it("has every value put into the scenario before anything is run", () => {
    const check = (text: string) =>
      tryValues(factorsOf(text), { file: "main.json", input: input as never }).map(describeFault);
    expect(check("weeks=2,20").join()).toContain("with weeks = 2: main.json: interventions[0]");
    expect(check("weeks=10,20")).toEqual([]);
  });
});

describe("a place in the unit interval", () => {
  const places = Array.from({ length: 1200 }, (_, k) => (k + 0.5) / 1200);
  const counts = (text: string) => {
    const found = new Map<unknown, number>();
    for (const place of places) {
      const value = valueAt(factorsOf(text)[0]!, place);
      found.set(value, (found.get(value) ?? 0) + 1);
    }
    return [...found];
  };

  it("stands for values, steps and whole numbers in equal parts", () => {
    expect(counts("perils.groupthink=0.3,0,1")).toEqual([
      [0.3, 400],
      [0, 400],
      [1, 400],
    ]);
    expect(counts("perils.groupthink=0:1:0.25").map(([, count]) => count)).toEqual(Array(5).fill(240));
    expect(counts("groups.meetingEvery=1:8")).toEqual(Array.from({ length: 8 }, (_, k) => [k + 1, 150]));
  });

  it("stands for itself on the range's own scale", () => {
    const [log] = factorsOf("weeks=10:1000:log");
    expect(valueAt(factorsOf("perils.groupthink=0.2:0.6")[0]!, 0.25)).toBeCloseTo(0.3, 12);
    expect(valueAt(factorsOf("perils.groupthink=0.01:1:log")[0]!, 0.5)).toBeCloseTo(0.1, 12);
    expect(valueAt(log!, 0)).toBe(10);
    expect(valueAt(log!, 1 - 2 ** -53)).toBe(1000);
    for (const place of places) {
      const value = valueAt(factorsOf("perils.groupthink=0.01:1:log")[0]!, place) as number;
      expect(Math.log(value / 0.01) / Math.log(100)).toBeCloseTo(place, 10);
    }
  });
});

describe("sweep in a scenario file", () => {
  const base = { ...small, practices: { list: [{ name: "A", quality: 1 }] } };

  it("changes nothing in what run resolves", () => {
    const sweep = {
      vary: {
        "perils.groupthink": [0, 0.5],
        "perils.qualityControl": { min: 0, max: 1, step: 0.25 },
        weeks: { min: 10, max: 100, samples: 5, scale: "log" },
        "perils.*": "plausible",
      },
      design: "latin hypercube",
      samples: 64,
    };
    const [without, withSweep] = [base, { ...base, sweep }].map(
      (scenario) => prepare({ "main.json": scenario }).scenario,
    );
    expect(withSweep).toEqual(without);
  });

  it("is checked by every command, at the file's own places", () => {
    const sweep = {
      vary: {
        "perils.groupthnk": [0, 1],
        "perils.groupthink": [0, 2],
        "perils.qualityControl": { min: 0, max: 1, stepp: 1 },
        "perils.deindividuation": { min: "0", max: 1 },
        weeks: 3,
        "network.reach": [],
      },
      design: "grid",
    };
    const told = faultsOf({ "main.json": { ...base, sweep: { vary: sweep.vary } } });
    expect(told.map((text) => text.split("\n")[0])).toEqual([
      'main.json: sweep.vary["perils.qualityControl"]: there is no such part of a range',
      'main.json: sweep.vary["perils.deindividuation"]: min is no number',
      "main.json: sweep.vary.weeks: is of the wrong kind",
      'main.json: sweep.vary["network.reach"]: has no values',
      'main.json: sweep.vary["perils.groupthnk"]: perils.groupthnk: there is no such setting',
      'main.json: sweep.vary["perils.groupthink"]: perils.groupthink: is too large',
    ]);
    expect(faultsOf({ "main.json": { ...base, sweep } }).join()).toContain("sweep.design");
  });
});

import { describe, expect, it } from "vitest";
import { OTHER_SCHOOL, SAME_SCHOOL } from "../../src/model/system.ts";
import { faultsOf, prepare } from "./scenarioFolder.ts";

const base = {
  weeks: 3,
  practices: { list: [{ name: "Practice", quality: 1 }] },
};
const setupOf = (generate: unknown, more: object = {}) =>
  prepare({ "main.json": { ...base, system: { generate }, ...more } }).built;

describe("a network of a plain shape", () => {
  it("has its own parameters, and the schools that the scenario gives", () => {
    const { setup, networkSource } = setupOf(
      { shape: "ring", schoolSizes: [4, 6], schoolNames: ["Alder", "Birch"] },
      { network: { neighbours: 2 } },
    );
    const { system } = setup;
    expect([...system.schoolOffsets]).toEqual([0, 4, 10]);
    expect(system.schoolNames).toEqual(["Alder", "Birch"]);
    expect([...system.ties.targets.subarray(6, 10)]).toEqual([2, 4, 3, 5]);
    expect([...system.tieLayer.subarray(6, 10)]).toEqual([
      ...[SAME_SCHOOL, OTHER_SCHOOL, OTHER_SCHOOL, SAME_SCHOOL],
    ]);
    expect(networkSource).toBe(
      "The network has a plain shape: a ring on which everyone learns from the nearest, the same in all futures.",
    );
  });

  it("may be drawn anew in each future", () => {
    const { setup } = setupOf({ shape: "random", schoolSizes: [30], resample: true });
    expect(setup.networkPlan).toMatchObject({ shape: "random", schoolSizes: [30] });
  });

  it("is told among the nearest when misspelt", () => {
    expect(faultsOf({ "main.json": { ...base, system: { generate: { shape: "rign" } } } })).toEqual([
      'main.json: system.generate.shape: is not one of the values allowed\n  given:   "rign"\n  allowed: "schools", "complete", "star", "ring", "rewiredRing", "random"\n  nearest: "ring"',
    ]);
  });

  it("must not give one person more contacts than can be counted", () => {
    expect(
      faultsOf({ "main.json": { ...base, system: { generate: { shape: "star", schoolSizes: [70_000] } } } }),
    ).toEqual([
      "main.json: system.generate: asks for people with too many ties\n  given:   69999 people whom one person learns from\n  allowed: at most 65000\n  remedy:  simulate fewer people, or another shape",
    ]);
  });
});

describe("given thresholds", () => {
  it("are those of the staff, person by person", () => {
    const { setup } = setupOf({ shape: "complete", schoolSizes: [3], thresholds: [0, 1, 0.5] });
    expect([...setup.system.givenThreshold!]).toEqual([0, 1, 0.5]);
    expect(setupOf({ schoolSizes: [3] }).setup.system.givenThreshold).toBeNull();
  });

  it("are shares unless the scenario says that they are numbers", () => {
    const generate = { schoolSizes: [3], thresholds: [0, 2, 3] };
    expect(faultsOf({ "main.json": { ...base, system: { generate } } })).toEqual([
      "main.json: system.generate.thresholds[1]: is no share of somebody's contacts\n  given:   2\n  allowed: a number from 0 to 1, as adoption.thresholdKind is share\n  remedy:  give a share, or set adoption.thresholdKind to number",
    ]);
    const { setup } = setupOf(generate, { adoption: { thresholdKind: "number" } });
    expect([...setup.system.givenThreshold!]).toEqual([0, 2, 3]);
  });

  it("are as many as there are staff", () => {
    expect(
      faultsOf({ "main.json": { ...base, system: { generate: { schoolSizes: [3], thresholds: [0, 1] } } } }),
    ).toEqual([
      "main.json: system.generate.thresholds: has not one threshold for each of the staff\n  given:   2 thresholds\n  allowed: 3 thresholds",
    ]);
  });
});

describe("first users", () => {
  const withFirst = (firstUsers: unknown) => ({
    "main.json": { ...base, practices: { ...base.practices, firstUsers } },
  });

  it("stand apart where nothing else is said", () => {
    const { scenario, built } = prepare(withFirst([{ practice: "Practice", people: 2 }]));
    expect(scenario.firstUsers).toEqual([{ practice: "Practice", people: 2, placement: "apart" }]);
    expect(built.setup.practices.firstUsers).toEqual([{ practice: 0, people: 2, together: false }]);
  });

  it("use a practice of the scenario", () => {
    expect(faultsOf(withFirst([{ practice: "Practise", people: 2 }]))).toEqual([
      'main.json: practices.firstUsers[0].practice: is no practice of this scenario\n  given:   "Practise"\n  allowed: "Practice"\n  nearest: "Practice"',
    ]);
  });
});

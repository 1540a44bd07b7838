import { describe, expect, it } from "vitest";
import { parseJsonOverrides } from "../../src/scenario/parseOverride.ts";
import { prepareScenario } from "../../src/scenario/prepareScenario.ts";
import { join } from "node:path";
import { faultsOf, folderWith, prepare } from "./scenarioFolder.ts";

const base = { weeks: 3, practices: { list: [{ name: "Practice", quality: 1 }] } };
const withSystem = (generate: object, more: object = {}) => ({
  "main.json": { ...base, system: { generate }, ...more },
});
const planOf = (generate: object, sets: readonly string[] = []) => {
  const { system } = prepare(withSystem(generate), sets).scenario;
  if (system.kind !== "generate") throw new Error("expected a generated system");
  return system;
};

describe("networks that stand apart", () => {
  it("are listed by their schools, and say how many schools there are", () => {
    const plan = planOf({ networks: [2, 3], staffPerSchool: 5 });
    expect(plan).toMatchObject({ networks: [2, 3], schoolSizes: [5, 5, 5, 5, 5] });
    const { setup } = prepare(withSystem({ networks: [2, 3], staffPerSchool: 5, resample: true })).built;
    expect([...setup.system.schoolNetwork!]).toEqual([0, 0, 1, 1, 1]);
    expect(setup.networkPlan).toMatchObject({ networks: [2, 3] });
  });

  it("may stand beside the list of the schools' sizes, or their number", () => {
    expect(planOf({ networks: [1, 2], schoolSizes: [4, 5, 6] })).toMatchObject({ schoolSizes: [4, 5, 6] });
    expect(planOf({ networks: [1, 2], schools: 3, staffPerSchool: 4 }).schoolSizes).toEqual([4, 4, 4]);
  });

  it("may be very many, told by their number and their sizes", () => {
    const { networks, schoolSizes, schoolNames } = planOf({
      networkSpread: { count: 137, least: 6, mean: 11, most: 40 },
      staffSpread: { least: 4, mean: 16.6, most: 60 },
    });
    expect([networks!.length, Math.min(...networks!), Math.max(...networks!)]).toEqual([137, 6, 40]);
    expect([schoolSizes.length, schoolNames.length]).toEqual([1507, 1507]);
    expect(schoolSizes.reduce((sum, staff) => sum + staff, 0)).toBe(25016);
  });

  it("stay out of a scenario that lists none", () => {
    expect(Object.hasOwn(planOf({ schools: 4 }), "networks")).toBe(false);
  });

  it.each([
    [
      { networks: [2, 3], schools: 6 },
      "main.json: system.generate.networks: does not hold all schools and no others\n  given:   5 schools in 2 networks\n  allowed: 6 schools in all, as schools says\n  remedy:  let them add up to 6, or take schools out and let the networks say how many schools there are",
    ],
    [
      { networks: [2], schoolSizes: [4, 4, 4] },
      "main.json: system.generate.networks: does not hold all schools and no others\n  given:   2 schools in 1 network\n  allowed: 3 schools in all, as schoolSizes says\n  remedy:  let them add up to 3, or take schoolSizes out and let the networks say how many schools there are",
    ],
    [
      { networks: [2], networkSpread: { count: 2, least: 1, mean: 1, most: 1 } },
      "main.json: system.generate: gives the networks twice\n  allowed: networks or networkSpread\n  remedy:  take one of them out",
    ],
    [
      { networks: [3], shape: "ring" },
      'main.json: system.generate.shape: is a plain shape, which has no networks of schools\n  given:   "ring"\n  allowed: "schools"\n  remedy:  take out the shape, or the networks',
    ],
    [
      { networkSpread: { count: 3, least: 4, mean: 3, most: 8 } },
      "main.json: system.generate.networkSpread: has a mean that does not lie between the smallest and the largest\n  given:   least 4, mean 3, most 8\n  allowed: least ≤ mean ≤ most",
    ],
    [
      { schools: 3, staffSpread: { least: 4, mean: 9, most: 8 } },
      "main.json: system.generate.staffSpread: has a mean that does not lie between the smallest and the largest\n  given:   least 4, mean 9, most 8\n  allowed: least ≤ mean ≤ most",
    ],
    [
      { staffPerSchool: 5, staffSpread: { least: 4, mean: 5, most: 8 } },
      "main.json: system.generate: gives the schools' sizes twice\n  allowed: one of schoolSizes, staffPerSchool and staffSpread\n  remedy:  take one of them out",
    ],
    [
      { networkSpread: { count: 1_000_000, least: 1, mean: 500_000, most: 1_000_000 }, staffPerSchool: 1 },
      "main.json: system.generate.networkSpread: asks for too many schools\n  given:   500000000000 schools\n  allowed: at most 1000000 schools",
    ],
    [
      { networks: new Array<number>(20).fill(1_000_000), staffPerSchool: 1 },
      "main.json: system.generate.networks: asks for too many schools\n  given:   20000000 schools\n  allowed: at most 1000000 schools",
    ],
    [
      { networks: [0, 3] },
      "main.json: system.generate.networks[0]: is too small\n  given:   0\n  allowed: a whole number from 1 to 1000000",
    ],
  ])("that cannot be are refused with a reason: %j", (generate, message) => {
    expect(faultsOf(withSystem(generate))[0]).toBe(message);
  });

  it("of far too many people are refused before any list is made", () => {
    expect(faultsOf(withSystem({ networks: [900_000, 100_000], staffPerSchool: 100 }))[0]).toMatch(
      /^main\.json: system\.generate: asks for more people than a computer can hold/,
    );
  });
});

describe("another number of networks than a file gives", () => {
  const many = {
    networkSpread: { count: 20, least: 2, mean: 4, most: 9 },
    staffSpread: { least: 4, mean: 8, most: 20 },
  };

  it("is one setting: a list in place of many, fewer of them, or no networks at all", () => {
    expect(planOf(many, ["system.generate.networks=[2,3]"])).toMatchObject({ networks: [2, 3] });
    expect(planOf(many, ["system.generate.networkSpread.count=5"]).schoolSizes).toHaveLength(20);
    const none = planOf(many, ["system.generate.schools=7"]);
    expect([none.networks, none.schoolSizes.length]).toEqual([undefined, 7]);
    expect(planOf(many, ["system.generate.staffPerSchool=6"]).schoolSizes.every((size) => size === 6)).toBe(
      true,
    );
  });

  it("may be given as a group", () => {
    const file = join(folderWith(withSystem(many)), "main.json");
    const overrides = parseJsonOverrides('{"system":{"generate":{"networks":[3,1]}}}');
    const { system } = prepareScenario(file, overrides, null).scenario;
    expect(system).toMatchObject({ networks: [3, 1] });
  });

  it("keeps names of the schools where they still fit, and drops them where not", () => {
    const named = { networks: [1, 1], staffPerSchool: 5, schoolNames: ["Ash", "Elm"] };
    expect(planOf(named, ["system.generate.networks=[2]"]).schoolNames).toEqual(["Ash", "Elm"]);
    expect(planOf(named, ["system.generate.networks=[2,1]"]).schoolNames).toEqual([
      "School 1",
      "School 2",
      "School 3",
    ]);
    const sets = (count: number): string[] => [
      `system.generate.networkSpread={"count":${count},"least":1,"mean":1,"most":1}`,
    ];
    expect(planOf(named, sets(2)).schoolNames).toEqual(["Ash", "Elm"]);
    expect(planOf(named, sets(3)).schoolNames).toEqual(["School 1", "School 2", "School 3"]);
  });
});

describe("the timeline", () => {
  const act = (where: object, deed: object = { set: { "perils.groupthink": 1 } }) => ({
    interventions: [{ at: 1, where, ...deed }],
  });
  const generate = { networks: [2, 1, 3], staffPerSchool: 4 };

  it("can name networks in place of schools", () => {
    const { scenario, built } = prepare(withSystem(generate, act({ networks: [3, 1] })));
    expect(scenario.interventions[0]!.schools).toEqual([..."45612"].map((s) => `School ${s}`));
    expect(built.setup.interventions[0]!.schools).toEqual([3, 4, 5, 0, 1]);
  });

  it("can choose a share among the schools of a network", () => {
    const { scenario } = prepare(withSystem(generate, act({ networks: [1], random: 0.5 })));
    expect(scenario.interventions[0]).toMatchObject({
      schools: ["School 1", "School 2"],
      pick: { by: "random", share: 0.5, of: "schools" },
    });
  });

  it.each([
    [
      generate,
      act({ networks: [4] }),
      "main.json: interventions[0].where.networks[0]: is no network of this scenario\n  given:   4\n  allowed: 1 to 3",
    ],
    [
      generate,
      act({ networks: [1], schools: ["School 1"] }),
      "main.json: interventions[0].where: names schools and networks at once\n  given:   schools, networks\n  allowed: one of the two\n  remedy:  make an entry of each, or name the schools alone",
    ],
    [
      { schools: 3 },
      act({ networks: [1] }),
      "main.json: interventions[0].where.networks: names networks, but the scenario lists none\n  given:   [1]\n  remedy:  list the schools of each network in system.generate.networks, or name the schools here",
    ],
    [
      generate,
      act({ networks: [2] }, { connect: { pairs: 3 } }),
      "main.json: interventions[0].where.networks: names a network of a single school, which cannot be connected to itself\n  given:   [2]\n  allowed: two schools or more",
    ],
  ])("refuses what names no network: %j %j", (plan, more, message) => {
    expect(faultsOf(withSystem(plan, more))).toEqual([message]);
  });
});

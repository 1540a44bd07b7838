import { describe, expect, test } from "vitest";
import { groupSwitches, parseSwitch } from "../../../src/experiment/attribute/groupSwitches.ts";
import { perilChanges } from "../../../src/experiment/attribute/perilChanges.ts";
import { scenarioDifferences } from "../../../src/experiment/attribute/scenarioDifferences.ts";
import { perilKeys, perils } from "../../../src/model/perils/index.ts";
import { noPerils } from "../../facts/rows/settings.ts";
import { prepare, small, userFaults } from "../../scenario/scenarioFolder.ts";

const side = (more: Readonly<Record<string, unknown>> = {}, sets: readonly string[] = []) =>
  prepare({ "main.json": { ...small, ...more } }, sets);
const between = (from: ReturnType<typeof side>, to: ReturnType<typeof side>) => scenarioDifferences(from, to);

describe("what differs", () => {
  test("is nothing between a scenario and itself, whatever it is called and however it is recorded", () => {
    const renamed = side({ name: "Other", description: "x", replicates: 9, outputs: { every: 2 } });
    expect(between(side(), renamed)).toEqual([]);
  });

  test("is each parameter by itself, those of a type of network among them", () => {
    const found = between(side(), side({ networkType: "improvement network" }));
    expect(found.map(({ path }) => path)).toContain("purpose.focus");
    expect(found.map(({ path }) => path)).toContain("perils.qualityControl");
    expect(found.every(({ section, path }) => path.startsWith(`${section}.`))).toBe(true);
  });

  test("is told in words, choices by their name, perils with where they do no harm", () => {
    const [rule, peril] = between(
      side({}, ["groups.decisionRule=majority"]),
      side({}, ["groups.decisionRule=unanimity", "perils.groupthink=0"]),
    ).sort((left, right) => (left.path < right.path ? -1 : 1));
    expect([rule!.from, rule!.to, rule!.value]).toEqual(["majority", "unanimity", "unanimity"]);
    expect([peril!.from, peril!.to, peril!.value]).toEqual([
      "30 of 100",
      "0 of 100, where it does no harm",
      0,
    ]);
  });

  test("is the timeline, the network and the practices as wholes", () => {
    const practices = { domains: [{ name: "Talk" }], list: [{ name: "Ask", quality: 0.1, domain: "Talk" }] };
    const to = side({
      interventions: [{ at: 2, set: { "perils.groupthink": 0 } }],
      system: { generate: { schoolSizes: [4, 4, 4] } },
      practices,
    });
    expect(between(side(), to).map(({ path, section }) => [section, path])).toEqual([
      ["practices", "practices.domains"],
      ["practices", "practices.list"],
      ["system", "system.generate"],
      ["interventions", "interventions"],
    ]);
  });
});

const found = between(
  side(),
  side({}, [
    "perils.groupthink=0",
    "perils.deindividuation=0",
    "leadership.goals=0.9",
    "purpose.focus=0.1",
    "purpose.sharedTheory=1",
  ]),
);

describe("switches", () => {
  test("are one for each peril and one for each other section", () => {
    expect(groupSwitches(found, []).map(({ name, settings }) => [name, settings.length])).toEqual([
      ["groupthink", 1],
      ["deindividuation", 1],
      ["purpose", 2],
      ["leadership", 1],
    ]);
  });

  test("are as wanted, by path and by section; the rest stays as usual", () => {
    const wanted = [parseSwitch("vision: leadership, purpose.focus")];
    expect(groupSwitches(found, wanted).map(({ name, settings }) => [name, settings.length])).toEqual([
      ["vision", 2],
      ["groupthink", 1],
      ["deindividuation", 1],
      ["purpose", 1],
    ]);
  });

  test("that name what does not differ, take a setting twice or share a name are faults, told at once", () => {
    const wanted = ["a: perils.qualityControl", "b: leadership", "c: leadership.goals", "b: purpose"].map(
      parseSwitch,
    );
    const faults = userFaults(() => groupSwitches(found, wanted));
    expect(faults.map(({ problem }) => problem)).toEqual([
      "names a setting in which the two scenarios do not differ",
      "takes a setting that another switch has",
      "has the name of another switch",
    ]);
  });

  test("that are too many are refused with a proposal that would do", () => {
    const sections = ["aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "ii", "jj", "kk", "ll"];
    const many = sections.map((section) => ({ ...found[0]!, section, path: `${section}.x` }));
    const [fault] = userFaults(() => groupSwitches(many, []));
    expect(fault!.given).toContain("12: aa, bb");
    const proposal = /--switch '(.*)'/.exec(fault!.remedy!)![1]!;
    expect(groupSwitches(many, [parseSwitch(proposal)])).toHaveLength(10);
  });

  test.each(["x", ": leadership", "name:", "name: ,"])("cannot be read from %j", (text) => {
    expect(() => parseSwitch(text)).toThrow("is no group of settings");
  });
});

describe("perils off", () => {
  test("is the world without perils that the facts are about", () => {
    const { changes } = perilChanges(side().scenario);
    expect(changes.map(({ path, value }) => `${path}=${String(value)}`).sort()).toEqual([...noPerils].sort());
    for (const key of perilKeys) expect([0, 1]).toContain(perils[key].harmless);
  });

  test("leaves alone what does no harm already, and says so", () => {
    const { changes, unchanged } = perilChanges(side({}, ["perils.groupthink=0"]).scenario);
    expect(changes).toHaveLength(3);
    expect(unchanged).toHaveLength(1);
    expect(unchanged[0]).toContain("perils.groupthink");
  });
});

import { describe, expect, it } from "vitest";
import { parseJsonOverrides } from "../../src/scenario/parseOverride.ts";
import { prepareScenario } from "../../src/scenario/prepareScenario.ts";
import { faultsOf, faultTexts, folderWith, prepare, small } from "./scenarioFolder.ts";
import { join } from "node:path";

const base = {
  ...small,
  practices: {
    domains: [{ name: "D", leverage: 2 }],
    list: [
      { name: "A", quality: 0.1 },
      { name: "B", quality: 0.2 },
    ],
  },
  interventions: [{ at: 3, where: { schools: ["Alder"] }, set: { "perils.groupthink": 0.5 } }],
};

function scenarioWith(...sets: string[]) {
  return prepare({ "main.json": base }, sets).scenario;
}

function faultsWith(...sets: string[]) {
  return faultsOf({ "main.json": base }, sets);
}

describe("--set", () => {
  it("takes numbers, texts, truth values, lists and groups", () => {
    const scenario = scenarioWith(
      "perils.groupthink=0.25",
      " weeks = 1e1 ",
      "name=Two words, and a comma",
      "outputs.events=true",
      "system.generate.schoolSizes=[3,4]",
      'leadership={"dissent":0.5}',
    );
    expect(scenario).toMatchObject({ weeks: 10, name: "Two words, and a comma", outputs: { events: true } });
    expect(scenario.values).toMatchObject({ groupthink: 0.25, dissent: 0.5 });
    expect(scenario.system).toMatchObject({ schoolSizes: [3, 4], schoolNames: ["Alder", "Birch"] });
  });

  it("takes as text what can only be meant as text", () => {
    expect(scenarioWith("name=2024", "description=true", "seed=007")).toMatchObject({
      name: "2024",
      description: "true",
      seed: "007",
    });
    expect(scenarioWith("seed=1.5").seed).toBe("1.5");
    expect(scenarioWith("seed=15").seed).toBe("15");
    expect(scenarioWith("description=[a draft").description).toBe("[a draft");
    expect(scenarioWith("description=").description).toBe("");
    expect(scenarioWith("description=a=b=c").description).toBe("a=b=c");
  });

  it("changes entries of lists, by [2] and by .2", () => {
    const scenario = scenarioWith(
      "practices.list[1].quality=0.9",
      "practices.list.0.name=Z",
      "interventions[0].at=4",
    );
    expect(scenario.practices).toMatchObject([{ name: "Z" }, { name: "B", quality: 0.9 }]);
    expect(scenario.interventions).toMatchObject([{ at: 4 }]);
  });

  it("changes what the timeline sets, with and without brackets", () => {
    expect(scenarioWith("interventions[0].set.perils.groupthink=0.1").interventions[0]!.set).toEqual({
      groupthink: 0.1,
    });
    expect(scenarioWith('interventions[0].set["perils.groupthink"]=0.2').interventions[0]!.set).toEqual({
      groupthink: 0.2,
    });
  });

  it("counts from left to right", () => {
    expect(scenarioWith("weeks=5", "weeks=6").weeks).toBe(6);
    expect(scenarioWith("weeks=5", "interventions[0].at=5").interventions[0]!.at).toBe(5);
  });

  it("replaces the other way of saying a thing", () => {
    expect(
      scenarioWith("system.generate.schools=3", "system.generate.staffPerSchool=4", "interventions=[]")
        .system,
    ).toMatchObject({
      schoolSizes: [4, 4, 4],
      schoolNames: ["School 1", "School 2", "School 3"],
    });
    expect(scenarioWith("practices.generate.perDomain=3").practices).toHaveLength(3);
  });

  it("does not touch the file's own input", () => {
    expect(scenarioWith("practices.list[0].quality=1").practices[0]!.quality).toBe(1);
    expect(scenarioWith().practices[0]!.quality).toBe(0.1);
  });

  it.each([
    ["perils.groupthink", "has no value"],
    ["", "has no value"],
    ["=3", "names no setting"],
  ])("needs a path and a value: %j", (set, problem) => {
    expect(faultsWith(set)).toEqual([
      `--set ${set}: ${problem}\n  allowed: path=value\n  remedy:  write for example --set perils.groupthink=0.5`,
    ]);
  });

  it.each([
    "__proto__.x=1",
    "perils.__proto__.x=1",
    'perils["__proto__"]=1',
    ".weeks=1",
    "weeks.=1",
    "a..b=1",
    "list[=1",
  ])("refuses a path that is none: %j", (set) => {
    const path = JSON.stringify(set.slice(0, set.indexOf("=")));
    expect(faultsWith(set)).toEqual([
      `--set ${set}: there is no such setting\n  given:   ${path}\n  allowed: a path such as perils.groupthink; \`spreadwell explain\` lists them`,
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("gives what comes with every object no meaning", () => {
    expect(
      faultsWith("constructor.prototype.x=1", "toString=1", "perils.hasOwnProperty=1").map((fault) =>
        fault.split("\n").slice(0, 2),
      ),
    ).toEqual([
      [
        "--set constructor.prototype.x=1: constructor: there is no such setting",
        '  given:   {"prototype":{"x":1}}',
      ],
      ["--set toString=1: toString: there is no such setting", "  given:   1"],
      ["--set perils.hasOwnProperty=1: perils.hasOwnProperty: there is no such setting", "  given:   1"],
    ]);
  });

  it("refuses __proto__ inside a value", () => {
    expect(faultsWith('perils={"__proto__":{"groupthink":1}}')).toEqual([
      '--set perils={"__proto__":{"groupthink":1}}: __proto__: there is no such setting',
    ]);
  });

  it.each([
    ["perils.groupthnk=0.3", "perils.groupthnk", "perils.groupthink"],
    ["groupthink=0.3", "groupthink", "perils.groupthink"],
    ["peril.groupthink=0.3", "peril", "perils.groupthink"],
    ["wekks=3", "wekks", "weeks"],
  ])("names the nearest whole path: %s", (set, path, nearest) => {
    const [fault, ...more] = faultsWith(set);
    expect(more).toEqual([]);
    expect(fault).toMatch(new RegExp(`^--set ${set}: ${path}: there is no such setting\\n`));
    expect(fault).toMatch(new RegExp(`\\n {2}nearest: ${nearest}$`));
  });

  it.each([
    ["perils.groupthink=2", "perils.groupthink: is too large", "2", "a number from 0 to 1"],
    ["perils.groupthink=NaN", "perils.groupthink: is of the wrong kind", '"NaN"', "a number from 0 to 1"],
    [
      "perils.groupthink=Infinity",
      "perils.groupthink: is of the wrong kind",
      '"Infinity"',
      "a number from 0 to 1",
    ],
    [
      "perils.groupthink=0,5",
      "perils.groupthink: is of the wrong kind",
      '"0,5"',
      "a number from 0 to 1\n  nearest: 0.5\n  remedy:  write a number in digits, with a point for decimals, and without quotes, % or marks for thousands",
    ],
    ["perils.groupthink=", "perils.groupthink: is of the wrong kind", '""', "a number from 0 to 1"],
    ["perils=0.5", "perils: is of the wrong kind", "0.5", "a group { … }"],
    [
      "weeks=1e999",
      "weeks: is no number that a computer can hold",
      "Infinity",
      "a whole number from 1 to 2000",
    ],
    ["weeks=10.5", "weeks: is no whole number", "10.5", "a whole number from 1 to 2000"],
    ["weeks.x=10", "weeks: is of the wrong kind", '{"x":10}', "a whole number from 1 to 2000"],
    [
      "practices.list[0].quality=high",
      "practices.list[0].quality: is of the wrong kind",
      '"high"',
      "a number from -5 to 5",
    ],
  ])("checks values: %s", (set, problem, given, allowed) => {
    expect(faultsWith(set)).toEqual([`--set ${set}: ${problem}\n  given:   ${given}\n  allowed: ${allowed}`]);
  });

  it.each([
    [
      "practices.list[2].quality=1",
      "practices.list[2]",
      'practices.list[0] to practices.list[1], called "A", "B"',
      "practices.list",
    ],
    [
      "practices.list.quality=1",
      "practices.list.quality",
      'practices.list[0] to practices.list[1], called "A", "B"',
      "practices.list",
    ],
    ["interventions[1].at=3", "interventions[1]", "interventions[0]", "interventions"],
    [
      "system.generate.schoolSizes[5]=3",
      "system.generate.schoolSizes[5]",
      "system.generate.schoolSizes[0] to system.generate.schoolSizes[1]",
      "system.generate.schoolSizes",
    ],
  ])("can change only entries that there are: %s", (set, given, allowed, list) => {
    expect(faultsWith(set)).toEqual([
      `--set ${set}: names no entry of the list\n  given:   ${given}\n  allowed: ${allowed}\n  remedy:  or give the whole list: --set '${list}=[…]'`,
    ]);
  });

  it.each([
    ["interventions[0].at=2", "interventions[0]", "interventions"],
    ["interventions.at=2", "interventions.at", "interventions"],
    ["interventions.0.set.perils.groupthink=2", "interventions[0]", "interventions"],
    ["practices.seeds[0].share=0.3", "practices.seeds[0]", "practices.seeds"],
    ["board.plans[0].name=x", "board.plans[0]", "board.plans"],
    ["system.generate.schoolNames[1]=Oak", "system.generate.schoolNames[1]", "system.generate.schoolNames"],
    ["try[0]=weeks=3", "try[0]", "try"],
  ])("can change no entry of a list that there is not: %s", (set, given, list) => {
    const input = { weeks: 10, system: { generate: { schoolSizes: [5, 7] } } };
    expect(faultsOf({ "main.json": input }, [set])).toEqual([
      `--set ${set}: names no entry of the list\n  given:   ${given}\n  allowed: nothing: the scenario has no ${list}\n` +
        `  remedy:  give the whole list: --set '${list}=[…]', or write it into the scenario file; what may stand in it: spreadwell explain ${list}`,
    ]);
  });

  it("says the same of a list that is empty, and is not blamed where the file has something else in its place", () => {
    expect(faultsWith("interventions=[]", "interventions[0].at=2")[0]).toContain(
      "allowed: nothing: the list is empty\n  remedy:  give the whole list: --set 'interventions=[…]', or",
    );
    const faults = faultsOf({ "main.json": { ...base, interventions: "none" } }, ["interventions[0].at=2"]);
    expect(faults.map((fault) => fault.split("\n")[0])).toContain(
      "main.json: interventions: is of the wrong kind",
    );
    expect(faults.join("\n")).not.toContain("names no entry");
  });

  it("numbers entries from 0 on", () => {
    expect(faultsWith("practices.list[x].name=Q")[0]).toContain(
      "remedy:  number the entries of a list from 0",
    );
    expect(faultsWith("interventions[-1].at=2")).toEqual([
      '--set interventions[-1].at=2: there is no such setting\n  given:   "interventions[-1].at"\n' +
        "  allowed: a path such as perils.groupthink; `spreadwell explain` lists them\n" +
        "  remedy:  number the entries of a list from 0, as in interventions[0].at",
    ]);
  });

  it("says where a list or a group breaks off", () => {
    expect(faultsWith("system.generate.schoolSizes=[1,2", 'leadership={dissent:"1"}')).toEqual([
      "--set system.generate.schoolSizes=[1,2: is not valid JSON from character 5 on\n  given:   the end of the text\n  allowed: a comma or ]\n  remedy:  put the whole into single quotes, so that the shell leaves the double quotes in it",
      '--set leadership={dissent:"1"}: is not valid JSON from character 2 on\n  given:   "dissent:\\"1\\"}"\n  allowed: a name in double quotes\n  remedy:  put the whole into single quotes, so that the shell leaves the double quotes in it',
    ]);
  });

  it("cannot change what the file extends", () => {
    expect(faultsWith("extends=other.json")).toEqual([
      '--set extends=other.json: cannot be set here\n  given:   "extends"\n  remedy:  write extends into the scenario file',
    ]);
  });

  it("is not blamed for what the file got wrong in the same part, and spoils nothing else", () => {
    const faults = faultsOf({ "main.json": { ...base, perils: { groupthink: 2 } } }, [
      "perils.deindividuation=0.1",
      "perils.qualityControl=3",
    ]);
    expect(faults.map((fault) => fault.split("\n")[0])).toEqual([
      "main.json: perils.groupthink: is too large",
      "--set perils.qualityControl=3: perils.qualityControl: is too large",
    ]);
  });

  it("is blamed for what lacks because of it", () => {
    expect(
      faultsWith("system.import.options.partition.name=x", "practices.seeds=[{}]").map(
        (fault) => fault.split("\n")[0],
      ),
    ).toEqual([
      "--set system.import.options.partition.name=x: system.import.options.partition.use: is missing",
      "--set practices.seeds=[{}]: practices.seeds[0].practice: is missing",
      "--set practices.seeds=[{}]: practices.seeds[0].share: is missing",
    ]);
  });

  it("is blamed for what goes wrong later because of it", () => {
    expect(faultsWith("interventions[0].at=300").map((fault) => fault.split("\n")[0])).toEqual([
      "--set interventions[0].at=300: interventions[0].at: lies beyond the last week",
    ]);
    expect(faultsWith("weeks=2").map((fault) => fault.split("\n")[0])).toEqual([
      "main.json: interventions[0].at: lies beyond the last week",
    ]);
  });

  it("is shortened where it is long", () => {
    expect(faultsWith(`name=${"x".repeat(3000)}`)[0]).toMatch(/^--set name=x{52}\.\.\.: name: is too long\n/);
  });
});

describe("--set-json", () => {
  function faultsOfJson(text: string): string[] {
    const folder = folderWith({ "main.json": base });
    return faultTexts(
      () => prepareScenario(join(folder, "main.json"), parseJsonOverrides(text), null),
      folder,
    );
  }

  it("merges group by group, like a file that extends", () => {
    const folder = folderWith({
      "main.json": { ...base, perils: { groupthink: 0.1, deindividuation: 0.2 } },
    });
    const overrides = parseJsonOverrides(
      '{"perils":{"groupthink":0.9},"practices":{"generate":{"perDomain":2}},"weeks":4}',
    );
    const { scenario } = prepareScenario(join(folder, "main.json"), overrides, null);
    expect(scenario.values).toMatchObject({ groupthink: 0.9, deindividuation: 0.2 });
    expect(scenario).toMatchObject({ weeks: 4, practicesGenerated: { perDomain: 2 } });
  });

  it.each([
    ["[1]", "--set-json: is of the wrong kind\n  given:   [1]\n  allowed: a group { … }"],
    [
      "{",
      "--set-json: is not valid JSON from character 2 on\n  given:   the end of the text\n  allowed: a name in double quotes\n  remedy:  put the whole into single quotes, so that the shell leaves the double quotes in it",
    ],
    ['{"weeks":1,"weeks":2}', "--set-json: weeks: is given twice"],
    ['{"__proto__":{"weeks":1}}', "--set-json: __proto__: there is no such setting"],
    [
      '{"weeks":0}',
      '--set-json {"weeks":0}: weeks: is too small\n  given:   0\n  allowed: a whole number from 1 to 2000',
    ],
    [
      '{"perils":{"groupthnk":1}}',
      '--set-json {"perils":{"groupthnk":1}}: perils.groupthnk: there is no such setting\n  given:   1\n  allowed: qualityControl, groupthink, diffusionOfResponsibility, deindividuation\n  nearest: perils.groupthink',
    ],
  ])("is refused: %s", (text, fault) => {
    expect(faultsOfJson(text)).toEqual([fault]);
  });
});

import { symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareScenario } from "../../src/scenario/prepareScenario.ts";
import { faultsOf, faultTexts, folderWith, prepare, small, temporaryFolder } from "./scenarioFolder.ts";

describe("extends", () => {
  it("takes what the file does not give from the other, group by group, through several files", () => {
    const { scenario, files } = prepare({
      "main.json": { extends: "below/middle.json", weeks: 5, perils: { groupthink: 0.9 } },
      "below/middle.json": {
        extends: "base.json",
        weeks: 7,
        perils: { groupthink: 0.1, deindividuation: 0.2 },
      },
      "below/base.json": { ...small, name: "Base", leadership: { dissent: 0.4 } },
    });
    expect(scenario).toMatchObject({ name: "Base", weeks: 5, replicates: 3, seed: "small" });
    expect(scenario.values).toMatchObject({ groupthink: 0.9, deindividuation: 0.2, dissent: 0.4 });
    expect(files.map((file) => file.replace(/^.*spreadwell-\w+\//, ""))).toEqual([
      "main.json",
      "below/middle.json",
      "below/base.json",
    ]);
  });

  it("replaces lists as a whole", () => {
    const practices = {
      list: [
        { name: "A", quality: 0 },
        { name: "B", quality: 0 },
      ],
    };
    const { scenario } = prepare({
      "main.json": { extends: "base.json", practices: { list: [{ name: "C", quality: 1 }] } },
      "base.json": { ...small, practices },
    });
    expect(scenario.practices.map((practice) => practice.name)).toEqual(["C"]);
  });

  it("lets import take the place of generate, and the other way round", () => {
    const files = { "staff.csv": "id,school\na,X\nb,X\n", "ties.csv": "from,to\na,b\n" };
    const imports = {
      system: { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } },
    };
    const imported = prepare({
      ...files,
      "main.json": { extends: "base.json", ...imports },
      "base.json": small,
    });
    expect(imported.built.setup.system.staffIds).toEqual(["a", "b"]);
    const generated = prepare({
      ...files,
      "main.json": { extends: "base.json", ...small },
      "base.json": imports,
    });
    expect(generated.built.setup.system.schoolNames).toEqual(["Alder", "Birch"]);
  });

  it("lets one way of giving sizes, names or practices take the place of the other", () => {
    const base = { ...small, practices: { list: [{ name: "A", quality: 0, domain: "D" }] } };
    const { scenario } = prepare({
      "main.json": {
        extends: "base.json",
        system: { generate: { schools: 3, staffPerSchool: 4 } },
        practices: { generate: { perDomain: 2 } },
      },
      "base.json": base,
    });
    expect(scenario.system).toMatchObject({
      schoolSizes: [4, 4, 4],
      schoolNames: ["School 1", "School 2", "School 3"],
    });
    expect(scenario.practices).toHaveLength(6);
    const back = prepare({
      "main.json": { extends: "base.json", ...base },
      "base.json": {
        system: { generate: { schools: 9, staffPerSchool: 2 } },
        practices: { generate: { perDomain: 2 } },
      },
    });
    expect(back.scenario.practices).toHaveLength(1);
    expect(back.scenario.system).toMatchObject({ schoolSizes: [5, 7] });
  });

  it("drops the options of an import when its format changes, and keeps them when not", () => {
    const base = {
      system: {
        import: { format: "csv", files: { staff: "s.csv", ties: "t.csv" }, options: { directed: false } },
      },
    };
    const network =
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>';
    const changed = prepare({
      "main.json": {
        extends: "base.json",
        system: {
          import: { format: "graphml", files: { network: "n.graphml" }, options: { singleSchool: "X" } },
        },
      },
      "base.json": base,
      "n.graphml": network,
    });
    expect(changed.scenario.system).toMatchObject({ options: { singleSchool: "X" } });
    const kept = prepare({
      "main.json": { extends: "base.json", system: { import: { format: "csv", bridges: 0 } } },
      "base.json": base,
      "s.csv": "id,school\na,X\nb,X\n",
      "t.csv": "from,to\na,b\n",
    });
    expect(kept.built.setup.system.ties.targets).toHaveLength(2);
  });

  it("finds the data files of a file in a folder below beside that file", () => {
    const { scenario, built } = prepare({
      "main.json": { extends: "real/base.json" },
      "real/base.json": {
        system: { import: { format: "csv", files: { staff: "staff.csv", ties: "more/ties.csv" } } },
      },
      "real/staff.csv": "id,school\na,X\nb,X\n",
      "real/more/ties.csv": "from,to\na,b\n",
    });
    expect(scenario.system).toMatchObject({
      files: { staff: join("real", "staff.csv"), ties: join("real", "more", "ties.csv") },
    });
    expect(built.setup.system.staffIds).toEqual(["a", "b"]);
  });
});

describe("faults of several files", () => {
  it("are told together, each of its own file", () => {
    expect(
      faultsOf({
        "main.json": { extends: "middle.json", weeks: 9, perils: { groupthnk: 1 } },
        "middle.json": {
          extends: "base.json",
          weeks: 9.5,
          interventions: [{ at: 99, set: { "perils.groupthink": 1 } }],
        },
        "base.json": { leadership: { dissent: 2 }, outputs: { every: 0 } },
      }).map((fault) => fault.split("\n")[0]),
    ).toEqual([
      "main.json: perils.groupthnk: there is no such setting",
      "middle.json: weeks: is no whole number",
      "base.json: leadership.dissent: is too large",
      "base.json: outputs.every: is too small",
    ]);
  });

  it("that show only when the files are put together are told of the file that gives the setting", () => {
    expect(
      faultsOf({
        "main.json": {
          extends: "base.json",
          weeks: 9,
          practices: { seeds: [{ practice: "Questoning A", share: 0.5 }] },
        },
        "base.json": {
          ...small,
          interventions: [{ at: 10, where: { schools: ["Aldr"] }, set: { "perils.groupthink": 1 } }],
        },
      }),
    ).toEqual([
      "base.json: interventions[0].at: lies beyond the last week\n  given:   10\n  allowed: 1 to 9\n  remedy:  let it begin earlier, or run more weeks",
      expect.stringMatching(
        /^main\.json: practices\.seeds\[0\]\.practice: is no practice of this scenario\n {2}given: {3}"Questoning A"\n.*\n {2}nearest: "Questioning A"$/,
      ),
      'base.json: interventions[0].where.schools[0]: is no school of this network\n  given:   "Aldr"\n  allowed: "Alder", "Birch"\n  nearest: "Alder"',
    ]);
  });

  it("do not hide each other when one file is no JSON; what depends on that file is not guessed at", () => {
    expect(
      faultsOf({
        "main.json": {
          extends: "base.json",
          weeks: 0,
          practices: { seeds: [{ practice: "Theirs", share: 0.5 }] },
          interventions: [{ at: 3, until: 2, set: {} }],
        },
        "base.json": "{",
      }).map((fault) => fault.split("\n")[0]),
    ).toEqual([
      "main.json: weeks: is too small",
      "base.json: line 1, column 2: is not valid JSON",
      "main.json: interventions[0]: does nothing",
      "main.json: interventions[0].until: lies before its own beginning",
    ]);
  });

  it("include those of the files of a network, and of overrides", () => {
    expect(
      faultsOf(
        {
          "main.json": {
            wekks: 1,
            system: { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } },
          },
          "staff.csv": "id,school\na,X\na,X\n",
          "ties.csv": "from,to\na,c\n",
        },
        ["perils.groupthink=2", "seed"],
      ).map((fault) => fault.split("\n")[0]),
    ).toEqual([
      "main.json: wekks: there is no such setting",
      "--set perils.groupthink=2: perils.groupthink: is too large",
      "--set seed: has no value",
      'staff.csv: line 3, column "id": two people have the same id; the first stands on line 2',
      'ties.csv: line 2, column "to": nobody in staff.csv has this id',
    ]);
  });
});

describe("extends that leads nowhere", () => {
  const first = "extends: cannot be found";
  it("names the file that lacks, the nearest one there is, and what to do", () => {
    expect(faultsOf({ "main.json": { extends: "bse.json" }, "base.json": small })).toEqual([
      `main.json: ${first}\n  given:   "bse.json"\n  allowed: a file beside the scenario\n  nearest: "base.json"\n  remedy:  check the path; it is taken from the folder of the file that names it`,
    ]);
    expect(faultsOf({ "main.json": { extends: "nowhere/at/all.json" } })).toEqual([
      `main.json: ${first}\n  given:   "nowhere/at/all.json"\n  allowed: a file beside the scenario\n  remedy:  check the path; it is taken from the folder of the file that names it`,
    ]);
  });

  it.each([
    ["../base.json", "climbs out of its folder"],
    ["below/../../base.json", "climbs out of its folder"],
    ["below\\..\\..\\base.json", "climbs out of its folder"],
    ["..", "climbs out of its folder"],
    ["/etc/passwd", "is an absolute path"],
    ["C:\\base.json", "is an absolute path"],
    ["c:base.json", "is an absolute path"],
    ["\\\\server\\share\\base.json", "is an absolute path"],
  ])("may not lead out: %j", (path, problem) => {
    expect(faultsOf({ "main.json": { extends: path } })).toEqual([
      `main.json: extends: ${problem}\n  given:   ${JSON.stringify(path)}\n  allowed: a path below the scenario's folder\n  remedy:  name the file by its path inside that folder, without ..`,
    ]);
  });

  it("may not lead out through a link", () => {
    const outside = join(temporaryFolder(), "outside.json");
    writeFileSync(outside, "{}");
    const folder = folderWith({ "main.json": { extends: "link.json" } });
    symlinkSync(outside, join(folder, "link.json"));
    expect(faultTexts(() => prepareScenario(join(folder, "main.json"), [], null), folder)).toEqual([
      'main.json: extends: is a link that leads out of its folder\n  given:   "link.json"\n  remedy:  copy the file into the folder',
    ]);
  });

  it("may lead to a link that stays inside", () => {
    const folder = folderWith({ "main.json": { extends: "link.json" }, "base.json": small });
    symlinkSync("base.json", join(folder, "link.json"));
    expect(prepareScenario(join(folder, "main.json"), [], null).scenario.seed).toBe("small");
  });

  it("may not be a folder", () => {
    expect(faultsOf({ "main.json": { extends: "below" }, "below/base.json": small })).toEqual([
      'main.json: extends: is a folder, not a file\n  given:   "below"\n  remedy:  name the file in it',
    ]);
  });
});

describe("extends that goes round", () => {
  it("to itself", () => {
    expect(faultsOf({ "main.json": { extends: "main.json" } })).toEqual([
      "main.json: extends: goes round in a circle\n  given:   main.json → main.json\n  remedy:  take extends out of this file",
    ]);
  });

  it("through others, some of them outside the circle", () => {
    expect(
      faultsOf({
        "main.json": { extends: "a.json" },
        "a.json": { extends: "b.json" },
        "b.json": { extends: "a.json" },
      }),
    ).toEqual([
      "b.json: extends: goes round in a circle\n  given:   a.json → b.json → a.json\n  remedy:  take extends out of one of these files",
    ]);
  });

  it("under other names, and under links", () => {
    const folder = folderWith({ "main.json": { extends: "./link.json" } });
    symlinkSync("main.json", join(folder, "link.json"));
    const path = join(relative(process.cwd(), folder), "main.json");
    expect(faultTexts(() => prepareScenario(path, [], null), relative(process.cwd(), folder))).toEqual([
      "main.json: extends: goes round in a circle\n  given:   main.json → main.json\n  remedy:  take extends out of this file",
    ]);
  });

  it("through a link to the folder itself", () => {
    const folder = folderWith({ "main.json": { extends: "loop/main.json" } });
    symlinkSync(".", join(folder, "loop"));
    expect(faultTexts(() => prepareScenario(join(folder, "main.json"), [], null), folder)).toEqual([
      "main.json: extends: goes round in a circle\n  given:   main.json → main.json\n  remedy:  take extends out of this file",
    ]);
  });
});

describe("what a scenario says to try", () => {
  it("must work as --set would", () => {
    expect(
      faultsOf({
        "main.json": { extends: "base.json", weeks: 5 },
        "base.json": { ...small, try: ["weeks=4", "perils.groupthnk=0", "perils.groupthink=7", "weeks"] },
      }),
    ).toEqual([
      'base.json: try[1]: there is no such setting\n  given:   "perils.groupthnk=0"\n  allowed: qualityControl, groupthink, diffusionOfResponsibility, deindividuation\n  nearest: perils.groupthink',
      'base.json: try[2]: is too large\n  given:   "perils.groupthink=7"\n  allowed: a number from 0 to 1\n  nearest: 0.07\n  remedy:  shares run from 0 to 1: 30 of 100 is 0.3',
      'base.json: try[3]: has no value\n  given:   "weeks"\n  allowed: path=value\n  remedy:  write for example --set perils.groupthink=0.5',
    ]);
  });
});

describe("a scenario file", () => {
  it("that is missing or a folder is told so", () => {
    const folder = temporaryFolder();
    expect(faultTexts(() => prepareScenario(join(folder, "none.json"), [], null), folder)).toEqual([
      "none.json: cannot be found\n  remedy:  check the path; it is taken from the folder you are in",
    ]);
    expect(faultTexts(() => prepareScenario(folder, [], null), `${folder}/..`)).toEqual([
      `${folder}: is a folder, not a file`,
    ]);
  });
});

import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareScenario } from "../../src/scenario/prepareScenario.ts";
import { faultsOf, faultTexts, folderWith, prepare, temporaryFolder } from "./scenarioFolder.ts";

const staff = "id,school\na,X\nb,X\n";
const ties = "from,to\na,b\n";
const inCsv = (files: Record<string, string>, more: object = {}) => ({
  system: { import: { format: "csv", files, ...more } },
});

describe("data files", () => {
  it("are found beside the scenario, then below --data", () => {
    const main = inCsv({ staff: "staff.csv", ties: "net/ties.csv" });
    const beside = prepare(
      {
        "main.json": main,
        "staff.csv": staff,
        "net/ties.csv": ties,
        "data/staff.csv": "id,school\na,Y\nb,Y\n",
      },
      [],
      "data",
    );
    expect(beside.built.setup.system.schoolNames).toEqual(["X"]);
    const below = prepare(
      { "main.json": main, "net/ties.csv": ties, "data/staff.csv": "id,school\na,Y\nb,Y\n" },
      [],
      "data",
    );
    expect(below.built.setup.system.schoolNames).toEqual(["Y"]);
  });

  it("that are missing are all named, with what to do", () => {
    const main = inCsv({ staff: "staf.csv", ties: "ties.csv" });
    expect(faultsOf({ "main.json": main, "staff.csv": staff })).toEqual([
      'main.json: system.import.files.staff: cannot be found\n  given:   "staf.csv"\n  allowed: a file beside the scenario\n  nearest: "staff.csv"\n  remedy:  give the folder that holds the data with --data; where to get public data: docs/data.md',
      'main.json: system.import.files.ties: cannot be found\n  given:   "ties.csv"\n  allowed: a file beside the scenario\n  remedy:  give the folder that holds the data with --data; where to get public data: docs/data.md',
    ]);
  });

  it("that are missing below --data too are said to be so", () => {
    const folder = folderWith({
      "main.json": inCsv({ staff: "x/staff.csv", ties: "ties.csv" }),
      "ties.csv": ties,
      "data/x/stafff.csv": staff,
    });
    const data = join(folder, "data");
    expect(faultTexts(() => prepareScenario(join(folder, "main.json"), [], data), folder)).toEqual([
      `main.json: system.import.files.staff: cannot be found\n  given:   "x/staff.csv"\n  allowed: a file beside the scenario or in data\n  nearest: "x/stafff.csv"\n  remedy:  check the path below that folder; where to get public data: docs/data.md`,
    ]);
  });

  it.each([
    ["../staff.csv", "climbs out of its folder"],
    ["x/../../staff.csv", "climbs out of its folder"],
    ["/etc/passwd", "is an absolute path"],
    ["D:\\staff.csv", "is an absolute path"],
  ])("may not lie elsewhere, neither beside the scenario nor below --data: %j", (path, problem) => {
    expect(
      faultsOf(
        { "main.json": inCsv({ staff: path, ties: "ties.csv" }), "ties.csv": ties, "data/x": "" },
        [],
        "data",
      ),
    ).toEqual([
      `main.json: system.import.files.staff: ${problem}\n  given:   ${JSON.stringify(path)}\n  allowed: a path below the scenario's folder or below the folder given with --data\n  remedy:  name the file by its path inside that folder, without ..`,
    ]);
  });

  it("may not lead out of --data through a link", () => {
    const outside = join(temporaryFolder(), "staff.csv");
    writeFileSync(outside, staff);
    const folder = folderWith({
      "main.json": inCsv({ staff: "staff.csv", ties: "ties.csv" }),
      "data/ties.csv": ties,
    });
    symlinkSync(outside, join(folder, "data", "staff.csv"));
    expect(
      faultTexts(() => prepareScenario(join(folder, "main.json"), [], join(folder, "data")), folder),
    ).toEqual([
      'main.json: system.import.files.staff: is a link that leads out of its folder\n  given:   "staff.csv"\n  remedy:  copy the file into the folder, or give its folder with --data',
    ]);
  });

  it("may not be folders", () => {
    expect(
      faultsOf({
        "main.json": inCsv({ staff: "staff", ties: "ties.csv" }),
        "staff/x.csv": staff,
        "ties.csv": ties,
      }),
    ).toEqual([
      'main.json: system.import.files.staff: is a folder, not a file\n  given:   "staff"\n  remedy:  name the file in it',
    ]);
  });
});

describe("what the files hold", () => {
  const main = { "main.json": inCsv({ staff: "staff.csv", ties: "ties.csv" }) };

  it.each([
    [
      "tables with semicolons",
      "id;school\na;X\n",
      ties,
      'staff.csv: line 1: the columns are separated by semicolons, not by commas\n  remedy:  write "options": { "delimiter": ";" } beside the files, or save the file with commas',
    ],
    [
      "an empty file",
      "",
      ties,
      "staff.csv: the file is empty\n  remedy:  check that the right file was chosen",
    ],
    [
      "a table without rows",
      staff,
      "from,to\n",
      "ties.csv: the table has a header but no rows\n  remedy:  check that the right file was chosen",
    ],
    [
      "ties to unknown people",
      staff,
      "from,to\na,b\na,bb\n",
      'ties.csv: line 3, column "to": nobody in staff.csv has this id\n  given:   "bb"\n  nearest: b\n  remedy:  mend the id, or add the person to staff.csv',
    ],
    [
      "people twice",
      "id,school\na,X\nb,X\na,X\n",
      ties,
      'staff.csv: line 4, column "id": two people have the same id; the first stands on line 2\n  given:   "a"\n  remedy:  give every person one row and an id of their own',
    ],
  ])("may not be %s", (_, staffText, tiesText, fault) => {
    expect(faultsOf({ ...main, "staff.csv": staffText, "ties.csv": tiesText })).toEqual([fault]);
  });

  it("may not be in another encoding", () => {
    const latin = new Uint8Array([...staff, "é"].map((letter) => letter.charCodeAt(0)));
    expect(faultsOf({ ...main, "staff.csv": latin, "ties.csv": ties })).toEqual([
      'staff.csv: line 4: the text is not valid UTF-8\n  given:   byte 0xE9 after ""\n  remedy:  save the file again as "CSV UTF-8" (in a text editor: encoding UTF-8)',
    ]);
  });

  it("may not be a network of one person, or of people who have no class", () => {
    expect(faultsOf({ ...main, "staff.csv": "id,school\na,X\n", "ties.csv": "from,to\na,a\n" })).toHaveLength(
      1,
    );
    const principals = "id,school,role\na,X,principal\nb,Y,principal\n";
    expect(faultsOf({ ...main, "staff.csv": principals, "ties.csv": ties })).toEqual([
      "main.json: system: has no teachers\n  allowed: at least 1 teacher\n  remedy:  give each school more staff than its principal, or the people of the files other roles",
    ]);
  });

  it("may not be a person with more ties than can be counted", () => {
    const ids = Array.from({ length: 65_002 }, (_, index) => `p${index}`);
    const many = `id,school\n${ids.map((id) => `${id},X\n`).join("")}`;
    const star = `from,to\n${ids
      .slice(1)
      .map((id) => `p0,${id}\n`)
      .join("")}`;
    expect(faultsOf({ ...main, "staff.csv": many, "ties.csv": star })).toEqual([
      'main.json: system.import: has a person with too many ties: "p0"\n  given:   65001 people whom one person learns from\n  allowed: at most 65000',
    ]);
  });
});

describe("an import", () => {
  it("that says too little is told all that lacks", () => {
    expect(faultsOf({ "main.json": { system: { import: {} } } })).toEqual([
      "main.json: system.import.format: is missing\n  allowed: csv, survey, pajek, graphml, gexf, dl, json",
    ]);
    expect(faultsOf({ "main.json": { system: { import: { format: "csv" } } } })).toEqual([
      "main.json: system.import.files.ties: is missing\n  allowed: the path of a file: table of ties\n  remedy:  the format csv needs it",
    ]);
  });

  it("that names parts, options or columns that there are not is told so, each in its place", () => {
    const main = inCsv(
      { stuff: "staff.csv", ties: "ties.csv" },
      { options: { partition: { name: "x", use: "team" }, columns: { schol: "site" } } },
    );
    expect(faultsOf({ "main.json": main, "staff.csv": staff, "ties.csv": ties })).toEqual([
      'main.json: system.import.files.stuff: is no file of the format csv\n  given:   "stuff"\n  allowed: "staff", "ties"\n  nearest: "staff"',
      'main.json: system.import.options.partition: has no effect on the format csv\n  given:   "partition"\n  allowed: "columns", "delimiter", "directed", "singleSchool", "role", "selfTies"',
      'main.json: system.import.options.columns.schol: is no fact that a column can hold\n  given:   "schol"\n  allowed: "id", "school", "team", "role", "skill", "threshold", "network", "from", "to", "weight"\n  nearest: "school"',
    ]);
  });

  it("may misspell an option", () => {
    const main = inCsv({ staff: "staff.csv", ties: "ties.csv" }, { options: { delimeter: ";" } });
    expect(faultsOf({ "main.json": main, "staff.csv": staff, "ties.csv": ties })[0]).toMatch(
      /^main\.json: system\.import\.options\.delimeter: there is no such setting\n.*\n.*\n {2}nearest: system\.import\.options\.delimiter$/,
    );
  });

  it("of hostile names keeps them as they are", () => {
    const names = [
      "=1+1",
      'He said "no", twice',
      "O'Neill; DROP TABLE",
      "<script>alert(1)</script>",
      "名前",
      "x".repeat(1500),
    ];
    const rows = names.map((name) => `"${name.replaceAll('"', '""')}",X\n`).join("");
    const { built } = prepare({
      ...{ "main.json": inCsv({ staff: "staff.csv", ties: "ties.csv" }) },
      "staff.csv": `id,school\n${rows}`,
      "ties.csv": "from,to\n=1+1,名前\n",
    });
    expect(new Set(built.setup.system.staffIds)).toEqual(new Set(names));
  });
});

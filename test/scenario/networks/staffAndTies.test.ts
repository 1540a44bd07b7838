import { describe, expect, it } from "vitest";
import { readStaffAndTies } from "../../../src/scenario/networks/staffAndTies.ts";
import type { NetworkReadOptions } from "../../../src/scenario/networks/readOptions.ts";
import { fileOf, messageOf } from "./helpers.ts";

function read(staff: string | undefined, ties: string, options: NetworkReadOptions = {}) {
  return readStaffAndTies(
    {
      staff: staff === undefined ? undefined : fileOf("staff.csv", staff),
      ties: fileOf("ties.csv", ties),
    },
    options,
  );
}

const twoPeople = "id,school\na,S1\nb,S1\n";

describe("readStaffAndTies", () => {
  it("reads every fact, in canonical order", () => {
    const staff =
      "id,school,team,role,skill,threshold\nb10,S10,,,,\nb2,S2,maths,Principal,-1.5,0.25\nb1,S2,,coach,,1\n";
    expect(read(staff, "from,to,weight\nb10,b1,2\nb2,b10,0.5\n")).toEqual({
      tables: {
        staff: [
          { id: "b1", school: "S2", role: "coach", threshold: 1 },
          { id: "b2", school: "S2", team: "maths", role: "principal", skill: -1.5, threshold: 0.25 },
          { id: "b10", school: "S10", role: "teacher" },
        ],
        ties: [
          { from: "b2", to: "b10", weight: 0.5 },
          { from: "b10", to: "b1", weight: 2 },
        ],
      },
      notes: ['staff.csv: 1 person without a role became "teacher"'],
    });
  });

  it("finds columns under the names that the option gives, capitals apart, and names the unused ones", () => {
    const network = read("Person,Site,Rank\na,x,1\nb,y,2\n", "Source,Target\na,b\n", {
      columns: { id: "person", school: "Site", from: "Source", to: "target" },
    });
    expect(network.tables.staff.map((person) => person.school)).toEqual(["x", "y"]);
    expect(network.notes).toEqual(['staff.csv: columns not used: "Rank"']);
  });

  it("merges repeated ties and says how many", () => {
    const network = read(twoPeople, "from,to,weight\na,b,1\na,b,2\nb,a,4\na,b,0.5\n");
    expect(network.tables.ties).toEqual([
      { from: "a", to: "b", weight: 3.5 },
      { from: "b", to: "a", weight: 4 },
    ]);
    expect(network.notes).toEqual(["ties.csv: 2 repeated ties were merged, the weights added"]);
  });

  it("writes ties in both directions when they have none", () => {
    const network = read(twoPeople, "from,to\nb,a\na,b\n", { directed: false });
    expect(network.tables.ties).toEqual([
      { from: "a", to: "b", weight: 2 },
      { from: "b", to: "a", weight: 2 },
    ]);
    expect(network.notes).toEqual(["ties.csv: 1 repeated tie was merged, the weights added"]);
  });

  it("takes the staff from the ties when there is no staff file", () => {
    const network = read(undefined, "from,to\nb,a\nb,c\n", { singleSchool: "North" });
    expect(network.tables.staff).toEqual(
      ["a", "b", "c"].map((id) => ({ id, school: "North", role: "teacher" })),
    );
    expect(network.notes).toEqual([
      "ties.csv: no staff file, so the 3 people in the ties are the staff, all in one school; " +
        "people without any tie are missing",
    ]);
  });

  it("lets options stand for columns", () => {
    const network = read("id,school,role\na,1,clerk\nb,2,cook\n", "from,to\na,b\n", {
      singleSchool: "North",
      role: "coach",
    });
    expect(network.tables.staff).toEqual(["a", "b"].map((id) => ({ id, school: "North", role: "coach" })));
    expect(network.notes).toEqual([
      'staff.csv: the column "school" was not read, because the option singleSchool is given',
      'staff.csv: the column "role" was not read, because the option role is given',
    ]);
    const both = { singleSchool: "North", columns: { school: "school" } };
    expect(messageOf(() => read(twoPeople, "from,to\na,b\n", both))).toBe(
      "staff.csv: the options singleSchool and columns.school exclude each other\n  remedy:  give one of them",
    );
    expect(messageOf(() => read("id\na\nb\n", "from,to\na,b\n", { singleSchool: " " }))).toBe(
      "the option singleSchool is no name\n" +
        '  given:   " "\n' +
        "  remedy:  give the name of a school as plain text on one line",
    );
  });

  it("drops ties from a person to the same person when told so", () => {
    const network = read(twoPeople, "from,to\na,a\na,b\n", { selfTies: "drop" });
    expect(network.tables.ties).toEqual([{ from: "a", to: "b", weight: 1 }]);
    expect(network.notes).toEqual(["ties.csv: 1 tie from a person to the same person dropped"]);
  });

  it("reports the faults of both files at once, each with place and remedy", () => {
    const staff = [
      "id,school,role,skill,threshold",
      "ann,S1,teacher,,",
      "bob,S1,techer,,",
      "ann,,coach,x,1.5",
      ',S1,,"1,5",',
    ].join("\n");
    const ties = ["from,to,weight", "ann,bpb,1", "bob,bob,1", "ann,bob,-1", "bob,ann,", ",ann,NaN"].join(
      "\n",
    );
    expect(messageOf(() => read(staff, ties))).toBe(
      [
        'staff.csv: line 3, column "role": this role is not known',
        '  given:   "techer"',
        "  allowed: teacher, principal, coach",
        "  nearest: teacher",
        "  remedy:  write one of these, or give everyone the same role with the option role",
        'staff.csv: line 4, column "id": two people have the same id; the first stands on line 2',
        '  given:   "ann"',
        "  remedy:  give every person one row and an id of their own",
        'staff.csv: line 4, column "school": the school is empty',
        "  remedy:  name the school of every person",
        'staff.csv: line 4, column "skill": this is not a valid skill',
        '  given:   "x"',
        "  allowed: a number of SD, -100 to 100",
        'staff.csv: line 4, column "threshold": this is not a valid threshold',
        '  given:   "1.5"',
        "  allowed: a share from 0 to 1, or an empty cell",
        'staff.csv: line 5, column "id": the id is empty',
        "  remedy:  give every person an id",
        'staff.csv: line 5, column "skill": this is not a valid skill',
        '  given:   "1,5"',
        "  allowed: a number of SD, -100 to 100",
        "  remedy:  write the decimal with a point instead of a comma",
        'ties.csv: line 2, column "to": nobody in staff.csv has this id',
        '  given:   "bpb"',
        "  nearest: bob",
        "  remedy:  mend the id, or add the person to staff.csv",
        'ties.csv: line 3, column "from": the tie runs from a person to the same person',
        '  given:   "bob"',
        '  remedy:  delete the tie, or drop all such ties with the option selfTies: "drop"',
        'ties.csv: line 4, column "weight": this is not a valid weight',
        '  given:   "-1"',
        "  allowed: a number from 0 to 1e12",
        'ties.csv: line 5, column "weight": the weight is missing',
        '  given:   ""',
        "  allowed: a number from 0 to 1e12",
        'ties.csv: line 6, column "from": the id is empty',
        "  remedy:  name both ends of every tie, or delete the row",
        'ties.csv: line 6, column "weight": this is not a valid weight',
        '  given:   "NaN"',
        "  allowed: a number from 0 to 1e12",
      ].join("\n"),
    );
  });

  it("refuses weights and thresholds that only look like numbers", () => {
    for (const weight of ["0x10", "Infinity", "1e999", "1 000", "1e13", "--1", "٣"]) {
      expect(messageOf(() => read(twoPeople, `from,to,weight\na,b,${weight}\n`))).toContain(
        "this is not a valid weight",
      );
    }
    for (const weight of ["0", "-0", ".5", "5.", "+1e-3", "1E12"]) {
      const tie = read(twoPeople, `from,to,weight\na,b,${weight}\n`).tables.ties[0];
      expect(tie.weight).toBe(Number(weight) + 0);
    }
  });

  it("names the columns there are and the nearest when one is missing", () => {
    expect(messageOf(() => read("ids,skool\na,1\nb,1\n", "from,to\na,b\n", { columns: { id: "di" } }))).toBe(
      [
        'staff.csv: line 1: there is no column "di", which the option columns.id names',
        '  given:   "di"',
        '  allowed: "ids", "skool"',
        "  nearest: ids",
        'staff.csv: line 1: there is no column "school"',
        '  allowed: "ids", "skool"',
        "  nearest: skool",
        '  remedy:  write school at its top, in the first line of the file, or say which column it is with "options": { "columns": { "school": "…" } } beside the files, ' +
          "or put everyone in one school with the option singleSchool",
      ].join("\n"),
    );
    expect(messageOf(() => read(twoPeople, "from,too\na,b\n"))).toBe(
      [
        'ties.csv: line 1: there is no column "to"',
        '  allowed: "from", "too"',
        "  nearest: too",
        '  remedy:  write to at its top, in the first line of the file, or say which column it is with "options": { "columns": { "to": "…" } } beside the files',
      ].join("\n"),
    );
  });

  it("does not accuse the ties when rows of the staff could not be read", () => {
    expect(messageOf(() => read("id,school\na,S1\nb\n", "from,to\na,b\n"))).toBe(
      [
        "staff.csv: line 3: the row has 1 cell, the header 2",
        '  given:   ["b"]',
        "  remedy:  fill up the row, or put a cell that contains the delimiter in quotation marks",
      ].join("\n"),
    );
  });

  it("takes minus zero for zero", () => {
    const network = read("id,school,skill\na,S1,-0\nb,S1,\n", "from,to\na,b\n");
    expect(network.tables.staff[0]?.skill).toBe(0);
  });

  it("reports a faulty id once when the staff come from the ties", () => {
    expect(messageOf(() => read(undefined, 'from,to\n"a\nb",c\n'))).toBe(
      [
        'ties.csv: line 2, column "from": the id holds a line break, a tab or another control character',
        '  given:   "a\\nb"',
        "  remedy:  write it as plain text on one line; look for a quotation mark that is not closed",
      ].join("\n"),
    );
  });

  it("refuses a network of one person, and ids over several lines", () => {
    expect(messageOf(() => read("id,school\na,S1\n", "from,to\na,a\n", { selfTies: "drop" }))).toBe(
      [
        "staff.csv: the network has only 1 person",
        "  allowed: 2 people or more",
        "  remedy:  check that the right file was chosen",
      ].join("\n"),
    );
    expect(
      messageOf(() => read('id,school\na,S1\n"b\nc",S1\n', "from,to\na,a\n", { selfTies: "drop" })),
    ).toBe(
      [
        'staff.csv: line 3, column "id": the id holds a line break, a tab or another control character',
        '  given:   "b\\nc"',
        "  remedy:  write it as plain text on one line; look for a quotation mark that is not closed",
      ].join("\n"),
    );
  });

  it("keeps ids that are names of JavaScript's own", () => {
    const network = read(
      "id,school\n__proto__,constructor\ntoString,constructor\n",
      "from,to\n__proto__,toString\n",
    );
    expect(network.tables.ties).toEqual([{ from: "__proto__", to: "toString", weight: 1 }]);
    expect(network.tables.staff.map((person) => person.id)).toEqual(["__proto__", "toString"]);
  });
});

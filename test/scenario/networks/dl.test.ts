import { describe, expect, it } from "vitest";
import { readDl } from "../../../src/scenario/networks/dl.ts";
import type { NetworkReadOptions } from "../../../src/scenario/networks/readOptions.ts";
import { fileOf, messageOf } from "./helpers.ts";

const read = (lines: readonly string[], options?: NetworkReadOptions, staff?: string) =>
  readDl(
    {
      network: fileOf("advice.dl", lines.join("\r\n")),
      ...(staff === undefined ? {} : { staff: fileOf("staff.csv", staff) }),
    },
    options,
  );
const pairs = (lines: readonly string[], options?: NetworkReadOptions) =>
  read(lines, options).tables.ties.map(
    ({ from, to, weight }) => from + to + (weight === 1 ? "" : String(weight)),
  );
const idsOf = (lines: readonly string[]) => read(lines).tables.staff.map((person) => person.id);

describe("readDl", () => {
  it("reads full matrices with and without labels, whatever separates them", () => {
    const network = read([
      "DL N = 3",
      "Labels:",
      'ann,"Bob Lee"',
      "cy",
      "Data:",
      "0 1 2.5",
      "0 0",
      "0",
      "1,0,0",
    ]);
    expect(network).toEqual({
      tables: {
        staff: ["Bob Lee", "ann", "cy"].map((id) => ({ id, school: "school", role: "teacher" })),
        ties: [
          { from: "ann", to: "Bob Lee", weight: 1 },
          { from: "ann", to: "cy", weight: 2.5 },
          { from: "cy", to: "ann", weight: 1 },
        ],
      },
      notes: [],
    });
    expect(pairs(["dl,n=2,format=fm,data:", "0 1", "0 0"])).toEqual(["12"]);
    expect(pairs(["dl nr=2 nc=2 data: 0 0 1 0"])).toEqual(["21"]);
  });

  it("reads labels embedded in rows, columns or both, in any order of the columns", () => {
    const both = ["dl n=3", "labels embedded", "data:", "  c a b", "a 0 0 1", "b 1 0 0", "c 0 0 0"];
    expect(pairs(both)).toEqual(["ab", "bc"]);
    expect(pairs(["dl n=2 row labels embedded data:", "a 0 1", "b 0 0"])).toEqual(["ab"]);
    expect(pairs(["dl n=2 column labels embedded data:", "a b", "0 1", "0 0"])).toEqual(["ab"]);
    expect(pairs(["dl n=2 labels: b a", "labels embedded:", "data:", "a b", "a 0 3", "b 0 0"])).toEqual([
      "ab3",
    ]);
  });

  it("reads halves both ways, with and without the diagonal", () => {
    const labels = "labels: a b c";
    expect(pairs(["dl n=3 format=upperhalf", labels, "data:", "0 1 0", "0 2", "0"])).toEqual([
      ...["ab", "ba", "bc2", "cb2"],
    ]);
    expect(pairs(["dl n=3 format=uh diagonal=absent", labels, "data:", "1 0", "2"])).toEqual([
      ...["ab", "ba", "bc2", "cb2"],
    ]);
    expect(pairs(["dl n=3 format=lowerhalf", labels, "data:", "0", "1 0", "0 2 0"])).toEqual([
      ...["ab", "ba", "bc2", "cb2"],
    ]);
    expect(pairs(["dl n=3 format=lh diagonal absent", labels, "data:", "1", "0 2"])).toEqual([
      ...["ab", "ba", "bc2", "cb2"],
    ]);
    expect(pairs(["dl n=3 diagonal absent", labels, "data:", "1 0", "0 1", "1 0"])).toEqual([
      "ab",
      "bc",
      "ca",
    ]);
  });

  it("reads edge lists and node lists, by number and by label", () => {
    const labels = "labels: a b c";
    expect(pairs(["dl n=3 format=edgelist1", labels, "data:", "1 2", "", "2 3 4.5"])).toEqual([
      "ab",
      "bc4.5",
    ]);
    expect(pairs(["dl n=3 format=nodelist1", labels, "data:", "1 2 3", "3 1", "2"])).toEqual([
      "ab",
      "ac",
      "ca",
    ]);
    expect(pairs(["dl n=3 format=nodelist1b", labels, "data:", "2 2 3", "0", "1 1"])).toEqual([
      "ab",
      "ac",
      "ca",
    ]);
    expect(pairs(["dl n=3 format=el1 labels embedded data:", "a c 2", "b a"])).toEqual(["ac2", "ba"]);
    expect(pairs(["dl n=3 format=el1", labels, "labels embedded", "data:", "c a"])).toEqual(["ca"]);
    expect(idsOf(["dl n=3 format=edgelist1 data:", "1 2"])).toEqual(["1", "2", "3"]);
    expect(read(["dl n=3 format=nl1 labels embedded data:", "a b"]).notes).toEqual([
      "advice.dl: n= counts 1 person more than the data name; without a label nobody was made of them",
    ]);
  });

  it("chooses among several matrices", () => {
    const file = [
      "dl n=2 nm=2",
      "labels: a b",
      "matrix labels: advice, trust",
      "data:",
      "0 1 0 0",
      "0 0 1 0",
    ];
    expect(pairs(file)).toEqual(["ab"]);
    expect(read(file).notes).toEqual([
      'advice.dl: of 2 networks the first, "advice", was read; the option network chooses another: "trust"',
    ]);
    expect(pairs(file, { network: "trust" })).toEqual(["ba"]);
    expect(pairs(file, { network: 2 })).toEqual(["ba"]);
    expect(messageOf(() => read(file, { network: "trst" }))).toContain("nearest: trust");
  });

  it("takes facts about people from a table of staff", () => {
    const file = ["dl n=2 format=edgelist1 labels embedded data:", "ann bob"];
    const staff = "id;school;role;skill\nbob;S2;coach;0.5\nann;S1;;\ncy;S1;;\n";
    expect(read(file, { delimiter: ";" }, staff)).toEqual({
      tables: {
        staff: [
          { id: "ann", school: "S1", role: "teacher" },
          { id: "cy", school: "S1", role: "teacher" },
          { id: "bob", school: "S2", role: "coach", skill: 0.5 },
        ],
        ties: [{ from: "ann", to: "bob", weight: 1 }],
      },
      notes: [
        "staff.csv: 1 person stands only there, without ties",
        'staff.csv: 2 people without a role became "teacher"',
      ],
    });
    expect(messageOf(() => read(file, {}, "id,school\nann,S1\nbot,S1\n"))).toBe(
      [
        "advice.dl: line 2: nobody in staff.csv has this id",
        '  given:   "bob"',
        "  nearest: bot",
        "  remedy:  mend the label, or add the person to staff.csv",
        "advice.dl: line 2: nobody in staff.csv has this id",
        '  given:   "bob"',
        "  nearest: bot",
        "  remedy:  mend the id, or add the person to staff.csv",
      ].join("\n"),
    );
  });

  it("reports all faults of the header at once", () => {
    expect(
      messageOf(() =>
        read([
          "DL n=three",
          "formt=edgelist1",
          "diagonal=none",
          "format=edgelist2",
          "labels: a b",
          "data:",
          "1 2",
        ]),
      ),
    ).toBe(
      [
        "advice.dl: line 1: after n= stands no valid number",
        '  given:   "three"',
        "  allowed: a whole number from 1 to 1000000",
        "advice.dl: line 2: this word has no meaning before data:",
        '  given:   "formt"',
        "  allowed: n, nr, nc, nm, format, diagonal, labels, row, column, matrix, data",
        "  nearest: format",
        "  remedy:  put a label with spaces in quotation marks, and check that n= counts all labels",
        "advice.dl: line 2: this word has no meaning before data:",
        '  given:   "edgelist1"',
        "  allowed: n, nr, nc, nm, format, diagonal, labels, row, column, matrix, data",
        "  remedy:  put a label with spaces in quotation marks, and check that n= counts all labels",
        "advice.dl: line 3: this value of diagonal is not known",
        '  given:   "none"',
        "  allowed: present, absent",
        "advice.dl: line 4: this is a two-mode network (people and groups), which cannot be read",
        '  given:   "edgelist2"',
        `  allowed: fullmatrix, upperhalf, lowerhalf, edgelist1, nodelist1, nodelist1b`,
        "  nearest: edgelist1",
        "  remedy:  turn it into a one-mode network in UCINET first (Data, Affiliations)",
        "advice.dl: line 5: how many labels there are is not known yet",
        '  given:   "labels:"',
        "  remedy:  put n= before the labels",
        "advice.dl: line 6: n= is missing",
        '  given:   "data:"',
        "  remedy:  write n= and the number of people after DL",
      ].join("\n"),
    );
  });

  it("reports all faults of the data at once", () => {
    expect(
      messageOf(() => read(["dl n=2 format=edgelist1 data:", "1 3", "1", "1 2 3 4", "2 2", "1 2 x"])),
    ).toBe(
      [
        "advice.dl: line 2: nobody has this number",
        '  given:   "3"',
        "  allowed: a whole number from 1 to 2",
        "advice.dl: line 3: this is no tie from one person to another",
        '  given:   "1"',
        "  allowed: two people and, if need be, a weight",
        "advice.dl: line 4: this is no tie from one person to another",
        '  given:   "1 2 3 4"',
        "  allowed: two people and, if need be, a weight",
        "advice.dl: line 5: the tie runs from a person to the same person",
        '  given:   "2"',
        '  remedy:  delete the tie, or drop all such ties with the option selfTies: "drop"',
        "advice.dl: line 6: this is not a valid weight",
        '  given:   "x"',
        "  allowed: a number from 0 to 1e12",
      ].join("\n"),
    );
    expect(messageOf(() => read(["dl n=2 data:", "0 1 0"]))).toBe(
      [
        "advice.dl: line 1: the data hold 3 numbers, but 2 people need 4",
        "  remedy:  give one row of numbers for every person; check n=, nm=, diagonal= and labels embedded",
      ].join("\n"),
    );
    expect(messageOf(() => read(["dl n=2 labels: a a data:", "0 1 0 0"]))).toContain(
      "two people have the same id; the first stands on line 1",
    );
    expect(messageOf(() => read(["dl n=2 labels embedded data:", "a a", "a 0 1", "b 0 0"]))).toContain(
      "two columns have the same label",
    );
    expect(messageOf(() => read(["dl n=2 format=el1 labels embedded data:", "a b", "a c"]))).toContain(
      "the data name more people than the 2 that n= gives",
    );
    expect(messageOf(() => read(["dl n=2 format=el1 labels: ann bob data:", "ann bob"]))).toContain(
      "write labels embedded before data: where the data hold labels",
    );
    expect(messageOf(() => read(["dl n=2 format=nodelist1b data:", "2 1", "0"]))).toContain(
      "the line holds another number of people than it says",
    );
    expect(messageOf(() => read(["dl n=3 format=nodelist1b data:", "1 2", "0"]))).toContain(
      "2 lines for 3 people",
    );
    expect(messageOf(() => read(["dl n=2 format=nl1b labels embedded data:", "1 a", "0"]))).toContain(
      "so it needs the labels before data:",
    );
  });

  it("says what is no DL, or of two modes", () => {
    expect(messageOf(() => read(["id,school", "a,b"]))).toBe(
      [
        "advice.dl: line 1: a DL file begins with the word DL",
        '  given:   "id"',
        "  remedy:  check that this is a UCINET DL file",
      ].join("\n"),
    );
    expect(messageOf(() => read(["dl n=2"]))).toContain("the header never comes to data:");
    expect(messageOf(() => read(["dl nr=2 nc=3 data:", "0 1 0 0 0 0"]))).toContain("two-mode network");
    expect(messageOf(() => read(["dl n=2 nm=2 format=edgelist1 data:", "1 2"]))).toContain("from matrices");
    expect(messageOf(() => read(["dl n=3 labels: a b data: 0"]))).toContain("there are 2 labels for 3");
    expect(messageOf(() => read(["dl n=2 row names: a b data: 0"]))).toContain("after row stands no labels");
    expect(messageOf(() => read(["dl n=2 format=blockmatrix data: 1"]))).toContain(
      "this format of DL is not read",
    );
  });
});

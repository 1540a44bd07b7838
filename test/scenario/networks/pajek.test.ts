import { describe, expect, it } from "vitest";
import { readPajek } from "../../../src/scenario/networks/pajek.ts";
import type { NetworkReadOptions } from "../../../src/scenario/networks/readOptions.ts";
import { bytesOf, messageOf } from "./helpers.ts";

const read = (lines: readonly string[], options?: NetworkReadOptions) =>
  readPajek("advice.net", bytesOf(lines.join("\r\n")), options);

const tie = (from: string, to: string, weight = 1) => ({ from, to, weight });
const vertices = ["*Vertices 3", '1 "Ann Lee" 0.1 0.2 0.5', "2 Bob", '3 "Cy"'];
const idsOf = (lines: readonly string[]) => read(lines).tables.staff.map((person) => person.id);

describe("readPajek", () => {
  it("reads arcs one way and edges both ways, with comments and quoted labels", () => {
    const network = read([
      "% made by hand",
      ...vertices,
      "*arcs",
      "1 2 3",
      "% none",
      "2 3",
      "*EDGES",
      "1 3 .5 c Blue",
    ]);
    expect(network.tables.staff.map((person) => person.id)).toEqual(["Ann Lee", "Bob", "Cy"]);
    expect(network.tables.ties).toEqual([
      tie("Ann Lee", "Bob", 3),
      tie("Ann Lee", "Cy", 0.5),
      tie("Bob", "Cy"),
      tie("Cy", "Ann Lee", 0.5),
    ]);
    expect(network.notes).toEqual([]);
  });

  it("reads lists and matrices", () => {
    expect(read([...vertices, "*Arcslist", "1 2 3", "*Edgeslist", "2 3"]).tables.ties).toEqual([
      tie("Ann Lee", "Bob"),
      tie("Ann Lee", "Cy"),
      tie("Bob", "Cy"),
      tie("Cy", "Bob"),
    ]);
    expect(read([...vertices, "*Matrix", "0 1 2.5", "0.0 0", "0", "1 0 0"]).tables.ties).toEqual([
      tie("Ann Lee", "Bob"),
      tie("Ann Lee", "Cy", 2.5),
      tie("Cy", "Ann Lee"),
    ]);
  });

  it("counts an arc and an edge between the same people as repeated", () => {
    const network = read([...vertices, "*Arcs", "2 1 1", "*Edges", "1 2 1"]);
    expect(network.tables.ties).toEqual([tie("Ann Lee", "Bob"), tie("Bob", "Ann Lee", 2)]);
    expect(network.notes).toEqual(["advice.net: 1 repeated tie was merged, the weights added"]);
  });

  it("takes the numbers as ids when labels are missing or repeated", () => {
    expect(idsOf(["*Vertices 2", '1 "x"', '2 "x"', "*Arcs", "1 2"])).toEqual(["1", "2"]);
    expect(idsOf(["*Vertices 2", '2 "x"', "*Arcs", "1 2"])).toEqual(["1", "2"]);
    expect(idsOf(["*Vertices 2", '1 ""', "2 x", "*Arcs", "1 2"])).toEqual(["1", "2"]);
    expect(read(["*Vertices 2", "*Arcs", "1 2"]).notes).toEqual([
      "advice.net: the numbers of the vertices are the ids, because not every vertex has a label of its own",
    ]);
  });

  it("puts several relations together and says so, and ignores times", () => {
    const network = read([
      ...vertices,
      '*Arcs :1 "advice"',
      "1 2 1 [1-2]",
      '*Arcs :2 "friends"',
      "2: 2 3 [1,3]",
    ]);
    expect(network.tables.ties).toEqual([tie("Ann Lee", "Bob"), tie("Bob", "Cy")]);
    expect(network.notes).toEqual([
      'advice.net: several relations were put together: "advice", "friends", "relation 2"',
    ]);
  });

  const project = [
    "*Network one",
    ...vertices,
    "*Arcs",
    "1 2",
    "*Vector v",
    "*Vertices 3",
    "0.5",
    "0.5",
    "0.5",
    "*Network two.net",
    "*Vertices 2",
    "*Edges",
    "1 2",
    "*Partition site",
    "*Vertices 3",
    "7",
    "8",
    "8",
  ];

  it("chooses a network by name or number", () => {
    expect(read(project).tables.staff).toHaveLength(3);
    expect(read(project).notes).toEqual([
      'advice.net: of 2 networks the first, "one", was read; the option network chooses another: "two.net"',
      'advice.net: partitions not used: "site"',
    ]);
    expect(read(project, { network: "two.net" }).tables.staff).toHaveLength(2);
    expect(read(project, { network: 2 }).tables.staff).toHaveLength(2);
    expect(messageOf(() => read(project, { network: "two.ent" }))).toBe(
      [
        "advice.net: the file has no network of this name or number, which the option network gives",
        '  given:   "two.ent"',
        '  allowed: "one", "two.net", or a number from 1 to 2',
        "  nearest: two.net",
      ].join("\n"),
    );
    expect(messageOf(() => read(project, { network: 0 }))).toContain("given:   0");
  });

  it("takes a partition as schools or teams", () => {
    const schools = read(project, { network: 1, partition: { name: "site", use: "school" } });
    expect(schools.tables.staff.map((person) => person.school)).toEqual(["7", "8", "8"]);
    const teams = read(project, { singleSchool: "North", partition: { name: "site", use: "team" } });
    expect(teams.tables.staff.map((person) => [person.school, person.team])).toEqual([
      ["North", "7"],
      ["North", "8"],
      ["North", "8"],
    ]);
  });

  it("says what is wrong with a partition", () => {
    expect(messageOf(() => read(project, { network: 2, partition: { name: "site", use: "team" } }))).toBe(
      [
        "advice.net: line 17: the partition has 3 numbers, the network 2 vertices",
        "  remedy:  choose a partition of this network",
      ].join("\n"),
    );
    expect(messageOf(() => read(project, { network: 1, partition: { name: "sites", use: "team" } }))).toBe(
      [
        "advice.net: the file has no partition of this name, which the option partition gives",
        '  given:   "sites"',
        '  allowed: "site"',
        "  nearest: site",
      ].join("\n"),
    );
    const choice: NetworkReadOptions = { partition: { name: "p", use: "school" }, singleSchool: "x" };
    const lines = ["*Vertices 2", "*Arcs", "1 2", "*Partition p", "*Vertices 2", "1", "north"];
    expect(messageOf(() => read(lines, choice))).toBe(
      [
        "advice.net: the options singleSchool and partition (used as school) exclude each other",
        "  remedy:  give one of them",
        "advice.net: line 7: a partition has one whole number a line",
        '  given:   "north"',
      ].join("\n"),
    );
  });

  it("refuses two-mode networks", () => {
    expect(messageOf(() => read(["*Vertices 5 3", "*Edges", "1 4"]))).toBe(
      [
        "advice.net: line 1: this is a two-mode network (people and groups), which cannot be read",
        '  given:   "5 3"',
        "  allowed: one-mode networks: *Vertices with one number",
        "  remedy:  turn it into a one-mode network in Pajek first (Network, 2-Mode Network, 2-Mode to 1-Mode)",
      ].join("\n"),
    );
  });

  it("reports all faults of vertices and ties at once", () => {
    const lines = [
      ...vertices,
      "2 again",
      "4 Dee",
      '1 "open',
      "*Arcs",
      "1 4",
      "1",
      "1 2 x",
      "1 2 -1",
      "3 3",
      "*Arc",
      "1 2",
    ];
    expect(messageOf(() => read(lines))).toBe(
      [
        "advice.net: line 14: this kind of section is not known",
        '  given:   "*arc"',
        "  allowed: *network, *vertices, *partition, *arcs, *edges, *arcslist, *edgeslist, *matrix, *vector, " +
          "*permutation, *cluster, *hierarchy, *events, *macro",
        "  nearest: *arcs",
        "  remedy:  mend the name of the section, or delete the section",
        "advice.net: line 5: this vertex has a line already",
        '  given:   "2 again"',
        "  allowed: a whole number from 1 to 3, then a label",
        "advice.net: line 6: the line does not begin with the number of a vertex",
        '  given:   "4 Dee"',
        "  allowed: a whole number from 1 to 3, then a label",
        "advice.net: line 7: the quotation mark of the label is not closed",
        '  given:   "1 \\"open"',
        "  allowed: a whole number from 1 to 3, then a label",
        "advice.net: line 9: no vertex has this number",
        '  given:   "4"',
        "  allowed: a whole number from 1 to 3",
        "advice.net: line 10: the tie has only one end",
        '  given:   "1"',
        "  allowed: two vertices and, if need be, a weight",
        "advice.net: line 11: this is not a valid weight",
        '  given:   "x"',
        "  allowed: a number from 0 to 1e12",
        "advice.net: line 12: this is not a valid weight",
        '  given:   "-1"',
        "  allowed: a number from 0 to 1e12",
        "advice.net: line 13: the tie runs from a person to the same person",
        '  given:   "Cy"',
        '  remedy:  delete the tie, or drop all such ties with the option selfTies: "drop"',
      ].join("\n"),
    );
  });

  it("says what is missing in files that are not Pajek's", () => {
    expect(messageOf(() => read(["id,school", "a,b"]))).toContain(
      'advice.net: line 1: a Pajek file begins with *Network or *Vertices\n  given:   "id,school"',
    );
    expect(messageOf(() => read(["*Network x", "*Arcs", "1 2"]))).toBe(
      [
        "advice.net: line 2: *arcs belongs to no network",
        "  remedy:  put *Vertices with the number of people before it",
        "advice.net: line 1: the network has no *Vertices",
        '  given:   "x"',
        "  remedy:  put *Vertices with the number of people under it",
      ].join("\n"),
    );
    for (const count of ["", "0", "-3", "1.5", "99999999999", "x"]) {
      expect(messageOf(() => read([`*Vertices ${count}`, "*Arcs"]))).toBe(
        [
          "advice.net: line 1: after *Vertices stands no valid number of people",
          `  given:   "${count}"`,
          "  allowed: a whole number from 1 to 1000000",
        ].join("\n"),
      );
    }
    expect(messageOf(() => read(["*Vertices 2", "*Matrix", "0 1", "1"]))).toBe(
      [
        "advice.net: line 2: the matrix has 3 numbers, but 2 vertices need 4",
        "  remedy:  give one row of numbers for every vertex",
      ].join("\n"),
    );
    expect(messageOf(() => read(["*Vertices 1"]))).toContain("the network has only 1 person");
  });
});

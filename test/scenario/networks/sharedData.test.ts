import { describe, expect, it } from "vitest";
import { canonicalTables } from "../../../src/scenario/networks/canonical.ts";
import { readPajek } from "../../../src/scenario/networks/pajek.ts";
import { readStaffAndTies } from "../../../src/scenario/networks/staffAndTies.ts";
import { messageOf, sharedFile } from "./helpers.ts";

describe("the real networks", { timeout: 60_000 }, () => {
  it("reads 15 schools of teacher advice", () => {
    const folder = "pitts_spillane_teacher_advice";
    const { tables, notes } = readStaffAndTies({
      staff: sharedFile(`${folder}/nodes.csv`),
      ties: sharedFile(`${folder}/edges.csv`),
    });
    expect(tables.staff).toHaveLength(433);
    expect(tables.ties).toHaveLength(1540);
    expect([...new Set(tables.staff.map((person) => person.school))]).toEqual(
      Array.from({ length: 15 }, (_, index) => String(index + 1)),
    );
    const schools = new Map(tables.staff.map((person) => [person.id, person.school]));
    expect(tables.ties.filter((tie) => schools.get(tie.from) !== schools.get(tie.to))).toEqual([]);
    expect(notes).toEqual([
      'nodes.csv: columns not used: "node", "years_teaching", "trust", "likely_nonrespondent"',
      'edges.csv: columns not used: "school", "same_years_in_school", "same_innovation_attitude", "teach_same_grade"',
    ]);
  });

  describe("superintendents", () => {
    const singleSchool = "Allegheny";
    const fromCsv = (ties: string, directed: boolean) =>
      readStaffAndTies(
        { staff: sharedFile("carlson_modmath/nodes.csv"), ties: sharedFile(`carlson_modmath/${ties}`) },
        { singleSchool, directed },
      ).tables;
    const fromPajek = (network: string) => {
      const { file, bytes } = sharedFile("carlson_modmath/ModMath.paj");
      return readPajek(file, bytes, { singleSchool, network }).tables;
    };
    // The CSV has numbers as ids where the Pajek file has labels.
    const labelled = (tables: ReturnType<typeof fromCsv>) =>
      canonicalTables({
        staff: tables.staff.map((person) => ({ ...person, id: `v${person.id}` })),
        ties: tables.ties.map((tie) => ({ ...tie, from: `v${tie.from}`, to: `v${tie.to}` })),
      });

    it("gives the same 76 choices from CSV and from Pajek", () => {
      const tables = fromPajek("ModMath_directed.net");
      expect(tables.staff).toHaveLength(38);
      expect(tables.ties).toHaveLength(76);
      expect(tables).toEqual(labelled(fromCsv("edges_directed.csv", true)));
    });

    it("gives the same 61 friendships from CSV and from Pajek, in both directions", () => {
      const tables = fromPajek("ModMath.net");
      expect(tables.staff).toHaveLength(38);
      expect(tables.ties).toHaveLength(2 * 61);
      expect(tables).toEqual(labelled(fromCsv("edges.csv", false)));
    });

    it("reads the years of adoption as a partition", () => {
      const { file, bytes } = sharedFile("carlson_modmath/ModMath.paj");
      const { staff } = readPajek(file, bytes, {
        partition: { name: "ModMath_adoption.clu", use: "team" },
      }).tables;
      const sizes = ["1", "2", "3", "4", "5", "6"].map(
        (year) => staff.filter((person) => person.team === year).length,
      );
      expect(sizes).toEqual([1, 4, 10, 12, 8, 3]);
    });
  });

  it("reads the farmers, merging ties named in several questions", () => {
    const files = {
      staff: sharedFile("brazilian_farmers/nodes.csv"),
      ties: sharedFile("brazilian_farmers/edges.csv"),
    };
    const { tables, notes } = readStaffAndTies(files, { columns: { school: "village" } });
    expect(tables.staff).toHaveLength(692);
    expect(new Set(tables.staff.map((person) => person.school)).size).toBe(11);
    expect(tables.ties).toHaveLength(1854);
    expect(tables.ties.reduce((sum, tie) => sum + tie.weight, 0)).toBe(2860);
    expect(notes).toContain("edges.csv: 1006 repeated ties were merged, the weights added");
  });

  describe("online courses", () => {
    const files = (course: string) => ({
      staff: sharedFile(`mooced_dlt/${course}_nodes.csv`),
      ties: sharedFile(`mooced_dlt/${course}_edges.csv`),
    });

    it("reads both with the roles set aside and replies to oneself dropped", () => {
      const options = { singleSchool: "course", role: "teacher", selfTies: "drop" } as const;
      const first = readStaffAndTies(files("dlt1"), options);
      expect([first.tables.staff.length, first.tables.ties.length]).toEqual([445, 1936]);
      expect(first.tables.ties.reduce((sum, tie) => sum + tie.weight, 0)).toBe(2529 - 86);
      expect(first.notes).toContain("dlt1_edges.csv: 86 ties from a person to the same person dropped");
      const pairs = new Set(first.tables.ties.map((tie) => `${tie.from} ${tie.to}`));
      const mutual = first.tables.ties.filter((tie) => pairs.has(`${tie.to} ${tie.from}`)).length / 2;
      expect(mutual).toBe(212);
      const second = readStaffAndTies(files("dlt2"), options);
      expect([second.tables.staff.length, second.tables.ties.length]).toEqual([492, 2062]);
    });

    it("says what to do about its roles and its replies to oneself", () => {
      const lines = messageOf(() => readStaffAndTies(files("dlt1"), { singleSchool: "course" })).split("\n");
      expect(lines.slice(0, 4)).toEqual([
        'dlt1_nodes.csv: line 2, column "role": this role is not known',
        '  given:   "libmedia"',
        "  allowed: teacher, principal, coach",
        "  remedy:  write one of these, or give everyone the same role with the option role",
      ]);
      expect(lines.slice(-2)).toEqual([
        "dlt1_nodes.csv: … and 395 more of this kind (unknown role)",
        "dlt1_edges.csv: … and 85 more of this kind (tie from a person to the same person)",
      ]);
    });
  });
});

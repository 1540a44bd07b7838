import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalTables } from "../../../src/scenario/networks/canonical.ts";
import { pseudonymise } from "../../../src/scenario/networks/pseudonymise.ts";
import { writeKey } from "../../../src/scenario/networks/writeCsv.ts";
import { tablesArbitrary } from "./helpers.ts";

const tables = {
  staff: [
    { id: "Zoe", school: "North", team: "Ms Fry's", role: "teacher", skill: 0.5 },
    { id: "Ann", school: "North", role: "principal" },
    { id: "Bob", school: "East", team: "Ms Fry's", role: "coach" },
  ],
  ties: [{ from: "Zoe", to: "Bob", weight: 2 }],
} as const;

describe("pseudonymise", { timeout: 60_000 }, () => {
  it("replaces all names by codes in sorted order", () => {
    const { tables: coded, key } = pseudonymise(tables);
    expect(coded).toEqual({
      staff: [
        { id: "S01-001", school: "S01", team: "S01-T01", role: "coach" },
        { id: "S02-001", school: "S02", role: "principal" },
        { id: "S02-002", school: "S02", team: "S02-T01", role: "teacher", skill: 0.5 },
      ],
      ties: [{ from: "S02-002", to: "S01-001", weight: 2 }],
    });
    expect(writeKey(key)).toBe(
      [
        "kind,school,name,code",
        "school,East,East,S01",
        "team,East,Ms Fry's,S01-T01",
        "person,East,Bob,S01-001",
        "school,North,North,S02",
        "team,North,Ms Fry's,S02-T01",
        "person,North,Ann,S02-001",
        "person,North,Zoe,S02-002",
        "",
      ].join("\n"),
    );
  });

  it("widens the codes for large systems", () => {
    const staff = Array.from({ length: 1200 }, (_, index) => ({
      id: String(index),
      school: `school ${String(index < 1080 ? 0 : index)}`,
      role: "teacher" as const,
    }));
    const ids = pseudonymise({ staff, ties: [] }).tables.staff.map((person) => person.id);
    expect([ids[0], ids[1079], ids.at(-1)]).toEqual(["S001-0001", "S001-1080", "S121-0001"]);
  });

  it("keeps the canonical order, and the key leads back to the names", () => {
    fc.assert(
      fc.property(tablesArbitrary, (any) => {
        const { tables: coded, key } = pseudonymise(any);
        expect(canonicalTables(coded)).toEqual(coded);
        const names = new Map(key.map((row) => [`${row.kind} ${row.code}`, row.name]));
        expect(new Set(key.map((row) => row.code)).size).toBe(key.length);
        const back = {
          staff: coded.staff.map((person) => ({
            ...person,
            id: names.get(`person ${person.id}`),
            school: names.get(`school ${person.school}`),
            ...(person.team === undefined ? {} : { team: names.get(`team ${person.team}`) }),
          })),
          ties: coded.ties.map((tie) => ({
            ...tie,
            from: names.get(`person ${tie.from}`),
            to: names.get(`person ${tie.to}`),
          })),
        };
        expect(back).toEqual(canonicalTables(any));
      }),
    );
  });

  it("never lets a name through", () => {
    const broken = { staff: tables.staff, ties: [{ from: "Ann", to: "Eve", weight: 1 }] };
    expect(() => pseudonymise(broken)).toThrow("a tie names a person who is not among the staff");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalTables, compareNaturally } from "../../../src/scenario/networks/canonical.ts";
import { readStaffAndTies } from "../../../src/scenario/networks/staffAndTies.ts";
import { writeCsv } from "../../../src/scenario/networks/writeCsv.ts";
import { fileOf, nameArbitrary, tablesArbitrary } from "./helpers.ts";

describe("compareNaturally", { timeout: 60_000 }, () => {
  it("takes runs of digits as numbers of any length, and code units for the rest", () => {
    const names = [
      "S10",
      "S2",
      "s1",
      "S2b",
      "S2a10",
      "S2a9",
      "",
      "é",
      "Z",
      "S99999999999999999998",
      "S99999999999999999999",
      "10",
      "9",
    ];
    expect(names.sort(compareNaturally)).toEqual([
      "",
      "9",
      "10",
      "S2",
      "S2a9",
      "S2a10",
      "S2b",
      "S10",
      "S99999999999999999998",
      "S99999999999999999999",
      "Z",
      "s1",
      "é",
    ]);
    expect(["S1", "S01", "S001", "S0"].sort(compareNaturally)).toEqual(["S0", "S001", "S01", "S1"]);
  });

  it("is a total order", () => {
    const name = fc.oneof(
      nameArbitrary,
      fc.string({ unit: fc.constantFrom("0", "1", "a", "9"), maxLength: 5 }),
    );
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNaturally(a, b))).toBe(-Math.sign(compareNaturally(b, a)) + 0);
        expect(compareNaturally(a, b) === 0).toBe(a === b);
        if (compareNaturally(a, b) <= 0 && compareNaturally(b, c) <= 0) {
          expect(compareNaturally(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("canonicalTables", { timeout: 60_000 }, () => {
  it("groups staff by school and sorts ties by the places of their ends", () => {
    const person = (id: string, school: string) => ({ id, school, role: "teacher" }) as const;
    const tie = (from: string, to: string) => ({ from, to, weight: 1 });
    expect(
      canonicalTables({
        staff: [person("a", "S10"), person("b2", "S2"), person("b10", "S2")],
        ties: [tie("a", "b10"), tie("b10", "a"), tie("a", "b2"), tie("b2", "b10")],
      }),
    ).toEqual({
      staff: [person("b2", "S2"), person("b10", "S2"), person("a", "S10")],
      ties: [tie("b2", "b10"), tie("b10", "a"), tie("a", "b2"), tie("a", "b10")],
    });
  });

  it("makes the order of rows in a file change nothing, repeated ties included", () => {
    const shuffled = tablesArbitrary.chain((tables) =>
      fc.record({
        tables: fc.constant(tables),
        staff: fc.shuffledSubarray([...tables.staff], { minLength: tables.staff.length }),
        ties: fc.shuffledSubarray([...tables.ties, ...tables.ties, ...tables.ties.slice(0, 3)], {
          minLength: 2 * tables.ties.length + Math.min(3, tables.ties.length),
        }),
        directed: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ tables, staff, ties, directed }) => {
        const sorted = {
          staff: tables.staff,
          ties: [...tables.ties, ...tables.ties, ...tables.ties.slice(0, 3)],
        };
        const [one, other] = [sorted, { staff, ties }].map((some) => {
          const texts = writeCsv(some);
          return readStaffAndTies(
            { staff: fileOf("staff.csv", texts.staff), ties: fileOf("ties.csv", texts.ties) },
            { directed },
          );
        });
        expect(other).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });
});

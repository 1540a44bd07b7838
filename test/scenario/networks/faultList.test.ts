import { describe, expect, it } from "vitest";
import { UserError } from "../../../src/core/fault.ts";
import { FaultList, counted, listNames, nearestOf } from "../../../src/scenario/networks/faultList.ts";
import { messageOf } from "./helpers.ts";

describe("FaultList", () => {
  it("lists 50 faults and the first of every kind, and counts the rest by file and kind", () => {
    const faults = new FaultList();
    let made = 0;
    const add = (kind: string, file: string) => {
      faults.add(
        kind,
        () => {
          made++;
          return { problem: `a ${kind}`, remedy: undefined };
        },
        file,
      );
    };
    for (let count = 0; count < 60; count++) add("slip", "a.csv");
    for (let count = 0; count < 3; count++) add("slip", "b.csv");
    add("blot", "b.csv");
    const lines = messageOf(() => {
      faults.throwIfAny();
    }).split("\n");
    expect(lines).toHaveLength(54);
    expect(lines.slice(49)).toEqual([
      "a.csv: a slip",
      "b.csv: a slip",
      "b.csv: a blot",
      "a.csv: … and 10 more of this kind (slip)",
      "b.csv: … and 2 more of this kind (slip)",
    ]);
    // Making a fault may be slow, so those that are only counted are not made.
    expect(made).toBe(52);
  });

  it("throws nothing when there is nothing, and collects only the user's faults", () => {
    const faults = new FaultList();
    expect(faults.collect(() => 7)).toBe(7);
    expect(() => {
      faults.throwIfAny();
    }).not.toThrow();
    const bug = new Error("a bug");
    expect(() =>
      faults.collect((): number => {
        throw bug;
      }),
    ).toThrow(bug);
    const user = (): number => {
      throw new UserError({ problem: "a slip" });
    };
    expect(faults.collect(user)).toBeUndefined();
    expect(faults.isEmpty).toBe(false);
  });
});

describe("words for messages", () => {
  it("finds the nearest name, but no empty one, and none for monstrous cells", () => {
    expect(nearestOf("x", [""])).toBeUndefined();
    expect(nearestOf("", ["x"])).toBeUndefined();
    expect(nearestOf("ana", ["anna", "bob"])).toBe("anna");
    expect(nearestOf("y".repeat(1e6), ["y".repeat(1e6)])).toBeUndefined();
  });

  it("lists at most ten names and counts nouns", () => {
    const names = Array.from({ length: 12 }, (_, index) => `c${String(index)}`);
    expect(listNames(names.slice(0, 2))).toBe('"c0", "c1"');
    expect(listNames(names)).toMatch(/"c9", and 2 more$/);
    expect(listNames(["z".repeat(50)])).toBe(`"${"z".repeat(37)}..."`);
    expect([counted(1, "tie", "ties"), counted(0, "tie", "ties")]).toEqual(["1 tie", "0 ties"]);
  });
});

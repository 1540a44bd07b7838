import { fc } from "../support/fastCheck.ts";
import { describe, expect, test } from "vitest";
import { describeFault, nearestName, showValue, UserError } from "../../src/core/fault.ts";

describe("describeFault", () => {
  test("tells where, what, what was given, what is allowed, the nearest name and the remedy", () => {
    const text = describeFault({
      file: "plan.json",
      path: "perils.groupthinc",
      problem: "there is no such setting",
      given: '"groupthinc"',
      allowed: "one of 8 names",
      nearest: "perils.groupthink",
      remedy: "write it with a k",
    });
    expect(text).toBe(
      [
        "plan.json: perils.groupthinc: there is no such setting",
        '  given:   "groupthinc"',
        "  allowed: one of 8 names",
        "  nearest: perils.groupthink",
        "  remedy:  write it with a k",
      ].join("\n"),
    );
  });

  test("leaves out what is not known", () => {
    expect(describeFault({ problem: "cannot be read" })).toBe("cannot be read");
    expect(describeFault({ path: "--seed", problem: "has no value", given: "" })).toBe(
      "--seed: has no value\n  given:   ",
    );
  });
});

describe("UserError", () => {
  test("tells all faults together, one after the other", () => {
    const faults = [
      { file: "a.json", problem: "is empty" },
      { path: "weeks", problem: "is too large", allowed: "1 to 2000" },
    ];
    const error = new UserError(faults);
    expect(error.message).toBe("a.json: is empty\nweeks: is too large\n  allowed: 1 to 2000");
    expect(error.faults).toEqual(faults);
    expect([error.name, error instanceof Error]).toEqual(["UserError", true]);
  });

  test("takes a single fault too", () => {
    expect(new UserError({ problem: "is empty" }).faults).toEqual([{ problem: "is empty" }]);
  });
});

describe("showValue", () => {
  test.each([
    [0.3, "0.3"],
    ["text", '"text"'],
    [null, "null"],
    [undefined, "undefined"],
    [NaN, "NaN"],
    [-Infinity, "-Infinity"],
    [12n, "12"],
    [[1, "a"], '[1,"a"]'],
    [{ a: 1 }, '{"a":1}'],
  ])("shows %o as %s", (value, text) => {
    expect(showValue(value)).toBe(text);
  });

  test("cuts at 80 characters", () => {
    expect(showValue("x".repeat(78))).toHaveLength(80);
    expect(showValue("x".repeat(79))).toBe(`"${"x".repeat(76)}...`);
  });

  test("shows a value that refers to itself, rather than fail", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(showValue(circle)).toBe("[object Object]");
  });
});

describe("nearestName", () => {
  const names = ["perils.groupthink", "perils.qualityControl", "people.turnover", "adoption.openness"];

  test.each([
    ["perils.groupthinc", "perils.groupthink"],
    ["groupthink", "perils.groupthink"],
    ["Group_Think", "perils.groupthink"],
    ["quality-control", "perils.qualityControl"],
    ["turn over", "people.turnover"],
    ["OPENESS", "adoption.openness"],
  ])("takes %s for %s", (given, meant) => {
    expect(nearestName(given, names)).toBe(meant);
  });

  test("guesses nothing when nothing is near", () => {
    expect(nearestName("xylophone", names)).toBeUndefined();
    // Letters that changed places are one slip.
    expect(nearestName("gian", ["mean", "gain"])).toBe("gain");
    expect(nearestName("anything", [])).toBeUndefined();
  });

  test("always finds a name that is among the candidates", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }),
        fc.nat(),
        (candidates, any) => {
          const wanted = candidates[any % candidates.length]!;
          expect(nearestName(wanted, candidates)).toBe(wanted);
        },
      ),
    );
  });

  test("prefers the whole path to the last part of another", () => {
    expect(nearestName("groups", ["costs.groups", "groups"])).toBe("groups");
  });
});

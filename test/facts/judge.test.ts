import { describe, expect, test } from "vitest";
import { measureOf } from "../../src/model/metrics/measures.ts";
import { Runs, type Arm } from "./arms.ts";
import type { Fact } from "./fact.ts";
import { judge, type Measured } from "./judge.ts";
import { rowsOf, terminalTable, verdict } from "./table.ts";

const base = { key: "x", claim: "It is so", scenario: "flagship", metric: "instruction_gain" } as const;

/** Measured values by the arm's only override. */
function measured(values: Readonly<Record<string, readonly number[]>>): Measured {
  return { values: ({ overrides }: Arm) => values[overrides[0]!]! };
}

const runs = measured({
  low: [1, 2, 3, 4],
  high: [2.1, 2.9, 4.1, 4.9],
  level: [0.5, 0.6, 0.5, 0.6],
  strong: [3, 4.1, 4.9, 6],
});

function outcome(fact: Fact) {
  return judge(fact, runs, 4);
}

const pair = { ...base, one: ["low"], other: ["high"] } as const;

describe("a comparison", () => {
  test("is judged by the interval of the paired differences, not by that of the arms", () => {
    const finding = outcome({ ...pair, expect: "higher" });
    expect([finding.one, finding.other, finding.estimate.mean]).toEqual([2.5, 3.5, 1]);
    expect(finding.estimate.sd).toBeCloseTo(0.11547, 5);
    expect(finding.correlation).toBeCloseTo(0.99655, 5);
    expect(finding.holds).toBe(true);
    // Of .02 SD: (3.605 × .11547 / .02)² futures.
    expect(finding.needed).toBe(434);
  });

  test.each([
    ["lower", false],
    [{ above: 0.8 }, true],
    [{ above: 0.9 }, false],
    [{ within: 0.9 }, false],
    [{ within: 1.5 }, true],
  ] as const)("expected %o: %s", (expected, holds) => {
    expect(outcome({ ...pair, expect: expected }).holds).toBe(holds);
  });

  test("whose interval reaches over 0 holds neither way", () => {
    const same = { ...base, one: ["level"], other: ["level"] } as const;
    expect([
      outcome({ ...same, expect: "higher" }).holds,
      outcome({ ...same, expect: "lower" }).holds,
    ]).toEqual([false, false]);
  });

  test("of two effects is about their difference", () => {
    const finding = outcome({
      ...base,
      one: ["low"],
      other: ["strong"],
      than: { one: ["low"], other: ["high"] },
      expect: "higher",
    });
    expect(finding.one).toBeCloseTo(1, 12);
    expect(finding.other).toBeCloseTo(2, 12);
    expect(finding.estimate.mean).toBeCloseTo(1, 12);
    expect(finding.holds).toBe(true);
  });
});

test("a level holds when its interval lies in its range", () => {
  const level = { ...base, one: ["level"] } as const;
  expect(outcome({ ...level, expect: { between: [0.3, 0.7] } }).holds).toBe(true);
  expect(outcome({ ...level, expect: { between: [0.5, 0.6] } }).holds).toBe(false);
});

test("a fact listed as not met is told apart from one that fails, and from one that is met after all", () => {
  const fact = { ...pair, expect: "higher" } as const;
  expect(verdict(outcome(fact))).toBe("yes");
  expect(verdict(outcome({ ...fact, expect: "lower" }))).toBe("NO");
  expect(verdict(outcome({ ...fact, expect: "lower", notMet: "it is not so" }))).toBe("not met, as listed");
  expect(verdict(outcome({ ...fact, notMet: "it is not so" }))).toBe("YES, though listed as not met");
});

test("the table has a row for each fact, with the sign of a difference and none of a level", () => {
  const findings = [
    outcome({ ...pair, expect: "higher" }),
    outcome({ ...base, one: ["level"], expect: { between: [0, 1] } }),
  ];
  const rows = rowsOf(findings);
  expect(rows[1]!.slice(3, 8)).toEqual(["2.500", "3.500", "+1.000", "+0.816 to +1.184", "higher"]);
  expect(rows[2]!.slice(3, 8)).toEqual(["0.550", "", "", "0.458 to 0.642", "from 0 to 1"]);
  expect(terminalTable(findings).split("\n")).toHaveLength(5);
});

describe("runs", () => {
  const quick = ["weeks=2", "system.generate.resample=true"];

  test("of arms share their luck: a setting that is what it was changes nothing", () => {
    const fact = {
      ...base,
      base: quick,
      one: [],
      other: ["perils.groupthink=0.3"],
      expect: "higher",
    } as const;
    const { estimate, correlation } = judge(fact, new Runs([fact]), 3);
    expect([estimate.low, estimate.high]).toEqual([0, 0]);
    expect(correlation).toBeCloseTo(1, 12);
  });

  test("of arms with different seeds are refused, since they would not share their luck", () => {
    const fact = { ...base, one: quick, other: ["seed=another"], expect: "higher" } as const;
    expect(() => new Runs([fact])).toThrow("fact x: its arms have different seeds");
  });

  test("of a level with two arms, or of a comparison with one, are refused", () => {
    const level: Fact = { ...base, one: quick, other: quick, expect: { between: [0, 1] } };
    expect(() => new Runs([level])).toThrow("a level has one arm and a range, all else two arms");
    expect(() => new Runs([{ ...base, one: quick, expect: "higher" }])).toThrow("all else two arms");
  });

  test("tell of overrides that mean nothing, of measures that are none, and of weeks after the end", () => {
    const of = (fact: Partial<Fact>) => () => {
      const whole = { ...base, base: quick, one: [], other: [], expect: "higher", ...fact } as Fact;
      return judge(whole, new Runs([whole]), 2);
    };
    expect(of({ base: ["perils.groupthinking=1"] })).toThrow("perils.groupthinking");
    expect(of({ metric: "instruction" })).toThrow(
      "instruction is no column of weeks.csv and no other measure",
    );
    expect(of({ metric: "users Stickers" })).toThrow("Stickers is no practice of the scenario");
    expect(of({ week: 3 })).toThrow("week 3 is after the end");
  });

  test("measure the share of users here and elsewhere", () => {
    const seeded = {
      ...base,
      scenario: "peril-quality-control",
      base: ["weeks=1"],
      one: [],
      week: 0,
      expect: { between: [0, 1] },
    } as const;
    const share = (metric: string): number => {
      const fact: Fact = { ...seeded, metric };
      return judge(fact, new Runs([fact]), 2).one;
    };
    expect(share("users Catchy slides outside Elm")).toBe(0);
    const home = share("users Catchy slides in Elm");
    expect(home).toBeGreaterThan(0.25);
    expect(home).toBeLessThan(0.75);
    // Elm has 29 of the district's 331 staff.
    expect(share("users Catchy slides")).toBeCloseTo((home * 28) / 320, 9);
    expect(share("believers Catchy slides")).toBeGreaterThanOrEqual(share("users Catchy slides"));
  });
});

test("a measure is a value, a mean over the weeks, or the week in which half was reached", () => {
  expect(measureOf("mean group_challenge")).toEqual({
    reading: "group_challenge",
    unit: "share",
    over: "mean",
  });
  expect(measureOf("half instruction_gain")).toEqual({
    reading: "instruction_gain",
    unit: "weeks",
    over: "half",
  });
  expect(measureOf("users mean streaks").over).toBe("at");
});

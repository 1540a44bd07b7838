import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { check, describeFault, simulate, UserError } from "../../../src/experiment/library/index.ts";
import { faultsOf, small } from "../../scenario/scenarioFolder.ts";

const texts = (scenario: unknown, options = {}): string[] =>
  check(scenario as object, options).map(describeFault);

describe("check", () => {
  it("finds nothing wrong with a sound scenario", () => {
    expect(check(small)).toEqual([]);
    expect(check({})).toEqual([]);
  });

  it.each<[string, object]>([
    ["misspelt settings", { ...small, perils: { groupthnk: 0.5 }, weaks: 3 }],
    ["values out of range", { ...small, weeks: 0, perils: { groupthink: 2 } }],
    ["wrong kinds", { ...small, weeks: "ten", system: [] }],
    ["names that are none", { ...small, practices: { seeds: [{ practice: "No such", share: 0.5 }] } }],
    [
      "schools that are none",
      { ...small, interventions: [{ at: 2, where: { schools: ["Oak"] }, set: { "perils.groupthink": 0 } }] },
    ],
    ["too many people", { ...small, system: { generate: { schools: 100_000, staffPerSchool: 10_000 } } }],
    ["a try that cannot work", { ...small, try: ["perils.groupthink=7"] }],
    ["a sweep of nothing", { ...small, sweep: { vary: { "perils.none": [0, 1] } } }],
  ])("says of %s what the command says of the file", (_what, scenario) => {
    const ofFile = faultsOf({ "main.json": scenario });
    expect(texts(scenario)).toEqual(ofFile.map((text) => text.replace(/^main\.json/, "scenario")));
  });

  it("gives faults as data, the same as simulate throws", () => {
    const wrong = { ...small, weeks: 0 };
    const [fault] = check(wrong);
    expect(fault).toEqual({
      file: "scenario",
      path: "weeks",
      problem: "is too small",
      given: "0",
      allowed: "a whole number from 1 to 2000",
    });
    expect(() => simulate(wrong)).toThrow(UserError);
    expect(() => simulate(wrong)).toThrow(describeFault(fault!));
  });

  it.each<[string, unknown, string]>([
    ["nothing", undefined, "given:   undefined"],
    ["null", null, "given:   null"],
    ["a list", [], "given:   []"],
    ["a name", "theatre", "remedy:  in Node, read a scenario by its name or file with readScenario"],
    [
      "a promise",
      Promise.resolve({}),
      "given:   Promise\n  allowed: a group { … } of settings\n  remedy:  wait for it",
    ],
    ["a map", new Map([["weeks", 3]]), "given:   Map"],
    ["bytes", new Uint8Array(3), "given:   Uint8Array"],
    [
      "what readScenario returns",
      { scenario: small, files: {} },
      "remedy:  what readScenario returns has two parts",
    ],
  ])("takes %s for no scenario, and says what to do", (_what, scenario, words) => {
    const [text, ...rest] = texts(scenario);
    expect(rest).toEqual([]);
    expect(text!.startsWith("scenario: is of the wrong kind\n")).toBe(true);
    expect(text).toContain(words);
  });

  it("never crashes over values that JSON does not have", () => {
    const circle: Record<string, unknown> = { weeks: 3 };
    circle["perils"] = circle;
    for (const value of [NaN, 10n, Symbol("x"), () => 1, circle])
      for (const scenario of [
        { weeks: value },
        { perils: value },
        { name: value },
        { system: { generate: value } },
      ])
        expect(texts(scenario)).not.toEqual([]);
  });

  it("tells of files that were not given, by their nearest name", () => {
    const imported = { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } };
    const [staff, ties] = texts(
      { ...small, system: imported },
      { files: { "staf.csv": "id\n", "ties.csv": 3 } },
    );
    expect(staff).toContain("scenario: system.import.files.staff: names a file that was not given");
    expect(staff).toContain('nearest: "staf.csv"');
    expect(ties).toContain("names a file whose content is of no use");
    expect(texts({ extends: "base.json" })[0]).toContain(
      "scenario: extends: names a file that was not given",
    );
  });

  describe("the contents of files", () => {
    const staff = "id,school\nann,Alder\nbea,Alder\n";
    const ties = "from,to\nann,bea\n";
    const imported = { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } };
    const withStaff = (content: unknown): string[] =>
      texts({ ...small, system: imported }, { files: { "staff.csv": content, "ties.csv": ties } });
    const bytes = new TextEncoder().encode(`--${staff}`);

    it.each<[string, unknown]>([
      ["text", staff],
      ["bytes", new TextEncoder().encode(staff)],
      ["bytes that are part of others", bytes.subarray(2)],
      ["a buffer, as fetch gives it", bytes.slice(2).buffer],
      [
        "a buffer of another frame",
        runInNewContext("Uint8Array.from(bytes).buffer", { bytes: bytes.slice(2) }),
      ],
      ["a view of a buffer", new DataView(bytes.buffer, 2)],
    ])("may be %s", (_what, content) => {
      expect(withStaff(content)).toEqual([]);
    });

    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    it.each<[string, unknown, string]>([
      ["a promise", Promise.resolve(staff), "Promise"],
      ["a map", new Map(), "Map"],
      ["null", null, "null"],
      ["a circle", circle, "Converting circular structure to JSON"],
      ["a number that JSON does not have", { nodes: 1n }, "Do not know how to serialize a BigInt"],
      ["a list with one", [1n], "Do not know how to serialize a BigInt"],
    ])("are of no use as %s", (_what, content, given) => {
      const [text, ...rest] = withStaff(content);
      expect(rest).toEqual([]);
      expect(text).toContain(
        `scenario: system.import.files.staff: names a file whose content is of no use\n  given:   "staff.csv": ${given}`,
      );
    });

    it("that a scenario extends may be any of these too", () => {
      const base = JSON.stringify({ weeks: 0 });
      for (const content of [base, new TextEncoder().encode(base), { weeks: 0 }])
        expect(texts({ extends: "base.json" }, { files: { "base.json": content } })[0]).toContain(
          "base.json: weeks: is too small",
        );
      expect(texts({ extends: "base.json" }, { files: { "base.json": Promise.resolve() } })).toEqual([
        expect.stringMatching(/^scenario: extends: names a file whose content is of no use\n[^]*await$/),
      ]);
    });

    it("tell of a forbidden name once", () => {
      const files = { "base.json": '{ "__proto__": { "weeks": 3 } }' };
      expect(texts({ extends: "base.json" }, { files })).toEqual([
        expect.stringContaining("base.json: __proto__: there is no such setting"),
      ]);
    });
  });

  it("takes a file called scenario for no circle", () => {
    expect(texts({ ...small, extends: "scenario" }, { files: { scenario: { weeks: 5 } } })).toEqual([]);
    expect(texts({ extends: "scenario" }, { files: { scenario: { extends: "scenario" } } })).toEqual([
      expect.stringContaining("goes round in a circle"),
    ]);
  });

  it("tells faults of what a scenario extends by the name of that file, and of circles", () => {
    const files = { "a.json": { extends: "b.json", weeks: 0 }, "b.json": '{ "extends": "a.json", }' };
    const found = texts({ extends: "a.json" }, { files });
    expect(found[0]).toContain("a.json: weeks: is too small");
    expect(found[1]).toContain("b.json: line 1, column 24: is not valid JSON");
    const circle = { "a.json": { extends: "b.json" }, "b.json": { extends: "a.json" } };
    expect(texts({ extends: "a.json" }, { files: circle })).toEqual([
      expect.stringContaining("given:   scenario → a.json → b.json → a.json"),
    ]);
  });

  it("names the option that is at fault, and the setting nearest to what it changes", () => {
    const found = texts(small, { set: { "perils.groupthnk": 1, weeks: "x" }, seed: -1.5 });
    expect(found.map((text) => text.split("\n")[0])).toEqual([
      "options.set: perils.groupthnk: there is no such setting",
      "options.set: weeks: is of the wrong kind",
      "options.seed: seed: is not allowed",
    ]);
    expect(found[0]).toContain("nearest: perils.groupthink");
  });
});

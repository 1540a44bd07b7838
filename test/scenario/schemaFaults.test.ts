import { describe, expect, it } from "vitest";
import { faultsOf } from "./scenarioFolder.ts";

function faultOf(content: unknown): string {
  const faults = faultsOf({ "main.json": content });
  expect(faults).toHaveLength(1);
  return faults[0]!;
}

const perils = "qualityControl, groupthink, diffusionOfResponsibility, deindividuation";

describe("unknown keys", () => {
  it("at the top are told with all that is known there", () => {
    const fault = faultOf({ wekks: 10 });
    expect(fault).toMatch(
      /^main\.json: wekks: there is no such setting\n {2}given: {3}10\n {2}allowed: \$schema, version, name, /,
    );
    expect(fault).toMatch(/, interventions, outputs, sweep, board, notes\n {2}nearest: weeks$/);
  });

  it.each([
    [{ perils: { groupthnk: 0.3 } }, "perils.groupthnk", "0.3", perils, "perils.groupthink"],
    [{ perils: { GroupThink: 0.3 } }, "perils.GroupThink", "0.3", perils, "perils.groupthink"],
    [{ perils: { inquiry: 0.3 } }, "perils.inquiry", "0.3", perils, "inquiry.inquiry"],
    [{ perils: { dissent: 0.3 } }, "perils.dissent", "0.3", perils, "leadership.dissent"],
    [{ perils: { "group think": 0.3 } }, 'perils["group think"]', "0.3", perils, "perils.groupthink"],
    [
      { outputs: { evry: 2 } },
      "outputs.evry",
      "2",
      "every, schoolsEvery, practicesEvery, events",
      "outputs.every",
    ],
    [{ system: { generated: {} } }, "system.generated", "{}", "generate, import", "system.generate"],
    [
      { practices: { list: [{ name: "A", qualty: 1, quality: 0 }] } },
      "practices.list[0].qualty",
      "1",
      "name, domain, quality, appeal, challenge, initialUse",
      "practices.list[0].quality",
    ],
    [
      { interventions: [{ at: 1, where: { school: ["A"] }, set: { "perils.groupthink": 1 } }] },
      "interventions[0].where.school",
      '["A"]',
      "schools, networks, bestConnected, weakest, random, of",
      "interventions[0].where.schools",
    ],
  ])("in a group are told with what it may hold: %j", (input, path, given, allowed, nearest) => {
    expect(faultOf(input)).toBe(
      `main.json: ${path}: there is no such setting\n  given:   ${given}\n  allowed: ${allowed}\n  nearest: ${nearest}`,
    );
  });

  it("name the parameter that is meant when it stands at the top", () => {
    expect(faultOf({ groupthink: 0.3 })).toMatch(/\n {2}nearest: perils\.groupthink$/);
    expect(faultOf({ groupThnk: 0.3 })).toMatch(/\n {2}nearest: perils\.groupthink$/);
  });

  it("have no nearest name when nothing is near, nor when they are as long as a page", () => {
    expect(faultOf({ perils: { xylophone: 1 } })).not.toContain("nearest");
    expect(faultOf({ perils: { ["groupthink".repeat(1000)]: 1 } })).not.toContain("nearest");
  });
});

describe("values", () => {
  const share = "a number from 0 to 1";
  it.each([
    [
      { perils: { groupthink: "0.3" } },
      "perils.groupthink",
      "is of the wrong kind",
      '"0.3"',
      `${share}\n  nearest: 0.3\n  remedy:  write a number in digits, with a point for decimals, and without quotes, % or marks for thousands`,
    ],
    [{ perils: { groupthink: null } }, "perils.groupthink", "is of the wrong kind", "null", share],
    [{ perils: { groupthink: [0.3] } }, "perils.groupthink", "is of the wrong kind", "[0.3]", share],
    [{ perils: { groupthink: true } }, "perils.groupthink", "is of the wrong kind", "true", share],
    [{ perils: { groupthink: 1.01 } }, "perils.groupthink", "is too large", "1.01", share],
    [{ perils: { groupthink: -1e-9 } }, "perils.groupthink", "is too small", "-1e-9", share],
    [
      { network: { teamSize: 2.5 } },
      "network.teamSize",
      "is no whole number",
      "2.5",
      "a whole number from 1 to 1000 (people)",
    ],
    [
      { network: { principals: 1 } },
      "network.principals",
      "is not one of the values allowed",
      "1",
      '"no" or "yes"',
    ],
    [{ perils: [] }, "perils", "is of the wrong kind", "[]", "a group { … }"],
    [{ weeks: 0 }, "weeks", "is too small", "0", "a whole number from 1 to 2000"],
    [{ weeks: 2001 }, "weeks", "is too large", "2001", "a whole number from 1 to 2000"],
    [{ weeks: 10.5 }, "weeks", "is no whole number", "10.5", "a whole number from 1 to 2000"],
    [{ weeks: 1e300 }, "weeks", "is too large", "1e+300", "a whole number from 1 to 2000"],
    [
      { weeks: "10" },
      "weeks",
      "is of the wrong kind",
      '"10"',
      "a whole number from 1 to 2000\n  nearest: 10\n  remedy:  write a number in digits, with a point for decimals, and without quotes, % or marks for thousands",
    ],
    [{ replicates: 0 }, "replicates", "is too small", "0", "a whole number from 1 to 1000000"],
    [
      { seed: 1.5 },
      "seed",
      "is not allowed",
      "1.5",
      "a text in quotes or a whole number\n  remedy:  put it in quotes: any text is a seed",
    ],
    [{ seed: {} }, "seed", "is not allowed", "{}", "a text in quotes or a whole number"],
    [{ name: "" }, "name", "is too short", '""', "at least 1 character"],
    [{ name: "x".repeat(2001) }, "name", "is too long", `"${"x".repeat(76)}...`, "at most 2000 characters"],
    [{ name: "a\nb" }, "name", "is not allowed", '"a\\nb"', "a name on one line, without control characters"],
    [
      { name: "\ud800" },
      "name",
      "is not allowed",
      '"\\ud800"',
      "a name on one line, without control characters",
    ],
    [{ description: 5 }, "description", "is of the wrong kind", "5", "a text in quotes"],
    [{ version: 2 }, "version", "is not one of the values allowed", "2", "1"],
    [{ practices: { list: [] } }, "practices.list", "is too short", "[]", "at least 1 entry"],
    [{ practices: { list: {} } }, "practices.list", "is of the wrong kind", "{}", "a list [ … ]"],
    [
      { practices: { list: [{ name: " ", quality: 0 }] } },
      "practices.list[0].name",
      "is not allowed",
      '" "',
      "a name that is not blank",
    ],
    [
      { practices: { list: [{ name: "A", quality: 9 }] } },
      "practices.list[0].quality",
      "is too large",
      "9",
      "a number from -5 to 5",
    ],
    [
      { practices: { generate: { perDomain: 33 } } },
      "practices.generate.perDomain",
      "is too large",
      "33",
      "a whole number from 1 to 32",
    ],
    [
      { outputs: { events: 1 } },
      "outputs.events",
      "is of the wrong kind",
      "1",
      "true or false, without quotes",
    ],
    [{ interventions: {} }, "interventions", "is of the wrong kind", "{}", "a list [ … ]"],
    [
      { system: { generate: { schoolSizes: [10, 0] } } },
      "system.generate.schoolSizes[1]",
      "is too small",
      "0",
      "a whole number from 1 to 1000000000",
    ],
  ])("out of what is allowed: %j", (input, path, problem, given, allowed) => {
    expect(faultOf(input)).toBe(`main.json: ${path}: ${problem}\n  given:   ${given}\n  allowed: ${allowed}`);
  });

  it("beyond what a number can hold are refused, though they are valid JSON", () => {
    const problem = "is no number that a computer can hold";
    expect(faultOf('{"perils":{"groupthink":1e999}}')).toBe(
      `main.json: perils.groupthink: ${problem}\n  given:   Infinity\n  allowed: a number from 0 to 1`,
    );
    expect(faultOf('{"weeks":-1e999}')).toBe(
      `main.json: weeks: ${problem}\n  given:   -Infinity\n  allowed: a whole number from 1 to 2000`,
    );
  });

  it("that are missing are told by their place", () => {
    expect(
      faultsOf({ "main.json": { practices: { list: [{ domain: "A" }] }, interventions: [{}] } }),
    ).toEqual([
      "main.json: practices.list[0].name: is missing\n  allowed: a text in quotes",
      "main.json: practices.list[0].quality: is missing\n  allowed: a number from -5 to 5",
      "main.json: interventions[0].at: is missing\n  allowed: a whole number from 1 to 2000",
    ]);
  });

  it("of a choice have a nearest one", () => {
    expect(faultOf({ network: { principals: "yess" } })).toBe(
      'main.json: network.principals: is not one of the values allowed\n  given:   "yess"\n  allowed: "no" or "yes"\n  nearest: "yes"',
    );
    expect(faultOf({ system: { import: { format: "grapml", files: {} } } })).toBe(
      'main.json: system.import.format: is not one of the values allowed\n  given:   "grapml"\n  allowed: "csv", "survey", "pajek", "graphml", "gexf", "dl", "json"\n  nearest: "graphml"',
    );
  });

  it("of the format of a network say what to do with a workbook", () => {
    const remedy = (format: string) => faultOf({ system: { import: { format, files: {} } } });
    for (const format of ["xlsx", ".XLS", "ods"])
      expect(remedy(format)).toContain('remedy:  save it as CSV: in the spreadsheet choose "Save as"');
    expect(remedy("tsv")).not.toContain("spreadsheet");
  });

  it("are all told at once, each setting once", () => {
    const faults = faultsOf({
      "main.json": { weeks: 1e300, foo: 1, perils: { groupthink: 2, bar: 1 }, replicates: "many" },
    });
    expect(faults.map((fault) => fault.split("\n")[0])).toEqual([
      "main.json: weeks: is too large",
      "main.json: replicates: is of the wrong kind",
      "main.json: perils.groupthink: is too large",
      "main.json: perils.bar: there is no such setting",
      "main.json: foo: there is no such setting",
    ]);
  });
});

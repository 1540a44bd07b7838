import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/experiment/hashes.ts";
import { faultsOf, prepare, small } from "./scenarioFolder.ts";

const practices = {
  list: [{ name: "Talk in pairs", domain: "Talk", quality: 0.2 }],
  domains: [{ name: "Talk" }],
};
const base = { ...small, practices };
const claim = { says: "More is in use.", measure: "adoption", than: ["perils.groupthink=0"], is: "higher" };
const withClaim = (changes: object): Record<string, unknown> => ({
  ...base,
  notice: [{ ...claim, ...changes }],
});

/** The only fault of a scenario with the claim changed so. */
function faultWith(changes: object): string {
  const faults = faultsOf({ "main.json": withClaim(changes), "other.json": small });
  expect(faults.length).toBe(1);
  return faults[0]!;
}

describe("what a scenario says of itself", () => {
  const said = { question: "What?", notice: [claim], limits: "Much.", description: "It is small." };

  it("is told, and is no part of what is run, hashed or kept", () => {
    const { about, scenario, input } = prepare({ "main.json": { ...base, ...said } });
    expect(about).toEqual({ question: "What?", notice: [claim], limits: "Much." });
    expect(scenario.description).toBe("It is small.");
    const silent = prepare({ "main.json": { ...base, description: "It is small." } });
    expect(hashOf(scenario)).toBe(hashOf(silent.scenario));
    expect(input).toEqual(silent.input);
    expect(silent.about).toEqual({ notice: [] });
  });

  it("does not pass on to a scenario that extends it, but what to try does", () => {
    const files = {
      "parent.json": { ...base, ...said, try: ["perils.groupthink=1"] },
      "main.json": { extends: "parent.json" },
    };
    const { about, scenario, tries } = prepare(files);
    expect(about).toEqual({ notice: [] });
    expect(scenario.description).toBe("");
    expect(tries).toEqual(["perils.groupthink=1"]);
  });

  it("is not doubted because other settings are tried with it", () => {
    const about = [
      { ...claim, measure: "users Talk in pairs", week: 10, than: ["practices.list[0].quality=0"] },
    ];
    const sets = ["weeks=4", "practices.generate.perDomain=2"];
    expect(prepare({ "main.json": { ...base, notice: about } }, sets).about.notice).toEqual(about);
  });

  it("cannot be set from outside", () => {
    expect(faultsOf({ "main.json": base }, ["question=Why?"])).toEqual([
      '--set question=Why?: cannot be set here\n  given:   "question"\n  remedy:  write question into the scenario file',
    ]);
  });
});

describe("a claim", () => {
  it.each([
    ["adoption", {}],
    ["mean harmful_share", { week: 5 }],
    ["half instruction_gain", { than: { scenario: "other" } }],
    ["users Talk in pairs", { than: { scenario: "flagship" } }],
    ["users Talk in pairs in Alder", { than: { week: 3 } }],
    ["users Talk in pairs outside Birch", { than: ["interventions=[]", "perils.groupthink=0"] }],
    ["believers Talk in pairs", { than: undefined, is: undefined, between: [0, 0.5] }],
    ["poor items", { is: "lower" }],
  ])("may be about %s %o", (measure, changes) => {
    const files = { "main.json": withClaim({ measure, ...changes }), "other.json": small };
    expect(prepare(files).about.notice.length).toBe(1);
  });

  it("must be about something that is measured", () => {
    expect(faultWith({ measure: "adoptoin" })).toMatch(
      /^main\.json: notice\[0\]\.measure: is no measure\n {2}given: +"adoptoin"\n {2}allowed: a column of weeks\.csv.*\n {2}nearest: "adoption"$/,
    );
    expect(faultWith({ measure: "mean harmful_shar" })).toContain('nearest: "harmful_share"');
  });

  it("must name a practice, a school and a week that there are", () => {
    expect(faultWith({ measure: "users Talk in pears" })).toContain(
      'names no practice of this scenario\n  given:   "Talk in pears"\n  allowed: "Talk in pairs"\n  nearest: "Talk in pairs"',
    );
    expect(faultWith({ measure: "believers Talk" })).toContain("names no practice of this scenario");
    expect(faultWith({ measure: "users Talk in pairs in Aldr" })).toContain(
      'names no school of this scenario\n  given:   "Aldr"\n  allowed: "Alder", "Birch"\n  nearest: "Alder"',
    );
    expect(faultWith({ week: 11 })).toBe(
      "main.json: notice[0].week: lies behind the last week\n  given:   11\n  allowed: 0 to 10",
    );
    expect(faultWith({ than: { week: 12 } })).toContain("notice[0].than.week: lies behind the last week");
  });

  it("must say how it is to be judged", () => {
    expect(faultWith({ than: undefined, is: undefined })).toContain("does not say what is claimed");
    expect(faultWith({ is: undefined })).toContain("does not say which way");
    expect(faultWith({ between: [0, 1] })).toContain("says two ways");
    expect(faultWith({ than: undefined, between: [0, 1] })).toContain("says two ways");
    expect(faultWith({ than: undefined, is: undefined, between: [1, 0] })).toContain("lowest value first");
    expect(faultWith({ than: {} })).toContain("held against nothing, or against two things");
    expect(faultWith({ than: { scenario: "other", week: 3 } })).toContain("or against two things");
  });

  it("must be held against what can be run", () => {
    expect(faultWith({ than: ["perils.groupthnk=0"] })).toBe(
      'main.json: notice[0].than[0]: there is no such setting\n  given:   "perils.groupthnk=0"\n  allowed: qualityControl, groupthink, diffusionOfResponsibility, deindividuation\n  nearest: perils.groupthink',
    );
    expect(faultWith({ than: ["perils.groupthink=0", "seed=x"] })).toContain("than[1]: cannot differ");
    expect(faultWith({ than: { scenario: "flagshp" } })).toMatch(
      /than\.scenario: cannot be found\n {2}given: +"flagshp"\n.*\n {2}nearest: "flagship"$/,
    );
    expect(faultWith({ than: { scenario: "othr.json" } })).toContain('nearest: "other"');
  });

  it("is told of a name that is nearly right, in a part that may be of two kinds", () => {
    expect(faultWith({ than: { scenaro: "other" } })).toBe(
      'main.json: notice[0].than.scenaro: there is no such setting\n  given:   "other"\n  allowed: scenario, week\n  nearest: notice[0].than.scenario',
    );
    expect(faultWith({ than: "perils.groupthink=0" })).toContain("allowed: a list [ … ] or a group { … }");
    expect(faultWith({ than: [] })).toContain("notice[0].than: is too short");
    expect(faultWith({ is: "hihger" })).toContain('nearest: "higher"');
  });

  it("with one part wrong has its other parts looked at, as have the claims beside it", () => {
    const wrong = { measure: "adoptoin", than: ["perils.groupthnk=0"] };
    const notice = [
      { ...claim, ...wrong, is: "hihger" },
      { ...claim, than: { scenario: "flagshp" }, week: "ten" },
      { ...claim, measure: 3, than: 4, is: undefined },
      { ...claim, is: undefined },
    ];
    const places = faultsOf({ "main.json": { ...base, notice } }).map((fault) => fault.split(": ")[1]);
    expect(places.sort()).toEqual([
      "notice[0].is",
      "notice[0].measure",
      "notice[0].than[0]",
      "notice[1].than.scenario",
      "notice[1].week",
      "notice[2].measure",
      "notice[2].than",
      "notice[3]",
    ]);
  });
});

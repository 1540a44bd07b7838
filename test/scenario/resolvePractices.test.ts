import { describe, expect, it } from "vitest";
import { faultsOf, prepare, small } from "./scenarioFolder.ts";

function faultsOfPractices(practices: unknown, more: object = {}): string[] {
  return faultsOf({ "main.json": { ...small, practices, ...more } });
}

describe("practices", () => {
  it("are ordered by domain, and take what they do not give from the parameters", () => {
    const list = [
      { name: "A", domain: "Y", quality: 0.1 },
      { name: "B", domain: "X", quality: 0.2, initialUse: 0.5 },
      { name: "C", domain: "Y", quality: 0.3, challenge: 0 },
    ];
    const { scenario, built } = prepare({
      "main.json": {
        ...small,
        practices: { list },
        practiceQuality: { initialUse: 0.04, challengeMean: 0.3 },
      },
    });
    expect(
      scenario.practices.map(({ name, challenge, initialUse }) => [name, challenge, initialUse]),
    ).toEqual([
      ["A", 0.3, 0.04],
      ["C", 0, 0.04],
      ["B", 0.3, 0.5],
    ]);
    expect([...built.setup.practices.domainOffsets]).toEqual([0, 2, 3]);
  });

  it("are drawn by the scenario's own seed, and by nothing else", () => {
    const drawn = (more: object) => prepare({ "main.json": { ...small, ...more } }).scenario.practices;
    expect(drawn({ weeks: 3, perils: { groupthink: 1 } })).toEqual(drawn({}));
    expect(drawn({ seed: "other" })).not.toEqual(drawn({}));
  });

  it("may not be too many in a domain", () => {
    const list = Array.from({ length: 33 }, (_, index) => ({
      name: `P${index}`,
      domain: "D",
      quality: 0,
      initialUse: 0,
    }));
    expect(faultsOfPractices({ list })).toEqual([
      'main.json: practices.list: has too many practices for the domain "D"\n  given:   33 practices\n  allowed: 1 to 32',
    ]);
  });

  it("may not have too many domains, named or not", () => {
    const list = Array.from({ length: 17 }, (_, index) => ({
      name: `P${index}`,
      domain: `D${index}`,
      quality: 0,
    }));
    expect(faultsOfPractices({ list })).toEqual([
      "main.json: practices.list: names too many domains\n  given:   17 domains\n  allowed: at most 16 domains",
    ]);
    const domains = list.map(({ domain }) => ({ name: domain }));
    expect(faultsOfPractices({ domains })[0]).toMatch(/^main\.json: practices\.domains: is too long\n/);
  });

  it("may not be used by more than everybody at the start", () => {
    const list = [
      { name: "A", domain: "D", quality: 0, initialUse: 0.6 },
      { name: "B", domain: "D", quality: 0, initialUse: 0.5 },
    ];
    expect(faultsOfPractices({ list })).toEqual([
      'main.json: practices.list: initialUse of the domain "D" adds up to more than everybody\n  given:   1.1\n  allowed: at most 1, since a teacher uses one practice in a domain at a time',
    ]);
    expect(
      faultsOfPractices({ generate: { perDomain: 3 } }, { practiceQuality: { initialUse: 0.4 } }),
    ).toEqual([
      "main.json: practiceQuality.initialUse: adds up to more than everybody\n  given:   0.4 for each of 3 practices in a domain\n  allowed: at most 0.333333, since a teacher uses one practice in a domain at a time",
    ]);
  });

  it("may be used by exactly everybody, in tenths that do not add up to 1 exactly", () => {
    const list = Array.from({ length: 10 }, (_, index) => ({
      name: `P${index}`,
      quality: 0,
      initialUse: 0.1,
    }));
    expect(prepare({ "main.json": { ...small, practices: { list } } }).scenario.practices).toHaveLength(10);
  });

  it("may not share a name or name a domain that there is not", () => {
    const list = [
      { name: "A", domain: "Feedback", quality: 0 },
      { name: "A", domain: "Fedback", quality: 0 },
    ];
    const domains = [{ name: "Feedback" }, { name: "Feedback" }, { name: "Reading" }];
    expect(faultsOfPractices({ list, domains })).toEqual([
      'main.json: practices.domains: has two entries of the same name\n  given:   "Feedback"\n  remedy:  rename one of them',
      'main.json: practices.list: has two entries of the same name\n  given:   "A"\n  remedy:  rename one of them',
      'main.json: practices.list[1].domain: is no domain of this scenario\n  given:   "Fedback"\n  allowed: "Feedback", "Feedback", "Reading"\n  nearest: "Feedback"',
      'main.json: practices.list: has no practice for the domain "Reading"\n  given:   0 practices\n  allowed: 1 to 32\n  remedy:  add one, or take the domain out of practices.domains',
    ]);
  });

  it("may not be both listed and drawn in one file", () => {
    expect(faultsOfPractices({ list: [{ name: "A", quality: 0 }], generate: {} })).toEqual([
      "main.json: practices: has both list and generate\n  allowed: one of the two\n  remedy:  take one of them out",
    ]);
  });

  it("of the seeds must be known, each of them", () => {
    const seeds = [
      { practice: "open questions", share: 0.1 },
      { practice: "Xylophone", share: 0.1 },
      { practice: "Open questions", share: 0.1, schools: ["Oak"] },
    ];
    expect(faultsOfPractices({ list: [{ name: "Open questions", quality: 0 }], seeds })).toEqual([
      'main.json: practices.seeds[0].practice: is no practice of this scenario\n  given:   "open questions"\n  allowed: "Open questions"\n  nearest: "Open questions"',
      'main.json: practices.seeds[1].practice: is no practice of this scenario\n  given:   "Xylophone"\n  allowed: "Open questions"',
      'main.json: practices.seeds[2].schools[0]: is no school of this network\n  given:   "Oak"\n  allowed: "Alder", "Birch"',
    ]);
  });
});

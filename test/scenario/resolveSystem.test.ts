import { describe, expect, it } from "vitest";
import { STAFF_MAXIMUM } from "../../src/scenario/resolveSystem.ts";
import { faultsOf, prepare } from "./scenarioFolder.ts";

function faultsOfSystem(system: unknown, more: object = {}): string[] {
  return faultsOf({ "main.json": { weeks: 3, system, ...more } });
}

const tooMany = "asks for more people than a computer can hold: they would need about 600 GB of memory";

describe("a generated network", () => {
  it("of 0 or 1 people is none", () => {
    expect(faultsOfSystem({ generate: { schools: 1, staffPerSchool: 1 } })).toEqual([
      "main.json: system.generate: is no network: it has fewer than two people\n  given:   1 person\n  allowed: at least 2 people",
      "main.json: system: has no teachers\n  allowed: at least 1 teacher\n  remedy:  give each school more staff than its principal, or the people of the files other roles",
    ]);
    expect(faultsOfSystem({ generate: { schools: 0 } })[0]).toMatch(
      /^main\.json: system\.generate\.schools: is too small\n/,
    );
    expect(faultsOfSystem({ generate: { schoolSizes: [] } })[0]).toMatch(
      /^main\.json: system\.generate\.schoolSizes: is too short\n/,
    );
  });

  it("of principals alone is none either", () => {
    expect(faultsOfSystem({ generate: { schoolSizes: [1, 1, 1] } })).toHaveLength(1);
    expect(
      prepare({
        "main.json": { system: { generate: { schoolSizes: [1, 1] } }, network: { principals: "no" } },
      }).built.setup.system.role,
    ).toHaveLength(2);
    expect(
      prepare({ "main.json": { system: { generate: { schoolSizes: [2] } } } }).built.setup.system.role,
    ).toHaveLength(2);
  });

  it.each([
    { schools: 1_000_000, staffPerSchool: 1000 },
    { schools: 1, staffPerSchool: 1_000_000_000 },
    { schoolSizes: [1_000_000_000] },
    { schoolSizes: [500_000_000, 500_000_000] },
  ])("of 10⁹ people is refused at once, with the memory that it would need: %j", (generate) => {
    const begun = performance.now();
    expect(faultsOfSystem({ generate })).toEqual([
      `main.json: system.generate: ${tooMany}\n  given:   1000000000 people\n  allowed: at most ${STAFF_MAXIMUM} people\n  remedy:  simulate a sample of the schools`,
    ]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it("of 20 million people with 512 practices is refused before it is made", () => {
    const domains = Array.from({ length: 16 }, (_, index) => ({ name: `D${index}` }));
    const practices = { domains, generate: { perDomain: 32 } };
    const [fault, ...more] = faultsOfSystem(
      { generate: { schools: 20_000, staffPerSchool: 1000 } },
      { practices },
    );
    expect(more).toEqual([]);
    expect(fault).toMatch(
      /^main\.json: system: needs more memory than this computer has\n {2}given: {3}1\d\d GB for each future under way\n {2}allowed: [\d.]+ GB\n {2}remedy: {2}simulate fewer people or practices$/,
    );
  });

  it("has one name for each school, none twice", () => {
    expect(
      faultsOfSystem({ generate: { schools: 4, staffPerSchool: 5, schoolNames: ["A", "B", "A"] } }),
    ).toEqual([
      'main.json: system.generate.schoolNames: has two entries of the same name\n  given:   "A"\n  remedy:  rename one of them',
      "main.json: system.generate.schoolNames: has not one name for each school\n  given:   3 names\n  allowed: 4 names",
    ]);
  });

  it("may have very many names without taking for ever to compare them", () => {
    const schoolNames = Array.from({ length: 50_000 }, (_, index) => `School ${index % 49_999}`);
    expect(faultsOfSystem({ generate: { schools: 50_000, staffPerSchool: 3, schoolNames } })).toHaveLength(1);
  });

  it("has its sizes given in one way", () => {
    expect(faultsOfSystem({ generate: { schools: 2, schoolSizes: [3, 4] } })).toEqual([
      "main.json: system.generate: gives the schools' sizes twice\n  allowed: schoolSizes, or schools and staffPerSchool\n  remedy:  take one of them out",
    ]);
  });

  it("cannot also be imported by the same file", () => {
    expect(faultsOfSystem({ generate: {}, import: { format: "csv", files: { ties: "t.csv" } } })[0]).toBe(
      "main.json: system: has both generate and import\n  allowed: one of the two\n  remedy:  take one of them out",
    );
  });
});

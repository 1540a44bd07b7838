import { describe, expect, it } from "vitest";
import { networkTypeNames, networkTypes } from "../../../src/model/networkTypes.ts";
import { prepareChanged } from "../../../src/scenario/prepareChanged.ts";
import { changesOfHealth, type HealthCheck } from "../../../src/scenario/questions/health.ts";
import { healthQuestions } from "../../../src/scenario/questions/healthFeatures.ts";
import {
  changesOfType,
  needOf,
  orderOfType,
  reachOf,
  standingOf,
  type ScenarioValues,
} from "../../../src/scenario/questions/healthTypes.ts";
import { SystemCache } from "../../../src/scenario/systemCache.ts";
import { fc } from "../../support/fastCheck.ts";
import { small } from "../scenarioFolder.ts";

const systems = new SystemCache();
const after = (changes: readonly { path: string; value: unknown }[], input: object = small) =>
  prepareChanged({ ...input }, changes, { scenarioFile: "main.json", dataFolder: null }, systems).scenario;
const values: ScenarioValues = after([]).values;
const all = (place: number): Record<string, number> =>
  Object.fromEntries(healthQuestions.map(({ key }) => [key, place]));
const places = fc
  .tuple(...healthQuestions.map(() => fc.double({ min: 0, max: 4, noNaN: true })))
  .map((given) => Object.fromEntries(healthQuestions.map(({ key }, at) => [key, given[at]!])));
const [practice, learning, improvement] = networkTypeNames;

describe("a district run as a type of network", () => {
  it("pays the type's costs in full, also where the scenario gives others", () => {
    for (const type of networkTypeNames) {
      const scenario = after(changesOfType(all(0), type, values), {
        ...small,
        networkType: "learning community",
        costs: { networkMoney: 1 },
      });
      expect(scenario.networkType).toBe(type);
      for (const name of ["networkStartHours", "networkStartMoney", "networkHours", "networkMoney"] as const)
        expect(scenario.values[name]).toBe(networkTypes[type].values[name]);
    }
  });

  it("moves from where it stands towards what the type asks, never beyond and never back", () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...networkTypeNames), (at, type) => {
        const reach = reachOf(at, values);
        const now = after(changesOfHealth(at)).values;
        const then = after(changesOfType(at, type, values)).values;
        for (const name of [
          "focus",
          "goals",
          "diagnosis",
          "inquiry",
          "qualityControl",
          "accountability",
          "meetingTime",
        ] as const) {
          const asked = networkTypes[type].values[name]!;
          const expected = asked > now[name] ? now[name] + reach * (asked - now[name]) : now[name];
          expect(then[name]).toBeCloseTo(expected, 3);
        }
        for (const name of [
          "trust",
          "dissent",
          "principalParticipation",
          "distributedLeadership",
          "capacity",
          "resourcing",
        ] as const)
          expect(then[name]).toBe(now[name]);
      }),
      { numRuns: 40 },
    );
  });

  it("shares out the whole of what teachers exchange, with joint work never less than before", () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...networkTypeNames), (at, type) => {
        const now = after(changesOfHealth(at)).values;
        const then = after(changesOfType(at, type, values)).values;
        const { storytellingShare, aidShare, sharingShare, jointWorkShare } = then;
        const sum = storytellingShare + aidShare + sharingShare + jointWorkShare;
        // The types' own rows come to 1 as well.
        expect(sum).toBeGreaterThan(0.97);
        expect(sum).toBeLessThan(1.03);
        expect(jointWorkShare).toBeGreaterThanOrEqual(now.jointWorkShare);
      }),
      { numRuns: 40 },
    );
  });

  it("does not make the types alike, but where the district is ahead of all of them", () => {
    const shown = (place: number) =>
      networkTypeNames.map((type) => {
        const { inquiry, focus, accountability } = after(changesOfType(all(place), type, values)).values;
        return JSON.stringify([inquiry, focus, accountability]);
      });
    expect(new Set(shown(0)).size).toBe(3);
    expect(new Set(shown(2)).size).toBeGreaterThan(1);
    expect(new Set(shown(4)).size).toBe(1);
  });

  it("stands where the scenario stands at questions that were skipped", () => {
    const scenario = after(changesOfType({}, practice, { ...values, trust: 0.33 }), {
      ...small,
      relationships: { trust: 0.33 },
    });
    expect(scenario.values.trust).toBe(0.33);
    expect(scenario.values.inquiry).toBe(values["inquiry"]);
  });
});

describe("how far a district can follow", () => {
  it("lies between 0.3 and 0.9 and rises with purpose, principals and time alone", () => {
    expect(reachOf(all(0), values)).toBeCloseTo(0.3, 9);
    expect(reachOf(all(4), values)).toBeCloseTo(0.9, 9);
    for (const { key } of healthQuestions) {
      const higher = reachOf({ ...all(1), [key]: 3 }, values) - reachOf(all(1), values);
      expect(higher > 0, key).toBe(["purpose", "principal", "time"].includes(key));
    }
  });
});

describe("an order of a type", () => {
  const answers: HealthCheck = { purpose: 1, trust: "unsure", inquiry: "unsure", help: 3 };
  it("gives each future what nobody is sure of, and says the rest once", () => {
    const { changes, own } = orderOfType(answers, improvement, values, 50);
    expect(own).toHaveLength(50);
    expect(new Set(own!.map((each) => each.map(({ path }) => path).join())).size).toBe(1);
    const paths = [...changes, ...own![0]!].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(own![0]!.map(({ path }) => path)).toEqual([
      "relationships.trust",
      "inquiry.inquiry",
      "perils.qualityControl",
    ]);
    expect(orderOfType({ purpose: 1 }, improvement, values, 50).own).toBeUndefined();
  });

  it("gives the same future the same district in all three types", () => {
    const trust = (type: (typeof networkTypeNames)[number]) =>
      orderOfType(answers, type, values, 50).own!.map((each) =>
        each.find(({ path }) => path === "relationships.trust"),
      );
    expect(trust(learning)).toEqual(trust(practice));
    expect(trust(improvement)).toEqual(trust(practice));
  });
});

describe("what a type leans on", () => {
  it("rises from type to type in every question, and lies on the scale of its answers", () => {
    for (const question of healthQuestions) {
      const needs = networkTypeNames.map((type) => needOf(question, type));
      expect(needs[0]!, question.key).toBeGreaterThanOrEqual(0);
      expect(needs[1]!, question.key).toBeGreaterThan(needs[0]!);
      expect(needs[2]!, question.key).toBeGreaterThan(needs[1]!);
      expect(needs[2]!, question.key).toBeLessThanOrEqual(4);
    }
  });

  it("is read on the same scale as where a scenario stands", () => {
    for (const question of healthQuestions)
      for (const place of [0, 1, 2, 3, 4]) {
        const there = after(changesOfHealth({ [question.key]: place })).values;
        expect(standingOf(question, there), question.key).toBeCloseTo(place, 2);
      }
  });
});

import { describe, expect, it } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { networkTypeNames, networkTypeParameters, networkTypes } from "../../src/model/networkTypes.ts";
import { parameterOf } from "../../src/model/parameters.ts";
import { faultsOf, prepare, small } from "./scenarioFolder.ts";

const prepared = (more: Readonly<Record<string, unknown>>) => prepare({ "main.json": { ...small, ...more } });

describe("a type of network", () => {
  it("gives its values where the scenario gives none", () => {
    const { values } = prepared({ networkType: "improvement network", inquiry: { inquiry: 0.2 } }).scenario;
    expect(values).toMatchObject({ ...networkTypes["improvement network"].values, inquiry: 0.2 });
    expect(values.trust).toBe(parameterOf("trust").default);
  });

  it("is none unless given: all values are as they would be", () => {
    const { networkType, values } = prepared({}).scenario;
    expect(networkType).toBe(null);
    for (const name of networkTypeParameters) expect(values[name]).toBe(parameterOf(name).default);
  });

  it("is one of three", () => {
    expect(faultsOf({ "main.json": { ...small, networkType: "learning comunity" } })).toEqual([
      'main.json: networkType: is not one of the values allowed\n  given:   "learning comunity"\n  allowed: "community of practice", "learning community", "improvement network"\n  nearest: "learning community"',
    ]);
  });

  it("sets the same parameters as the others, each within its range, and one for each school or at the start", () => {
    for (const type of networkTypeNames) {
      const { values } = networkTypes[type];
      expect(Object.keys(values)).toEqual(networkTypeParameters);
      for (const name of networkTypeParameters) {
        const { min, max, scope, atStart } = parameterOf(name);
        expect(values[name]! >= min && values[name]! <= max).toBe(true);
        expect(scope === "school" || atStart === true).toBe(true);
      }
    }
  });

  it("costs the more, the more it binds", () => {
    for (const name of ["networkStartHours", "networkStartMoney", "networkHours", "networkMoney"] as const) {
      const [loose, middle, binding] = networkTypeNames.map((type) => networkTypes[type].values[name]!);
      expect(loose).toBeLessThan(middle!);
      expect(middle).toBeLessThan(binding!);
    }
  });
});

describe("a change of type", () => {
  const changes = (more: Readonly<Record<string, unknown>> = {}, where?: unknown) => {
    const { built } = prepared({
      networkType: "community of practice",
      interventions: [
        { at: 4, ...(where === undefined ? {} : { where }), changeType: "improvement network" },
      ],
      ...more,
    });
    const simulation = createSimulation(built.setup, 0);
    const inForce: { inquiry: number[]; focus: number[] }[] = [];
    while (simulation.world.week < 5) {
      step(simulation);
      const { settings } = simulation.world;
      inForce.push({ inquiry: [...settings.inquiry], focus: [...settings.focus] });
    }
    return inForce;
  };

  it("puts the new type's values in force from its week on", () => {
    const loose = { inquiry: [0.1, 0.1], focus: [0.2, 0.2] };
    const binding = { inquiry: [0.8, 0.8], focus: [0.8, 0.8] };
    expect(changes()).toEqual([loose, loose, loose, binding, binding]);
  });

  it("leaves what the scenario itself gives as it is", () => {
    expect(changes({ purpose: { focus: 0.33 } }).map(({ focus }) => focus[0])).toEqual([
      0.33, 0.33, 0.33, 0.33, 0.33,
    ]);
  });

  it("can be for some schools", () => {
    expect(changes({}, { schools: ["Birch"] })[4]).toEqual({ inquiry: [0.1, 0.8], focus: [0.2, 0.8] });
  });
});

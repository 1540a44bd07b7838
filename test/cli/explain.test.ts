import { describe, expect, it } from "vitest";
import { parameterPath } from "../../src/core/parameter.ts";
import { ENGINE_VERSION } from "../../src/core/version.ts";
import { declaredParameters } from "../../src/model/parameters.ts";
import { plainSettings } from "../../src/scenario/schemaAt.ts";
import { runHere } from "./inProcess.ts";

async function told(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(words, ".");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

const parameters = Object.entries(declaredParameters);

describe("explain", () => {
  it.each(parameters)("%s", async (name, parameter) => {
    const path = parameterPath(name, parameter);
    const text = await told("explain", path);
    const lines = text.split("\n");
    expect(lines[0]).toBe(path);
    expect(lines[1]).toBe(`  ${parameter.label}.`);
    expect(text).toMatch(/\n {2}allowed: {3}\S/);
    expect(text).toMatch(/\n {2}default: {3}\S/);
    expect(text).toContain(
      parameter.source === undefined
        ? `\n  assumed:   ${parameter.assumed}\n`
        : `\n  source:    ${parameter.source}\n`,
    );
    expect(text).not.toMatch(/undefined|NaN/);
    // By its last part alone, unless another has the same.
    expect(await told("explain", name)).toContain(text);
  });

  it("tells whole sections, several names, and everything", async () => {
    expect((await told("explain", "perils")).match(/^perils\.\w+$/gm)).toEqual(
      ["qualityControl", "groupthink", "diffusionOfResponsibility", "deindividuation"].map(
        (name) => `perils.${name}`,
      ),
    );
    expect((await told("explain", "weeks", "groupthink")).match(/^\S+$/gm)).toEqual([
      "weeks",
      "perils.groupthink",
    ]);
    const all = await told("explain");
    for (const [name, parameter] of parameters) expect(all).toContain(`  ${parameterPath(name, parameter)} `);
    for (const name of ["weeks", "system", "interventions"]) expect(all).toContain(`\n  ${name} `);
    expect(all).toContain(`\nThese are the defaults of version ${ENGINE_VERSION}. `);
  });

  it("tells settings that are no parameters, also in lists", async () => {
    expect(await told("explain", "weeks")).toBe(
      "weeks\n  School weeks to run; 36 are a school year.\n  allowed:   a whole number from 1 to 2000\n",
    );
    expect(await told("explain", "practices.list[2].quality")).toBe(
      "practices.list[].quality\n  Effect on instruction at full fidelity, SD of teachers' instructional quality.\n  allowed:   a number from -5 to 5\n",
    );
    expect((await told("explain", "interventions")).match(/^\S+$/gm)).toEqual([
      "interventions",
      "interventions[]",
      "interventions[].at",
      "interventions[].every",
      "interventions[].until",
      "interventions[].where",
      "interventions[].where.schools",
      "interventions[].where.schools[]",
      "interventions[].where.networks",
      "interventions[].where.networks[]",
      ...["bestConnected", "weakest", "random", "of"].map((name) => `interventions[].where.${name}`),
      "interventions[].cost",
      "interventions[].cost.hours",
      "interventions[].cost.money",
      "interventions[].set",
      "interventions[].seed",
      "interventions[].seed.practice",
      "interventions[].seed.share",
      "interventions[].mandate",
      "interventions[].mandate.practice",
      "interventions[].train",
      "interventions[].train.practice",
      "interventions[].coach",
      "interventions[].coach.practice",
      "interventions[].coach.dose",
      "interventions[].connect",
      "interventions[].connect.pairs",
      "interventions[].exchange",
      "interventions[].exchange.with",
      "interventions[].exchange.staff",
      "interventions[].changeType",
    ]);
    expect((await told("explain", "mandate", "every")).match(/^\S+$/gm)).toEqual([
      "interventions[].mandate",
      "interventions[].mandate.practice",
      "board.plans[].interventions[].mandate",
      "board.plans[].interventions[].mandate.practice",
      "interventions[].every",
      "outputs.every",
      "board.plans[].interventions[].every",
    ]);
    for (const { path, allowed } of plainSettings()) expect([path, allowed.length > 0]).toEqual([path, true]);
  });

  it("lists each section once", async () => {
    const sections = (await told("explain")).match(/^\w.*$/gm)!.slice(0, -1);
    expect(new Set(sections).size).toBe(sections.length);
    expect(sections).toContain("communities");
  });

  it("tells the same as JSON", async () => {
    const entries = JSON.parse(await told("explain", "perils.groupthink", "weeks", "--json")) as object[];
    expect(entries).toMatchObject([
      { path: "perils.groupthink", section: "perils", min: 0, max: 1 },
      { path: "weeks", allowed: "a whole number from 1 to 2000" },
    ]);
    expect(JSON.parse(await told("explain", "--json"))).toHaveLength(parameters.length);
  });
});

describe("schema", () => {
  it("is JSON Schema, the same as the file beside the scenarios", async () => {
    const schema = JSON.parse(await told("schema")) as Record<string, unknown>;
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema).toMatchObject({
      type: "object",
      additionalProperties: false,
      title: "Spreadwell scenario",
    });
  });
});

describe("validate", () => {
  it("says what a scenario is, in one line", async () => {
    expect(await told("validate", "flagship")).toMatch(
      /^Flagship district is valid: 331 staff in 11 schools, \d+ ties, 18 practices in 3 domains, 144 weeks, 100 futures\.\n$/,
    );
  });

  it("gives the whole scenario as JSON, defaults filled in", async () => {
    const scenario = JSON.parse(await told("validate", "flagship", "--json", "--set", "weeks=7")) as {
      weeks: number;
      values: object;
    };
    expect(scenario.weeks).toBe(7);
    expect(Object.keys(scenario.values).length).toBeGreaterThan(50);
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { planClaims } from "../../src/experiment/claims/planClaims.ts";
import { declaredParameters } from "../../src/model/parameters.ts";
import { parseOverride } from "../../src/scenario/parseOverride.ts";
import { prepareScenario } from "../../src/scenario/prepareScenario.ts";
import { jsonSchema } from "../../src/scenario/schema.ts";
import { SystemCache } from "../../src/scenario/systemCache.ts";
import { runOf } from "../support/runs.ts";
import { schemaViolations } from "./jsonSchemaCheck.ts";
import { faultsOf } from "./scenarioFolder.ts";

const folder = fileURLToPath(new URL("../../scenarios/", import.meta.url));
const data = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "schema.json");
const schema = JSON.parse(readFileSync(join(folder, "schema.json"), "utf8")) as Record<string, unknown>;
const read = (name: string) =>
  JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, unknown>;

describe("scenarios that come with Spreadwell", () => {
  it("are the flagship, the perils, the features, types and nested communities of networks, the timeline, the stage of the theatre, districts large, small and several, and those on real networks", () => {
    expect(names).toEqual([
      "advice-networks.json",
      "by-demand.json",
      "coaching.json",
      "demand-driven.json",
      "england-2004.json",
      "evidence-based.json",
      "external-pressure.json",
      "farmers.json",
      "flagship.json",
      "focus-right.json",
      "focus-wrong.json",
      "joint-work.json",
      "knowledge-creation.json",
      "large-urban.json",
      "learning-network.json",
      "mandate.json",
      "nested-communities.json",
      "network-learning.json",
      "nine-districts.json",
      "participation-structures.json",
      "peril-deindividuation.json",
      "peril-diffusion-of-responsibility.json",
      "peril-groupthink.json",
      "peril-quality-control.json",
      "practical-knowledge.json",
      "principal-takes-part.json",
      "principals-network.json",
      "quality-first.json",
      "scale-first.json",
      "shared-theory.json",
      "small-rural.json",
      "storytelling.json",
      "superintendents-alone.json",
      "superintendents.json",
      "theatre.json",
      "timeline-tour.json",
      "turnover.json",
      "twelve-districts.json",
      "type-changes.json",
      "type-community-of-practice.json",
      "type-improvement-network.json",
      "type-learning-community.json",
      "understanding-first.json",
    ]);
  });

  it.each(names)("%s is valid, and can be built with its data", (name) => {
    if (!existsSync(data))
      throw new Error(`this test needs the shared data folder beside the repository; not found: ${data}`);
    const { scenario, built } = prepareScenario(join(folder, name), [], data);
    expect(scenario.name).not.toBe(name.replace(".json", ""));
    expect(scenario.description.length).toBeGreaterThan(60);
    expect(built.setup.system.role.length).toBeGreaterThan(30);
  });

  it.each(names)("%s: what it claims can be held against what it names", (name) => {
    const { claims } = planClaims({ file: join(folder, name), dataFolder: data }, new SystemCache());
    expect(claims.length).toBeGreaterThan(0);
  });

  it("of many networks run with fewer", () => {
    const reduced = (name: string, networks: string) =>
      prepareScenario(join(folder, name), [parseOverride(`system.generate.networks=${networks}`)], data);
    const { scenario, built } = reduced("england-2004.json", "[6,3]");
    expect(built.setup.system.schoolNames.length).toBe(9);
    const { world } = runOf({ ...built.setup, weeks: 8 }, 0, 8);
    expect([world.week, scenario.system.kind]).toEqual([8, "generate"]);
    expect(reduced("nine-districts.json", "[2,2]").built.setup.system.schoolNames.length).toBe(4);
    expect(reduced("twelve-districts.json", "[1,1,1,2]").scenario.interventions[0]!.schools).toEqual([
      "School 1",
      "School 2",
      "School 3",
    ]);
  });

  it.each(names)("%s is valid by the schema that it names for editors", (name) => {
    const input = read(name);
    expect(input["$schema"]).toBe("./schema.json");
    expect(schemaViolations(schema, input)).toEqual([]);
  });

  it("on real networks have the people and ties of the files", () => {
    const sizesOf = (name: string) => {
      const { system } = prepareScenario(join(folder, name), [], data).built.setup;
      return [system.schoolNames.length, system.role.length, system.ties.targets.length];
    };
    expect(sizesOf("advice-networks.json")).toEqual([15, 433, 1540]);
    // Friends learn from each other, whoever of the two named the other.
    expect(sizesOf("superintendents.json")).toEqual([1, 38, 122]);
    expect(sizesOf("superintendents-alone.json")).toEqual([1, 38, 0]);
    expect(sizesOf("farmers.json")).toEqual([11, 692, 1854]);
    const [schools, staff, ties] = sizesOf("learning-network.json");
    expect([schools, staff]).toEqual([15, 433]);
    // Six of a hundred ties run between schools.
    expect(ties).toBe(1540 + Math.round((0.06 / 0.94) * 1540));
  });

  it.each(names)("%s: what it says to try can be tried", (name) => {
    for (const entry of (read(name)["try"] ?? []) as string[]) {
      prepareScenario(join(folder, name), [parseOverride(entry)], data);
    }
  });

  it("that need data say so when they lack, and where to get them", () => {
    for (const name of [
      "advice-networks.json",
      "farmers.json",
      "learning-network.json",
      "superintendents-alone.json",
      "superintendents.json",
    ]) {
      expect(() => prepareScenario(join(folder, name), [], null)).toThrow(
        /ties: cannot be found\n.*\n.*\n {2}remedy: {2}give the folder that holds the data with --data; where to get public data: docs\/data\.md/,
      );
    }
  });
});

describe("scenarios/schema.json", () => {
  it("is fresh", async () => {
    const options = JSON.parse(
      readFileSync(new URL("../../.prettierrc.json", import.meta.url), "utf8"),
    ) as object;
    const text = await format(JSON.stringify(jsonSchema()), { ...options, parser: "json" });
    expect(readFileSync(join(folder, "schema.json"), "utf8") === text, "run npm run generate").toBe(true);
  });

  it("knows every parameter with its range", () => {
    const sections = schema["properties"] as Record<
      string,
      { properties: Record<string, Record<string, unknown>> }
    >;
    for (const [name, { section, options, min, max, label }] of Object.entries(declaredParameters)) {
      const entry = sections[section]!.properties[name]!;
      expect(entry["description"]).toContain(label);
      expect(options === undefined ? [entry["minimum"], entry["maximum"]] : entry["enum"]).toEqual(
        options ?? [min, max],
      );
    }
  });

  const inputs: readonly unknown[] = [
    {},
    { weeks: 0 },
    { weeks: 10.5 },
    { wekks: 1 },
    { name: " " },
    { name: "a\nb" },
    { seed: 5 },
    { seed: 5.5 },
    { version: 2 },
    { perils: { groupthink: 1.1 } },
    { network: { principals: "yes" } },
    { network: { principals: true } },
    { practices: { list: [{ name: "A" }] } },
    { practices: { list: [{ name: "A", quality: 1 }] } },
    { system: { import: { files: { ties: 5 } } } },
    { system: { import: { options: { network: 1, delimiter: ";" } } } },
    { system: { import: { options: { network: true } } } },
    { try: ["weeks=5"] },
    { try: [5] },
    { interventions: [{ at: 1, set: { "perils.groupthink": [] } }] },
    { interventions: [{ at: 1, set: { "perils.groupthink": 1 } }] },
  ];
  it.each(inputs)("agrees with what the program accepts: %j", (input) => {
    let accepted = true;
    try {
      const faults = faultsOf({
        "main.json": { extends: "base.json", ...(input as object) },
        "base.json": { weeks: 5 },
      });
      // Files that are missing are no matter of a schema.
      accepted = faults.every(
        (fault) => /: (?:cannot be found|is missing|lies beyond)/.test(fault) && !fault.includes("list["),
      );
    } catch (error) {
      if (!(error as Error).message.includes("nothing was thrown")) throw error;
    }
    expect(schemaViolations(schema, input).length === 0).toBe(accepted);
  });
});

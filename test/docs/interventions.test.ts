import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createSimulation, runToEnd } from "../../src/engine/simulation.ts";
import { interventionKinds } from "../../src/model/interventions/index.ts";
import { prepare } from "../scenario/scenarioFolder.ts";

const text = readFileSync(new URL("../../docs/interventions.md", import.meta.url), "utf8");
const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1]!);

describe("docs/interventions.md", () => {
  it.each(examples)("has an example that runs: %s", (example) => {
    const input = JSON.parse(example) as object;
    const base = { weeks: 80, system: { generate: { schools: 4, staffPerSchool: 8 } } };
    const { scenario, built } = prepare({ "main.json": { ...base, ...input } });
    expect(scenario.interventions.length).toBeGreaterThan(0);
    runToEnd(createSimulation(built.setup, 0));
  });

  it("has a section with an example for every kind", () => {
    for (const kind of Object.keys(interventionKinds)) {
      expect(text).toMatch(new RegExp(`^## .*: \`${kind}\`$`, "m"));
      expect(examples.some((example) => example.includes(`"${kind}":`))).toBe(true);
    }
  });
});

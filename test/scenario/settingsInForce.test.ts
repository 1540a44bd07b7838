import { expect, test } from "vitest";
import { declaredParameters } from "../../src/model/parameters.ts";
import type { ResolvedScenario } from "../../src/scenario/resolvedScenario.ts";
import { settingsInForce } from "../../src/scenario/vary/settingsInForce.ts";
import { prepare, small } from "./scenarioFolder.ts";

const paths = (scenario: object): string[] => settingsInForce(prepare({ "main.json": scenario }).scenario);
const sections = (list: readonly string[]): Set<string> => new Set(list.map((path) => path.split(".")[0]!));

test("settings of a plain scenario are those of its network and of all that happens without interventions", () => {
  const found = paths(small);
  expect(found).toContain("perils.groupthink");
  expect(found).toContain("network.degreeMean");
  expect(found).not.toContain("network.neighbours");
  for (const section of ["coaching", "training", "mandates"]) expect(sections(found)).not.toContain(section);
  expect(found).not.toContain("costs.exchangeHours");
});

test("advanced ones, and those alone, are left out of the rest", () => {
  const found = new Set(paths(small));
  for (const [name, { section, advanced }] of Object.entries(declaredParameters))
    if (advanced === true) expect(found.has(`${section}.${name}`)).toBe(false);
});

test("an intervention brings its own settings", () => {
  const coached = paths({ ...small, interventions: [{ at: 2, until: 5, coach: {} }] });
  expect(sections(coached)).toContain("coaching");
  expect(sections(coached)).not.toContain("training");
});

test("a network of a plain shape has no settings for everybody, an imported one only the size of teams", () => {
  const ring = paths({ ...small, system: { generate: { schoolSizes: [12], shape: "rewiredRing" } } });
  // Those of the plain shapes are for researchers.
  expect(ring.filter((path) => path.startsWith("network."))).toEqual([]);
  const imported = { system: { kind: "import" }, interventions: [] } as unknown as ResolvedScenario;
  expect(settingsInForce(imported).filter((path) => path.startsWith("network."))).toEqual([
    "network.teamSize",
  ]);
});

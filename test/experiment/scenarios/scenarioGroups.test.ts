import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { libraryDocument } from "../../../build/libraryDocument.ts";
import { scenarioFacts } from "../../../src/experiment/scenarios/scenarioFacts.ts";
import { groupOf, scenarioGroups } from "../../../src/experiment/scenarios/scenarioGroups.ts";
import { createSimulation, step } from "../../../src/engine/simulation.ts";
import { parseOverride } from "../../../src/scenario/parseOverride.ts";
import { prepareScenario } from "../../../src/scenario/prepareScenario.ts";
import { shippedFolder, shippedNames } from "../../../src/scenario/shippedScenarios.ts";
import { dataFolder } from "../../claims/plans.ts";
import { readingGrade } from "../../report/readingGrade.ts";

const names = shippedNames();
const fileOf = (name: string): string => join(shippedFolder(), `${name}.json`);

describe("the library", () => {
  it("has every shipped scenario in exactly one group", () => {
    const grouped = scenarioGroups.flatMap(({ scenarios }) => scenarios);
    expect(grouped.toSorted()).toEqual(names.toSorted());
    expect(groupOf("mandate")).toBe("Leading");
    expect(groupOf("my-district")).toBeUndefined();
  });

  it("stands in docs/library.md as it is", async () => {
    const options = JSON.parse(readFileSync(".prettierrc.json", "utf8")) as object;
    const text = await format(libraryDocument(), { ...options, parser: "markdown" });
    expect(readFileSync("docs/library.md", "utf8") === text, "run npm run generate").toBe(true);
  });
});

describe.each(names)("%s", (name) => {
  const { about, description, tries, measured, files } = scenarioFacts(fileOf(name));

  it("asks, tells, claims, proposes and owns up", () => {
    expect(about.question).toMatch(/^[A-Z].*\?$/);
    expect(description.length).toBeGreaterThan(60);
    expect(description).not.toMatch(/\b[Nn]otice\b/);
    expect(about.notice.length).toBeGreaterThan(0);
    for (const { says } of about.notice) expect(says).toMatch(/^[A-Z].*\.$/);
    expect(new Set(about.notice.map(({ says }) => says)).size).toBe(about.notice.length);
    expect(tries.length).toBeGreaterThan(0);
    expect(about.limits?.length).toBeGreaterThan(60);
    expect(measured.every((line) => line !== null)).toBe(true);
    if (files.length > 0) expect(description).toContain("docs/data.md says where to get them");
  });

  it("is plainly said", () => {
    // Names of settings and files are no words of a sentence.
    const plain = (text: string): string =>
      text.replaceAll(/\b[a-zA-Z]+\.[a-zA-Z]+\b/g, "it").replaceAll("docs/data.md", "it");
    const says = about.notice.map((each) => each.says).join("\n");
    const parts = { question: about.question!, description, says, limits: about.limits! };
    for (const [part, text] of Object.entries(parts)) {
      // A few words are too few for a grade.
      if (text.split(" ").length < 15) continue;
      expect(readingGrade(plain(text)), `${part}: ${text}`).toBeLessThanOrEqual(9);
    }
    const all = plain([about.question, description, says, about.limits].join("\n"));
    expect(readingGrade(all)).toBeLessThanOrEqual(9);
  });

  it("runs for some weeks", () => {
    const short = [parseOverride("weeks=8"), parseOverride("interventions=[]")];
    const { setup } = prepareScenario(fileOf(name), short, dataFolder).built;
    const simulation = createSimulation(setup, 0);
    for (let week = 0; week < 8; week++) step(simulation);
    expect(simulation.world.week).toBe(8);
  });
});

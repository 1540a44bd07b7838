import { join } from "node:path";
import { expect, test } from "vitest";
import { changeWords } from "../../../src/experiment/scenarios/changeWords.ts";
import { loadScenario } from "../../../src/scenario/loadScenario.ts";
import { parseOverride } from "../../../src/scenario/parseOverride.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import { shippedFolder, shippedNames } from "../../../src/scenario/shippedScenarios.ts";

const fileOf = (name: string): string => join(shippedFolder(), `${name}.json`);
const resolved = (name: string, ...overrides: string[]) =>
  resolveScenario(loadScenario(fileOf(name), overrides.map(parseOverride)));
const wordsOf = (name: string, override: string): string[] =>
  changeWords(resolved(name), resolved(name, override), override);

test.each([
  [
    "flagship",
    "perils.qualityControl=1",
    ["How far quality is checked before a practice is passed on: 100 of 100 in place of 40 of 100."],
  ],
  [
    "england-2004",
    "purpose.ownFocus=no",
    ["Whether each network chooses its own focus: no in place of yes."],
  ],
  [
    "england-2004",
    "system.generate.networks=[2,3,4]",
    ["Schools: 9 in place of 1507.", "Networks: 3 in place of 137."],
  ],
  ["mandate", "interventions=[]", ["Nothing is done on the timeline."]],
  [
    "type-changes",
    "networkType=learning community",
    ["Kind of network: a learning community in place of a community of practice."],
  ],
  ["flagship", "replicates=7", ["Number of futures: 7."]],
])("%s with %s is told in words", (name, override, words) => {
  expect(wordsOf(name, override)).toEqual(words);
});

test("of a timeline, what is new is told, and else that there is less", () => {
  const both =
    'interventions=[{"at":3,"mandate":{"practice":"Open questions"}},{"at":9,"mandate":{"practice":"Open questions"}}]';
  const one = 'interventions=[{"at":3,"mandate":{"practice":"Open questions"}}]';
  const [more, less] = [resolved("mandate", both), resolved("mandate", one)];
  expect(changeWords(less, more, both)).toEqual([
    "From week 9 on, in all schools, everybody must use “Open questions”.",
  ]);
  expect(changeWords(more, less, one)).toEqual(["Less is done on the timeline."]);
});

test.each(shippedNames())("what %s proposes to try changes something", (name) => {
  const before = resolved(name);
  for (const proposed of loadScenario(fileOf(name)).input.try ?? [])
    expect(resolved(name, proposed), proposed).not.toEqual(before);
});

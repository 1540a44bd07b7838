import { expect, test } from "vitest";
import { checkSwitches } from "../../../src/experiment/attribute/checkSwitches.ts";
import { groupSwitches, parseSwitch } from "../../../src/experiment/attribute/groupSwitches.ts";
import {
  scenarioDifferences,
  type ScenarioSide,
} from "../../../src/experiment/attribute/scenarioDifferences.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import { scenarioSchema, type ScenarioInput } from "../../../src/scenario/schema.ts";
import { SystemCache } from "../../../src/scenario/systemCache.ts";
import { fc } from "../../support/fastCheck.ts";
import { randomScenario } from "../../support/randomScenario.ts";
import { prepare, small, userFaults } from "../../scenario/scenarioFolder.ts";

const places = { scenarioFile: "main.json", dataFolder: null };

function sideOf(given: ScenarioInput): ScenarioSide {
  // Luck and time are shared by what is compared.
  const input = scenarioSchema.parse({ ...given, seed: "shared", weeks: 20 });
  return { input, scenario: resolveScenario({ file: "main.json", input, files: [] }) };
}

const changesType = ({ interventions = [] }: ScenarioInput): boolean =>
  interventions.some(({ changeType }) => changeType !== undefined);

test("what differs between any two scenarios leads from one to the other, and back", () => {
  fc.assert(
    fc.property(randomScenario, randomScenario, (one, other) => {
      fc.pre(!changesType(one) && !changesType(other));
      const [from, to] = [sideOf(one), sideOf(other)];
      for (const [start, end] of [[from, to] as const, [to, from] as const]) {
        const differences = scenarioDifferences(start, end);
        const all = [{ name: "all", paths: differences.map(({ path }) => path) }];
        const switches = groupSwitches(differences, all);
        expect(() => checkSwitches(start, end, switches, places, new SystemCache())).not.toThrow();
      }
    }),
    { numRuns: 25 },
  );
});

test("so does the way between listed and drawn practices, and between other shapes of network", () => {
  const drawn = prepare({ "main.json": small });
  const listed = prepare({
    "main.json": {
      ...small,
      practices: {
        list: [
          { name: "Ask", quality: 0.2, domain: "Talk" },
          { name: "Tell", quality: -0.1, domain: "Talk" },
        ],
        seeds: [{ practice: "Ask", share: 0.4 }],
        firstUsers: [{ practice: "Tell", people: 2 }],
      },
      system: { generate: { schools: 1, staffPerSchool: 12, shape: "complete" } },
    },
  });
  for (const [start, end] of [[drawn, listed] as const, [listed, drawn] as const]) {
    const switches = groupSwitches(scenarioDifferences(start, end), []);
    expect(switches.map(({ name }) => name)).toContain("practices");
    expect(() => checkSwitches(start, end, switches, places, new SystemCache())).not.toThrow();
  }
});

test("what cannot be turned is refused: thresholds that only the first scenario gives", () => {
  const generate = { schoolSizes: [3], thresholds: [0.1, 0.2, 0.3] };
  const from = prepare({ "main.json": { ...small, system: { generate } } });
  const to = prepare({ "main.json": { ...small, system: { generate: { schoolSizes: [3] } } } });
  const switches = groupSwitches(scenarioDifferences(from, to), []);
  const faults = userFaults(() => checkSwitches(from, to, switches, places, new SystemCache()));
  expect(faults.map(({ path, problem }) => `${path}: ${problem}`)).toEqual([
    "system: cannot be turned from the first scenario's to the second's setting by setting",
  ]);
});

test("switches that only work together are told so, with the group that does", () => {
  const withPractice = (name: string) =>
    prepare({
      "main.json": {
        ...small,
        practices: { list: [{ name, quality: 0.1 }] },
        interventions: [{ at: 2, mandate: { practice: name } }],
      },
    });
  const [from, to] = [withPractice("Ask"), withPractice("Tell")];
  const differences = scenarioDifferences(from, to);
  const check = (wanted: readonly string[]) => (): void =>
    checkSwitches(from, to, groupSwitches(differences, wanted.map(parseSwitch)), places, new SystemCache());
  const [fault] = userFaults(check([]));
  expect(fault!.problem).toContain(
    "is no practice of this scenario, once practices is turned and interventions is not",
  );
  const proposal = /--switch '(.*)'/.exec(fault!.remedy!)![1]!;
  expect(check([proposal])).not.toThrow();
});

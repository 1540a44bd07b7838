import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Change } from "../../../../src/experiment/study/study.ts";
import { changedInput, scenarioFile } from "../../../../src/report/live/share/scenarioFile.ts";
import { prepareChanged } from "../../../../src/scenario/prepareChanged.ts";
import { prepareScenario } from "../../../../src/scenario/prepareScenario.ts";
import { SystemCache } from "../../../../src/scenario/systemCache.ts";
import { digestOf } from "../../../support/digestOf.ts";
import { fc } from "../../../support/fastCheck.ts";

const folder = mkdtempSync(join(tmpdir(), "spreadwell-scenario-file-"));
const file = join(folder, "plan.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const input = {
  version: 1,
  name: "Two schools",
  seed: "two schools",
  weeks: 12,
  replicates: 2,
  system: { generate: { schoolSizes: [8, 9], schoolNames: ["Ash", "Beech"] } },
  perils: { groupthink: 0.6 },
  interventions: [
    { at: 2, set: { "perils.qualityControl": 0.9 } },
    { at: 3, until: 6, coach: {} },
  ],
};

/** Changes of every kind: a setting, a new section, one inside the timeline, the whole timeline, the network. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    path: fc.constantFrom("perils.groupthink", "perils.qualityControl", "leadership.principalParticipation"),
    value: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.constantFrom<Change>(
    { path: "groups.decisionRule", value: "majority" },
    { path: 'interventions[0].set["perils.qualityControl"]', value: 0.2 },
    { path: "interventions[0].set.perils.qualityControl", value: 0.3 },
    { path: "interventions[1].until", value: 9 },
    {
      path: "interventions",
      value: [{ at: 1, connect: { pairs: 2 }, where: { schools: ["Ash", "Beech"] } }],
    },
    { path: "system.generate.schoolSizes", value: [7, 6, 5] },
    { path: "system.generate.schools", value: 3 },
    { path: "networkType", value: "improvement network" },
  ),
);

const readBack = (text: string): unknown => JSON.parse(text);

describe("the scenario file of a plan", () => {
  test("run by the command line gives what the page's own engine gives, bit for bit", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (given) => {
        // A place in the timeline is there only as long as the timeline has it.
        const changes = given.filter(
          ({ path }, at) =>
            !path.startsWith("interventions[") ||
            !given.slice(0, at).some((one) => one.path === "interventions"),
        );
        const places = { scenarioFile: file, dataFolder: null };
        const page = prepareChanged(input, changes, places, new SystemCache());
        writeFileSync(file, scenarioFile(input, changes));
        const command = prepareScenario(file, [], null);
        expect(command.scenario).toEqual(page.scenario);
        expect(digestOf(command.built.setup)).toBe(digestOf(page.built.setup));
      }),
      { numRuns: 15 },
    );
  });

  test("keeps what the page knows nothing of, and leaves the input as it was", () => {
    const whole = { $schema: "./schema.json", ...input, board: { goal: 0.2 } };
    const before = structuredClone(whole);
    const text = scenarioFile(whole, [{ path: "perils.groupthink", value: 0 }]);
    expect(readBack(text)).toEqual({ ...whole, perils: { groupthink: 0 } });
    expect(whole).toEqual(before);
    expect(text.startsWith('{\n  "$schema"')).toBe(true);
  });

  test("without changes is the scenario itself", () => {
    expect(readBack(scenarioFile(input, []))).toEqual(input);
  });

  test.each(["", "..", "[", "__proto__.x", "perils.__proto__"])("refuses %j as a path", (path) => {
    expect(() => changedInput(input, [{ path, value: 1 }])).toThrow("not the path of a setting");
  });
});

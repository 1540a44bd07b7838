import { expect, test } from "vitest";
import type { BoardResult } from "../../../src/experiment/board/boardResult.ts";
import { hashOf, networkHash } from "../../../src/experiment/hashes.ts";
import { openArms } from "../../../src/experiment/study/openArms.ts";
import { startStudy } from "../../../src/experiment/study/runStudy.ts";
import { makePageData } from "../../../src/report/live/makePageData.ts";
import { packSystem, unpackSystem } from "../../../src/report/live/packSystem.ts";
import type { PackedSystem } from "../../../src/report/live/pageData.ts";
import { SystemCache } from "../../../src/scenario/systemCache.ts";
import { openPrepared, small, temporaryFolder } from "../../scenario/scenarioFolder.ts";
import { boardStudy, options, resultOf } from "../../experiment/board/boardStudy.ts";

const staff = "id,school,team,skill\nann,Oak,1,0.25\nbob,Oak,1,\ncem,Elm,,\ndoé,Elm,,-0.5\n";
const imported = {
  "staff.csv": staff,
  "ties.csv": "from,to,weight\nann,bob,2\nbob,cem,1\ncem,doé,1\ndoé,ann,3\n",
  "main.json": {
    ...{ weeks: 3, replicates: 2 },
    system: { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } },
  },
};
/** What is only drawn, as near as a picture can show. */
const toMillionth = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 6));
/** As it arrives in the page: through JSON. */
const sent = (packed: PackedSystem) => JSON.parse(JSON.stringify(packed)) as PackedSystem;

test("a network that was read or made comes out of the page as it went in, to the last bit", () => {
  for (const files of [imported, { "main.json": small }]) {
    const { system } = openPrepared(files).built.setup;
    const unpacked = unpackSystem(sent(packSystem(system)));
    expect(unpacked).toEqual(system);
    expect(networkHash(unpacked)).toBe(networkHash(system));
  }
});

test("a part of a larger buffer is packed by itself", () => {
  const { system } = openPrepared({ "main.json": small }).built.setup;
  const large = Int32Array.of(9, ...system.schoolOffsets, 9);
  const schoolOffsets = large.subarray(1, large.length - 1);
  const { schoolOffsets: unpacked } = unpackSystem(sent(packSystem({ ...system, schoolOffsets })));
  expect(unpacked).toEqual(system.schoolOffsets);
});

test("what the page carries is what the study and its manifest say", async () => {
  const folder = temporaryFolder();
  const board = { plans: [{ name: "Led", set: { "leadership.principalParticipation": 1 } }], currency: "€" };
  const scenario = {
    ...small,
    ...{ name: "Ours", description: "Two schools", interventions: [{ at: 2, coach: {} }], board },
  };
  const manifest = await startStudy(boardStudy(scenario, folder, true), folder, options());
  const result: BoardResult = await resultOf(folder, manifest);
  const [opened] = openArms(manifest, folder, new SystemCache());
  const data = makePageData(result, manifest, opened!.built.setup.system);
  const arm = manifest.study.arms[0]!;
  expect(data).toMatchObject({
    ...{ format: 1, title: "Ours", description: "Two schools", network: null, saved: null },
    result: {
      ...result,
      plans: result.plans.map((plan) => ({
        ...plan,
        futures: {
          ...plan.futures,
          curves: plan.futures.curves.map((curve) => curve.map(toMillionth)),
          schools: plan.futures.schools.map((curve) => curve.map(toMillionth)),
        },
      })),
    },
    scenario: arm.scenario,
    system: { kind: "generate", schoolNames: ["Alder", "Birch"] },
    district: { schools: 2, staff: 12, weeks: 10, schoolNames: ["Alder", "Birch"], currency: "€" },
    timeline: ["From week 2 on, all staff in all schools are coached."],
    runCard: {
      ...{ scenarioHash: arm.scenarioHash, networkHash: arm.networkHash, seed: "small", futures: 3 },
      ...{ date: "1970-01-01", command: "spreadwell board main.json", failed: 0 },
      reportDigest: hashOf(arm.scenario).slice(0, 8),
    },
  });
  expect(data.layout.schools).toHaveLength(2);
  expect(data.layout.people).toHaveLength(24);
  expect(data.settingLines.find(({ path }) => path === "perils.groupthink")!.shown).toBe("30 of 100");
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});

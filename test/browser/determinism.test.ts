import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Setup } from "../../src/engine/setup.ts";
import { launchBrowser } from "../support/browser.ts";
import { digestOf } from "../support/digestOf.ts";
import { setupOf } from "../support/setup.ts";
import type { Probe } from "./entry.ts";

// A run is the same bit for bit in Node and in a browser, or nobody could redo what a report shows.

const WEEKS = 40;
const scenario = {
  seed: "everywhere",
  weeks: WEEKS,
  perils: { groupthink: 0.5, deindividuation: 0.4 },
  relationships: { membershipGrowth: 1 },
  interventions: [
    { at: 10, until: 30, where: { schools: ["School 2"] }, set: { "perils.qualityControl": 0.9 } },
    { at: 20, set: { "implementation.takeStockEvery": 2 } },
  ],
};
/** Everything that is off by default, and every kind of intervention. */
const everything = {
  ...scenario,
  networkType: "learning community",
  schedule: { activation: "random sequential" },
  system: { generate: { schools: 3, staffPerSchool: 24 } },
  practices: { generate: { perDomain: 4 } },
  communities: { pioneers: 0.4, engaged: 0.3, permeability: 0.02, qualityFirst: 0.6 },
  purpose: { understandingWeeks: 4, sharedTheory: 0.5, evidenceBase: 0.5, demandDriven: 0.4 },
  relationships: { membershipGrowth: 1, networkLearning: 0.5 },
  accountability: { externalPressure: 0.5 },
  leadership: { principalsLearn: 0.3 },
  groups: { decisionRule: "majority", meetingTime: 0.8 },
  inquiry: {
    inquiry: 0.8,
    practicalKnowledge: 0.6,
    expertMeasures: 0.5,
    variantRate: 0.5,
    variantFrom: 0.05,
  },
  interventions: [
    { at: 3, every: 9, where: { weakest: 0.3, of: "staff" }, train: { practice: "Feedback A" } },
    { at: 4, until: 30, where: { schools: ["School 1"] }, mandate: { practice: "Questioning B" } },
    { at: 5, until: 35, where: { random: 0.4, of: "staff" }, coach: {} },
    { at: 6, where: { bestConnected: 0.2, of: "staff" }, seed: { practice: "Feedback B" } },
    { at: 7, connect: { pairs: 4 } },
    { at: 8, where: { schools: ["School 1"] }, exchange: { with: "School 2", staff: 3 } },
    { at: 20, changeType: "improvement network" },
  ],
};
/** A fixed network, and one that each replicate draws for itself, as it draws its practices. */
const setups: Readonly<Record<string, Setup>> = {
  "a fixed network": setupOf({ ...scenario, system: { generate: { schools: 4, staffPerSchool: 25 } } }),
  "networks and practices drawn in the run": setupOf({
    ...scenario,
    system: { generate: { schoolSizes: [9, 40, 22, 31], resample: true } },
    practices: { generate: { perDomain: 5, resample: true } },
  }),
  "everything at work": setupOf(everything),
};
const replicates = [0, 1, 2];

let bundle: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("entry.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  bundle = outputFiles[0]!.text;
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto("about:blank");
  await page.addScriptTag({ content: bundle });
});

afterAll(async () => {
  await browser?.close();
});

const short = (text: string) => createHash("sha256").update(text).digest("hex");

describe.each(Object.entries(setups))("with %s", (_name, setup) => {
  test.each(replicates)(
    "replicate %i has the same digest in Node, bundled in Node, and in the browser",
    async (replicate) => {
      const here = digestOf(setup, replicate);
      const sandbox: { probe?: Probe } = {};
      runInNewContext(bundle, sandbox);
      expect(sandbox.probe!.run(setup, replicate)).toBe(here);
      const there = await page.evaluate(
        ([given, number]) => (globalThis as unknown as { probe: Probe }).probe.run(given, number),
        [setup, replicate] as const,
      );
      expect(there).toBe(here);
    },
  );

  test("the replicates differ, so that equal digests say something", () => {
    expect(new Set(replicates.map((replicate) => digestOf(setup, replicate))).size).toBe(replicates.length);
  });
});

test("the engine's own functions give the same bits in Node and in the browser", async () => {
  const sandbox: { probe?: Probe } = {};
  runInNewContext(bundle, sandbox);
  const there = await page.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.numbers());
  expect(short(there)).toBe(short(sandbox.probe!.numbers()));
});

test("the bundle carries no validator: the page stays small", () => {
  expect(bundle.length).toBeLessThan(400_000);
  expect(bundle).not.toContain("ZodError");
});

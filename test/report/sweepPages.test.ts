import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runHere } from "../cli/inProcess.ts";
import { folderWith } from "../scenario/scenarioFolder.ts";
import { launchBrowser } from "../support/browser.ts";
import { measure, runAxe } from "./pageMeasures.ts";

// 964 px is where the wide drawings begin, so it is where their text is smallest.
const WIDTHS = [1366, 964, 390, 320] as const;
const folder = folderWith({
  "plain.json": {
    ...{ name: "Plain", weeks: 14, seed: "pages" },
    system: { generate: { schoolSizes: [6, 5] } },
    interventions: [{ at: 2, until: 9, coach: { dose: 1 } }],
  },
});
const types = "networkType=community of practice,learning community,improvement network";
const pages: Readonly<Record<string, readonly string[]>> = {
  map: ["sweep", "--vary", "perils.groupthink=0:1:0.1", "--vary", types, "-r", "2"],
  "three settings": [
    ...["sweep", "--vary", "perils.groupthink=0,1", "--vary", types],
    ...["--vary", "leadership.principalParticipation=0,1", "-r", "11"],
  ],
  points: [
    "sweep",
    "--vary",
    "perils.*",
    "--vary",
    types,
    "--vary",
    "collaboration.contactRate=0.01:1:log",
    "--sobol",
    "32",
    "-r",
    "1",
  ],
  "side by side": [
    "sweep",
    "--vary",
    "weeks=12,14",
    "--vary",
    "perils.groupthink=0.123456,1",
    "--zip",
    "-r",
    "2",
  ],
  plans: [
    ...["optimise", "--vary", "interventions[0].coach.dose=0,1,2", "--vary", "interventions[0].until=9,12"],
    ...["--goal", "harmful_share<0.7", "--chance", "0.5", "--minimise", "money", "-r", "24"],
  ],
  "no plan": ["optimise", "--vary", "perils.groupthink", "--goal", "instruction_gain>9", "-r", "12"],
};

describe.each(Object.keys(pages))("the page of %s", (name) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const output = name.replaceAll(" ", "-");
  let browser: Browser;

  beforeAll(async () => {
    const [command, ...words] = pages[name]!;
    const { code, stderr } = await runHere(
      [command!, "plain.json", ...words, "--no-progress", "-o", output],
      folder,
    );
    if (code !== 0) throw new Error(stderr);
    browser = await launchBrowser();
  }, 120_000);
  afterAll(() => browser?.close());

  test.each(WIDTHS)(
    "at %d px is readable: nothing cut off or overlapping, axe finds nothing",
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(pathToFileURL(join(folder, output, "report.html")).href);
      const found = await page.evaluate(measure);
      await page.evaluate(axe);
      const result = await page.evaluate(runAxe);
      await page.close();
      expect(result).toEqual({ violations: [], unexplained: [] });
      expect(found.narrowestChartText).toBeGreaterThan(1);
      expect(found.smallestChartText).toBeGreaterThanOrEqual(14);
      expect(found.smallestText).toBeGreaterThanOrEqual(18);
      expect(found.overlaps).toEqual([]);
      expect(found.cutOff).toEqual([]);
      expect(found.contentWidth).toBeLessThanOrEqual(width);
    },
    60_000,
  );
});

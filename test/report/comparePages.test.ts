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
const base = { weeks: 14, seed: "pages", system: { generate: { schoolSizes: [9, 8] } } };
const long =
  "A plan with a name that goes on and on: principals of all schools take part, and what is passed on was checked";
const folder = folderWith({
  "plain.json": { ...base, name: "Plain" },
  "long.json": {
    ...base,
    name: long,
    perils: { qualityControl: 1, groupthink: 0 },
    leadership: { goals: 1 },
  },
});
const pages: Readonly<Record<string, readonly string[]>> = {
  two: ["compare", "plain.json", "--with", "free: perils.groupthink=0", "-r", "12"],
  several: [
    "compare",
    "plain.json",
    "long.json",
    "--with",
    "weeks=14",
    "--with",
    "perils.qualityControl=0",
    "-r",
    "3",
  ],
  single: ["compare", "long.json", "--with", "leadership.goals=0", "-r", "1"],
  perils: ["attribute", "plain.json", "--switches", "perils", "-r", "4"],
  files: ["attribute", "plain.json", "long.json", "-r", "2"],
  switch: ["attribute", "plain.json", "--to", "costs.networkStartHours=9", "-r", "1"],
};

describe.each(Object.keys(pages))("the page %s", (name) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const file = join(folder, name, "report.html");
  let browser: Browser;

  beforeAll(async () => {
    const { code, stderr } = await runHere([...pages[name]!, "--no-progress", "-o", name], folder);
    if (code !== 0) throw new Error(stderr);
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  test.each(WIDTHS)(
    "at %d px is readable: nothing cut off or overlapping, axe finds nothing",
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(pathToFileURL(file).href);
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
      expect(found.smallTargets).toEqual([]);
      expect(found.contentWidth).toBeLessThanOrEqual(width);
    },
    60_000,
  );

  test("holds no number that is none", () => {
    expect(readFileSync(file, "utf8")).not.toMatch(/NaN|undefined|Infinity/);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Manifest } from "../../../src/experiment/manifest.ts";
import { armOf } from "../../../src/experiment/study/arm.ts";
import { calibratePage } from "../../../src/report/calibrate/calibratePage.ts";
import { renderStudyPage } from "../../../src/report/study/renderStudyPage.ts";
import { openPrepared, small } from "../../scenario/scenarioFolder.ts";
import { launchBrowser } from "../../support/browser.ts";
import { measure, runAxe } from "../pageMeasures.ts";
import { resultOf, scenarioOf, settingOf } from "./calibrateFixture.ts";

const long =
  "A scenario with a name that goes on and on: principals of all schools take part, and what is passed on was checked";
const many = scenarioOf(
  long,
  Array.from({ length: 9 }, (_, k) => k % 2 === 0),
  {
    probability: 0.34,
    settings: Array.from({ length: 7 }, (_, k) =>
      settingOf(
        `s.${k}`,
        0.1 * k,
        0.1 * k + 0.3,
        `judgement is the first word of this setting, whose name goes on for more than any panel can hold, number ${k}`,
      ),
    ),
    pairs: Array.from({ length: 21 }, (_, k) => ({ one: "s.0", other: "s.1", correlation: (k - 10) / 10 })),
  },
);
const results = {
  one: resultOf([scenarioOf("One scenario", [true])]),
  several: resultOf([many, scenarioOf("Second", [true, false, true], { probability: 0.66 })]),
};
const arm = armOf(openPrepared({ "main.json": small }), ".");
const manifestWith = (scenarios: number): Manifest =>
  ({
    study: { kind: "calibrate", arms: Array.from({ length: scenarios }, () => arm), factors: ["s.0"] },
    studyHash: "0",
    seed: "small",
    caseCount: 400,
    runCount: 400,
    finished: 400,
    failed: 0,
    notes: [],
  }) as unknown as Manifest;

describe.each(Object.keys(results) as (keyof typeof results)[])("the page of a calibration, %s", (name) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const folder = mkdtempSync(join(tmpdir(), "spreadwell-calibrate-"));
  const file = join(folder, "report.html");
  let browser: Browser;

  beforeAll(async () => {
    const manifest = manifestWith(results[name].scenarios.length);
    writeFileSync(file, renderStudyPage(calibratePage(results[name], manifest), manifest));
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([1366, 964, 390, 320])(
    "at %d px is readable: nothing cut off or overlapping, axe finds nothing",
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(pathToFileURL(file).href);
      const found = await page.evaluate(measure);
      await page.evaluate(axe);
      const result = await page.evaluate(runAxe);
      await page.close();
      expect(result).toEqual({ violations: [], unexplained: [] });
      expect(found.smallestChartText).toBeGreaterThanOrEqual(14);
      expect(found.overlaps).toEqual([]);
      expect(found.cutOff).toEqual([]);
      expect(found.smallTargets).toEqual([]);
      expect(found.contentWidth).toBeLessThanOrEqual(width);
    },
    60_000,
  );
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderLivePage } from "../../../src/report/live/file/renderLivePage.tsx";
import { launchBrowser } from "../../support/browser.ts";
import { measure, runAxe } from "../pageMeasures.ts";
import { BOARDS } from "./boards.ts";
import { makePageData } from "./pageFixture.ts";

// 964 px is where the wide drawings begin, so it is where their text is smallest.
const WIDTHS = [1366, 964, 390, 320] as const;
// Those that differ most in layout: each costs some seconds.
const SHOWN = [
  "three-plans",
  "use",
  "ties",
  "one-future",
  "all-missing",
  "long-names",
  "many-schools",
  "ten-weeks",
];

describe("the overview without scripts", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "spreadwell-overview-"));
    browser = await launchBrowser();
    for (const name of SHOWN) {
      const html = renderLivePage(
        makePageData(BOARDS[name]),
        { loader: "", app: "", worker: "" },
        () => new Uint8Array(),
      );
      writeFileSync(join(folder, `${name}.html`), html);
    }
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(SHOWN.flatMap((name) => WIDTHS.map((width) => [name, width] as const)))(
    "%s at %d px: readable, nothing cut off or overlapping, axe finds nothing",
    async (name, width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const heard: string[] = [];
      page.on("console", (message) => heard.push(message.text()));
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      const found = await page.evaluate(measure);
      await page.evaluate(axe);
      const result = await page.evaluate(runAxe);
      await page.close();
      expect(heard).toEqual([]);
      expect(result.violations).toEqual([]);
      expect(found.smallestChartText).toBeGreaterThanOrEqual(14);
      expect(found.smallestText).toBeGreaterThanOrEqual(18);
      // Without fonts all text is zero wide, and nothing could overlap or be cut off.
      expect(found.narrowestChartText).toBeGreaterThan(1);
      expect(found.overlaps).toEqual([]);
      expect(found.cutOff).toEqual([]);
      expect(found.smallTargets).toEqual([]);
      expect(found.contentWidth).toBeLessThanOrEqual(width);
    },
    120_000,
  );
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderReport } from "../../src/report/page.ts";
import { launchBrowser } from "../support/browser.ts";
import { FIXTURES } from "./fixtures.ts";
import { measure, runAxe } from "./pageMeasures.ts";

// 964 px is where the wide drawings begin, so it is where their text is smallest.
const WIDTHS = [1366, 964, 390, 320] as const;
// Those that differ most in layout: each costs some seconds.
const SHOWN = [
  "eleven",
  "one-future",
  "all-alike",
  "none-finished",
  "many-schools",
  "twenty-years",
  "hostile",
];

describe("the page in a browser", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "spreadwell-report-"));
    browser = await launchBrowser();
    for (const name of SHOWN) writeFileSync(join(folder, `${name}.html`), renderReport(FIXTURES[name]!));
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(name: string, width: number, heard: string[]): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    page.on("console", (message) => heard.push(message.text()));
    page.on("pageerror", (error) => heard.push(error.message));
    const url = pathToFileURL(join(folder, `${name}.html`)).href;
    page.on("request", (request) => {
      if (request.url() !== url && request.url() !== "data:,") heard.push(`request: ${request.url()}`);
    });
    await page.goto(url);
    return page;
  }

  describe.each(SHOWN)("%s", (name) => {
    test.each(WIDTHS)(
      "at %d px: readable, nothing cut off or overlapping, axe finds nothing, nothing is asked for",
      async (width) => {
        const heard: string[] = [];
        const page = await open(name, width, heard);
        const found = await page.evaluate(measure);
        await page.evaluate(axe);
        const result = await page.evaluate(runAxe);
        await page.close();
        expect(heard).toEqual([]);
        expect(result.violations).toEqual([]);
        // axe cannot see what lies behind SVG text; the contrast of chart text is computed in palette.test.ts.
        expect(result.unexplained).toEqual([]);
        expect(found.smallestChartText).toBeGreaterThanOrEqual(14);
        expect(found.smallestText).toBeGreaterThanOrEqual(18);
        // Without fonts all text is zero wide, and nothing could overlap or be cut off.
        expect(found.narrowestChartText).toBeGreaterThan(1);
        expect(found.overlaps).toEqual([]);
        expect(found.cutOff).toEqual([]);
        expect(found.smallTargets).toEqual([]);
        expect(found.contentWidth).toBeLessThanOrEqual(width);
      },
      60_000,
    );
  });

  test("prints with all tables unfolded, tagged, on letter and on A4", async () => {
    const page = await open("eleven", 1366, []);
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll("table")].every((table) => table.getBoundingClientRect().height > 50),
    );
    expect(shown).toBe(true);
    for (const format of ["Letter", "A4"]) {
      const pdf = (await page.pdf({ format, tagged: true })).toString("latin1");
      expect(pdf).toContain("/StructTreeRoot");
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(5);
    }
    await page.close();
  }, 60_000);
});

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PageData } from "../../../../src/report/live/pageData.ts";
import { launchBrowser } from "../../../support/browser.ts";
import type { BoardOptions } from "../../board/boardFixture.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { LivePages } from "../livePageFile.ts";

const long =
  "Coaching for a third of all teachers in every school of the district, and time for everybody else";
const cases: Readonly<Record<string, BoardOptions>> = {
  usual: { effects: [0.08, -0.02] },
  "today alone": { effects: [] },
  "many schools, long names": { effects: [0.02], names: [long], schools: 60 },
  "few futures, some of which failed": { effects: [0.05], futures: 12, missing: [2, 3], schools: 1 },
  harm: { kind: "harm", effects: [-0.05], hasPerils: false, hasAssumptions: false },
};

/** Width of the printed column in CSS pixels: the paper's less the margins of 15 mm. */
const columns = { Letter: (215.9 - 30) * (96 / 25.4), A4: (210 - 30) * (96 / 25.4) } as const;

describe("the report on paper", () => {
  let browser: Browser;
  let pages: LivePages;
  beforeAll(async () => {
    browser = await launchBrowser();
    pages = new LivePages(browser);
  });
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });

  const write = (name: string, data: PageData) => pages.write(`${name.replaceAll(/\W/g, "-")}.html`, data);

  describe.each(Object.entries(cases))("%s", (name, options) => {
    it.each(["Letter", "A4"] as const)(
      "is a tagged PDF of three to five pages of %s, without scripts too",
      async (format) => {
        const url = await write(name, makePageData(options));
        for (const javaScriptEnabled of [true, false]) {
          const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
          await page.goto(url);
          if (javaScriptEnabled) await page.locator("button:enabled", { hasText: "Share" }).waitFor();
          const figures = await page.locator(".print-sheet svg[role=img]").count();
          expect(figures).toBe(2);
          const pdf = (await page.pdf({ format, tagged: true, outline: true })).toString("latin1");
          const count = pdf.match(/\/Type \/Page\b(?!s)/g)!.length;
          expect(count).toBeGreaterThanOrEqual(3);
          expect(count).toBeLessThanOrEqual(5);
          expect(pdf).toContain("/StructTreeRoot");
          expect(pdf.match(/\/Alt\b/g)).toHaveLength(figures);
          expect(pdf).toContain("/S /Table");
          // Patterns and shadows would come as pictures, a page of them in megabytes.
          expect(pdf).not.toContain("/Subtype /Image");
          expect(pdf.length).toBeLessThan(600_000);
          await page.context().close();
        }
      },
    );
  });

  it.each(Object.entries(cases))("cuts nothing off: %s", async (name, options) => {
    const page = await browser.newPage();
    await page.goto(await write(name, makePageData(options)));
    await page.emulateMedia({ media: "print" });
    for (const width of Object.values(columns)) {
      await page.setViewportSize({ width: Math.floor(width), height: 900 });
      const found = await page.evaluate(() => {
        const sheet = document.querySelector(".print-sheet")!;
        const edge = document.documentElement.clientWidth;
        const seen = [...sheet.querySelectorAll("*")].filter(
          (part) => part.getBoundingClientRect().width > 0,
        );
        const smallest = [...sheet.querySelectorAll("svg text")].map((text) => {
          const svg = text.closest("svg")!;
          return (
            parseFloat(getComputedStyle(text).fontSize) *
            (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)
          );
        });
        return {
          spills: seen
            .filter((part) => part.getBoundingClientRect().right > edge + 1)
            .map((part) => part.outerHTML.slice(0, 80)),
          others: [...document.querySelectorAll("#page > *")].filter(
            (part) => part !== sheet && part.getBoundingClientRect().height > 0,
          ).length,
          folded: sheet.querySelectorAll("details, .scroll, canvas").length,
          smallest: Math.min(...smallest),
        };
      });
      expect(found).toMatchObject({ spills: [], others: 0, folded: 0 });
      // 7.5 points on paper.
      expect(found.smallest).toBeGreaterThan(10);
    }
    await page.close();
  });

  it("prints what is set at that moment, and offers a file name", async () => {
    const heard: string[] = [];
    const url = await write("usual", makePageData({ effects: [0.08, -0.02] }));
    const page = await pages.open(url, heard);
    expect(await page.title()).toBe("Eleven schools decide: Coaching for a third – Spreadwell");
    const sheet = page.locator(".print-sheet");
    expect(await sheet.isVisible()).toBe(false);
    await page.getByLabel("Check before sharing").check();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await sheet.locator("h1").textContent()).toBe("Check before sharing");
    expect(await sheet.textContent()).toContain("What “Check before sharing” changes");
    const code = await sheet.locator(".run-card dd").first().textContent();
    expect(code).toMatch(/^[0-9A-Z]{4}-/);
    expect(heard).toEqual([]);
    await page.close();
  });
});

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { planFile } from "../../../src/report/live/compare/planFile.ts";
import type { PageData } from "../../../src/report/live/pageData.ts";
import { makePageData } from "../board/pageFixture.ts";
import { BOARDS } from "../board/boards.ts";
import { measure, runAxe } from "../pageMeasures.ts";
import { LivePages } from "./livePageFile.ts";
import { makeRealPageData } from "./realPageData.ts";

/** Made-up futures have digests that no engine gets, so the page is not to check them. */
function unchecked(data: PageData): PageData {
  return {
    ...data,
    result: { ...data.result, plans: data.result.plans.map((plan) => ({ ...plan, digests: [] })) },
  };
}

describe("compare, perils and evidence in a browser", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  let browser: Browser;
  let pages: LivePages;
  let many: string;
  let real: string;
  const data = unchecked(makeRealPageData());

  beforeAll(async () => {
    browser = await launchBrowser();
    pages = new LivePages(browser);
    many = await pages.write("many.html", unchecked(makePageData(BOARDS["three-plans"])));
    real = await pages.write("real.html", data);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });

  const downloaded = async (page: Page, button: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button, exact: true }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  };

  it.each(
    (["compare", "perils", "evidence"] as const).flatMap((view) =>
      [1366, 964, 390, 320].map((width) => ({ view, width })),
    ),
  )(
    "$view at $width px: readable, nothing cut off, axe finds nothing, all unfolded",
    async ({ view, width }) => {
      const heard: string[] = [];
      const page = await pages.open(`${many}#/${view}`, heard, width);
      await page.evaluate(axe);
      const folded = await page.evaluate(runAxe);
      await page.evaluate(() =>
        document.querySelectorAll("details").forEach((details) => (details.open = true)),
      );
      // Of table and cards only one is shown; what is not shown has no size.
      await page.evaluate(() => {
        for (const part of document.querySelectorAll(".compare-wide, .compare-narrow"))
          if (!part.checkVisibility()) part.remove();
      });
      const found = await page.evaluate(measure);
      // What a scroll box hides has a ground that axe cannot see, so that it only counts what is wrong.
      const unfolded = await page.evaluate(runAxe);
      await page.close();
      expect(heard).toEqual([]);
      expect(folded).toEqual({ violations: [], unexplained: [] });
      expect(unfolded.violations).toEqual([]);
      expect(found.smallestChartText).toBeGreaterThanOrEqual(14);
      expect(found.smallestText).toBeGreaterThanOrEqual(18);
      expect(found.narrowestChartText).toBeGreaterThan(1);
      expect(found.overlaps).toEqual([]);
      expect(found.cutOff).toEqual([]);
      expect(found.smallTargets).toEqual([]);
      expect(found.contentWidth).toBeLessThanOrEqual(width);
    },
  );

  it("runs a plan of the reader's own, with the same luck as the report's", async () => {
    const heard: string[] = [];
    const page = await pages.open(`${real}#/compare`, heard);
    const bring = (name: string, answers: object, networkHash = data.runCard.networkHash): string =>
      JSON.stringify({
        ...(JSON.parse(planFile({ name, preset: [], answers: {}, edits: [] }, data)) as object),
        networkHash,
        plan: { name, preset: [], answers, edits: [] },
      });
    const choose = (text: string) =>
      page.getByLabel("Bring in a plan from a file").setInputFiles({
        name: "plan.json",
        mimeType: "application/json",
        buffer: Buffer.from(text),
      });
    await choose(bring("As it is", {}, "other"));
    await page.getByText("It was made for another network").waitFor();
    await choose(bring("As it is", {}));
    await page.getByText("“As it is” was brought in.").waitFor();
    await page.getByText("“Today’s path” and “As it is” have the same settings").waitFor();
    // Another plan is really run, and stands beside the others once it is there.
    await choose(bring("All take part", { principal: 10 }));
    await page.waitForFunction(
      () => document.querySelectorAll(".compare-table .compare-number").length === 16,
    );
    const [own] = await page
      .locator(".compare-table tbody")
      .first()
      .locator(".compare-number")
      .allTextContents()
      .then((texts) => texts.slice(-1));
    expect(own).toMatch(/^\d+ of 50/);
    await page.getByText("There is room for three plans").waitFor();
    await page.getByRole("button", { name: "Take out As it is" }).first().click();
    await page.waitForFunction(
      () => document.querySelectorAll(".compare-table .compare-number").length === 12,
    );
    await page.getByRole("button", { name: "Change All take part" }).first().click();
    await page.waitForFunction(() => location.hash.startsWith("#/what-if"));
    expect(heard).toEqual([]);
    await page.close();
  });

  it("hands out the numbers that it shows, and the scenario", async () => {
    const heard: string[] = [];
    const page = await pages.open(`${real}#/evidence`, heard);
    const rows = parse(await downloaded(page, "Each future at the end (CSV)"), { columns: true }) as Record<
      string,
      string
    >[];
    const first = data.result.plans[0]!;
    expect(Number(rows[0]!["headline"])).toBe(first.futures.ends.headline[0]);
    expect(rows.filter(({ variant }) => variant === "as planned")).toHaveLength(
      data.result.plans.length * first.futures.replicates.length,
    );
    const everything = JSON.parse(await downloaded(page, "Everything (JSON)")) as { runCard: unknown };
    expect(everything.runCard).toEqual(data.runCard);
    await page.getByText(`Scenario of “${data.result.plans[1]!.name}”`).click();
    const scenario = await downloaded(page, `Save this scenario: ${data.result.plans[1]!.name}`);
    expect(JSON.parse(scenario)).toMatchObject({ seed: "flagship", interventions: [{ at: 37 }] });
    expect(heard).toEqual([]);
    await page.close();
  });

  it("goes to the peril that the address names, and to the one that is chosen", async () => {
    const heard: string[] = [];
    const page = await pages.open(`${many}#/perils/deindividuation`, heard);
    const inHand = () => page.evaluate(() => document.activeElement?.id ?? "");
    await page.waitForFunction(() => document.activeElement?.id === "the-peril-deindividuation");
    await page.getByRole("link", { name: "Groups settle on what is easy to agree on", exact: true }).click();
    await page.waitForFunction(() => document.activeElement?.id === "the-peril-groupthink");
    expect(await inHand()).toBe("the-peril-groupthink");
    expect(heard).toEqual([]);
    await page.close();
  });
});

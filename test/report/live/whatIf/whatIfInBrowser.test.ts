import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../../support/browser.ts";
import { measure, runAxe } from "../../pageMeasures.ts";
import { LivePages } from "../livePageFile.ts";
import { makeRealPageData, runFutures } from "../realPageData.ts";
import { reachOf } from "../../../../src/report/board/fifty.ts";
import { changesOf } from "../../../../src/report/live/state/planChanges.ts";
import { planWith } from "../planGround.ts";

describe("what if in a browser", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const real = makeRealPageData({ schools: 2, weeks: 36, effects: [], matters: 0.01 });
  // Made-up digests would have the page warn that it gets other numbers.
  const plans = real.result.plans.map((plan) => ({ ...plan, digests: [] }));
  const data = { ...real, result: { ...real.result, plans } };
  let browser: Browser;
  let pages: LivePages;
  let url: string;
  const heard: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    pages = new LivePages(browser);
    url = await pages.write("report.html", data);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
    expect(heard).toEqual([]);
  });

  const isSound = async (page: Page): Promise<void> => {
    // Where the results stay above the questions, what lies below them cannot be judged.
    await page.evaluate(() => {
      scrollTo(0, 0);
      document.querySelector(".result-panel")!.scrollTop = 0;
    });
    await page.evaluate(axe);
    expect(await page.evaluate(runAxe)).toEqual({ violations: [], unexplained: [] });
    const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(spill).toBeLessThanOrEqual(0);
    const { overlaps, cutOff, smallTargets, smallestChartText } = await page.evaluate(measure);
    expect({ overlaps, cutOff, smallTargets }).toEqual({ overlaps: [], cutOff: [], smallTargets: [] });
    expect(smallestChartText).toBeGreaterThanOrEqual(14);
  };
  const isDone = (page: Page) => page.getByText("50 futures done.").waitFor({ timeout: 60_000 });

  it.each([1366, 964, 320])(
    "runs a plan, the same as the engine, at %d px",
    async (width) => {
      const page = await pages.open(`${url}#/what-if`, heard, width);
      await page.getByText("This plan is still today’s path.").waitFor();
      await isSound(page);
      await page.locator("#question-check").fill("4");
      await page.getByLabel("How many of 100 teachers have a coach? As a number").fill("33");
      await isDone(page);
      const changes = changesOf(planWith({ answers: { check: 4, coach: 33 } }), data);
      const { count, of } = reachOf(runFutures(data, changes, 50).ends.headline, data.result.headline);
      expect(await page.locator(".of-plan dd").innerText()).toBe(`${count} of ${of}`);
      expect(await page.locator("#question-check").getAttribute("aria-valuetext")).toMatch(
        /^always; your district today is /,
      );
      await isSound(page);
      await page.getByRole("button", { name: "Ten futures side by side" }).click();
      await page.getByText("All futures with and without the plan").click();
      await page.getByText("How it unfolds", { exact: true }).click();
      await page.locator("[aria-labelledby^=what-if-time]:visible").waitFor();
      await isSound(page);
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      await page.getByText("This plan is still today’s path.").waitFor();
      await page.close();
    },
    120_000,
  );

  it("plays ten futures when asked, pauses, and only spreads them where no motion is wanted", async () => {
    const page = await pages.open(`${url}#/what-if`, heard);
    await page.locator("#question-check").fill("4");
    await isDone(page);
    // The axis is made for the first result.
    expect(await page.getByText("beyond the axis").count()).toBe(0);
    await page.getByRole("button", { name: "Play ten futures" }).click();
    await page.locator("p", { hasText: "Future 2 of 10" }).waitFor();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Next future" }).click();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.getByRole("button", { name: "Play ten futures" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Ten futures side by side" }).click();
    expect(await page.locator("svg.wide[aria-labelledby^=ten-futures] path").count()).toBe(20);
    await page.close();
  }, 60_000);

  it("lets a chart be read by keyboard: one stop, arrows, Enter, said once and shown", async () => {
    const page = await pages.open(`${url}#/what-if`, heard, 390);
    await page.locator("#question-check").fill("4");
    await isDone(page);
    const chart = page.getByRole("group", {
      name: /^The same futures, with and without the plan\. Arrow keys/,
    });
    await chart.focus();
    for (const key of ["ArrowRight", "ArrowRight", "Enter", "End"]) await page.keyboard.press(key);
    await page.getByText(/^Kept: Plan minus today, dot 2 of 50: /).waitFor();
    const read = page.locator(".chart-read");
    expect(await read.innerText()).toMatch(/^Plan minus today, dot 50 of 50: /);
    await page.locator(".spoken", { hasText: "dot 50 of 50" }).waitFor({ state: "attached" });
    expect(await page.locator("svg.narrow .dot.read").count()).toBe(2);
    await isSound(page);
    await page.keyboard.press("Escape");
    expect(await read.count()).toBe(0);
    // The next stop lies beyond the chart: nothing in it takes a stop of its own.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.closest(".chart-keys"))).toBeNull();
    await page.locator(".strip-more > summary").click();
    await page.locator(".strip-more").getByRole("button", { name: "Help" }).click();
    await page.getByRole("dialog").getByText("keeps what is read below the chart").waitFor();
    await page.close();
  }, 60_000);

  it("searches within a budget, stops when asked, and makes the best package a plan", async () => {
    const page = await pages.open(`${url}#/what-if`, heard);
    await page.locator("#budget-money").fill("5");
    await page.getByRole("button", { name: "Look for the best package" }).click();
    await page.getByText("is too little for any package").waitFor();
    await page.locator("#budget-money").fill("60000");
    await page.getByRole("button", { name: "Look for the best package" }).click();
    await page.getByText(/^[1-9]\d* of \d+ packages so far/).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Stop and use what we have" }).click();
    await page.getByText(/This search looked at \d+ of \d+ packages only/).waitFor();
    await page.getByRole("button", { name: "Look for the best package" }).click();
    await page.getByText(/This search looked at \d+ packages only/).waitFor({ timeout: 60_000 });
    await isSound(page);
    // Another view and back: what was found is still there.
    await page.getByRole("link", { name: "Evidence" }).click();
    await page.getByRole("link", { name: "What if" }).click();
    await page.getByRole("button", { name: "Use the best package" }).click();
    expect(await page.getByLabel("Name of this plan").inputValue()).toBe("Within $60,000");
    await page.close();
  }, 120_000);
});

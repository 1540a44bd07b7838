import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { measure } from "../../pageMeasures.ts";
import { expectNoFaults, livePageTest } from "../livePageTest.ts";
import { makeRealPageData } from "../realPageData.ts";

describe("the health check in a browser", () => {
  const live = livePageTest(() => {
    // A school year is enough to see whether it works, and soon over.
    const data = makeRealPageData({ schools: 2, weeks: 36, effects: [] });
    // Made-up digests would have the page warn that it gets other numbers.
    const plans = data.result.plans.map((plan) => ({ ...plan, digests: [] }));
    return { ...data, result: { ...data.result, plans } };
  });

  const group = (page: Page, question: string) => page.getByRole("group", { name: question });
  const isSound = async (page: Page): Promise<void> => {
    await expectNoFaults(page);
    const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(spill).toBeLessThanOrEqual(0);
    const { overlaps, cutOff, smallTargets, smallestChartText } = await page.evaluate(measure);
    expect({ overlaps, cutOff, smallTargets }).toEqual({ overlaps: [], cutOff: [], smallTargets: [] });
    expect(smallestChartText).toBeGreaterThanOrEqual(14);
  };

  it.each([1366, 320])(
    "asks, compares the types and makes a plan of one, without faults, at %d px",
    async (width) => {
      const page = await live.pages.open(`${live.url}#/health`, live.heard, width);
      await page.getByRole("heading", { name: "Which kind of network is ours?" }).waitFor();
      await isSound(page);
      await group(page, "A lesson went badly.").getByText("Most of the team").click();
      await group(page, "A new practice is going round.").getByLabel("Not sure").check();
      await page.getByText("2 of 7 features answered").waitFor();
      expect(await page.evaluate(() => location.hash)).toContain("/health");
      await page.getByRole("button", { name: "Compare the three types" }).click();
      await page.locator(".health-reasons").waitFor();
      await page.locator("#health-trials").waitFor({ state: "detached" });
      await isSound(page);
      const text = await page.locator("main").innerText();
      expect(text).toMatch(/In these simulations, /);
      expect(text).toContain("Find this out first: “A new practice is going round.");

      // Back from another view the results are still there.
      await page.getByRole("link", { name: "Evidence" }).click();
      await page.getByRole("link", { name: "Which kind of network?" }).click();
      await page.locator(".health-reasons").waitFor();

      await page.getByRole("button", { name: "Make this a plan" }).click();
      await page
        .locator(".strip-plan", { hasText: /Community of practice|Learning community|Improvement network/ })
        .waitFor();

      await group(page, "A lesson went badly.").getByRole("button", { name: "Skip this one" }).click();
      await page.getByText("1 of 7 features answered").waitFor();
      await page.close();
    },
  );
});

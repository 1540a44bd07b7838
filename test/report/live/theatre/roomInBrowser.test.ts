import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { acts } from "../../../../src/model/acts/index.ts";
import { launchBrowser } from "../../../support/browser.ts";
import { LivePages } from "../livePageFile.ts";
import { theatreData } from "./theatreData.ts";

const act = acts[0]!;

describe("what a room sees", () => {
  let browser: Browser;
  let pages: LivePages;
  let url: string;
  let page: Page;
  let heard: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    pages = new LivePages(browser);
    url = `${await pages.write("room.html", theatreData())}#/theatre`;
  });
  afterEach(async () => {
    await page.context().close();
    expect(heard).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });

  async function present(width: number, height: number): Promise<void> {
    heard = [];
    page = await pages.open(url, heard, width);
    await page.setViewportSize({ width, height });
    await page.getByRole("button", { name: "Show to a room" }).click();
  }
  const step = (name: string) => page.locator(".presenter-step", { hasText: name }).waitFor();

  it.each([
    { width: 1366, height: 768, size: 100 },
    { width: 1366, height: 768, size: 125 },
    { width: 1024, height: 768, size: 100 },
    { width: 1280, height: 720, size: 100 },
  ])(
    "shows every picture above its bar at $width × $height and $size %, as a clicker cannot scroll, and says no outcome before the guess",
    async ({ width, height, size }) => {
      await present(width, height);
      if (size > 100) await page.keyboard.press("+");
      await page.locator(`html[data-size="${size}"]`).waitFor();
      const isWhole = async (selector: string): Promise<void> => {
        const picture = page.locator(selector).filter({ visible: true });
        await picture.last().waitFor();
        const hidden = (): Promise<number> =>
          picture.evaluateAll((all) => {
            const bar = document.querySelector(".presenter-bar")!.getBoundingClientRect().top;
            const boxes = all.map((each) => each.getBoundingClientRect());
            return Math.max(...boxes.flatMap(({ top, bottom }) => [-top, bottom - bar]));
          });
        await expect.poll(hidden, { message: selector }).toBeLessThanOrEqual(0);
      };
      const claim = page.getByText(act.claim);
      await isWhole(".stage-still");
      expect(
        await page
          .locator(".stage-still")
          .first()
          .evaluate((still) => still.clientHeight),
      ).toBeGreaterThan(195);
      expect(await claim.filter({ visible: true }).count()).toBe(0);
      await page.keyboard.press("PageDown");
      await page.keyboard.press("PageDown");
      await page.locator(".presenter-said", { hasText: "Predict first" }).waitFor();
      expect(await claim.filter({ visible: true }).count()).toBe(0);
      // Typed, and on by the clicker from the field itself.
      await page.locator(".theatre-count input").first().fill("17");
      await page.locator(".presenter-said", { hasText: "Predict first" }).waitFor({ state: "detached" });
      await page.keyboard.press("PageDown");
      await step("Watch");
      await isWhole("#stage-week");
      await page.keyboard.press("PageDown");
      await step("Reveal");
      await isWhole(".theatre-step-reveal .drawing");
      await page.keyboard.press("PageDown");
      await step("Explain");
      await claim.filter({ visible: true }).waitFor();
      for (const name of ["Discuss", "futures"]) {
        await page.keyboard.press("PageDown");
        await step(name);
      }
      await isWhole(".theatre-step-futures .drawing");
      await page.keyboard.press("PageDown");
      await step("Fix");
      await page.getByText(act.fixes[0]!.question).click();
      await isWhole(".theatre-step-fix .drawing");
      // The longest names of sides; and a line that is drawn, not counted.
      await page.getByRole("button", { name: "Next act" }).click();
      await page.keyboard.press("PageDown");
      await step("Predict");
      await isWhole(".theatre-hands");
      await page.getByText("Draw a line").click();
      await isWhole(".theatre-guess-picture .drawing");
      await page.getByLabel("Term 1", { exact: true }).fill("40");
      await page.keyboard.press("PageDown");
      await step("Watch");
      await isWhole("#stage-week");
    },
  );

  it("begins each step at its top, and leaves alone what the leader has scrolled to", async () => {
    await present(1024, 768);
    await page.keyboard.press("PageDown");
    await step("Predict");
    await page.keyboard.press("1");
    await page.keyboard.press("PageDown");
    await step("Watch");
    await page.locator("#stage-week").waitFor();
    const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
    await page.evaluate(() => scrollTo(0, 600));
    // The page grows while it is read.
    await page.getByText("Numbers as a table").filter({ visible: true }).first().click();
    await page.waitForTimeout(200);
    expect(await scrolled()).toBeGreaterThanOrEqual(600);
    await page.locator(".presenter-bar").getByRole("button", { name: "Next" }).click();
    await step("Reveal");
    await expect.poll(scrolled).toBe(0);
  });
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Act } from "../../src/model/acts/act.ts";
import { acts } from "../../src/model/acts/index.ts";
import { axeOn, isCalm, openPage } from "../page/openPage.ts";
import { launchBrowser } from "../support/browser.ts";
import { isAt, shoot, stageStands, stepOn, tabTo, weekOf } from "./byKeys.ts";
import { theatreFile, type TheatreFile } from "./theatreFile.ts";

// Each act as a leader without a mouse goes through it: from a file, with everything in it real.

let browser: Browser;
let theatre: TheatreFile;

beforeAll(async () => {
  browser = await launchBrowser();
  theatre = await theatreFile();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  theatre?.remove();
});

/** The step as it stands: looked at, and without a fault that axe finds. */
async function look(page: Page, act: Act, step: string): Promise<void> {
  await isCalm(page);
  await shoot(page, `${act.key}-${step}`);
  const found = await axeOn(page);
  expect({ step, ...found }).toEqual({ step, violations: [], unexplained: [] });
}

describe.each(acts)("the act $key", (act) => {
  test("goes from setup to fix by keys alone, and says what came", async () => {
    const { page, heard } = await openPage(browser, theatre.url);
    await page.keyboard.press("Tab");
    await tabTo(page, `.theatre-acts a[href="#/theatre/${act.key}/setup"]`);
    await page.keyboard.press("Enter");
    await page.locator("h2", { hasText: act.title }).waitFor();
    await isAt(page, "setup");
    await look(page, act, "1-setup");

    await stepOn(page, "predict");
    expect(await page.locator(".theatre-buttons button.main").isDisabled()).toBe(true);
    await tabTo(page, "#theatre-hands-0");
    await page.keyboard.type("7");
    await tabTo(page, "#theatre-hands-1");
    await page.keyboard.press("ArrowUp");
    await look(page, act, "2-predict");
    expect(await page.locator(".theatre-said").innerText()).toContain("Written down: 8 hands.");

    await stepOn(page, "watch");
    await stageStands(page);
    await tabTo(page, ".stage-pair");
    await page.keyboard.press("d");
    const first = await weekOf(page);
    expect(first).toBeGreaterThan(0);
    expect(await page.locator(".stage-difference").innerText()).toContain(`week ${first},`);
    await look(page, act, "3-watch-first");
    await page.keyboard.press("Space");
    await expect.poll(() => weekOf(page), { timeout: 60_000 }).toBeGreaterThan(first + 3);
    await page.keyboard.press("Space");
    const paused = await weekOf(page);
    await page.keyboard.press("ArrowLeft");
    expect(await weekOf(page)).toBe(paused - 1);
    await page.keyboard.press("End");
    await look(page, act, "3-watch-end");

    await stepOn(page, "reveal");
    await look(page, act, "4-reveal");
    await stepOn(page, "explain");
    for (const sentence of act.explain) expect(await page.locator("main").innerText()).toContain(sentence);
    await look(page, act, "5-explain");
    await stepOn(page, "discuss");
    for (const prompt of Object.values(act.prompts))
      expect(await page.locator("main").innerText()).toContain(prompt);
    await look(page, act, "6-discuss");
    await stepOn(page, "futures");
    expect(await page.locator(".theatre-answer").innerText()).toMatch(
      /^You saw one story\. In \d+ of 50 futures/,
    );
    await look(page, act, "7-futures");

    await stepOn(page, "fix");
    await tabTo(page, ".theatre-step-fix input[type=radio]");
    await page.keyboard.press("Space");
    await page.locator(".theatre-answer", { hasText: act.fixes[0]!.name }).waitFor({ timeout: 60_000 });
    await look(page, act, "8-fix");
    expect(heard.faults).toEqual([]);
    await page.context().close();
  });
});

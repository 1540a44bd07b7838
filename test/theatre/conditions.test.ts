import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stepKeys } from "../../src/report/live/theatre/theatre.ts";
import { axeOn, isCalm, openPage } from "../page/openPage.ts";
import { launchBrowser } from "../support/browser.ts";
import { isAt, openStage, shoot, stageStands, weekOf } from "./byKeys.ts";
import { theatreFile, type TheatreFile } from "./theatreFile.ts";

// The theatre for people, rooms and screens of all kinds.

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

const ACT = "groupthink";

async function isSound(page: Page, step: string): Promise<void> {
  await isCalm(page);
  expect({ step, ...(await axeOn(page)) }).toEqual({ step, violations: [], unexplained: [] });
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ step, isTooWide: width > 0 }).toEqual({ step, isTooWide: false });
}

/** Goes through an act by the buttons below each step, and looks at each. */
async function goThrough(page: Page, name: string): Promise<void> {
  await page.evaluate((key) => (location.hash = `#/theatre/${key}/setup`), ACT);
  for (const step of stepKeys) {
    await isAt(page, step);
    if (step === "watch")
      await page.locator(".stage-right, .stage-panels").first().waitFor({ timeout: 60_000 });
    await isSound(page, `${name} ${step}`);
    await shoot(page, `${name}-${step}`);
    if (step === "predict") await page.getByRole("button", { name: "Skip the prediction" }).click();
    if (step !== "fix") await page.locator(".theatre-buttons button.main").click();
  }
}

const conditions: Readonly<Record<string, BrowserContextOptions>> = {
  "a phone of 320 pixels": { viewport: { width: 320, height: 640 } },
  "forced colours": { forcedColors: "active" },
  "reduced motion": { reducedMotion: "reduce" },
};

describe.each(Object.entries(conditions))("with %s", (name, context) => {
  test("every step can be read and used", async () => {
    const { page, heard } = await openPage(browser, theatre.url, context);
    await goThrough(page, name.replaceAll(" ", "-"));
    expect(heard.faults).toEqual([]);
    await page.context().close();
  });
});

test("with text twice as large, every step can be read and used", async () => {
  const { page, heard } = await openPage(browser, theatre.url);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByLabel("200 %").check();
  await page.keyboard.press("Escape");
  await goThrough(page, "large");
  expect(heard.faults).toEqual([]);
  await page.context().close();
});

test("where less motion is asked for, four pairs of pictures tell the story", async () => {
  const { page, heard } = await openPage(browser, theatre.url, { reducedMotion: "reduce" });
  await page.evaluate((key) => (location.hash = `#/theatre/${key}/predict`), ACT);
  await page.getByRole("button", { name: "Skip the prediction" }).click();
  await page.locator(".theatre-buttons button.main").click();
  await page.locator(".stage-panels canvas").nth(7).waitFor({ timeout: 60_000 });
  const weeks = await page.locator(".stage-panel-week").allInnerTexts();
  expect(weeks.map((text) => Number(/^Week (\d+)/.exec(text)?.[1]))).toEqual([0, 36, 72, 108]);
  // Each picture says what it shows, and all but the first pair show something else on each side.
  const said = await page
    .locator(".stage-panels canvas")
    .evaluateAll((all) => all.map((canvas) => canvas.getAttribute("aria-label") ?? ""));
  const sides = weeks.map((_, at) =>
    said.slice(2 * at, 2 * at + 2).map((text) => text.replace(/^[^:.]*[:.]/, "")),
  );
  expect(sides[0]![0]).toBe(sides[0]![1]);
  for (const [left, right] of sides.slice(1)) expect(left).not.toBe(right);
  expect(await page.getByRole("button", { name: "Play", exact: true }).count()).toBe(0);
  expect(heard.faults).toEqual([]);
  await page.context().close();
});

test("shown to a room, Page Down alone leads through an act, in large letters", async () => {
  const { page, heard } = await openPage(browser, `${theatre.url}#/theatre/${ACT}/setup`);
  await page.getByRole("button", { name: "Show to a room" }).click();
  for (const step of stepKeys) {
    await isAt(page, step);
    if (step === "watch") await stageStands(page);
    await isSound(page, `room ${step}`);
    await shoot(page, `room-${step}`);
    if (step === "predict") {
      // Locked until somebody has said something.
      await page.keyboard.press("PageDown");
      await isAt(page, "predict");
      await page.keyboard.press("1");
      await page.keyboard.press("1");
      await page.keyboard.press("3");
      await page.getByText("Written down: 3 hands.").waitFor();
    }
    const size = await page
      .locator(".theatre-step :is(p, dd, li, blockquote)")
      .first()
      .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    expect(size).toBeGreaterThanOrEqual(28);
    if (step !== "fix") await page.keyboard.press("PageDown");
  }
  await page.keyboard.press("b");
  await page.getByText("We are talking").waitFor();
  await isSound(page, "room hidden");
  await page.keyboard.press("b");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show to a room" }).waitFor();
  expect(heard.faults).toEqual([]);
  await page.context().close();
});

test("play with many restarts leaves nothing behind", async () => {
  const { page, heard } = await openPage(browser, theatre.url);
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  await openStage(page, "together");
  // Counted, not timed: a busy computer would have done less of what is made once before the first look.
  const play = async (restarts: number): Promise<void> => {
    for (let done = 0; done < restarts; done++) {
      await page.keyboard.press("Home");
      await page.keyboard.press("Space");
      await expect.poll(() => weekOf(page)).toBeGreaterThan(8);
      await page.keyboard.press("Space");
      await page.keyboard.press("n");
      await stageStands(page);
      await page.locator(".stage-pair").focus();
    }
  };
  // What is made once, such as code that has become quick, is there after a while.
  await play(6);
  const before = await heap();
  await play(16);
  expect(await heap()).toBeLessThan(before * 1.15);
  expect(heard.faults).toEqual([]);
  await page.context().close();
});

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { boardFile } from "./boardFile.ts";
import { axeOn, goTo, openPage, viewKeys } from "./openPage.ts";

// The whole page as a reader opens it: from a file, in a browser, with everything in it real.

let browser: Browser;
let folder: string;
let url: string;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ folder, url } = await boardFile());
}, 300_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const clean = { violations: [], unexplained: [] };

/** Waits until the overview shows the plan in hand and nothing older. */
const isSettled = async (page: Page): Promise<void> => {
  await page.locator("main .previous, main progress").first().waitFor({ state: "detached", timeout: 60_000 });
};

/** What stands in the main part of the page. */
const textOf = (page: Page) => page.locator("main").innerText();

describe("every view", () => {
  const states = {
    "a laptop": {},
    "a phone": { viewport: { width: 390, height: 844 } },
    "320 px": { viewport: { width: 320, height: 640 } },
    "forced colours": { forcedColors: "active" },
    "less motion": { reducedMotion: "reduce" },
    "a dark scheme": { colorScheme: "dark" },
  } as const;

  test.each(Object.entries(states))(
    "on %s: axe finds nothing, nothing sticks out, nothing is asked for",
    async (_name, context) => {
      const { page, heard } = await openPage(browser, url, context);
      for (const view of viewKeys) {
        await goTo(page, view);
        expect({ view, ...(await axeOn(page)) }).toEqual({ view, ...clean });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ view, width }).toEqual({ view, width: page.viewportSize()!.width });
      }
      expect(heard.faults).toEqual([]);
      await page.context().close();
    },
    300_000,
  );

  test("with text of 200 %: axe finds nothing and nothing sticks out", async () => {
    const { page, heard } = await openPage(browser, url);
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByLabel(/200/).click();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))).toBe(36);
    for (const view of viewKeys) {
      await goTo(page, view);
      expect({ view, ...(await axeOn(page)) }).toEqual({ view, ...clean });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ view, width }).toEqual({ view, width: 1366 });
    }
    expect(heard.faults).toEqual([]);
    await page.context().close();
  }, 300_000);

  test("with a dialog open: axe finds nothing, Escape closes and gives the focus back", async () => {
    const { page } = await openPage(browser, url);
    for (const name of ["Share", "Our own schools", "Settings", "Help"]) {
      const button = page.getByRole("button", { name, exact: true });
      await button.click();
      await page.locator("dialog[open]").waitFor();
      expect({ name, ...(await axeOn(page)) }).toEqual({ name, ...clean });
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await page.context().close();
  }, 120_000);
});

test("the overview and each peril lead to the theatre, and to the act about it", async () => {
  const { page, heard } = await openPage(browser, url);
  await page.getByRole("link", { name: "I lead a workshop" }).click();
  await page.locator("main.view-theatre").waitFor();
  const doors = ["quality-control", "groupthink", "responsibility", "deindividuation"];
  for (const [place, act] of doors.entries()) {
    await goTo(page, "perils");
    await page.getByRole("link", { name: "Show it to a room" }).nth(place).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain(`#/theatre/${act}/setup`);
    await page.locator("main.view-theatre").waitFor();
  }
  expect(heard.faults).toEqual([]);
  await page.context().close();
});

test("without scripts the answer, its charts and what it cannot tell can be read", async () => {
  const { page, heard } = await openPage(browser, url, { javaScriptEnabled: false });
  const words = await page.locator("body").innerText();
  expect(words).toMatch(/\d+ of 50/);
  expect(words).toContain("What this cannot tell you");
  expect(words).toContain("Scripts are off");
  expect(await page.locator("main svg").count()).toBeGreaterThanOrEqual(3);
  expect(heard.faults.filter((fault) => fault.startsWith("request"))).toEqual([]);
  await page.context().close();
});

test("the page is live without changing what was readable before", async () => {
  const { page: still } = await openPage(browser, url, { javaScriptEnabled: false });
  const before = await textOf(still);
  const { page } = await openPage(browser, url);
  expect(await textOf(page)).toBe(before);
  await still.context().close();
  await page.context().close();
});

test("by keyboard alone from opening to printing, in fewer than 12 presses", async () => {
  const { page } = await openPage(browser, url);
  await page.evaluate(() => {
    (globalThis as unknown as { printed: number }).printed = 0;
    window.print = () => (globalThis as unknown as { printed: number }).printed++;
  });
  let presses = 0;
  for (; presses < 12; presses++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (name.startsWith("Print")) break;
  }
  await page.keyboard.press("Enter");
  expect(presses + 2).toBeLessThan(12);
  expect(await page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
  await page.context().close();
});

test("Back and Forward go between views", async () => {
  const { page } = await openPage(browser, url);
  await goTo(page, "what-if");
  await goTo(page, "evidence");
  await page.goBack();
  await page.locator("main.view-what-if").waitFor();
  await page.goBack();
  await page.locator("main.view-board").waitFor();
  await page.goForward();
  await page.locator("main.view-what-if").waitFor();
  await page.context().close();
});

describe("a changed plan", () => {
  /** Lets less be checked by the keys of the slider, and waits for all futures. */
  async function changePlan(page: Page): Promise<void> {
    await goTo(page, "what-if");
    const slider = page.locator('main input[type="range"]').first();
    await slider.focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowLeft");
    await page.getByText("changed from the report").waitFor();
    await page.locator("main progress").waitFor({ state: "detached", timeout: 60_000 });
  }

  test("is run by the page's engine, can be undone, and goes back to the report", async () => {
    const { page, heard } = await openPage(browser, url);
    await goTo(page, "board");
    const before = await textOf(page);
    await changePlan(page);
    await goTo(page, "board");
    await expect.poll(() => textOf(page)).not.toBe(before);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => textOf(page)).toBe(before);
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => textOf(page)).not.toBe(before);
    await page.getByRole("button", { name: "Reset to report" }).click();
    await expect.poll(() => textOf(page)).toBe(before);
    expect(heard.faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  test("opens again the same from a saved copy, from a code and from a link", async () => {
    const { page } = await openPage(browser, url);
    await changePlan(page);
    await goTo(page, "board");
    await isSettled(page);
    const shown = await textOf(page);
    await page.getByRole("button", { name: "Share" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Save a copy/ }).click(),
    ]);
    const copy = join(folder, "copy.html");
    await download.saveAs(copy);
    await page.keyboard.press("Escape");
    const link = await page.evaluate(() => location.hash);

    const opened = await openPage(browser, pathToFileURL(copy).href);
    await expect.poll(() => textOf(opened.page), { timeout: 60_000 }).toBe(shown);
    // A copy of the copy is the same file.
    await opened.page.getByRole("button", { name: "Share" }).click();
    const [again] = await Promise.all([
      opened.page.waitForEvent("download"),
      opened.page.getByRole("button", { name: /^Save a copy/ }).click(),
    ]);
    await again.saveAs(join(folder, "again.html"));
    expect(readFileSync(join(folder, "again.html"), "utf8")).toBe(readFileSync(copy, "utf8"));
    expect(opened.heard.faults).toEqual([]);
    await opened.page.context().close();

    const followed = await openPage(browser, `${url}${link}`);
    await expect.poll(() => textOf(followed.page), { timeout: 60_000 }).toBe(shown);
    await followed.page.context().close();
    await page.context().close();
  }, 240_000);
});

test("any address opens to a page that can be read, and says what it did not take", async () => {
  const { page, heard } = await openPage(browser, url);
  const hashes = fc.sample(
    fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.webFragments(),
      fc
        .array(fc.tuple(fc.constantFrom("v", "r", "c", "f", "g", "p", "b", "x", "__proto__"), fc.string()))
        .map((pairs) => `/what-if?${pairs.map(([key, value]) => `${key}=${value}`).join("&")}`),
    ),
    { numRuns: 150, seed: 20_261_125 },
  );
  for (const hash of hashes) {
    await page.evaluate((text) => (location.hash = text), hash);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect(heard.faults).toEqual([]);
  await page.getByRole("button", { name: "Reset to report" }).click({ force: true });
  await goTo(page, "board");
  expect(await textOf(page)).toMatch(/\d+ of 50/);
  await page.context().close();
}, 120_000);

test("a report whose numbers this browser does not get says so", async () => {
  const text = readFileSync(join(folder, "report.html"), "utf8");
  // The engine's source with another constant in its mixing of bits: as if a browser counted differently.
  const other = text.replace(/(id="engine-source">)([^<]+)/, (_, opening: string, packed: string) => {
    const source = inflateRawSync(Buffer.from(packed, "base64")).toString();
    expect(source).toContain("466688986");
    const changed = deflateRawSync(source.replaceAll("466688986", "466688987")).toString("base64");
    return `${opening}${changed}`;
  });
  expect(other).not.toBe(text);
  writeFileSync(join(folder, "other.html"), other);
  const { page } = await openPage(browser, pathToFileURL(join(folder, "other.html")).href, {}, false);
  await page
    .getByText(/other numbers than the report/)
    .first()
    .waitFor({ timeout: 60_000 });
  await page.context().close();
});

test("without workers the report can still be read, and says that it is not live", async () => {
  const { page } = await openPage(browser, url, {}, false);
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new Error("no workers here");
      }
    } as unknown as typeof Worker;
  });
  await page.reload();
  await page
    .getByText(/live model cannot run/)
    .first()
    .waitFor();
  expect(await textOf(page)).toMatch(/\d+ of 50/);
  for (const view of viewKeys) {
    await goTo(page, view);
    expect({ view, ...(await axeOn(page)) }).toEqual({ view, ...clean });
  }
  await page.context().close();
}, 120_000);

test("random input brings no error", async () => {
  const { page, heard } = await openPage(browser, url);
  const { monkey } = await import("./monkey.ts");
  await monkey(page, { seconds: 20, seed: 7 });
  expect(heard.faults).toEqual([]);
  await page.context().close();
}, 120_000);

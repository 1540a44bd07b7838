import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acts } from "../../src/model/acts/index.ts";
import { stepKeys } from "../../src/report/live/theatre/theatre.ts";
import { axeOn, goTo, isCalm, openPage } from "../page/openPage.ts";
import { launchBrowser } from "../support/browser.ts";
import { isAt } from "./byKeys.ts";
import { theatreFile, type TheatreFile } from "./theatreFile.ts";

// The theatre as a file of its own: nothing in it may count on a report.

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

const clean = { violations: [], unexplained: [] };
const textOf = (page: Page): Promise<string> => page.locator("body").innerText();

describe("a theatre alone", () => {
  test("opens with the theatre, gets the same futures, and has the views that need no study", async () => {
    const { page, heard } = await openPage(browser, theatre.url);
    expect(await page.locator("footer").innerText()).toContain(
      "This page just reproduced 3 futures exactly, as they were when this file was made.",
    );
    const views = await page
      .locator("nav.views a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(views).toEqual(["#/theatre", "#/network", "#/evidence"]);
    expect(await page.locator("h1").innerText()).toBe("Peril theatre");
    for (const view of ["network", "evidence", "theatre"] as const) {
      await goTo(page, view);
      expect({ view, ...(await axeOn(page)) }).toEqual({ view, ...clean });
      const words = await textOf(page);
      expect({ view, found: /\b(?:the|this) report\b|\bplans?\b|undefined|NaN/i.exec(words)?.[0] }).toEqual({
        view,
        found: undefined,
      });
    }
    expect(heard.faults).toEqual([]);
    await page.context().close();
  });

  test("says without scripts what is to be done", async () => {
    const { page } = await openPage(browser, theatre.url, { javaScriptEnabled: false });
    const words = await textOf(page);
    expect(words).toContain("Scripts are off, so the stage stays empty.");
    for (const { title } of acts) expect(words).toContain(title);
    await page.context().close();
  });

  test("leads from the address of a view that it lacks to the theatre", async () => {
    for (const hash of ["#/board", "#/what-if?v=1&g=1", "#/compare", "#/perils/groupthink"]) {
      const { page, heard } = await openPage(browser, `${theatre.url}${hash}`, {}, false);
      await page.locator("main.view-theatre").waitFor();
      expect(heard.faults).toEqual([]);
      await page.context().close();
    }
  });

  test("has dialogs without a report, and a link to the place in hand", async () => {
    const { page, heard } = await openPage(browser, `${theatre.url}#/theatre/together/predict`);
    await isAt(page, "predict");
    for (const name of ["Share", "Our own schools", "Settings", "Help"]) {
      await page.getByRole("button", { name, exact: true }).click();
      const dialog = page.locator("dialog[open]");
      await dialog.waitFor();
      expect({ name, ...(await axeOn(page)) }).toEqual({ name, ...clean });
      const words = await dialog.innerText();
      expect({ name, found: /\breport\b|E-mail|Settings code/i.exec(words)?.[0] }).toEqual({
        name,
        found: undefined,
      });
      if (name === "Share")
        expect(await page.getByLabel("Link to this place").inputValue()).toBe(
          `${theatre.url}#/theatre/together/predict`,
        );
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    }
    expect(heard.faults).toEqual([]);
    await page.context().close();
  });

  test("is saved as a copy that opens the same, byte for byte", async () => {
    const save = async (page: Page): Promise<string> => {
      await page.getByRole("button", { name: "Share", exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save a copy with my words" }).click(),
      ]);
      return readFileSync(await download.path(), "utf8");
    };
    const { page } = await openPage(browser, theatre.url);
    const copy = await save(page);
    const file = theatre.file.replace(/\.html$/, "-copy.html");
    writeFileSync(file, copy);
    await page.context().close();
    const opened = await openPage(browser, pathToFileURL(file).href);
    expect(await opened.page.locator("main h1").innerText()).toBe("Peril theatre");
    expect(await save(opened.page)).toBe(copy);
    expect(opened.heard.faults).toEqual([]);
    await opened.page.context().close();
  });

  test("prints the view in hand, and the handout of the act", async () => {
    const { page, heard } = await openPage(browser, theatre.url);
    const isPrinted = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
    await goTo(page, "evidence");
    await page.emulateMedia({ media: "print" });
    expect(await isPrinted("main h1")).toBe(true);
    expect(await isPrinted("nav.views")).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await goTo(page, "theatre");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.locator(".handout h1").first().waitFor();
    expect(await isPrinted(".handout h1")).toBe(true);
    expect(await isPrinted(".strip")).toBe(false);
    expect(heard.faults).toEqual([]);
    await page.context().close();
  });

  test("has one’s own schools on the stage, and goes back", async () => {
    const { page, heard } = await openPage(browser, theatre.url);
    const district = page.getByRole("button", { name: "Our own schools", exact: true });
    await district.click();
    await page
      .getByLabel("Choose CSV files")
      .setInputFiles([
        { name: "schools.csv", mimeType: "text/csv", buffer: Buffer.from("name,staff\nAsh,12\nBeech,20\n") },
      ]);
    await page.getByLabel("What do you call your district?").fill("Ash & Beech");
    await page.getByRole("button", { name: "Use this district" }).click();
    await page.locator(".strip-district", { hasText: "Ash & Beech" }).waitFor();
    await page.getByText("Ready: 50 futures of each side").waitFor({ timeout: 60_000 });
    await isCalm(page);
    expect(await axeOn(page)).toEqual(clean);
    await district.click();
    await page.getByRole("button", { name: "Back to the first stage" }).click();
    await page.locator(".strip-district", { hasText: "Six schools" }).waitFor();
    expect(heard.faults).toEqual([]);
    await page.context().close();
  });

  test("opens from any address to a step that is open, and never stands still", async () => {
    const { page, heard } = await openPage(browser, theatre.url);
    const part = fc.oneof(
      fc.constantFrom(...acts.map(({ key }) => key), ...stepKeys, "__proto__", "constructor", ""),
      fc.string({ maxLength: 20 }),
      fc.webFragments(),
    );
    const hashes = fc.sample(
      fc.tuple(part, part, part).map((parts) => `/theatre/${parts.join("/")}`),
      { numRuns: 100, seed: 20_261_126 },
    );
    for (const hash of hashes) {
      await page.evaluate((text) => (location.hash = text), hash);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await page.locator(".theatre-step h3").count()).toBe(1);
    }
    expect(heard.faults).toEqual([]);
    // Nobody has predicted, so nothing behind the prediction was shown.
    await page.evaluate(() => (location.hash = "#/theatre/together/reveal"));
    await isAt(page, "predict");
    await page.goBack();
    await page.locator("main.view-theatre").waitFor();
    await page.context().close();
  });
});

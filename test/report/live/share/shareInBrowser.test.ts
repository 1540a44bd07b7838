import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../../support/browser.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { runAxe } from "../../pageMeasures.ts";
import { LivePages } from "../livePageFile.ts";

describe("sharing in a browser", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  let browser: Browser;
  let pages: LivePages;
  let url: string;
  const heard: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    pages = new LivePages(browser);
    url = await pages.write("report.html", makePageData({ effects: [0.08, -0.02] }));
  });
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
    expect(heard).toEqual([]);
  });

  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  async function savedBy(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, button)]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
  const hashOf = async (page: Page, part: string): Promise<string> => {
    await page.waitForFunction((wanted) => location.hash.includes(wanted), part);
    return page.evaluate(() => location.hash);
  };

  it.each([1366, 320])("has dialogs without faults that Esc closes, at %d px", async (width) => {
    const page = await pages.open(url, heard, width);
    for (const name of ["Share", "Settings", "Help"]) {
      const isFolded = width < 700 && name !== "Share";
      if (isFolded) await page.locator("summary", { hasText: "More" }).click();
      await press(page, name);
      await page.getByRole("dialog").waitFor();
      await page.evaluate(axe);
      expect(await page.evaluate(runAxe), name).toEqual({ violations: [], unexplained: [] });
      const spill = await page.evaluate(() => {
        const dialog = document.querySelector("dialog")!;
        return dialog.scrollWidth - dialog.clientWidth;
      });
      expect(spill, name).toBeLessThanOrEqual(0);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(isFolded ? "More" : name);
    }
    await page.close();
  });

  it("saves a copy that opens with its settings, and copies of it that have the same bytes", async () => {
    const page = await pages.open(`${url}#/compare?v=1&1.coach=35&G=0.3&h.trust=2`, heard);
    const hash = await hashOf(page, "r=");
    await press(page, "Share");
    const first = await savedBy(page, "Save a copy with these settings");
    const again = await savedBy(page, "Save a copy with these settings");
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(first.name).toMatch(/^eleven-schools-decide-.*\.html$/);
    await page.close();

    const copy = await pages.open(pages.put("copy.html", first.bytes.toString()), heard);
    await copy.getByRole("link", { name: "Compare plans" }).click();
    // The copy's settings are written against the report's, as those of the report itself.
    expect(await hashOf(copy, "G=")).toBe(hash);
    await press(copy, "Share");
    const second = await savedBy(copy, "Save a copy with these settings");
    expect(second.bytes.equals(first.bytes)).toBe(true);
    await copy.keyboard.press("Escape");
    await press(copy, "Reset to report");
    await press(copy, "Share");
    const { bytes } = await savedBy(copy, "Save a copy with these settings");
    expect(bytes.length).not.toBe(first.bytes.length);
    await copy.close();
  });

  it("gives a code that brings the settings to another reader, and tells a wrong one", async () => {
    const giving = await pages.open(`${url}#/what-if?v=1&2.coach=35&2.first=weakest&C=1`, heard);
    const hash = await hashOf(giving, "r=");
    await press(giving, "Share");
    const code = await giving.getByLabel("Code of your settings").inputValue();
    const taking = await pages.open(`${url}#/what-if`, heard);
    await press(taking, "Share");
    const field = taking.getByLabel("Enter a code");
    await field.fill(`${code.slice(0, -1)}${code.endsWith("X") ? "Y" : "X"}`);
    await press(taking, "Use this code");
    await taking.getByText("Something in this code is not as it was given").waitFor();
    await field.fill(code.toLowerCase().replaceAll("-", " "));
    await press(taking, "Use this code");
    await taking.getByText("The settings of this code are in force").waitFor();
    expect(await hashOf(taking, "r=")).toBe(hash);
    await giving.close();
    await taking.close();
  });

  it("copies text, or selects it where the browser does not allow that", async () => {
    const page = await pages.open(url, heard);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: (text: string) => void (document.title = text) },
        configurable: true,
      });
    });
    await press(page, "Share");
    await press(page, "Copy code");
    await page.getByText("Copied.").waitFor();
    expect(await page.title()).toBe(await page.getByLabel("Code of your settings").inputValue());
    await page.evaluate(() => {
      const refuse = { writeText: () => Promise.reject(new Error("not allowed")) };
      Object.defineProperty(navigator, "clipboard", { value: refuse, configurable: true });
    });
    await press(page, "Copy link");
    await page.getByText("The text is selected").waitFor();
    expect(await page.evaluate(() => String(document.getSelection()))).toContain("report.html#/board");
    await page.close();
  });

  it("makes a picture of a figure at twice its size, and the scenario of a plan", async () => {
    const page = await pages.open(url, heard);
    await page.evaluate(() => {
      const figure = document.createElement("figure");
      const caption = figure.appendChild(document.createElement("figcaption"));
      caption.textContent = "Where the futures end.";
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      for (const [name, value] of Object.entries({
        role: "img",
        "aria-label": "Dots",
        viewBox: "0 0 320 100",
      }))
        svg.setAttribute(name, value);
      figure.append(svg);
      document.querySelector("main")!.prepend(figure);
    });
    await press(page, "Share");
    await page.getByLabel("Figure").selectOption("Where the futures end");
    const { name, bytes } = await savedBy(page, "Save picture");
    expect(name).toBe("eleven-schools-decide-where-the-futures-end.png");
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(2 * 368);
    const scenario = await savedBy(page, "Download the scenario");
    expect(JSON.parse(scenario.bytes.toString())).toHaveProperty("system");
    await page.close();
  });

  it("keeps settings when the reader goes between views and back, and undoes what a link brought", async () => {
    const page = await pages.open(`${url}#/what-if?v=1&1.coach=35`, heard);
    await hashOf(page, "r=");
    await page.getByRole("link", { name: "Compare plans" }).click();
    expect(await hashOf(page, "1.coach=35")).toContain("#/compare?");
    await press(page, "Undo");
    await page.waitForFunction(() => location.hash === "#/compare");
    await page.goBack();
    await page.waitForFunction(() => location.hash === "#/what-if");
    expect(await page.getByRole("link", { name: "What if" }).getAttribute("aria-current")).toBe("page");
    await page.evaluate(() => (location.hash = "#/compare?v=1&r=ffffffff&1.coach=40&1.robots=1"));
    await page.getByText("These settings were made for another report.").waitFor();
    expect(await hashOf(page, "1.coach=40")).toContain("1.robots=1");
    await page.close();
  });

  it("makes text larger and keeps single keys off where that is asked for", async () => {
    const page = await pages.open(url, heard);
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    const usual = await size();
    await press(page, "Settings");
    await page.getByLabel("200 %").check();
    expect(await size()).toBeCloseTo(2 * usual, 1);
    await page.getByLabel("Single keys are off").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await press(page, "Settings");
    await page.getByLabel("Single keys are off").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Help" }).waitFor();
    await page.close();
  });
});

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { PageData } from "../../../src/report/live/pageData.ts";
import { launchBrowser } from "../../support/browser.ts";
import { runAxe } from "../pageMeasures.ts";
import { LivePages } from "./livePageFile.ts";

/** A page of some data that the tests of a file open in one browser; at the end nothing may have been heard. */
export interface LivePageTest {
  readonly browser: Browser;
  readonly pages: LivePages;
  readonly url: string;
  /** Messages, errors and requests of all pages. */
  readonly heard: string[];
}

/** Starts the browser and writes the page before the tests of the block in which it is called. */
export function livePageTest(data: () => PageData): LivePageTest {
  const heard: string[] = [];
  let started: Omit<LivePageTest, "heard"> | null = null;
  beforeAll(async () => {
    const browser = await launchBrowser();
    const pages = new LivePages(browser);
    started = { browser, pages, url: "" };
    started = { ...started, url: await pages.write("report.html", data()) };
  }, 60_000);
  afterAll(async () => {
    await started?.browser.close();
    started?.pages.remove();
    expect(heard).toEqual([]);
  });
  return {
    heard,
    get browser() {
      return started!.browser;
    },
    get pages() {
      return started!.pages;
    },
    get url() {
      return started!.url;
    },
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the page as it stands now. */
export async function axeFindings(page: Page): ReturnType<typeof runAxe> {
  await page.evaluate(axe);
  return page.evaluate(runAxe);
}

/** Nothing on the page, as it stands now, keeps anybody from using it. */
export async function expectNoFaults(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual({ violations: [], unexplained: [] });
}

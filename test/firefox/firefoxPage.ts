import type { Browser, ElementHandle, Page } from "puppeteer-core";
import { expect } from "vitest";
import type { ViewKey } from "../../src/report/live/state/page.ts";
import { axeSource, type Heard } from "../page/openPage.ts";
import { runAxe, setOverflow } from "../report/pageMeasures.ts";

/** How long a page may take for anything, in milliseconds: no test asserts on speed. */
const PATIENCE = { timeout: 60_000 } as const;

/** Opens an address in Firefox and listens to all that the page must not do. */
export async function openIn(
  browser: Browser,
  url: string,
): Promise<{ readonly page: Page; readonly heard: Heard }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  await page.setViewport({ width: 1366, height: 768 });
  const heard: Heard = { faults: [] };
  page.on("console", (message) => heard.faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => heard.faults.push(`error: ${String(error)}`));
  page.on("request", (request) => {
    const asked = request.url();
    // The file itself, and the worker from its own text.
    if (asked.split("#")[0] !== url.split("#")[0] && !/^(blob|data):/.test(asked))
      heard.faults.push(`request: ${asked}`);
  });
  await page.evaluateOnNewDocument(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(url);
  return { page, heard };
}

/** Opens the board's page and waits until it has checked itself: then its engine is ready and idle. */
export async function openLive(browser: Browser, url: string): ReturnType<typeof openIn> {
  const opened = await openIn(browser, url);
  await shows(opened.page, /just reproduced 3 of the report/);
  return opened;
}

/** Text of an element as a reader sees it; empty where it is not there. */
export function textOf(page: Page, selector = "main"): Promise<string> {
  return page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? "", selector);
}

/** Waits until a text stands on the page. */
export async function shows(page: Page, text: RegExp): Promise<void> {
  await expect.poll(() => textOf(page, "body"), PATIENCE).toMatch(text);
}

/** Waits until as many elements are there as are wanted. */
export async function hasCount(page: Page, selector: string, count: number): Promise<void> {
  const found = (): Promise<number> =>
    page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
  await expect.poll(found, PATIENCE).toBe(count);
}

/** The element; throws where it is not there. */
export async function find(page: Page, selector: string): Promise<ElementHandle> {
  const element = await page.$(selector);
  if (element === null) throw new Error(`there is no ${selector}`);
  return element;
}

/** Clicks the button whose text begins so. */
export async function press(page: Page, name: string): Promise<void> {
  await (await find(page, `xpath/.//button[starts-with(normalize-space(), "${name}")]`)).click();
}

/** Goes to a view by its link. */
export async function goTo(page: Page, view: ViewKey): Promise<void> {
  await (await find(page, `nav.views a[href="#/${view}"]`)).click();
  await hasCount(page, `main.view-${view}`, 1);
}

/** What axe finds on the page as it is. */
export async function axeOn(page: Page): Promise<Awaited<ReturnType<typeof runAxe>>> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  await page.evaluate(setOverflow, "visible");
  const found = await page.evaluate(runAxe);
  await page.evaluate(setOverflow, "");
  return found;
}

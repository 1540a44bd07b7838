import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { viewKeys, type ViewKey } from "../../src/report/live/state/page.ts";
import { runAxe, setOverflow } from "../report/pageMeasures.ts";

/** Source of axe, to be put into a page. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a page did that it must not: requests, errors, refusals of its security policy. */
export interface Heard {
  readonly faults: string[];
}

/** Opens the page and listens; waits until it is live unless told otherwise. */
export async function openPage(
  browser: Browser,
  url: string,
  context: BrowserContextOptions = {},
  waits = true,
): Promise<{ readonly page: Page; readonly heard: Heard }> {
  const own = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...context });
  const page = await own.newPage();
  const heard: Heard = { faults: [] };
  page.on("console", (message) => heard.faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => heard.faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const asked = request.url();
    // The file itself, and the worker from its own text.
    if (asked !== url.split("#")[0] && !asked.startsWith("blob:") && !asked.startsWith("data:"))
      heard.faults.push(`request: ${asked}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(url);
  if (waits && context.javaScriptEnabled !== false) await isLive(page);
  return { page, heard };
}

/** Waits until the page has checked itself: then its engine is ready and idle. */
export async function isLive(page: Page): Promise<void> {
  await page
    .getByText(/just reproduced 3 of the report/)
    .first()
    .waitFor({ timeout: 60_000 });
}

/** Waits until the main part of the page stands still: what is loaded is there. */
export async function isCalm(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const memory = globalThis as unknown as { seenBefore?: string };
      const seen = document.querySelector("main")!.innerHTML;
      const isSame = memory.seenBefore === seen;
      memory.seenBefore = seen;
      return isSame;
    },
    null,
    { polling: 250, timeout: 60_000 },
  );
}

/** Goes to a view by its link. */
export async function goTo(page: Page, view: ViewKey): Promise<void> {
  await page.locator(`nav.views a[href="#/${view}"]`).click();
  await page.locator(`main.view-${view}`).waitFor();
  await isCalm(page);
}

/** What axe finds on the page as it is: violations, and what it could not decide and nobody explained. */
export async function axeOn(page: Page): Promise<{ violations: unknown; unexplained: unknown }> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  await page.evaluate(setOverflow, "visible");
  const found = await page.evaluate(runAxe);
  await page.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLElement>("main *"))
      for (const property of ["overflow", "max-height", "position"]) box.style.removeProperty(property);
  });
  return found;
}

export { viewKeys };

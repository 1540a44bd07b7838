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
    .getByText(/just reproduced 3 (of the report|futures)/)
    .first()
    .waitFor();
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
  const { violations, unexplained } = await page.evaluate(runAxe);
  await page.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLElement>("main *"))
      for (const property of ["overflow", "max-height", "position"]) box.style.removeProperty(property);
  });
  // What reaches beyond the window cannot be judged there: it is looked at once more, scrolled into the middle.
  const isUndecided = unexplained.length > 0;
  return { violations, unexplained: isUndecided ? await page.evaluate(axeOneByOne) : unexplained };
}

/** What axe still cannot decide, or objects to, of each thing that it could not decide on the whole page. Runs in the page. */
async function axeOneByOne(): Promise<string[]> {
  interface Found {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly target: readonly string[] }[];
  }
  interface Result {
    readonly violations: readonly Found[];
    readonly incomplete: readonly Found[];
  }
  const { axe } = globalThis as unknown as {
    axe: { run(root?: Element, options?: object): Promise<Result> };
  };
  const undecided: string[] = [];
  for (const { id, nodes } of (await axe.run()).incomplete) {
    for (const { html, target } of nodes) {
      // axe cannot see what lies behind SVG text; the contrast of chart text is computed in palette.test.ts.
      if (html.startsWith("<text ")) continue;
      const element = document.querySelector(target[0]!);
      element?.scrollIntoView({ block: "center", inline: "center" });
      const again = element === null ? null : await axe.run(element, { runOnly: [id] });
      const isDecided = again !== null && again.incomplete.length === 0 && again.violations.length === 0;
      if (!isDecided) undecided.push(`${id}: ${html.slice(0, 200)}`);
    }
  }
  scrollTo(0, 0);
  return undecided;
}

export { viewKeys };

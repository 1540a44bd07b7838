import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { axeSource, isCalm, openPage, type Heard } from "../page/openPage.ts";
import { runAxe } from "../report/pageMeasures.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** What a build did. */
export interface Built {
  readonly code: number | null;
  readonly said: string;
}

/** Builds notebooks into a folder, as `npm run notebooks` does, with few futures: those that are named, else all. */
export function buildNotebooks(folder: string, ...words: readonly string[]): Built {
  const given = ["--import", "tsx", "build/notebooks.ts", "--output", folder, "--futures", "3", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, {
    cwd: repository,
    encoding: "utf8",
    timeout: 900_000,
  });
  return { code: status, said: stdout + stderr };
}

/** A page of a notebook as a reader meets it: without any net, and at rest. */
export async function openNotebook(
  browser: Browser,
  file: string,
  width: number,
): Promise<{ readonly page: Page; readonly heard: Heard }> {
  const viewport = { width, height: 900 };
  const { page, heard } = await openPage(
    browser,
    pathToFileURL(file).href,
    { offline: true, viewport },
    false,
  );
  await page.locator("h1").waitFor();
  await isCalm(page);
  return { page, heard };
}

/** What a reader reads: the text without the code. */
export function proseOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.querySelector("main")!.cloneNode(true) as HTMLElement;
    for (const code of copy.querySelectorAll("pre, details, svg, script")) code.remove();
    return copy.textContent!.replace(/\s+/g, " ");
  });
}

/** What is wrong with a page: cells that failed, what spills over its edge, and what axe objects to. */
export async function faultsOf(page: Page): Promise<string[]> {
  const failed = await page.locator(".observablehq--error").allInnerTexts();
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(runAxe);
  return [...failed, ...violations, ...(spill > 0 ? [`${spill} pixels wider than the window`] : [])];
}

/** How many charts stand on a page, each with what it shows in words. */
export async function chartsOf(page: Page): Promise<string[]> {
  const charts = page.locator("figure svg[role=img]");
  return charts.evaluateAll((all) =>
    all
      .filter((chart) => chart.querySelector("path, circle, rect, line") !== null)
      .map((chart) => chart.getAttribute("aria-label") ?? ""),
  );
}

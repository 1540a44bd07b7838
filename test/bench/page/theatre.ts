import { statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { runHere } from "../../cli/inProcess.ts";
import { heapOf, openBench, type Opened } from "./benchBrowser.ts";
import { median, quantile, row, told, type Row } from "./table.ts";

/** Staff on each side of the stage that must still run smoothly. */
const STAFF = 600;
const STAFF_PER_SCHOOL = 50;
/** The act in which most happens. */
const ACT = "together";

interface TheatrePage {
  readonly file: string;
  readonly url: string;
}

/** The theatre as the command line writes it. */
async function write(name: string, ...words: readonly string[]): Promise<TheatrePage> {
  const file = resolve("node_modules/.cache", `${name}.html`);
  const { code, stderr } = await runHere(["theatre", ...words, "-o", file, "--overwrite"], process.cwd());
  if (code !== 0) throw new Error(stderr);
  return { file, url: pathToFileURL(file).href };
}

/** The theatre of a made-up district of so many staff. */
function large(staff: number): Promise<TheatrePage> {
  const scenario = resolve("node_modules/.cache", `theatre-${staff}.json`);
  const schoolSizes = Array.from({ length: Math.round(staff / STAFF_PER_SCHOOL) }, () => STAFF_PER_SCHOOL);
  const system = { generate: { schoolSizes } };
  writeFileSync(scenario, JSON.stringify({ name: `Stage of ${staff}`, seed: "bench", weeks: 108, system }));
  return write(`theatre-${staff}`, scenario);
}

/** Opens the stage of an act, prediction skipped; gives the milliseconds until both sides stand there. */
async function openStage(page: Page): Promise<number> {
  const begun = performance.now();
  await page.evaluate((key) => (location.hash = `#/theatre/${key}/predict`), ACT);
  await page.getByRole("button", { name: "Skip the prediction" }).click();
  await page.locator(".theatre-buttons button.main").click();
  await page.locator(".stage-pair .stage-right canvas").first().waitFor({ timeout: 600_000 });
  await page.locator(".stage-pair").focus();
  return performance.now() - begun;
}

/** Milliseconds between frames while both sides play from the first week to the last. */
async function playOnce(page: Page): Promise<number[]> {
  await page.keyboard.press("Home");
  await page.waitForTimeout(500);
  await page.keyboard.press("Space");
  return page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>("#stage-week")!;
    const found: number[] = [];
    let last = NaN;
    await new Promise<void>((done) => {
      requestAnimationFrame(function next(now: number): void {
        if (!Number.isNaN(last)) found.push(now - last);
        last = now;
        if (slider.value === slider.max) done();
        else requestAnimationFrame(next);
      });
    });
    return found;
  });
}

async function framesAndTasks(browser: Browser, url: string, repeats: number): Promise<Row[]> {
  const { page } = await openBench(browser, url);
  const waited = await openStage(page);
  await page.waitForTimeout(2_000);
  await page.evaluate(() => (globalThis.noted.tasks = []));
  const gaps: number[] = [];
  for (let time = 0; time < repeats; time++) gaps.push(...(await playOnce(page)));
  const tasks = await page.evaluate(() => globalThis.noted.tasks.map(({ length }) => length));
  await page.context().close();
  const stages = `two stages of ${STAFF}`;
  return [
    told(`${stages}: from the prediction to the stage`, `${(waited / 1000).toFixed(1)} s`),
    row(`frame in play, ${stages}, median`, median(gaps), "ms", 17),
    row(`frame in play, ${stages}, p95`, quantile(gaps, 0.95), "ms", 34),
    row(`longest task in play, ${stages}`, Math.max(0, ...tasks), "ms", 50),
  ];
}

/** Plays again and again, now the typical run and now an unusual one, for so many minutes. */
async function soak(opened: Opened, minutes: number): Promise<number> {
  const { page } = opened;
  let plays = 0;
  for (const end = Date.now() + minutes * 60_000; Date.now() < end; plays++) {
    await playOnce(page);
    await page.keyboard.press("n");
    await page.locator(".stage-pair .stage-right canvas").first().waitFor({ timeout: 60_000 });
    await page.locator(".stage-pair").focus();
  }
  return plays;
}

async function memory(browser: Browser, url: string, minutes: number): Promise<Row[]> {
  const opened = await openBench(browser, url);
  await openStage(opened.page);
  await soak(opened, Math.min(1, minutes));
  const early = await heapOf(opened);
  const plays = await soak(opened, minutes);
  const late = await heapOf(opened);
  for (const fault of opened.faults) console.error(fault);
  await opened.page.context().close();
  return [
    told("heap of the theatre after a minute", `${(early / 1e6).toFixed(1)} MB`),
    row(`heap after ${minutes} min and ${plays} plays`, late / 1e6, "MB", 150),
    told("grown in that time", `${((late - early) / 1e6).toFixed(1)} MB`),
    row("errors heard in the theatre", opened.faults.length, "", 0),
  ];
}

/** The theatre against its budgets: file, frames and tasks while two large stages play, and what is kept after long play. */
export async function theatreRows(
  browser: Browser,
  repeats: number,
  minutes: number,
  add: (...rows: Row[]) => void,
): Promise<void> {
  const usual = await write("theatre");
  add(row("file, theatre", statSync(usual.file).size / 1000, "KB", 900));
  add(...(await framesAndTasks(browser, (await large(STAFF)).url, repeats)));
  if (minutes > 0) add(...(await memory(browser, usual.url, minutes)));
}

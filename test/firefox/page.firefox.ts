import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acts } from "../../src/model/acts/index.ts";
import { reachOf } from "../../src/report/board/fifty.ts";
import { ofCount } from "../../src/report/board/sentences/counts.ts";
import { verdictOf, verdictSentence } from "../../src/report/board/verdict.ts";
import { blockIds } from "../../src/report/live/file/blocks.ts";
import type { PageData } from "../../src/report/live/pageData.ts";
import { sideChanges, usualChoices } from "../../src/report/live/theatre/actChanges.ts";
import { fiftyFacts } from "../../src/report/theatre/fiftyFacts.ts";
import { fiftySentences } from "../../src/report/theatre/sentences/fifty.ts";
import { originalSettings } from "../../src/report/live/state/originalSettings.ts";
import { viewKeys } from "../../src/report/live/state/page.ts";
import { changesOf, presetAnswers } from "../../src/report/live/state/planChanges.ts";
import { boardFile } from "../page/boardFile.ts";
import { runFutures } from "../report/live/realPageData.ts";
import { launchFirefox } from "../support/firefox.ts";
import { axeOn, find, goTo, hasCount, openIn, openLive, press, shows, textOf } from "./firefoxPage.ts";

// The whole page as a reader with Firefox opens it: from a file, with everything in it real.

const downloads = mkdtempSync(join(tmpdir(), "spreadwell-firefox-"));
let browser: Browser;
let folder: string;
let file: string;
let url: string;

beforeAll(async () => {
  browser = await launchFirefox(downloads);
  ({ folder, file, url } = await boardFile());
});

afterAll(async () => {
  await browser?.close();
  for (const made of [folder, downloads])
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
});

const PRESSES = 4;

/** Answers a question by the keys of its slider, and waits for all futures. */
async function changePlan(page: Page): Promise<void> {
  await goTo(page, "what-if");
  await (await find(page, "#question-principal")).focus();
  for (let times = 0; times < PRESSES; times++) await page.keyboard.press("ArrowLeft");
  await shows(page, /60 futures done\./);
}

/** The overview, once it shows the plan in hand and nothing older. */
async function overview(page: Page): Promise<string> {
  await goTo(page, "board");
  await hasCount(page, "main .previous, main progress", 0);
  return textOf(page);
}

/** What the file carries, read as a page reads it. */
function dataOf(path: string): PageData {
  const block = new RegExp(`id="${blockIds.data}">([^<]*)<`).exec(readFileSync(path, "utf8"))![1]!;
  return JSON.parse(inflateRawSync(Buffer.from(block.trim(), "base64")).toString()) as PageData;
}

test("what a page must not do is heard", async () => {
  const bad = join(folder, "bad.html");
  writeFileSync(
    bad,
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="img-src 'none'"><title>bad</title>
    <script>console.log("said"); new Image().src = "https://refused.invalid/";
    fetch("https://asked.invalid/").catch(() => undefined); setTimeout(() => { throw new Error("thrown"); });</script>`,
  );
  const { page, heard } = await openIn(browser, pathToFileURL(bad).href);
  for (const fault of ["console: said", "policy: img-src", "request: https://asked.invalid/", "thrown"])
    await expect.poll(() => heard.faults.join("\n"), { timeout: 20_000 }).toContain(fault);
  await page.close();
});

test("the page is live, gets the report's futures to the last bit, and every view opens without a fault", async () => {
  const { page, heard } = await openLive(browser, url);
  expect(await page.evaluate(() => navigator.userAgent)).toContain("Firefox/");
  expect(await textOf(page, "footer")).toContain(
    "This page just reproduced 3 of the report’s 60 futures exactly.",
  );
  for (const view of viewKeys) {
    await goTo(page, view);
    // Once, under load, axe could not decide on headings here; perhaps they came while it looked. So the story is waited for.
    if (view === "network") await expect.poll(() => pictureOf(page), { timeout: 60_000 }).toContain("Week");
    expect({ view, ...(await axeOn(page)) }).toEqual({ view, violations: [], unexplained: [] });
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ view, isTooWide: width > 0 }).toEqual({ view, isTooWide: false });
  }
  expect(heard.faults).toEqual([]);
  await page.close();
});

test("the Network view tells a story week by week, and draws it", async () => {
  const { page, heard } = await openLive(browser, `${url}#/network`);
  const label = (): Promise<string> => pictureOf(page);
  await expect.poll(label, { timeout: 60_000 }).toContain("Week 72 of 72");
  await (await find(page, ".network-stage")).focus();
  await page.keyboard.press("Home");
  await page.keyboard.down("Shift");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.up("Shift");
  await expect.poll(label, { timeout: 20_000 }).toContain("Week 10 of 72");
  const inks = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>(".network-stage canvas")].map((canvas) => {
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }),
  );
  expect(Math.max(...inks)).toBeGreaterThan(3);
  await press(page, "Play");
  await expect.poll(label, { timeout: 60_000 }).toContain("Week 72 of 72");
  expect(heard.faults).toEqual([]);
  await page.close();
});

test("the theatre has both sides the same until the first difference, and counts the same futures as Node", async () => {
  const { page, heard } = await openLive(browser, `${url}#/theatre/quality-control/predict`);
  await press(page, "Skip the prediction");
  await press(page, "Next: Watch");
  await hasCount(page, ".stage-pair .stage-right", 1);
  await (await find(page, ".stage-pair")).focus();
  const different = (): Promise<number> =>
    page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const [left, right] = ["left", "right"].map((side) =>
        [...document.querySelectorAll<HTMLCanvasElement>(`.stage-${side} canvas`)].flatMap((canvas) => [
          ...new Uint32Array(
            canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data.buffer,
          ),
        ]),
      );
      return left!.filter((pixel, at) => pixel !== right![at]).length;
    });
  await page.keyboard.press("d");
  await page.keyboard.press("Escape");
  expect(await different()).toBeGreaterThan(0);
  await page.keyboard.press("ArrowLeft");
  expect(await different()).toBe(0);
  for (const next of ["Reveal", "Explain", "Discuss", "In 50 futures"]) await press(page, `Next: ${next}`);
  const data = dataOf(file);
  const act = acts[0]!;
  const [measure] = act.measures;
  const [left, right] = Object.values(sideChanges(act, usualChoices(act), -1))
    .slice(0, 2)
    .map((changes) => runFutures(data, changes!, 50, [measure!.metric]));
  const facts = fiftyFacts(left!, right!, measure!);
  await shows(page, /You saw one story/);
  expect(await textOf(page, ".theatre-answer")).toBe(fiftySentences(facts, measure!).join(" "));
  expect(heard.faults).toEqual([]);
  await page.close();
});

describe("a plan that is changed by keys", () => {
  test("is run and gives the numbers that Node gets", async () => {
    const { page, heard } = await openLive(browser, url);
    await changePlan(page);
    const data = dataOf(file);
    const { result } = data;
    const plan = originalSettings(result).plans[0]!;
    const principal = Number(presetAnswers(plan, data)["principal"]) - PRESSES;
    const futures = runFutures(data, changesOf({ ...plan, answers: { principal } }, data), 60);
    const today = result.plans[0]!.futures;
    const shown = await textOf(page, ".result-panel");
    expect(await textOf(page, ".of-plan dd")).toBe(ofCount(reachOf(futures.ends.headline, result.headline)));
    expect(shown).toContain(
      verdictSentence(verdictOf(futures, today, result.headline), result.headline, "The plan"),
    );
    // Not only what the report knew already.
    expect(futures.ends.headline).not.toEqual(result.plans[1]!.futures.ends.headline);
    expect(heard.faults).toEqual([]);
    await page.close();
  });

  test("opens again the same from its link and from a saved copy", async () => {
    const { page } = await openLive(browser, url);
    const before = await overview(page);
    await changePlan(page);
    const shown = await overview(page);
    expect(shown).not.toBe(before);
    await expect.poll(() => page.evaluate(() => location.hash), { timeout: 20_000 }).toContain("principal=");
    const link = await page.evaluate(() => location.hash);
    const copy = await savedCopy(page);
    await page.close();

    const followed = await openLive(browser, `${url}${link}`);
    await expect.poll(() => textOf(followed.page), { timeout: 60_000 }).toBe(shown);
    expect(followed.heard.faults).toEqual([]);
    await followed.page.close();

    const opened = await openLive(browser, pathToFileURL(copy).href);
    await expect.poll(() => textOf(opened.page), { timeout: 60_000 }).toBe(shown);
    const again = await savedCopy(opened.page);
    expect(readFileSync(again).equals(readFileSync(copy))).toBe(true);
    expect(opened.heard.faults).toEqual([]);
    await opened.page.close();
  });
});

/** What the Network view's picture says of itself; empty before it is there. */
function pictureOf(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector(".network-stage canvas")?.getAttribute("aria-label") ?? "",
  );
}

/** Saves a copy of the page; gives the file's path. */
async function savedCopy(page: Page): Promise<string> {
  const before = readdirSync(downloads);
  const added = (): string[] => readdirSync(downloads).filter((name) => !before.includes(name));
  await press(page, "Share");
  await press(page, "Save a copy");
  // While it is written, a file with another ending stands beside it.
  const isWhole = (): boolean => added().length === 1 && added()[0]!.endsWith(".html");
  await expect.poll(isWhole, { timeout: 30_000 }).toBe(true);
  return join(downloads, added()[0]!);
}

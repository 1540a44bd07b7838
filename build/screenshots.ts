// Makes the pictures of README and guides, docs/images, from real results with fixed seeds: npm run screenshots.
// About two minutes. Look at what changed before it is committed.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { launchBrowser } from "../test/support/browser.ts";

/** One picture: what is opened, how large the window is, and what is done before it is taken. */
interface Shot {
  readonly name: string;
  /** Page below the folder of results, with its address after `#`. */
  readonly page: string;
  readonly size: readonly [width: number, height: number];
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Of the pictures, of 100: text stays sharp, and they stay small. */
const QUALITY = 82;
/** Bytes that a picture may have. */
const LARGEST = 120_000;

const shots: readonly Shot[] = [
  { name: "report", page: "run/report.html", size: [1100, 760] },
  { name: "board-overview", page: "board/report.html", size: [1280, 800], prepare: untilChecked },
  {
    name: "board-what-if",
    page: "board/report.html#/what-if",
    size: [1280, 800],
    prepare: async (page) => {
      await untilChecked(page);
      await page.locator("#question-check").fill("3");
      await page
        .getByText(/\d+ futures done/)
        .first()
        .waitFor();
    },
  },
  { name: "compare", page: "compare/report.html", size: [1100, 760] },
  {
    name: "theatre-watch",
    page: "theatre.html#/theatre/quality-control/predict",
    size: [1280, 800],
    prepare: async (page) => {
      await untilChecked(page);
      await page.getByRole("button", { name: "Skip the prediction" }).click();
      await page.getByRole("button", { name: "Next: Watch" }).click();
      await page
        .getByText(/First difference: week/)
        .first()
        .waitFor();
      // A week in which the two sides can be told apart at a glance.
      await page.getByRole("slider").first().fill("70");
      await page.waitForTimeout(1500);
    },
  },
  {
    name: "network-phone",
    page: "board/report.html#/network",
    size: [390, 844],
    prepare: async (page) => {
      await untilChecked(page);
      await page
        .locator("canvas")
        .first()
        .evaluate((canvas) => canvas.scrollIntoView({ block: "center" }));
      await page.waitForTimeout(1500);
    },
  },
];

/** Waits until the page has run three futures again: then it is ready and says so. */
async function untilChecked(page: Page): Promise<void> {
  await page
    .getByText(/just reproduced 3 (of the report|futures)/)
    .first()
    .waitFor({ timeout: 120_000 });
}

/** Runs a command of ours in the folder of results. */
function spreadwell(cwd: string, ...words: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [resolve("dist/cli.js"), ...words], {
    cwd,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`spreadwell ${words.join(" ")}\n${stderr}`);
}

const only = process.argv[2];
const folder = process.env["SCREENSHOTS_FROM"] ?? mkdtempSync(join(tmpdir(), "spreadwell-screenshots-"));
if (process.env["SCREENSHOTS_FROM"] === undefined) {
  spreadwell(folder, "run", "flagship", "-r", "100", "-o", "run");
  spreadwell(folder, "board", "flagship", "--quick", "-r", "100", "-o", "board");
  spreadwell(folder, "compare", "flagship", "coaching", "mandate", "-r", "50", "-o", "compare");
  spreadwell(folder, "theatre", "-o", "theatre.html");
}
mkdirSync("docs/images", { recursive: true });
const browser = await launchBrowser();
for (const { name, page: path, size, prepare } of shots) {
  if (only !== undefined && only !== name) continue;
  const context = await browser.newContext({
    viewport: { width: size[0], height: size[1] },
    // Twice as many pixels on a phone, as phones have.
    deviceScaleFactor: size[0] < 500 ? 2 : 1,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const [file, address] = path.split("#");
  await page.goto(`${pathToFileURL(join(folder, file!)).href}${address === undefined ? "" : `#${address}`}`);
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  // Playwright itself writes no WebP.
  const session = await context.newCDPSession(page);
  const taken = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: QUALITY,
  });
  const target = `docs/images/${name}.webp`;
  writeFileSync(target, Buffer.from(taken.data, "base64"));
  const bytes = statSync(target).size;
  console.log(`${target}: ${Math.round(bytes / 1000)} kB`);
  if (bytes > LARGEST) throw new Error(`${target} is larger than ${LARGEST / 1000} kB`);
  await context.close();
}
await browser.close();
if (process.env["SCREENSHOTS_FROM"] === undefined) rmSync(folder, { recursive: true });

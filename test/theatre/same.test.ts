import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acts } from "../../src/model/acts/index.ts";
import { openPage } from "../page/openPage.ts";
import { launchBrowser } from "../support/browser.ts";
import { openStage, weekOf } from "./byKeys.ts";
import { theatreFile, type TheatreFile } from "./theatreFile.ts";

// "Same schools, same luck": what is drawn is the same to the last pixel, until the one thing that differs shows.

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

/** How the sides compare at a week: how many pixels differ, in all layers, and how many colours there are. */
interface Compared {
  readonly week: number;
  readonly different: number;
  readonly colours: number;
}

/** Steps with the key from the week in hand to `last`, and compares all pixels of both sides at each week. */
function compareUntil(page: Page, last: number): Promise<Compared[]> {
  return page.evaluate(async (end) => {
    const slider = document.querySelector<HTMLInputElement>("#stage-week")!;
    const stage = document.querySelector(".stage-pair")!;
    const layers = (side: string): Uint32Array[] =>
      [...document.querySelectorAll<HTMLCanvasElement>(`.stage-${side} canvas`)].map((canvas) => {
        // Read from a copy: a canvas that is read often is told to the console.
        const copy = new OffscreenCanvas(canvas.width, canvas.height);
        const pen = copy.getContext("2d", { willReadFrequently: true })!;
        pen.drawImage(canvas, 0, 0);
        return new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      });
    const found: { week: number; different: number; colours: number }[] = [];
    for (;;) {
      // What a key asked for is drawn with the next frame.
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const [left, right] = [layers("left"), layers("right")];
      const colours = new Set<number>();
      let different = left.length === right.length && left.length > 0 ? 0 : 1;
      left.forEach((layer, at) => {
        const other = right[at]!;
        if (layer.length !== other.length) different += 1;
        layer.forEach((pixel, place) => {
          colours.add(pixel);
          if (pixel !== other[place]) different += 1;
        });
      });
      const week = slider.valueAsNumber;
      found.push({ week, different, colours: colours.size });
      if (week >= end) return found;
      stage.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    }
  }, last);
}

/** The first week in which the sides differ, of all until `last`; null where they never do. */
async function firstDifferentWeek(page: Page, last: number): Promise<number | null> {
  await page.keyboard.press("Home");
  const compared = await compareUntil(page, last);
  expect(compared.map(({ week }) => week)).toEqual(Array.from({ length: last + 1 }, (_, week) => week));
  // An empty canvas would be the same as another.
  expect(Math.min(...compared.map(({ colours }) => colours))).toBeGreaterThan(10);
  return compared.find(({ different }) => different > 0)?.week ?? null;
}

describe.each(acts)("the act $key", ({ key }) => {
  test("draws both sides alike until the first difference, and not at it", async () => {
    const { page, heard } = await openPage(browser, theatre.url);
    await openStage(page, key);
    await page.keyboard.press("d");
    const first = await weekOf(page);
    expect(first).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    expect(await firstDifferentWeek(page, first)).toBe(first);
    expect(heard.faults).toEqual([]);
    await page.context().close();
  });

  test("draws both sides alike to the last week where nothing differs", async () => {
    const { page, heard } = await openPage(browser, theatre.url);
    await openStage(page, key);
    await page.keyboard.press("o");
    await page.locator(".stage-difference", { hasText: /same/i }).waitFor();
    await page.locator(".stage-pair").focus();
    const last = Number(await page.locator("#stage-week").getAttribute("max"));
    expect(last).toBe(108);
    expect(await firstDifferentWeek(page, last)).toBeNull();
    // On again, they are as different as before.
    await page.keyboard.press("o");
    await page.locator(".stage-difference button").waitFor();
    await page.locator(".stage-pair").focus();
    await page.keyboard.press("End");
    expect((await compareUntil(page, last))[0]).not.toMatchObject({ different: 0 });
    expect(heard.faults).toEqual([]);
    await page.context().close();
  });
});

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

/** Pixels of both sides at the week in hand: how many differ, in all layers, and how many colours there are. */
function pixels(page: Page): Promise<{ readonly different: number; readonly colours: number }> {
  return page.evaluate(async () => {
    // What a key asked for is drawn with the next frame.
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const [left, right] = ["left", "right"].map((side) =>
      [...document.querySelectorAll<HTMLCanvasElement>(`.stage-${side} canvas`)].map((canvas) => {
        // Read from a copy: a canvas that is read often is told to the console.
        const copy = new OffscreenCanvas(canvas.width, canvas.height);
        const pen = copy.getContext("2d", { willReadFrequently: true })!;
        pen.drawImage(canvas, 0, 0);
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        return new Uint32Array(data.buffer);
      }),
    ) as [Uint32Array[], Uint32Array[]];
    let different = 0;
    const colours = new Set<number>();
    left.forEach((layer, at) => {
      const other = right[at]!;
      if (layer.length !== other.length) different += 1;
      layer.forEach((pixel, place) => {
        colours.add(pixel);
        if (pixel !== other[place]) different += 1;
      });
    });
    return { different, colours: colours.size };
  });
}

/** Steps on week by week, and tells the first in which the sides differ; null where they never do until `last`. */
async function firstDifferentWeek(page: Page, last: number): Promise<number | null> {
  await page.keyboard.press("Home");
  for (let week = 0; week <= last; week++) {
    expect(await weekOf(page)).toBe(week);
    const { different, colours } = await pixels(page);
    // An empty canvas would be the same as another.
    expect(colours).toBeGreaterThan(10);
    if (different > 0) return week;
    await page.keyboard.press("ArrowRight");
  }
  return null;
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
    expect((await pixels(page)).different).toBeGreaterThan(0);
    expect(heard.faults).toEqual([]);
    await page.context().close();
  });
});

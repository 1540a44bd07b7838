import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acts } from "../../../../src/model/acts/index.ts";
import { launchBrowser } from "../../../support/browser.ts";
import { measure, runAxe } from "../../pageMeasures.ts";
import { LivePages } from "../livePageFile.ts";
import { theatreData } from "./theatreData.ts";

describe("the steps of an act in a browser", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const act = acts[0]!;
  let browser: Browser;
  let pages: LivePages;
  let url: string;
  const heard: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    pages = new LivePages(browser);
    url = await pages.write("theatre.html", theatreData());
  });
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
    expect(heard).toEqual([]);
  });

  const isSound = async (page: Page): Promise<void> => {
    // What is drawn in 700 ms is judged when it stands.
    await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
    await page.evaluate(axe);
    expect(await page.evaluate(runAxe)).toEqual({ violations: [], unexplained: [] });
    const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(spill).toBeLessThanOrEqual(0);
    const { overlaps, cutOff, smallTargets, smallestChartText } = await page.evaluate(measure);
    expect({ overlaps, cutOff, smallTargets }).toEqual({ overlaps: [], cutOff: [], smallTargets: [] });
    expect(smallestChartText).toBeGreaterThanOrEqual(14);
  };
  const isAt = async (page: Page, step: string): Promise<void> => {
    await page.locator(".theatre-steps [aria-current='step']", { hasText: step }).waitFor();
    // The address follows within a moment.
    await page.waitForFunction(
      (place) => location.hash.startsWith(`#/theatre/${place}`),
      `${act.key}/${KEYS[step]!}`,
    );
  };
  const focused = (page: Page): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id ?? "",
    );
  /** Tabs until what a test looks for has the focus. */
  const tabTo = async (page: Page, holds: () => Promise<boolean>): Promise<void> => {
    for (let press = 0; press < 90; press++) {
      if (await holds()) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("the keyboard did not get there");
  };
  const hasFocus = (page: Page, selector: string) => (): Promise<boolean> =>
    page.evaluate((each) => document.activeElement?.matches(each) ?? false, selector);

  const goOn = async (page: Page): Promise<void> => {
    await tabTo(page, hasFocus(page, ".theatre-buttons .main"));
    await page.keyboard.press("Enter");
  };

  it.each([1366, 320])("go from setup to fix by keys alone, without faults, at %d px", async (width) => {
    const page = await pages.open(`${url}#/theatre`, heard, width);
    await isAt(page, "Setup");
    await isSound(page);

    // What comes after the prediction is locked.
    await goOn(page);
    await isAt(page, "Predict");
    expect(await page.locator(".theatre-buttons .main").isDisabled()).toBe(true);

    // Hands are typed and counted up.
    await tabTo(page, hasFocus(page, "#theatre-hands-0"));
    await page.keyboard.type("12");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Written down: 13 hands.").waitFor();
    await isSound(page);

    // A line is drawn with arrows: the first press begins in the middle.
    await page.getByLabel("Count hands").focus();
    await page.keyboard.press("ArrowRight");
    await tabTo(page, hasFocus(page, "[role='slider']"));
    for (const key of ["ArrowUp", "ArrowUp", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
    await page.getByText("a line through 2 of 9 terms").waitFor();
    expect(await page.locator(".theatre-fields input").first().inputValue()).toBe("53");
    await isSound(page);

    // A dot is moved with arrows.
    await page.getByLabel("Draw a line").focus();
    await page.keyboard.press("ArrowRight");
    await tabTo(page, hasFocus(page, "[role='slider']"));
    for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
    expect(await focused(page)).toBe("Dot of table 1");
    await page.getByText("Written down: 1 dot.").waitFor();
    await isSound(page);

    // Going back to hands finds them as they were.
    await page.getByLabel("Place a dot for each table").focus();
    await page.keyboard.press("ArrowRight");
    await page.getByText("Written down: 13 hands.").waitFor();

    for (const step of ["Watch", "Reveal", "Explain", "Discuss", "In 50 futures", "Fix it"]) {
      await goOn(page);
      await isAt(page, step);
      if (step === "Reveal")
        await page
          .getByText(/of 13 hands went up/)
          .first()
          .waitFor();
      if (step === "In 50 futures") await page.getByText("You saw one story").waitFor();
      if (step === "Fix it") {
        await tabTo(page, hasFocus(page, ".theatre-choices input"));
        await page.keyboard.press("Space");
        await page.locator("figcaption", { hasText: act.fixes[0]!.name }).waitFor();
      }
      await isSound(page);
    }
    await page.getByRole("button", { name: "Back: In 50 futures" }).focus();
    await page.keyboard.press("Enter");
    await isAt(page, "In 50 futures");
    await page.close();
  });

  it("have addresses that Back, Forward and another view keep, and that open again", async () => {
    const page = await pages.open(`${url}#/theatre/${act.key}/reveal`, heard);
    await isAt(page, "Predict");
    await page.getByRole("button", { name: "Skip the prediction" }).click();
    await page.getByRole("button", { name: "Next: Watch" }).click();
    await isAt(page, "Watch");
    await page.getByRole("link", { name: /^Explain/ }).click();
    await isAt(page, "Explain");
    await page.goBack();
    await isAt(page, "Watch");
    await page.goForward();
    await isAt(page, "Explain");
    await page.getByRole("link", { name: "Evidence", exact: true }).click();
    await page.getByRole("heading", { name: "Peril theatre" }).waitFor({ state: "detached" });
    await page.goBack();
    await isAt(page, "Explain");
    // From the navigation the theatre opens where the room left it.
    await page.getByRole("link", { name: "Evidence", exact: true }).click();
    await page.getByRole("link", { name: "Peril theatre" }).click();
    await isAt(page, "Explain");
    await page.close();
  });

  it("take a pointer in the picture, and numbers that are typed", async () => {
    const page = await pages.open(`${url}#/theatre/${act.key}/predict`, heard);
    await page.getByLabel("Draw a line").check();
    await page.locator("svg.theatre-guess:visible").scrollIntoViewIfNeeded();
    const box = (await page.locator("svg.theatre-guess:visible").boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.3, { steps: 30 });
    await page.mouse.up();
    const values = await page
      .locator(".theatre-fields input")
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(values.filter((value) => value !== "").length).toBeGreaterThan(5);
    expect(Number(values.at(-1))).toBeGreaterThan(Number(values.find((value) => value !== "")));
    await page.locator(".theatre-fields input").last().fill("940");
    await page.keyboard.press("Tab");
    expect(await page.locator(".theatre-fields input").last().inputValue()).toBe("100");
    await page.close();
  });
});

const KEYS: Readonly<Record<string, string>> = {
  Setup: "setup",
  Predict: "predict",
  Watch: "watch",
  Reveal: "reveal",
  Explain: "explain",
  Discuss: "discuss",
  "In 50 futures": "futures",
  "Fix it": "fix",
};

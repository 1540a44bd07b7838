import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { acts } from "../../../../src/model/acts/index.ts";
import { axeSource } from "../../../page/openPage.ts";
import { launchBrowser } from "../../../support/browser.ts";
import { runAxe } from "../../pageMeasures.ts";
import { LivePages } from "../livePageFile.ts";
import { theatreData } from "./theatreData.ts";

const act = acts[0]!;

describe("the theatre before a room", () => {
  let browser: Browser;
  let pages: LivePages;
  let url: string;
  let page: Page;
  let heard: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    pages = new LivePages(browser);
    url = `${await pages.write("theatre.html", theatreData())}#/theatre`;
  });
  afterEach(async () => {
    await page.context().close();
    // The made-up report's own futures are none that an engine ran, which is all that the page may say.
    expect(heard).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });

  async function open(width = 1366): Promise<void> {
    heard = [];
    page = await pages.open(url, heard, width);
    await page.getByRole("heading", { name: act.title }).waitFor();
  }
  const present = (): Promise<void> => page.getByRole("button", { name: "Show to a room" }).click();
  const step = (name: string) => page.locator(".presenter-step", { hasText: name }).waitFor();
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement!.textContent!.slice(0, 40));
  const axe = async (at: Page): Promise<void> => {
    await at.evaluate(axeSource);
    expect((await at.evaluate(runAxe)).violations).toEqual([]);
  };
  /** What is seen of letters below 28 px and of targets below 44 px. */
  const small = () =>
    page.evaluate(() => {
      const seen = (part: Element): boolean => part.getClientRects().length > 0;
      const parts = [...document.querySelectorAll("main *")].filter(seen);
      const letters = parts
        .filter((part) => part.closest("svg, canvas, .spoken") === null)
        .filter((part) =>
          [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== ""),
        )
        .filter((part) => parseFloat(getComputedStyle(part).fontSize) < 28)
        .filter((part) => part.getBoundingClientRect().width > 1)
        .map((part) => part.outerHTML.slice(0, 120));
      const targets = [
        ...document.querySelectorAll("main button, main summary, main select, .presenter-bar button"),
      ]
        .filter(seen)
        .filter((part) => part.getBoundingClientRect().height < 43.5)
        .map((part) => part.outerHTML.slice(0, 120));
      return { letters, targets };
    });

  it.each([1366, 1920, 390])(
    "fills the window at %d px in every step, by a clicker's keys alone",
    async (width) => {
      await open(width);
      await present();
      expect(await page.locator(".strip").isVisible()).toBe(false);
      expect(await page.locator("nav.views").isVisible()).toBe(false);
      expect(await page.locator("#page > footer").isVisible()).toBe(false);
      await page.keyboard.press("PageDown");
      await page.keyboard.press("PageDown");
      await step("Predict");
      await page.keyboard.press("1");
      for (const name of ["Watch", "Reveal", "Explain", "Discuss", "futures", "Fix"]) {
        await page.keyboard.press("PageDown");
        await step(name);
        expect(await small(), name).toEqual({ letters: [], targets: [] });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(
          width,
        );
      }
      await axe(page);
      await page.keyboard.press("b");
      await page.getByText("We are talking").waitFor();
      await axe(page);
      await page.keyboard.press("PageUp");
      await page.getByText("We are talking").waitFor({ state: "detached" });
      await step("futures");
      await page.keyboard.press("Escape");
      await page.locator(".presenter-bar").waitFor({ state: "detached" });
      await expect.poll(focused).toBe("Show to a room");
      expect(await page.locator(".strip").isVisible()).toBe(true);
    },
  );

  it("leaves the keys alone while nothing is presented, and letters where single keys are off", async () => {
    await open();
    await page.keyboard.press("b");
    await page.keyboard.press("PageDown");
    expect(await page.locator(".blank-panel").count()).toBe(0);
    expect(await page.evaluate(() => location.hash)).not.toContain("predict");
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByLabel(/Single keys are off/).check();
    await page.keyboard.press("Escape");
    await present();
    await page.keyboard.press("b");
    await page.keyboard.press("PageDown");
    await step("Predict");
    expect(await page.locator(".blank-panel").count()).toBe(0);
  });

  it("plays and steps by the stage's keys wherever the focus is, and a range of weeks keeps its arrows", async () => {
    await open();
    await present();
    await page.keyboard.press("PageDown");
    await step("Predict");
    await page.keyboard.press("1");
    await page.keyboard.press("PageDown");
    await step("Watch");
    await page.locator(".stage-pair").waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByText("Week 11 of").first().waitFor();
    await page.getByRole("button", { name: "Play", exact: true }).last().click();
    await page.getByRole("button", { name: "Pause", exact: true }).first().waitFor();
    await page.keyboard.press("b");
    await page.keyboard.press("b");
    await page.getByRole("button", { name: "Play", exact: true }).first().waitFor();
    // With nobody chosen on the stage, Esc leaves.
    await page.locator(".stage-pair").focus();
    await page.keyboard.press("Escape");
    await page.locator(".presenter-bar").waitFor({ state: "detached" });
  });

  it("has darker greys and heavier lines on a projector", async () => {
    await open();
    const isOn = () => page.evaluate(() => document.documentElement.hasAttribute("data-projector"));
    expect(await isOn()).toBe(false);
    await present();
    expect(await isOn()).toBe(true);
    expect(
      await page
        .locator(".presenter-bar button:disabled")
        .evaluate((button) => getComputedStyle(button).color),
    ).toBe("rgb(84, 84, 84)");
  });

  it("gives the leader a window of her own, under the page's own policy", async () => {
    await open();
    await present();
    const opening = page.waitForEvent("popup");
    await page.keyboard.press("s");
    const speaker = await opening;
    speaker.on("console", (message) => heard.push(message.text()));
    await speaker.evaluate(() =>
      document.addEventListener("securitypolicyviolation", (event) => console.error(event.violatedDirective)),
    );
    await speaker.getByText(act.notice).waitFor();
    // The page's own styles are in force there.
    expect(await speaker.evaluate(() => getComputedStyle(document.querySelector("button")!).minHeight)).toBe(
      "44px",
    );
    await speaker.getByRole("button", { name: "Next: Predict" }).click();
    await step("Predict");
    for (const { words } of act.prediction.options.slice(0, 2))
      await speaker.getByRole("button", { name: `+1 hand for: ${words}` }).click();
    // Hers alone, until she hands it over.
    expect(await speaker.getByRole("button", { name: /^Next/ }).textContent()).toBe("Next: Watch");
    await page.keyboard.press("PageDown");
    await step("Predict");
    await speaker.getByRole("button", { name: "Show 2 hands to the room" }).click();
    await speaker.locator("h1").click();
    await speaker.keyboard.press("PageDown");
    await step("Watch");
    await speaker.getByText(act.watch).first().waitFor();
    await speaker.getByRole("button", { name: "Start" }).click();
    await speaker.getByRole("button", { name: "Stop" }).waitFor();
    await axe(speaker);
    await speaker.close();
    await page.getByText("The speaker window is gone").waitFor();
    const again = page.waitForEvent("popup");
    await page.keyboard.press("s");
    const second = await again;
    await second.getByRole("button", { name: "Stop" }).waitFor();
    await page.reload();
    await page.getByText("The speaker window is gone").waitFor();
    await expect.poll(() => second.isClosed()).toBe(true);
    const third = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Speaker’s notes" }).click();
    await (await third).getByText(act.notice).waitFor();
  });

  it("opens the notes on the page where no window comes up, and gives the focus back", async () => {
    await open();
    await page.evaluate(() => (window.open = () => null));
    await present();
    const notes = page.getByRole("button", { name: "Notes", exact: true });
    await notes.click();
    const drawer = page.getByRole("complementary", { name: "Speaker’s notes" });
    await drawer.getByText(act.notice).waitFor();
    expect(await drawer.evaluate((element) => element === document.activeElement)).toBe(true);
    await axe(page);
    await drawer.getByRole("button", { name: "Next: Predict" }).click();
    await step("Predict");
    expect(await drawer.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    await step("Predict");
    await expect.poll(focused).toBe("Notes");
    await page.keyboard.press("s");
    await drawer.waitFor();
    await page.keyboard.press("s");
    await drawer.waitFor({ state: "detached" });
  });

  it("lets a leader put the questions in her own words, which the handout has too", async () => {
    await open();
    await present();
    await page.keyboard.press("PageDown");
    await step("Predict");
    await page.keyboard.press("1");
    for (const name of ["Watch", "Reveal", "Explain", "Discuss"]) {
      await page.keyboard.press("PageDown");
      await step(name);
    }
    await page.getByRole("button", { name: "Change these words" }).click();
    await page.getByLabel("Where is it so in our school?").fill("Where in grade four?");
    await page.getByRole("button", { name: "Done" }).click();
    await page.locator("dd", { hasText: "Where in grade four?" }).waitFor();
    await page.keyboard.press("Escape");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.locator(".handout-sheet").textContent()).toContain("Where in grade four?");
    expect(await page.locator(".handout-sheet").textContent()).toContain("1 for “");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByText("Your own words for the theatre are not in it").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Back to the act’s words" }).click();
    await page.locator("dd", { hasText: act.prompts.connect }).first().waitFor();
  });

  it.each(["Letter", "A4"] as const)(
    "prints one page of %s for each act, tagged, with pictures",
    async (format) => {
      await open();
      await page.evaluate(() => (window.print = () => document.body.setAttribute("data-printed", "")));
      await page.getByRole("button", { name: "Print the handouts of all acts" }).click();
      await page.locator("body[data-printed]").waitFor({ timeout: 120_000 });
      // Handed out before the act: what came lies below the fold.
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const sheets = await page.locator(".handout").allTextContents();
      for (const [at, sheet] of sheets.entries()) {
        const [above, below] = sheet.split("Fold the sheet");
        expect(above).toContain(acts[at]!.prediction.question);
        for (const told of ["What came", "You saw one story"]) {
          expect(above).not.toContain(told);
          expect(below).toContain(told);
        }
      }
      const pdf = (await page.pdf({ format, tagged: true })).toString("latin1");
      expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(acts.length);
      expect(pdf).toContain("/StructTreeRoot");
      // Six pictures and a pair of empty axes on each.
      expect(pdf.match(/\/Alt\b/g)).toHaveLength(7 * acts.length);
      expect(pdf).not.toContain("/Subtype /Image");
      // One alone: the act in hand, by Ctrl+P as by the button.
      const single = (await page.pdf({ format, tagged: true })).toString("latin1");
      expect(single.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    },
  );
});

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { placeNetwork } from "../../../../src/report/live/network/placeNetwork.ts";
import type { PageData } from "../../../../src/report/live/pageData.ts";
import { setupOf } from "../../../support/setup.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { axeFindings, livePageTest } from "../livePageTest.ts";

/** A page whose picture is that of the network which its engine draws. */
function pageData(): PageData {
  const data = makePageData({ schools: 5, weeks: 72 });
  // Made-up digests would be compared with those of the engine.
  const plans = data.result.plans.map((plan) => ({ ...plan, digests: plan.digests.map(() => "") }));
  const layout = placeNetwork(setupOf(data.result.input).system);
  return { ...data, layout, result: { ...data.result, plans } };
}

describe("the Network view in a browser", () => {
  const live = livePageTest(pageData);

  const stage = (page: Page) => page.locator(".network-stage");
  const summary = (page: Page) => page.locator(".network-stage canvas").first().getAttribute("aria-label");
  const week = (page: Page) => page.getByRole("spinbutton", { name: "Go to week" }).inputValue();
  async function opened(width = 1366): Promise<Page> {
    const page = await live.pages.open(`${live.url}#/network`, live.heard, width);
    await stage(page).waitFor();
    return page;
  }

  test.each([1366, 390, 320])("has no faults and nothing too wide, lists open, at %d px", async (width) => {
    const page = await opened(width);
    for (const list of ["Schools as a table", "Staff as a list"]) await page.getByText(list).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // What a box has scrolled away axe takes for hidden behind other things; on a narrow page that is most of a list.
    await page.evaluate((isWide) => {
      for (const list of document.querySelectorAll<HTMLDetailsElement>("details")) list.open = isWide;
      for (const box of document.querySelectorAll<HTMLElement>(".scroll")) {
        box.style.maxHeight = "none";
        box.style.overflow = "visible";
      }
    }, width > 1000);
    const { violations, unexplained } = await axeFindings(page);
    expect(violations).toEqual([]);
    expect(unexplained).toEqual([]);
    await page.close();
  });

  test("steps, jumps and plays by keys alone, and never by itself", async () => {
    const page = await opened();
    expect(await week(page)).toBe("72");
    await stage(page).focus();
    await page.keyboard.press("Home");
    expect(await week(page)).toBe("0");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await week(page)).toBe("11");
    expect(await summary(page)).toContain("Week 11 of 72");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await page.getByRole("button", { name: "Play" }).waitFor();
    expect(await week(page)).toBe("72");
    await page.getByRole("status").filter({ hasText: "Week 72" }).waitFor();
    await page.close();
  });

  test("goes from neighbour to neighbour, in picture and lists alike", async () => {
    const page = await opened();
    await stage(page).focus();
    await page.keyboard.press("ArrowDown");
    const chosen = page.getByRole("combobox", { name: "Follow one person" });
    const first = await chosen.inputValue();
    expect(Number(first)).toBeGreaterThanOrEqual(0);
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) await page.keyboard.press(key);
    const last = await chosen.inputValue();
    await page.getByText("Staff as a list").click();
    await page
      .getByRole("searchbox", { name: "Find a name" })
      .fill((await page.locator(".network-how p").first().innerText()).split(/ (?:uses|no longer|has)/)[0]!);
    const row = page.getByRole("region", { name: "List of staff" }).getByRole("button", { pressed: true });
    expect(await row.count()).toBe(1);
    await row.click();
    expect(await chosen.inputValue()).toBe("-1");
    expect(last).not.toBe("-1");
    await page.close();
  });

  test("puts a connection into the plan, lists it, and takes it back by undo", async () => {
    const page = await opened();
    const list = page.locator(".network-edit-list li");
    await page.getByRole("button", { name: "Choose by two clicks in the picture" }).click();
    const box = (await stage(page).boundingBox())!;
    // The circles' middles by the layout, as the whole picture is shown.
    const { layout } = pageData();
    const scale = Math.min(box.width / 1000, (box.height - 24) / 700);
    const left = (box.width - 1000 * scale) / 2;
    const top = (box.height - 24 - 700 * scale) / 2;
    for (const s of [3, 1]) {
      const { x, y } = layout.schools[s]!;
      await stage(page).click({ position: { x: left + x * scale, y: top + y * scale } });
    }
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    expect(await list.allInnerTexts()).toEqual([
      expect.stringContaining("Connect Dogwood and Birch: 4 pairs of colleagues"),
    ]);
    await page.locator(".network-state").waitFor({ state: "detached" });
    expect(await page.getByRole("combobox", { name: "Which path" }).inputValue()).toBe("plan");
    await page.getByRole("button", { name: "Undo" }).click();
    await list.first().waitFor({ state: "detached" });
    await page.close();
  });

  test("has a still picture of the schools where the engine fails, and says so", async () => {
    const page = await live.browser.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, "Worker", { value: undefined });
    });
    await page.goto(`${live.url}#/network`);
    await page.getByText("The live model cannot run in this browser").first().waitFor();
    expect(await page.locator("main svg[role=img] circle").count()).toBeGreaterThanOrEqual(5);
    await page.close();
  });

  test("is on paper as a drawing of people", async () => {
    const page = await opened();
    // The dialog of the browser stays away.
    await page.evaluate(() => {
      window.print = () => void window.dispatchEvent(new Event("beforeprint"));
    });
    await page.getByRole("button", { name: "Print this picture" }).click();
    await page.emulateMedia({ media: "print" });
    const drawing = page.locator(".print-only svg");
    expect(await drawing.isVisible()).toBe(true);
    expect(await drawing.locator("circle, rect").count()).toBeGreaterThan(100);
    expect(await stage(page).isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await drawing.count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.dataset["print"])).toBeUndefined();
    await page.close();
  });

  test("has four pictures in place of play for those who want no movement", async () => {
    const page = await live.browser.newPage({ reducedMotion: "reduce" });
    await page.goto(`${live.url}#/network`);
    await stage(page).waitFor();
    expect(await page.locator(".network-panels svg").count()).toBe(4);
    expect(await page.getByRole("button", { name: "Play" }).count()).toBe(0);
    await page.close();
  });
});

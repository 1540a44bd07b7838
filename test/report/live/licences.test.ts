import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { licencesIn } from "../../../src/report/live/frame/Licences.tsx";
import { axeSource } from "../../page/openPage.ts";
import { launchBrowser } from "../../support/browser.ts";
import { runAxe } from "../pageMeasures.ts";
import { makePageData } from "../board/pageFixture.ts";
import { LivePages } from "./livePageFile.ts";

let browser: Browser;
let pages: LivePages;
beforeAll(async () => {
  browser = await launchBrowser();
  pages = new LivePages(browser);
});
afterAll(async () => {
  await browser?.close();
  pages?.remove();
});

it("finds them at the end of a script, and nothing where there are none", () => {
  expect(licencesIn('f("/*!\\n");\n/*!\nThing 1.0 (MIT). Copyright Nobody\n*/\n')).toBe(
    "Thing 1.0 (MIT). Copyright Nobody\n",
  );
  expect(licencesIn("f();\n")).toBe("");
});

it.each([1366, 320])("are shown at the foot of the page, at %d px", async (width) => {
  const heard: string[] = [];
  const page = await pages.open(await pages.write("licences.html", makePageData()), heard, width);
  await page.locator("footer summary", { hasText: "Licences" }).click();
  const text = page.getByRole("region", { name: "Licences" });
  await text.getByText(/^Spreadwell, MIT License/).waitFor();
  for (const name of ["preact", "d3-shape", "seedrandom"])
    expect(await text.textContent()).toMatch(new RegExp(`^${name} \\d.*\\. Copyright `, "m"));
  await page.evaluate(axeSource);
  expect((await page.evaluate(runAxe)).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(heard).toEqual([]);
  await page.context().close();
});

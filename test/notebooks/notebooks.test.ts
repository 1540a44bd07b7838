import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { readingGrade } from "../report/readingGrade.ts";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";
import { buildNotebooks, chartsOf, faultsOf, openNotebook, proseOf, type Built } from "./builtNotebook.ts";

const notebooks = new URL("../../notebooks/", import.meta.url);

/** What each notebook must show: charts, and sentences that are worked out from its results. */
const expected: Readonly<Record<string, { readonly charts: number; readonly says: readonly RegExp[] }>> = {
  "first-hour": {
    charts: 4,
    says: [
      /11 schools and 331 staff/,
      /Futures run so far: 3\./,
      /With the change, teaching gains more in \d of 3 futures/,
    ],
  },
  "superintendents-1958": {
    charts: 4,
    says: [
      /Of 38 superintendents.*1, 5, 15, 27, 35, 38\./,
      /The search ran \d+ futures in \d+ rounds/,
      /a chance of .+ of 100, give or take \d+/,
    ],
  },
  "ties-and-quality-control": {
    charts: 2,
    says: [
      /run in 3 futures/,
      /ties lower the gain in \d of 3 futures/,
      /95 % interval [+−]?\d\.\d\d to [+−]?\d\.\d\d/,
      /The best place is/,
    ],
  },
  "what-if-for-a-board": {
    charts: 2,
    says: [
      /Principals take part: \d of 3\./,
      /If you choose “.+” and “.+” was right/,
      /The goal is reached in \d of 3 futures/,
    ],
  },
  "who-influenced-whom": {
    charts: 2,
    says: [
      /The log adds up\. 2,610 counts of users \(145 weeks, 18 practices\).*0 differ/,
      /crossed from one school to another/,
      /used it before the first week/,
    ],
  },
};

let browser: Browser;
let folder: string;
let built: Built;

/** The page of a notebook. */
const pageOf = (name: string): string => join(folder, `${name}.html`);

beforeAll(async () => {
  browser = await launchBrowser();
  folder = temporaryFolder();
  // All at once: starting is what takes the time.
  built = buildNotebooks(folder);
}, 900_000);

afterAll(() => browser?.close());

test("each notebook is listed here", () => {
  const names = readdirSync(notebooks).filter((name) => name.endsWith(".html"));
  expect(names.sort()).toEqual(Object.keys(expected).map((name) => `${name}.html`));
});

test("all are built where none is named, each told on a line", () => {
  expect({ code: built.code, said: built.code === 0 ? "" : built.said }).toEqual({ code: 0, said: "" });
  const told = built.said.trim().split("\n");
  expect(told).toHaveLength(Object.keys(expected).length);
  Object.keys(expected).forEach((name, at) => expect(told[at]).toContain(`: ${pageOf(name)} (`));
});

describe.each(Object.entries(expected))("%s", (name, { charts, says }) => {
  test("is one file that opens without a net, says what came out and draws it", async () => {
    for (const library of ["@observablehq/plot", "@observablehq/notebook-kit", "d3-array", "htl"])
      expect(readFileSync(pageOf(name), "utf8")).toMatch(new RegExp(`^${library} .*\\. Copyright `, "m"));
    for (const width of [1366, 390]) {
      const { page, heard } = await openNotebook(browser, pageOf(name), width);
      expect({ width, faults: await faultsOf(page) }).toEqual({ width, faults: [] });
      expect(heard.faults).toEqual([]);
      const prose = await proseOf(page);
      for (const sentence of says) expect(prose).toMatch(sentence);
      expect(prose).not.toMatch(/\b(?:NaN|undefined|null|Infinity|object Object)\b/);
      const readings = await chartsOf(page);
      expect(readings).toHaveLength(charts);
      for (const reading of readings) expect(reading.length).toBeGreaterThan(40);
      await page.context().close();
    }
  });

  test("is written in plain words", () => {
    const text = readFileSync(new URL(`${name}.html`, notebooks), "utf8");
    const cells = [...text.matchAll(/<script id="\d+" type="text\/markdown">([\s\S]*?)<\/script>/g)];
    expect(cells.length).toBeGreaterThan(5);
    const prose = cells
      .map(([, cell]) => cell!.replaceAll(/\$\{[^}]*\}/g, "10").replaceAll(/`[^`]*`|<[^>]*>|[#*]/g, ""))
      .join("\n");
    expect(readingGrade(prose)).toBeLessThanOrEqual(9);
  });
});

describe("the superintendents without their data", () => {
  const name = "superintendents-1958";
  const nowhere = ["--data", "no-such-folder"];

  test("still make a page, which says what is missing and what to do", async () => {
    const { code, said } = buildNotebooks(folder, name, ...nowhere);
    expect({ code, said: code === 0 ? "" : said }).toEqual({ code: 0, said: "" });
    const { page, heard } = await openNotebook(browser, pageOf(name), 390);
    expect(await faultsOf(page)).toEqual([]);
    expect(heard.faults).toEqual([]);
    expect(await chartsOf(page)).toEqual([]);
    expect(await page.locator(".missing").first().innerText()).toMatch(
      /missing here: carlson_modmath\/nodes\.csv, carlson_modmath\/edges\.csv\..*docs\/data\.md.*--data path\/to\/data/,
    );
    expect(await page.locator(".missing").count()).toBeGreaterThanOrEqual(expected[name]!.charts);
    await page.context().close();
  }, 200_000);

  test("fail where data were asked for, with what is missing and where it was looked for", () => {
    const { code, said } = buildNotebooks(folder, name, ...nowhere, "--need-data");
    expect(code).toBe(1);
    expect(said).toMatch(/are missing: carlson_modmath\/nodes\.csv.*looked for in .*no-such-folder/);
    expect(said).not.toMatch(/\bat .+\.ts:\d+/);
  });
});

test("a name that is no notebook's is told, with those that there are", () => {
  const { code, said } = buildNotebooks(folder, "first-our");
  expect(code).toBe(1);
  expect(said).toContain("There is no notebook first-our. There are: first-hour, ");
});

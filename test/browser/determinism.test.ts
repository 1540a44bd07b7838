import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { digestOf } from "../support/digestOf.ts";
import type { Probe } from "./entry.ts";
import { bundleProbe, setups } from "./everywhere.ts";

// A run is the same bit for bit in Node and in a browser, or nobody could redo what a report shows.

const replicates = [0, 1, 2];

let bundle: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  bundle = await bundleProbe();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto("about:blank");
  await page.addScriptTag({ content: bundle });
});

afterAll(async () => {
  await browser?.close();
});

const short = (text: string) => createHash("sha256").update(text).digest("hex");

describe.each(Object.entries(setups))("with %s", (_name, setup) => {
  test.each(replicates)(
    "replicate %i has the same digest in Node, bundled in Node, and in the browser",
    async (replicate) => {
      const here = digestOf(setup, replicate);
      const sandbox: { probe?: Probe } = {};
      runInNewContext(bundle, sandbox);
      expect(sandbox.probe!.run(setup, replicate)).toBe(here);
      const there = await page.evaluate(
        ([given, number]) => (globalThis as unknown as { probe: Probe }).probe.run(given, number),
        [setup, replicate] as const,
      );
      expect(there).toBe(here);
    },
  );

  test("the replicates differ, so that equal digests say something", () => {
    expect(new Set(replicates.map((replicate) => digestOf(setup, replicate))).size).toBe(replicates.length);
  });
});

test("the engine's own functions give the same bits in Node and in the browser", async () => {
  const sandbox: { probe?: Probe } = {};
  runInNewContext(bundle, sandbox);
  const there = await page.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.numbers());
  expect(short(there)).toBe(short(sandbox.probe!.numbers()));
});

test("the bundle carries no validator: the page stays small", () => {
  expect(bundle.length).toBeLessThan(400_000);
  expect(bundle).not.toContain("ZodError");
});

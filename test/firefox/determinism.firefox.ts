import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Setup } from "../../src/engine/setup.ts";
import type { Probe } from "../browser/entry.ts";
import { bundleProbe, setups } from "../browser/everywhere.ts";
import { digestOf } from "../support/digestOf.ts";
import { launchFirefox } from "../support/firefox.ts";

// Firefox has another engine for scripts than Node and Chromium: here it shows whether a run is the same everywhere.

/** A setup whose arrays of numbers are text: as they are, they cannot be handed to Firefox. */
function pack(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return {
      arrayKind: value.constructor.name,
      bytes: Buffer.from(buffer, byteOffset, byteLength).toString("base64"),
    };
  }
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
}

/** Runs a replicate of a packed setup; gives its digest. Runs in the page, so it must stand on its own. */
function runPacked(packed: unknown, replicate: number): string {
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack);
    if (typeof value !== "object" || value === null) return value;
    const { arrayKind, bytes } = value as { arrayKind?: string; bytes?: string };
    if (arrayKind === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
    const { buffer } = Uint8Array.from(atob(bytes!), (sign) => sign.charCodeAt(0));
    const kinds = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>;
    return new kinds[arrayKind]!(buffer);
  };
  return (globalThis as unknown as { probe: Probe }).probe.run(unpack(packed) as Setup, replicate);
}

const downloads = mkdtempSync(join(tmpdir(), "spreadwell-firefox-"));
let bundle: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  bundle = await bundleProbe();
  browser = await launchFirefox(downloads);
  page = await browser.newPage();
  await page.addScriptTag({ content: bundle });
});

afterAll(async () => {
  await browser?.close();
  rmSync(downloads, { recursive: true, force: true });
});

test("this is Firefox", async () => {
  expect(await page.evaluate(() => navigator.userAgent)).toContain("Firefox/");
});

describe.each(Object.entries(setups))("with %s", (_name, setup) => {
  test.each([0, 1, 2])("replicate %i has the same digest in Node and in Firefox", async (replicate) => {
    const there = await page.evaluate(runPacked, pack(setup), replicate);
    expect(there).toBe(digestOf(setup, replicate));
  });
});

test("the engine's own functions give the same bits in Node and in Firefox", async () => {
  const sandbox: { probe?: Probe } = {};
  runInNewContext(bundle, sandbox);
  const there = await page.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.numbers());
  expect(there === sandbox.probe!.numbers()).toBe(true);
});

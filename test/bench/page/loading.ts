import { readFileSync } from "node:fs";
import { gzipSync, inflateRawSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { blockIds } from "../../../src/report/live/file/blocks.ts";
import { openBench } from "./benchBrowser.ts";

/** Bytes of a page's file and of what is in it. */
export function sizesOf(file: string) {
  const text = readFileSync(file, "utf8");
  const block = (id: string): string =>
    new RegExp(`<script type="text/plain" id="${id}">([^<]*)`).exec(text)![1]!;
  const unpacked = (id: string): Buffer => inflateRawSync(Buffer.from(block(id), "base64"));
  const [app, worker] = [unpacked(blockIds.app), unpacked(blockIds.engine)];
  return {
    file: Buffer.byteLength(text),
    app: app.length,
    appZipped: gzipSync(app).length,
    worker: worker.length,
    workerZipped: gzipSync(worker).length,
    data: block(blockIds.data).length,
  };
}

/** How a page loads on a processor four times slower, in milliseconds; and how much moved as it did. */
export async function loadOnce(browser: Browser, url: string) {
  const { page } = await openBench(browser, url, 4);
  await page.waitForTimeout(1_000);
  const seen = await page.evaluate(() => ({
    first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    ...globalThis.noted,
  }));
  await page.context().close();
  return seen;
}

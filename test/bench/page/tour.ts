import { viewKeys } from "../../../src/report/live/state/page.ts";
import { monkey } from "../../page/monkey.ts";
import { heapOf, showView, type Opened } from "./benchBrowser.ts";
import { move } from "./slider.ts";

/** Main-thread tasks over 50 ms, once the page is live, while a reader changes the plan and goes through all views. */
export async function longTasks({ page }: Opened): Promise<{ length: number; view: string }[]> {
  await page.waitForTimeout(2_000);
  await page.evaluate(() => (globalThis.noted.tasks = []));
  await showView(page, "what-if");
  await move(page, 0, false);
  for (const view of [...viewKeys, ...viewKeys]) {
    await showView(page, view);
    await page.waitForTimeout(1_500);
  }
  return page.evaluate(() => globalThis.noted.tasks);
}

/** Heap before and after random input of some minutes, in bytes; how much input; and what went wrong. */
export async function soak(opened: Opened, minutes: number) {
  const before = await heapOf(opened);
  const inputs = await monkey(opened.page, { seconds: minutes * 60, seed: 20_261_125 });
  return { before, after: await heapOf(opened), inputs, faults: opened.faults };
}

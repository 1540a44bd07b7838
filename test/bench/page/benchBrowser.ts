import type { Browser, CDPSession, Page } from "playwright-core";

/** What the page itself notes from its first moment on, in milliseconds since its navigation began. */
export interface Noted {
  heading: number;
  interactive: number;
  shift: number;
  /** Lengths of main-thread tasks over 50 ms, and when they began. */
  tasks: { at: number; length: number; view: string }[];
}

declare global {
  var noted: Noted;
}

/** A page opened to be measured. */
export interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
  /** Errors heard. */
  readonly faults: string[];
}

/** Opens a page with its notes on; `slower`: how many times slower the processor seems. */
export async function openBench(browser: Browser, url: string, slower = 1): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const faults: string[] = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  if (slower > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  // What runs from source is given a helper that the page does not have.
  await page.addInitScript({ content: "globalThis.__name = (value) => value;" });
  await page.addInitScript(() => {
    globalThis.noted = { heading: NaN, interactive: NaN, shift: 0, tasks: [] };
    const { noted } = globalThis;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) noted.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        noted.tasks.push({ at: startTime, length: duration, view: location.hash });
    }).observe({ type: "longtask", buffered: true });
    const look = (): void => {
      // What stood there as the last frame began has been painted now.
      if (Number.isNaN(noted.heading) && document.querySelector("h1") !== null)
        requestAnimationFrame(() => (noted.heading ||= performance.now()));
      const share = [...document.querySelectorAll("button")].find(
        ({ textContent }) => textContent === "Share",
      );
      if (share !== undefined && !share.disabled) noted.interactive = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  await page.waitForFunction(() => !Number.isNaN(globalThis.noted.interactive), null, { timeout: 120_000 });
  return { page, session, faults };
}

/** Bytes that scripts hold, after all that can be freed was. */
export async function heapOf({ session }: Opened): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

/** Goes to a view and waits until it stands there. */
export async function showView(page: Page, view: string): Promise<void> {
  await page.evaluate((name) => (location.hash = `#/${name}`), view);
  await page.locator(`main.view-${view}`).waitFor();
}

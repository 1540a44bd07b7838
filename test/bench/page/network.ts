import type { Page } from "playwright-core";
import { showView } from "./benchBrowser.ts";

/** Milliseconds between frames while the Network view plays its story so many times. */
export async function framesPlaying(page: Page, times: number): Promise<number[]> {
  await showView(page, "network");
  await page.locator(".network-stage").waitFor({ timeout: 120_000 });
  const gaps: number[] = [];
  for (let time = 0; time < times; time++) {
    const own = await page.evaluate(async () => {
      const button = document.querySelector<HTMLButtonElement>(".network-buttons button.main")!;
      button.click();
      const found: number[] = [];
      let last = NaN;
      await new Promise<void>((resolve) => {
        requestAnimationFrame(function next(now: number): void {
          if (!Number.isNaN(last)) found.push(now - last);
          last = now;
          if (found.length > 3 && button.textContent !== "Pause") resolve();
          else requestAnimationFrame(next);
        });
      });
      return found;
    });
    gaps.push(...own);
  }
  return gaps;
}

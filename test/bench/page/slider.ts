import type { Page } from "playwright-core";

/** Milliseconds from a move to what it brings. */
export interface Move {
  readonly echo: number;
  readonly partial: number;
  readonly whole: number;
}

/**
 * Moves the first number on the What-if view to a share of its scale, by its field, so that every value is one that the
 * page has not run. Ends with the first futures, or with all of them.
 */
export async function move(page: Page, share: number, isWhole: boolean): Promise<Move> {
  return page.evaluate(
    ([place, waits]) =>
      new Promise<Move>((resolve) => {
        const field = document.querySelector<HTMLInputElement>("main input.typed:enabled")!;
        const slider = field.parentElement!.querySelector<HTMLInputElement>("input[type=range]")!;
        const panel = document.querySelector(".result-panel")!;
        const before = slider.getAttribute("aria-valuetext") + slider.value;
        const [low, high] = [Number(field.min), Number(field.max)];
        const start = performance.now();
        let [echo, partial] = [NaN, NaN];
        const look = (): void => {
          const now = performance.now() - start;
          if (Number.isNaN(echo) && slider.getAttribute("aria-valuetext") + slider.value !== before)
            echo = now;
          const said = panel.textContent ?? "";
          const isRunning = Number(/(\d+) of \d+ futures so far/.exec(said)?.[1] ?? 0) > 0;
          const isDone = panel.getAttribute("aria-busy") === "false";
          if (Number.isNaN(echo)) return;
          if (Number.isNaN(partial) && (isRunning || isDone)) partial = now;
          if (Number.isNaN(partial) || (waits && !isDone)) return;
          observer.disconnect();
          resolve({ echo, partial, whole: now });
        };
        const observer = new MutationObserver(look);
        const all = { subtree: true, childList: true, characterData: true, attributes: true };
        observer.observe(document.querySelector("main")!, all);
        field.value = String(low + place * (high - low));
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }),
    [share, isWhole] as const,
  );
}

/** Times in a second that the result moves while the slider is dragged at 30 steps a second. */
export async function dragRate(page: Page, seconds: number): Promise<number> {
  return page.evaluate(async (length) => {
    const field = document.querySelector<HTMLInputElement>("main input.typed:enabled")!;
    const panel = document.querySelector(".result-panel")!;
    const [low, high] = [Number(field.min), Number(field.max)];
    let [updates, last, step] = [0, "", 0];
    const observer = new MutationObserver(() => {
      const found = /([1-9]\d*) of \d+ futures so far|\d+ futures done/.exec(panel.textContent ?? "");
      const shown = found === null ? "" : (panel.textContent ?? "");
      if (shown !== "" && shown !== last) updates++;
      last = shown;
    });
    observer.observe(panel, { subtree: true, childList: true, characterData: true });
    const timer = setInterval(() => {
      const place = 0.2 + 0.6 * (((step++ * 0.011) % 1) + step * 1e-5);
      field.value = String(low + Math.min(0.99, place) * (high - low));
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, 1000 / 30);
    await new Promise((resolve) => setTimeout(resolve, length * 1000));
    clearInterval(timer);
    observer.disconnect();
    return updates / length;
  }, seconds);
}

import type { Page } from "playwright-core";

/** Milliseconds from a move to what it brings. */
export interface Move {
  readonly echo: number;
  readonly partial: number;
  readonly whole: number;
}

/**
 * Moves one of the What-if view's sliders a step, another one at each turn, so that every plan is one that the page has
 * not run. Ends with the first futures, or with all of them.
 */
export async function move(page: Page, turn: number, isWhole: boolean): Promise<Move> {
  return page.evaluate(
    ([place, waits]) =>
      new Promise<Move>((resolve) => {
        const sliders = document.querySelectorAll<HTMLInputElement>("main input[type=range]:enabled");
        const slider = sliders[place % sliders.length]!;
        const panel = document.querySelector(".result-panel")!;
        const spoken = slider.getAttribute("aria-valuetext");
        const said = panel.textContent;
        const start = performance.now();
        let [echo, partial] = [NaN, NaN];
        const look = (): void => {
          const now = performance.now() - start;
          if (Number.isNaN(echo) && slider.getAttribute("aria-valuetext") !== spoken) echo = now;
          // The result of the plan before stands there until the page has taken the move in.
          if (Number.isNaN(echo) || panel.textContent === said) return;
          // Those of the step before are no answer to this one.
          const isRunning = /[1-9]\d* of \d+ futures so far\. /.test(panel.textContent ?? "");
          const isDone = panel.getAttribute("aria-busy") === "false";
          if (Number.isNaN(partial) && (isRunning || isDone)) partial = now;
          if (Number.isNaN(partial) || (waits && !isDone)) return;
          observer.disconnect();
          resolve({ echo, partial, whole: now });
        };
        const observer = new MutationObserver(look);
        const all = { subtree: true, childList: true, characterData: true, attributes: true };
        observer.observe(document.querySelector("main")!, all);
        const step = Number(slider.step) || 1;
        if (slider.valueAsNumber >= Number(slider.max)) slider.value = slider.min;
        else slider.valueAsNumber += step;
        slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }),
    [turn, isWhole] as const,
  );
}

/** Times in a second that the result moves while sliders are dragged at 30 steps a second. */
export async function dragRate(page: Page, seconds: number): Promise<number> {
  return page.evaluate(async (length) => {
    const sliders = document.querySelectorAll<HTMLInputElement>("main input[type=range]:enabled");
    const panel = document.querySelector(".result-panel")!;
    let [updates, last, turn] = [0, "", 0];
    const observer = new MutationObserver(() => {
      const said = panel.textContent ?? "";
      const isShown = /[1-9]\d* of \d+ futures so far|\d+ futures done/.test(said);
      if (isShown && said !== last) updates++;
      last = said;
    });
    observer.observe(panel, { subtree: true, childList: true, characterData: true });
    const timer = setInterval(() => {
      const slider = sliders[turn++ % sliders.length]!;
      const step = Number(slider.step) || 1;
      if (slider.valueAsNumber >= Number(slider.max)) slider.value = slider.min;
      else slider.valueAsNumber += step;
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, 1000 / 30);
    await new Promise((resolve) => setTimeout(resolve, length * 1000));
    clearInterval(timer);
    observer.disconnect();
    return updates / length;
  }, seconds);
}

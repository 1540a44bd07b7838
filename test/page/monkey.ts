import type { Page } from "playwright-core";

/** How long and with which luck. */
export interface MonkeyPlan {
  readonly seconds: number;
  readonly seed: number;
}

/** Presses, types and clicks at random for some seconds. Printing, downloads and leaving the page are left out. */
export async function monkey(page: Page, { seconds, seed }: MonkeyPlan): Promise<number> {
  let state = seed >>> 0 || 1;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const keys = ["Tab", "Tab", "Tab", "Shift+Tab", "Enter", "Space", "ArrowLeft", "ArrowRight", "ArrowUp"];
  const more = ["ArrowDown", "Home", "End", "PageDown", "Escape", "7", "0", "-", "a", "?", "Control+z"];
  await page.evaluate(() => {
    window.print = () => undefined;
    // A click on a link for mail or a download would leave the page.
    document.addEventListener("click", (event) => {
      const link = (event.target as Element).closest?.("a");
      if (link !== null && !(link.getAttribute("href") ?? "").startsWith("#")) event.preventDefault();
    });
  });
  const size = page.viewportSize()!;
  const end = Date.now() + seconds * 1000;
  let done = 0;
  for (; Date.now() < end; done++) {
    const dice = random();
    if (dice < 0.5) await page.keyboard.press(oneOf([...keys, ...more]));
    else if (dice < 0.9) await page.mouse.click(random() * size.width, random() * size.height);
    else if (dice < 0.95) await page.mouse.wheel(0, (random() - 0.4) * 2000);
    else await page.evaluate((view) => (location.hash = `#/${view}`), oneOf(VIEWS));
    // A file chooser that opened belongs to the browser and waits for nobody.
  }
  return done;
}

const VIEWS = ["board", "what-if", "health", "perils", "network", "compare", "evidence"] as const;

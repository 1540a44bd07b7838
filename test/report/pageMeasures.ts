/** What is measured inside the page. */
export interface Measures {
  readonly smallestChartText: number;
  readonly narrowestChartText: number;
  readonly smallestText: number;
  readonly overlaps: readonly string[];
  readonly cutOff: readonly string[];
  readonly contentWidth: number;
  readonly smallTargets: readonly string[];
}

/** Measures the page that is open. Runs in the page, so it must stand on its own. */
export function measure(): Measures {
  const seen = [...document.querySelectorAll("svg")].filter((svg) => svg.getBoundingClientRect().width > 0);
  const overlaps: string[] = [];
  const cutOff: string[] = [];
  let smallestChartText = Infinity;
  let narrowestChartText = Infinity;
  for (const svg of seen) {
    const box = svg.viewBox.baseVal;
    const scale = svg.getBoundingClientRect().width / box.width;
    const texts = [...svg.querySelectorAll("text")].map((text) => ({
      words: text.textContent ?? "",
      box: text.getBBox(),
      size: parseFloat(getComputedStyle(text).fontSize) * scale,
    }));
    texts.forEach((one, index) => {
      smallestChartText = Math.min(smallestChartText, one.size);
      if (one.words.trim() !== "") narrowestChartText = Math.min(narrowestChartText, one.box.width);
      if (
        one.box.x < -1 ||
        one.box.x + one.box.width > box.width + 1 ||
        one.box.y + one.box.height > box.height + 2
      )
        cutOff.push(one.words);
      for (const other of texts.slice(index + 1)) {
        const [a, b] = [one.box, other.box];
        // Letters are lower than their line box by some units above and below.
        if (
          a.x < b.x + b.width - 1 &&
          b.x < a.x + a.width - 1 &&
          a.y + 4 < b.y + b.height - 4 &&
          b.y + 4 < a.y + a.height - 4
        )
          overlaps.push(`${one.words} | ${other.words}`);
      }
    });
  }
  const texts = [
    ...document.querySelectorAll("p, li, dt, dd, th, td, caption, summary, figcaption, a, code, h1, h2, h3"),
  ];
  const targets = [...document.querySelectorAll("nav a, summary")].filter(
    // What is not displayed has no box at all: nobody can miss it.
    (target) => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 32,
  );
  return {
    smallestChartText,
    narrowestChartText,
    smallestText: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize))),
    overlaps,
    cutOff,
    contentWidth: document.documentElement.scrollWidth,
    smallTargets: targets.map((target) => target.textContent ?? ""),
  };
}

/** The little of axe that is used here. */
interface AxeWindow {
  readonly axe: {
    run(): Promise<Record<"violations" | "incomplete", { id: string; nodes: { html: string }[] }[]>>;
  };
}

/** What axe has to say of the page that is open, and what it could not tell. Runs in the page. */
export async function runAxe(): Promise<{ violations: string[]; unexplained: string[] }> {
  const result = await (window as unknown as AxeWindow).axe.run();
  const list = (entries: { id: string; nodes: { html: string }[] }[]): string[] =>
    entries.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  return {
    violations: list(result.violations),
    unexplained: list(result.incomplete).filter((line) => !line.startsWith("color-contrast: <text ")),
  };
}

/**
 * Opens boxes that scroll (`visible`), or has them as they were (empty): what such a box has scrolled out of sight axe
 * cannot judge. Runs in the page.
 */
export function setOverflow(value: string): void {
  const boxes = document.querySelectorAll<HTMLElement>(
    ".scroll, .heat-box, .tall, [role='region'][tabindex]",
  );
  for (const box of boxes) box.style.setProperty("overflow", value);
}

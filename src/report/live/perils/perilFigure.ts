import type { Headline } from "../../../experiment/board/boardResult.ts";
import type { Figure } from "../../charts/chartKind.ts";
import { formatCount } from "../../format.ts";
import { drawFifty, fiftyExtent, type FiftyRow } from "../../board/charts/fiftyChart.ts";
import { dotsOf, reach, type Values } from "../../board/fifty.ts";
import { axisLabel, headlineTitle, showNumber } from "../../board/headlineWords.ts";
import { ofCount } from "../../board/sentences/counts.ts";

/** The same futures with a peril and with it switched off, a row each. */
export function perilFigure(
  peril: { readonly key: string; readonly label: string },
  futures: { readonly on: Values; readonly off: Values },
  headline: Headline,
  extent: readonly [number, number],
): Figure {
  const rows = rowsOf(futures, headline);
  const name = `peril-${peril.key}`;
  const counts = rows.map(({ label, reach: reached }) => `${label}: ${ofCount(reached)} reach the goal.`);
  return {
    name,
    title: `The peril on and off: ${peril.label}`,
    caption: `Each dot is one possible future. ${luckSentence(futures.on.length, futures.off.length)}`,
    drawings: [
      {
        name,
        title: `${headlineTitle(headline)} at the end. The peril on and off: ${peril.label}`,
        description: counts.join(" "),
        draw: (size) => drawFifty({ headline, rows, extent, isMovable: false }, size),
      },
    ],
    table: {
      caption: `At the end: ${axisLabel(headline)}, the lowest first`,
      columns: ["place", ...rows.map(({ label }) => label)],
      rows: Array.from({ length: Math.max(...rows.map(({ dots }) => dots.length)) }, (_, at) => [
        formatCount(at + 1),
        ...rows.map(({ dots }) => (dots[at] === undefined ? "" : showNumber(headline, dots[at]))),
      ]),
    },
  };
}

/** Perils are tried in fewer futures than the plan may have. */
function luckSentence(on: number, off: number): string {
  return on > off
    ? `The second row has the first ${formatCount(off)} of the ${formatCount(on)} futures in the first, with the same schools and the same luck; only this peril is switched off.`
    : "Both rows have the same schools and the same luck; only this peril is switched off in the second.";
}

function rowsOf({ on, off }: { readonly on: Values; readonly off: Values }, headline: Headline): FiftyRow[] {
  const [before, after] = [dotsOf(on), dotsOf(off)];
  return [
    { label: "With the peril", kind: "today", dots: before, reach: reach(before, headline) },
    { label: "Peril switched off", kind: "plan", dots: after, reach: reach(after, headline) },
  ];
}

/** One axis for the figures of all perils, so that they can be held against one another. */
export function sharedExtent(all: readonly Values[], headline: Headline): readonly [number, number] {
  return fiftyExtent(
    headline,
    all.map((values) => ({ dots: dotsOf(values) })),
  );
}

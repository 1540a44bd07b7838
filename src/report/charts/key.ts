import type { FutureKind } from "../findings/findings.ts";
import { hatching } from "./bandMarks.ts";
import { mark, type Mark } from "../marks.ts";
import { text } from "./axes.ts";
import { textWidth, wrapText } from "./textWidth.ts";
import type { Tone } from "./tones.ts";
import type { DrawingBody } from "./chartKind.ts";

/** One sign and what it means. The sign is drawn from its left edge and its middle, `KEY_SIGN_WIDTH` wide at most. */
export interface KeyItem {
  readonly label: string;
  readonly sign: (x: number, y: number) => readonly Mark[];
}

/** Room for the sign of a key item. */
export const KEY_SIGN_WIDTH = 26;
const LINE_HEIGHT = 22;
const GAP = 22;

/** Key items in rows from the top left, as many in a row as fit into `width`; a long label takes several lines. */
export function keyRows(items: readonly KeyItem[], width: number): DrawingBody {
  const marks: Mark[] = [];
  let [x, top, rowHeight] = [0, 0, 0];
  for (const item of items) {
    const lines = wrapText(item.label, width - KEY_SIGN_WIDTH - 8);
    const needed = KEY_SIGN_WIDTH + 8 + Math.max(...lines.map((line) => textWidth(line)));
    if (x > 0 && x + needed > width) [x, top, rowHeight] = [0, top + rowHeight, 0];
    const y = top + 12;
    marks.push(...item.sign(x, y));
    lines.forEach((line, index) =>
      marks.push(text(x + KEY_SIGN_WIDTH + 8, y + 5.5 + index * LINE_HEIGHT, line, "start")),
    );
    rowHeight = Math.max(rowHeight, lines.length * LINE_HEIGHT + 5);
    x += needed + GAP;
  }
  return { height: items.length === 0 ? 0 : top + rowHeight + 6, marks };
}

/** The key of line and bands, in words; the line alone where there are no bands. */
export function bandKey(tone: Tone, kind: FutureKind, hatchId: string): readonly KeyItem[] {
  const stroke = { stroke: tone.colour, "stroke-width": 2, "stroke-dasharray": tone.dash };
  const lineItem: KeyItem = {
    label: kind === "one" ? "one single future" : "middle future",
    sign: (x, y) => [mark("line", { x1: x, y1: y, x2: x + KEY_SIGN_WIDTH, y2: y, ...stroke })],
  };
  if (kind !== "many") return [lineItem];
  const swatch = (x: number, y: number, opacities: readonly number[]): readonly Mark[] => [
    ...opacities.map((opacity) => box(x, y, tone.colour, opacity)),
    ...(tone.isHatched
      ? [
          hatching(`${hatchId}-${opacities.length}`, tone.colour),
          hatchBox(x, y, `${hatchId}-${opacities.length}`),
        ]
      : []),
    mark("rect", {
      x: x + 0.5,
      y: y - 7.5,
      width: KEY_SIGN_WIDTH - 1,
      height: 15,
      fill: "none",
      stroke: tone.colour,
    }),
  ];
  return [
    lineItem,
    { label: "half of futures inside at each week", sign: (x, y) => swatch(x, y, [0.14, 0.34]) },
    { label: "8 of 10 futures stay inside at each week", sign: (x, y) => swatch(x, y, [0.14]) },
  ];
}

function box(x: number, y: number, fill: string, opacity: number): Mark {
  return mark("rect", { x, y: y - 8, width: KEY_SIGN_WIDTH, height: 16, fill, "fill-opacity": opacity });
}

function hatchBox(x: number, y: number, hatchId: string): Mark {
  return mark("rect", { x, y: y - 8, width: KEY_SIGN_WIDTH, height: 16, fill: `url(#${hatchId})` });
}

import { scaleLinear } from "d3-scale";
import { mark, type Mark } from "../marks.ts";
import { BLUE, GREY, INDIGO, INK, WHITE } from "../palette.ts";
import { line, text } from "./axes.ts";
import { WIDE, type DrawingBody, type Size } from "./chartKind.ts";
import { keyRows, type KeyItem } from "./key.ts";
import { AXIS_MARGIN, numberAxis } from "./numberAxis.ts";
import { wrapText } from "./textWidth.ts";

/** One thing counted in three ways. */
export interface ContrastRow {
  readonly label: string;
  readonly alone: number;
  readonly part: number;
  readonly last: number;
  readonly isSum: boolean;
}

export interface ContrastInput {
  readonly rows: readonly ContrastRow[];
  readonly axisLabel: string;
  readonly formatTick: (value: number) => string;
  readonly leastExtent: number;
}

const LINE = 22;
const SIGNS = {
  alone: (x: number, y: number): Mark =>
    mark("circle", { cx: x, cy: y, r: 7, fill: WHITE, stroke: INDIGO, "stroke-width": 2 }),
  part: (x: number, y: number): Mark => mark("circle", { cx: x, cy: y, r: 6, fill: BLUE }),
  last: (x: number, y: number): Mark =>
    mark("rect", { x: x - 5, y: y - 5, width: 10, height: 10, fill: INK }),
} as const;
const KEY: readonly KeyItem[] = [
  { label: "turned alone", sign: (x, y) => [SIGNS.alone(x + 13, y)] },
  { label: "its part of the whole", sign: (x, y) => [SIGNS.part(x + 13, y)] },
  { label: "turned last", sign: (x, y) => [SIGNS.last(x + 13, y)] },
];

/** For each switch what it does alone, its part, and what it does last, on one axis; sums below a rule. */
export function drawContrast(
  { rows, axisLabel, formatTick, leastExtent }: ContrastInput,
  size: Size,
): DrawingBody {
  const isWide = size === WIDE;
  const key = keyRows(KEY, size.width);
  const labelWidth = isWide ? 280 : size.width;
  const [left, right] = isWide
    ? [labelWidth + AXIS_MARGIN, size.width - AXIS_MARGIN]
    : [AXIS_MARGIN, size.width - AXIS_MARGIN];
  const values = rows.flatMap(({ alone, part, last }) => [alone, part, last]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const spare = Math.max(0, leastExtent - (high - low)) / 2;
  const x = scaleLinear([low - spare, high + spare], [left, right]).nice(6);
  const top = key.height + 8;
  const marks: Mark[] = [];
  let y = top;
  for (const { label, alone, part, last, isSum } of rows) {
    if (isSum) marks.push(line(0, y + 2, size.width, y + 2, INK));
    const lines = wrapText(label, labelWidth, isSum);
    const above = isWide ? 0 : lines.length * LINE;
    const height = isWide ? Math.max(40, lines.length * LINE + 12) : above + 36;
    const middle = isWide ? y + height / 2 : y + above + 18;
    const first = isWide ? middle + 5.5 - ((lines.length - 1) * LINE) / 2 : y + 18;
    lines.forEach((each, at) => marks.push(text(0, first + at * LINE, each, "start", isSum)));
    const ends = [alone, part, last].map(x);
    marks.push(
      mark("line", {
        x1: Math.min(...ends),
        y1: middle,
        x2: Math.max(...ends),
        y2: middle,
        stroke: GREY,
        "stroke-width": 2,
      }),
      // The square under the ring under the dot: where all three meet, each still shows.
      SIGNS.alone(x(alone), middle),
      SIGNS.last(x(last), middle),
      SIGNS.part(x(part), middle),
    );
    y += height;
  }
  const axis = numberAxis(x, top, y, axisLabel, formatTick, size);
  const zero = line(x(0), top, x(0), y, INK, "5 4");
  return { height: y + axis.height, marks: [...key.marks, ...axis.marks, zero, ...marks] };
}

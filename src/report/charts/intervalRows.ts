import { scaleLinear } from "d3-scale";
import { mark, type Mark } from "../marks.ts";
import { INK } from "../palette.ts";
import { line, text } from "./axes.ts";
import { WIDE, type DrawingBody, type Size } from "./chartKind.ts";
import { dotMark, SIGN_COLOURS, type DotSign } from "./dotPlot.ts";
import { AXIS_MARGIN, numberAxis } from "./numberAxis.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** A number with its interval and a name. */
export interface IntervalRow {
  readonly label: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly sign: DotSign;
  readonly value: string;
}

export interface IntervalRowsInput {
  readonly rows: readonly IntervalRow[];
  readonly axisLabel: string;
  readonly formatTick: (value: number) => string;
  readonly leastExtent: number;
}

const LINE = 22;

/** Numbers below one another on one axis with zero, each with its interval as a line. */
export function drawIntervalRows(
  { rows, axisLabel, formatTick, leastExtent }: IntervalRowsInput,
  size: Size,
): DrawingBody {
  const isWide = size === WIDE;
  const labelWidth = isWide ? 320 : size.width;
  const valueWidth = isWide ? Math.max(...rows.map(({ value }) => textWidth(value))) : 0;
  const [left, right] = isWide
    ? [labelWidth + AXIS_MARGIN, size.width - valueWidth - AXIS_MARGIN - 8]
    : [AXIS_MARGIN, size.width - AXIS_MARGIN];
  const reach = rows.flatMap(({ mean, low, high }) => [mean, low, high].filter(Number.isFinite));
  const [least, most] = [Math.min(0, ...reach), Math.max(0, ...reach)];
  const spare = Math.max(0, leastExtent - (most - least)) / 2;
  const x = scaleLinear([least - spare, most + spare], [left, right]).nice(6);
  const marks: Mark[] = [];
  let y = 8;
  for (const { label, mean, low, high, sign, value } of rows) {
    const lines = wrapText(label, labelWidth);
    const above = isWide ? 0 : (lines.length + 1) * LINE;
    const height = isWide ? Math.max(36, lines.length * LINE + 12) : above + 30;
    const middle = isWide ? y + height / 2 : y + above + 14;
    const first = isWide ? middle + 5.5 - ((lines.length - 1) * LINE) / 2 : y + 16;
    lines.forEach((each, at) => marks.push(text(0, first + at * LINE, each, "start")));
    if (isWide) marks.push(text(right + AXIS_MARGIN + 8, middle + 5.5, value, "start"));
    else marks.push(text(0, first + lines.length * LINE, value, "start"));
    if (Number.isFinite(low) && Number.isFinite(high)) {
      const ends = { x1: x(low), y1: middle, x2: x(high), y2: middle };
      marks.push(mark("line", { ...ends, stroke: SIGN_COLOURS[sign], "stroke-width": 3 }));
    }
    marks.push(dotMark(sign, x(mean), middle, 7));
    y += height;
  }
  const axis = numberAxis(x, 8, y, axisLabel, formatTick, size);
  const zero = line(x(0), 8, x(0), y, INK, "5 4");
  return { height: y + axis.height, marks: [...axis.marks, zero, ...marks] };
}

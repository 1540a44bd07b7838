import { scaleLinear } from "d3-scale";
import { mark, type Mark } from "../marks.ts";
import { GREY, INK, WHITE } from "../palette.ts";
import { line, text, type Scale } from "./axes.ts";
import { hatching } from "./bandMarks.ts";
import { WIDE, type DrawingBody, type Size } from "./chartKind.ts";
import { SIGN_COLOURS, type DotSign } from "./dotPlot.ts";
import { AXIS_MARGIN, numberAxis } from "./numberAxis.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** A level that steps lead away from or to. */
export interface WaterfallEnd {
  readonly label: string;
  readonly level: number;
  readonly value: string;
}

/** What takes the level from one height to the next. */
export interface WaterfallStep {
  readonly label: string;
  readonly change: number;
  /** Interval of the change; NaN where there is none. */
  readonly low: number;
  readonly high: number;
  readonly sign: DotSign;
  readonly value: string;
}

export interface WaterfallInput {
  /** Root of the ids in the drawing. */
  readonly name: string;
  readonly start: WaterfallEnd;
  readonly steps: readonly WaterfallStep[];
  readonly end: WaterfallEnd;
  readonly axisLabel: string;
  readonly formatTick: (value: number) => string;
  /** Smallest stretch of the axis, so that tiny steps do not look large. */
  readonly leastExtent: number;
}

const LINE = 22;
const BAR = 18;

/** From a level at the top to one at the bottom, a bar for each step with its interval as a line below it. */
export function drawWaterfall(input: WaterfallInput, size: Size): DrawingBody {
  const { start, steps, end } = input;
  const isWide = size === WIDE;
  const labelWidth = isWide ? 280 : size.width;
  const values = [start, ...steps, end].map(({ value }) => value);
  const valueWidth = isWide ? Math.min(250, Math.max(...values.map((value) => textWidth(value, true)))) : 0;
  const [left, right] = isWide
    ? [labelWidth + AXIS_MARGIN, size.width - valueWidth - AXIS_MARGIN - 8]
    : [AXIS_MARGIN, size.width - AXIS_MARGIN];
  const x = scaleOf(input, left, right);
  const hatchId = `${input.name}-${size.name}-hatch`;
  const top = 8;
  const marks: Mark[] = [];
  let y = top;
  const row = (label: string, value: string, isBold: boolean): number => {
    const lines = wrapText(label, labelWidth, isBold);
    const above = isWide ? 0 : (lines.length + 1) * LINE;
    const height = isWide ? Math.max(52, lines.length * LINE + 14) : above + 46;
    const middle = isWide ? y + height / 2 : y + above + 18;
    const first = isWide ? middle + 5.5 - ((lines.length - 1) * LINE) / 2 : y + 16;
    lines.forEach((each, at) => marks.push(text(0, first + at * LINE, each, "start", isBold)));
    if (isWide) marks.push(text(right + AXIS_MARGIN + 8, middle + 5.5, value, "start", isBold));
    else marks.push(text(0, first + lines.length * LINE, value, "start", isBold));
    y += height;
    return middle;
  };
  let level = start.level;
  let before = row(start.label, start.value, true);
  marks.push(...endMarks(x(level), before));
  for (const step of steps) {
    const middle = row(step.label, step.value, false);
    marks.push(line(x(level), before + BAR / 2, x(level), middle - BAR / 2, GREY, "2 3"));
    marks.push(...stepMarks(step, level, x, middle, hatchId));
    level += step.change;
    before = middle;
  }
  const middle = row(end.label, end.value, true);
  marks.push(line(x(end.level), before + BAR / 2, x(end.level), middle - 16, GREY, "2 3"));
  marks.push(...endMarks(x(end.level), middle));
  const axis = numberAxis(x, top, y, input.axisLabel, input.formatTick, size);
  return { height: y + axis.height, marks: [hatching(hatchId, WHITE), ...axis.marks, ...marks] };
}

function scaleOf({ start, steps, end, leastExtent }: WaterfallInput, left: number, right: number): Scale {
  const levels = [start.level, end.level];
  let level = start.level;
  for (const { change, low, high } of steps) {
    levels.push(level + change, ...[low, high].filter(Number.isFinite).map((reach) => level + reach));
    level += change;
  }
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const spare = Math.max(0, leastExtent - (high - low)) / 2;
  return scaleLinear([low - spare, high + spare], [left, right]).nice(6);
}

function endMarks(x: number, y: number): Mark[] {
  return [mark("line", { x1: x, y1: y - 16, x2: x, y2: y + 16, stroke: INK, "stroke-width": 4 })];
}

function stepMarks(step: WaterfallStep, level: number, x: Scale, y: number, hatchId: string): Mark[] {
  const { change, low, high, sign } = step;
  const [from, to] = [x(level), x(level + change)];
  const box = {
    x: Math.min(from, to),
    y: y - BAR / 2,
    width: Math.max(1.5, Math.abs(to - from)),
    height: BAR,
  };
  const marks = [mark("rect", { ...box, fill: SIGN_COLOURS[sign] })];
  // Hatched where it leads to the worse or the lower: not told by colour alone.
  if (sign === "worse" || sign === "lower") marks.push(mark("rect", { ...box, fill: `url(#${hatchId})` }));
  if (Number.isFinite(low) && Number.isFinite(high)) {
    const below = y + BAR / 2 + 6;
    const [one, other] = [x(level + low), x(level + high)];
    marks.push(
      line(one, below, other, below, INK),
      line(one, below - 4, one, below + 4, INK),
      line(other, below - 4, other, below + 4, INK),
    );
  }
  return marks;
}

import { scaleLinear } from "d3-scale";
import { mark, type Mark } from "../marks.ts";
import { GREY, INK } from "../palette.ts";
import { line, text } from "./axes.ts";
import { WIDE, type DrawingBody, type Size } from "./chartKind.ts";
import { dotMark, SIGN_COLOURS, type DotSign } from "./dotPlot.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** One difference with its interval, in units of the smallest effect of interest. */
export interface ForestRow {
  readonly label: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly sign: DotSign;
  /** The difference in its own unit, and the verdict. */
  readonly value: string;
  readonly verdict: string;
}

/** Rows under one heading. */
export interface ForestGroup {
  readonly heading: string;
  readonly rows: readonly ForestRow[];
}

/** What is further out than this is drawn at the edge with an arrow: the zone round zero must stay wide enough to see. */
const FURTHEST = 8;
const LINE = 22;

/** Differences with their intervals below one another; the shaded zone is what would not matter. */
export function drawForest(groups: readonly ForestGroup[], size: Size): DrawingBody {
  const isWide = size === WIDE;
  const rows = groups.flatMap((group) => group.rows);
  const labelWidth = isWide ? 300 : size.width;
  const valueWidth = isWide
    ? Math.max(...rows.map(({ value, verdict }) => Math.max(textWidth(value, true), textWidth(verdict)))) + 16
    : 0;
  const [left, right] = isWide ? [labelWidth + 20, size.width - valueWidth - 20] : [16, size.width - 16];
  const reach = Math.min(
    FURTHEST,
    Math.max(
      2.5,
      ...rows.flatMap(({ low, high, mean }) => [low, high, mean].filter(Number.isFinite).map(Math.abs)),
    ),
  );
  const x = scaleLinear([-reach, reach], [left, right]).clamp(true);
  const top = 34;
  const marks: Mark[] = [];
  let y = top + 12;
  for (const { heading, rows: inGroup } of groups) {
    if (heading !== "") {
      const lines = wrapText(heading, size.width, true);
      lines.forEach((each, at) => marks.push(text(0, y + 16 + at * LINE, each, "start", true)));
      y += lines.length * LINE + 8;
    }
    for (const row of inGroup) {
      // On a phone all words stand above the line, so that what belongs together stands together.
      const told = isWide ? [] : wrapText(`${row.value}, ${row.verdict}`, labelWidth);
      const label = [...wrapText(row.label, labelWidth), ...told];
      const above = isWide ? 0 : label.length * LINE;
      const height = isWide ? Math.max(2, label.length) * LINE + 12 : above + 42;
      const middle = isWide ? y + height / 2 - 4 : y + above + 14;
      const labelTop = isWide ? middle + 5.5 - ((label.length - 1) * LINE) / 2 : y + 15;
      label.forEach((each, at) => marks.push(text(0, labelTop + at * LINE, each, "start")));
      marks.push(...intervalMarks(row, x, middle, reach));
      if (isWide) {
        marks.push(text(right + 22, middle - 5, row.value, "start", true));
        marks.push(text(right + 22, middle + 16, row.verdict, "start"));
      }
      y += height;
    }
  }
  return { height: y + 52, marks: [...frame(x, top, y, size), ...marks] };
}

/** The zone that would not matter, zero, and the axis below. */
function frame(x: (value: number) => number, top: number, bottom: number, size: Size): Mark[] {
  const zone = size === WIDE ? "too small to matter" : "too small";
  const ticks = [-1, 0, 1];
  return [
    mark("rect", {
      x: x(-1),
      y: top,
      width: x(1) - x(-1),
      height: bottom - top,
      fill: GREY,
      "fill-opacity": 0.15,
    }),
    text(x(0), top - 10, zone, "middle"),
    line(x(0), top, x(0), bottom, INK, "5 4"),
    line(x(-1), top, x(-1), bottom, GREY),
    line(x(1), top, x(1), bottom, GREY),
    ...ticks.map((tick) => text(x(tick), bottom + 20, tick < 0 ? "−1" : String(tick), "middle")),
    text(
      x(0),
      bottom + 42,
      size === WIDE ? "in smallest differences that matter" : "smallest differences that matter",
      "middle",
      true,
    ),
  ];
}

function intervalMarks(row: ForestRow, x: (value: number) => number, y: number, reach: number): Mark[] {
  const { mean, low, high, sign } = row;
  const colour = SIGN_COLOURS[sign];
  const marks: Mark[] = [];
  if (Number.isFinite(low) && Number.isFinite(high)) {
    marks.push(mark("line", { x1: x(low), y1: y, x2: x(high), y2: y, stroke: colour, "stroke-width": 3 }));
    if (high > reach) marks.push(arrow(x(reach), y, 1, colour));
    if (low < -reach) marks.push(arrow(x(-reach), y, -1, colour));
  }
  // What lies beyond the edge is told by the arrow and the number.
  if (Math.abs(mean) <= reach) marks.push(dotMark(sign, x(mean), y, 7));
  return marks;
}

function arrow(x: number, y: number, way: 1 | -1, fill: string): Mark {
  const tip = x + 10 * way;
  return mark("path", {
    d: `M${tip.toFixed(1)},${y.toFixed(1)}L${x.toFixed(1)},${(y - 7).toFixed(1)}V${(y + 7).toFixed(1)}Z`,
    fill,
  });
}

import { scaleLinear } from "d3-scale";
import { gridLine, line, text } from "../../charts/axes.ts";
import { WIDE, type DrawingBody, type Size } from "../../charts/chartKind.ts";
import { textWidth, wrapText } from "../../charts/textWidth.ts";
import { formatCount } from "../../format.ts";
import { mark, type Mark } from "../../marks.ts";
import { BLUE, GREY, INDIGO, INK, WHITE } from "../../palette.ts";

/** One assumption: how many futures reach the goal at both ends of it. */
export interface DumbbellRow {
  readonly label: string;
  /** Stands under the label, such as "decides the answer"; "" for none. */
  readonly tag: string;
  readonly low: DumbbellEnd;
  readonly high: DumbbellEnd;
}

/** One end: the value there, and how many of how many futures reach the goal. */
export interface DumbbellEnd {
  readonly count: number;
  readonly of: number;
  readonly shown: string;
}

/** Rows of two ends joined by a line, on one axis of futures. */
export interface DumbbellInput {
  readonly rows: readonly DumbbellRow[];
  /** Futures that reach the goal as the report has it. */
  readonly used: number;
  /** Futures in all. */
  readonly of: number;
}

const LINE = 22;
const TOP = 34;

/** Low ends are rings, high ends are filled; the dashed rule is what the report has. */
export function drawDumbbells({ rows, used, of }: DumbbellInput, size: Size): DrawingBody {
  const isWide = size === WIDE;
  const labelWidth = isWide ? 400 : size.width;
  const x = scaleLinear(
    [0, Math.max(1, of)],
    [isWide ? labelWidth + 28 : 14, size.width - (isWide ? 28 : 14)],
  );
  const [left, right] = x.range() as [number, number];
  // Where fewer futures were tried, an end stands at its share of all.
  const place = (end: DumbbellEnd): number => x(end.of === 0 ? 0 : (end.count / end.of) * of);
  const marks: Mark[] = [];
  let y = TOP;
  for (const row of rows) {
    const name = wrapText(row.label, labelWidth);
    const tag = row.tag === "" ? [] : wrapText(row.tag, labelWidth, true);
    const both = `${endWords(row.low)}; ${endWords(row.high)}`;
    // Two lines of one end each read better than one that breaks in the middle of a count.
    const ends =
      textWidth(both) <= labelWidth
        ? [both]
        : [row.low, row.high].flatMap((end) => wrapText(endWords(end), labelWidth));
    const lines = [...tag, ...name, ...ends];
    const height = lines.length * LINE;
    lines.forEach((each, at) => marks.push(text(0, y + 16 + at * LINE, each, "start", at < tag.length)));
    const middle = isWide ? y + height / 2 : y + height + 16;
    // On a phone the rule would run through the words above each row.
    if (!isWide) marks.push(rule(x(used), middle - 12, middle + 14));
    marks.push(...dumbbell(place(row.low), place(row.high), middle));
    y += isWide ? height + 18 : height + 42;
    marks.push(gridLine(0, y - (isWide ? 9 : 6), size.width, y - (isWide ? 9 : 6)));
  }
  const ticks = x.ticks(of >= 10 ? 5 : of).filter(Number.isInteger);
  const axis = [
    line(left, y, right, y, GREY),
    ...ticks.map((tick) => text(x(tick), y + 22, formatCount(tick), "middle")),
    ...wrapText(
      `futures of ${formatCount(of)} that reach the goal`,
      isWide ? right - left : size.width,
      true,
    ).map((each, at) => text((left + right) / 2, y + 46 + at * LINE, each, "middle", true)),
    ...(isWide ? [rule(x(used), TOP - 8, y)] : []),
    text(
      Math.max(left + 60, Math.min(right - 60, x(used))),
      18,
      `in the report: ${formatCount(used)}`,
      "middle",
    ),
  ];
  return { height: y + 58, marks: [...axis, ...marks] };
}

function endWords({ shown, count, of }: DumbbellEnd): string {
  return of === 0 ? `${shown}: no future` : `${shown}: ${formatCount(count)} of ${formatCount(of)}`;
}

function rule(x: number, from: number, until: number): Mark {
  return mark("line", {
    x1: x,
    y1: from,
    x2: x,
    y2: until,
    stroke: INK,
    "stroke-width": 1.5,
    "stroke-dasharray": "5 4",
  });
}

function dumbbell(low: number, high: number, y: number): Mark[] {
  const bar = mark("line", { x1: low, y1: y, x2: high, y2: y, stroke: GREY, "stroke-width": 4 });
  // Of two ends in one place both are seen: the ring is larger.
  return [
    bar,
    mark("circle", { cx: low, cy: y, r: 9, fill: WHITE, stroke: INDIGO, "stroke-width": 2.5 }),
    mark("circle", { cx: high, cy: y, r: low === high ? 5 : 8, fill: BLUE }),
  ];
}

import { scaleLinear } from "d3-scale";
import { mark, type Mark } from "../marks.ts";
import { BLUE, GREY, INK } from "../palette.ts";
import { fittingTicks, gridLine, line, text, type Scale } from "../charts/axes.ts";
import { WIDE, type DrawingBody, type Size } from "../charts/chartKind.ts";
import { KEY_SIGN_WIDTH, keyRows, type KeyItem } from "../charts/key.ts";
import { fitText, textWidth, wrapText } from "../charts/textWidth.ts";
import type { CellFormat } from "./cellText.ts";

/** A mean and its interval; NaN where there is none. */
export interface DotRow {
  readonly label: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Rows that belong together, such as the values of one setting. */
export interface DotGroup {
  readonly title: string;
  /** What the rows come to, in words. */
  readonly note: string;
  readonly rows: readonly DotRow[];
}

const ROW_HEIGHT = 28;

/** Means as dots with their intervals, row by row on one scale; the number stands at the right. */
export function drawDotRows(
  groups: readonly DotGroup[],
  formatOne: CellFormat,
  size: Size,
  words: DotKey = USUAL_KEY,
): DrawingBody {
  const rows = groups.flatMap((group) => group.rows);
  const numbers = Math.max(...rows.map(({ mean }) => textWidth(formatOne(mean), true))) + 10;
  const labels = Math.max(...rows.map(({ label }) => textWidth(label))) + 12;
  const left = Math.min(size === WIDE ? 300 : 140, labels);
  const x = scaleOf(rows, [left + 8, size.width - numbers - 8]);
  const key = keyRows(keyOf(words), size.width);
  const marks: Mark[] = [...key.marks];
  let top = key.height + 6;
  for (const group of groups) {
    const head = drawHead(group, top, size.width);
    const rowsTop = top + head.height;
    marks.push(...head.marks, ...drawAxis(x, rowsTop, rowsTop + group.rows.length * ROW_HEIGHT, formatOne));
    group.rows.forEach((row, at) =>
      marks.push(...drawRow(row, rowsTop + at * ROW_HEIGHT, x, left, formatOne, size)),
    );
    top = rowsTop + group.rows.length * ROW_HEIGHT + 52;
  }
  return { height: top - 22, marks };
}

/** What dot and bar stand for. */
export interface DotKey {
  readonly dot: string;
  readonly bar: string;
}

const USUAL_KEY: DotKey = {
  dot: "mean over the futures",
  bar: "where the true mean lies (95 of 100 such intervals hold it)",
};

const keyOf = ({ dot, bar }: DotKey): readonly KeyItem[] => [
  {
    label: dot,
    sign: (x, y) => [mark("circle", { cx: x + KEY_SIGN_WIDTH / 2, cy: y, r: 5, fill: BLUE })],
  },
  {
    label: bar,
    sign: (x, y) => [whisker(x + 2, x + KEY_SIGN_WIDTH - 2, y)],
  },
];

function scaleOf(rows: readonly DotRow[], range: [number, number]): Scale {
  const values = rows
    .flatMap(({ mean, low, high }) => [mean, low, high])
    .filter((value) => Number.isFinite(value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high > low ? (high - low) * 0.05 : Math.max(0.01, Math.abs(high) * 0.1);
  return values.length === 0 ? scaleLinear([0, 1], range) : scaleLinear([low - room, high + room], range);
}

/** Some letters, such as T, begin a little left of their place. */
const EDGE = 2;

function drawHead({ title, note }: DotGroup, top: number, width: number): DrawingBody {
  const marks: Mark[] = [];
  let height = 0;
  if (title !== "") {
    marks.push(text(EDGE, top + 18, fitText(title, width - EDGE, true), "start", true));
    height += 26;
  }
  for (const each of note === "" ? [] : wrapText(note, width - EDGE)) {
    marks.push(text(EDGE, top + height + 16, each, "start"));
    height += 22;
  }
  return { height: height + 6, marks };
}

function drawAxis(x: Scale, top: number, bottom: number, formatOne: CellFormat): readonly Mark[] {
  const [from, to] = x.domain() as [number, number];
  const ticks = fittingTicks(x, 6, formatOne).filter((tick) => tick >= from && tick <= to);
  const zero = from < 0 && to > 0 ? [line(x(0), top, x(0), bottom, GREY)] : [];
  return [
    ...ticks.flatMap((tick) => [
      gridLine(x(tick), top, x(tick), bottom),
      text(x(tick), bottom + 19, formatOne(tick), "middle"),
    ]),
    ...zero,
  ];
}

function drawRow(
  { label, mean, low, high }: DotRow,
  top: number,
  x: Scale,
  left: number,
  formatOne: CellFormat,
  size: Size,
): readonly Mark[] {
  const y = top + ROW_HEIGHT / 2;
  const marks: Mark[] = [
    text(0, y + 5.5, fitText(label, left - 4), "start"),
    text(size.width, y + 5.5, formatOne(mean), "end", true),
  ];
  if (!Number.isFinite(mean)) return marks;
  if (Number.isFinite(low) && Number.isFinite(high)) marks.push(whisker(x(low), x(high), y));
  marks.push(mark("circle", { cx: x(mean), cy: y, r: 5, fill: BLUE }));
  return marks;
}

function whisker(from: number, to: number, y: number): Mark {
  return mark("path", {
    d: `M${round(from)},${round(y - 5)}v10M${round(from)},${round(y)}H${round(to)}M${round(to)},${round(y - 5)}v10`,
    stroke: INK,
    "stroke-width": 1.5,
    fill: "none",
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

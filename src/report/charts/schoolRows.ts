import { mark, type Mark } from "../marks.ts";
import { WEEKS_PER_YEAR } from "../../model/time.ts";
import { numberAt } from "../findings/range.ts";
import type { SchoolFinding } from "../findings/schools.ts";
import { termIndexes } from "../findings/terms.ts";
import { formatGain, formatOfHundred } from "../format.ts";
import { BLUE, GREY } from "../palette.ts";
import { line, text } from "./axes.ts";
import { WIDE, type DrawingBody, type Size } from "./chartKind.ts";
import { keyRows, KEY_SIGN_WIDTH, type KeyItem } from "./key.ts";
import { fitText, textWidth } from "./textWidth.ts";

const LEAST_CELL = 36;
const CELL_HEIGHT = 28;
const NAME_WIDTH = 250;

/** Where the cells stand and which recorded weeks they show. */
interface StripFrame {
  readonly left: number;
  readonly cell: number;
  readonly weeks: readonly number[];
  readonly indexes: readonly number[];
}

/** Rows of schools: a cell for each term, darker and with a higher number where more of the places are in use. */
export function drawSchoolRows(schools: readonly SchoolFinding[], size: Size): DrawingBody {
  const isWide = size === WIDE;
  const key = keyRows(KEY, size.width);
  const frame = stripFrame(
    schools[0]?.series.weeks ?? [],
    isWide ? NAME_WIDTH : 0,
    isWide ? size.width - 150 : size.width,
  );
  const headTop = key.height + (isWide ? 6 : 0);
  const rowTop = headTop + (isWide ? 54 : 52);
  const rowHeight = isWide ? CELL_HEIGHT + 4 : CELL_HEIGHT + 36;
  const marks: Mark[] = [...key.marks, ...drawHead(frame, headTop, rowTop, size)];
  schools.forEach((school, row) => marks.push(...drawRow(school, frame, rowTop + row * rowHeight, size)));
  return { height: rowTop + schools.length * rowHeight, marks };
}

/** Every term if there is room, else every second, third …; always the last. */
function stripFrame(weeks: readonly number[], left: number, right: number): StripFrame {
  const terms = termIndexes(weeks);
  const most = Math.floor((right - left) / LEAST_CELL);
  for (let stride = 1; ; stride++) {
    const indexes = terms.filter((_, term) => term % stride === 0 || term === terms.length - 1);
    if (indexes.length <= most || stride >= terms.length) {
      return { left, cell: Math.min(64, (right - left) / Math.max(1, indexes.length)), weeks, indexes };
    }
  }
}

function drawHead(frame: StripFrame, top: number, rowTop: number, size: Size): readonly Mark[] {
  const { left, cell, weeks, indexes } = frame;
  const base = rowTop - 8;
  const marks = indexes.map((index, column) =>
    text(left + (column + 0.5) * cell, base, String(weeks[index]!), "middle"),
  );
  if (size !== WIDE) {
    return [
      ...marks,
      text(0, base - 24, "week", "start"),
      text(size.width, base - 24, "gain, SD", "end", true),
    ];
  }
  marks.push(text(left - 12, base, "week", "end"));
  for (const [heading, unit, right] of END_COLUMNS) {
    marks.push(
      text(size.width - right, top + 16, heading, "end", true),
      text(size.width - right, base, unit, "end"),
    );
  }
  return [...marks, ...yearHeads(frame, top)];
}

const END_COLUMNS = [
  ["gain", "SD", 74],
  ["harm", "of 100", 0],
] as const;

/** Brackets over the cells of each school year; left out altogether where a name would not fit. */
function yearHeads({ left, cell, weeks, indexes }: StripFrame, top: number): readonly Mark[] {
  const years = new Map<number, { from: number; count: number }>();
  indexes.forEach((index, column) => {
    const year = Math.ceil(weeks[index]! / WEEKS_PER_YEAR);
    if (year === 0) return;
    const span = years.get(year);
    if (span === undefined) years.set(year, { from: column, count: 1 });
    else span.count++;
  });
  const heads = [...years].map(([year, { from, count }]) => ({
    label: `year ${year}`,
    x1: left + from * cell + 3,
    x2: left + (from + count) * cell - 3,
  }));
  if (heads.some(({ label, x1, x2 }) => textWidth(label) > x2 - x1)) return [];
  return heads.flatMap(({ label, x1, x2 }) => [
    text((x1 + x2) / 2, top + 16, label, "middle"),
    line(x1, top + 24, x2, top + 24, GREY),
  ]);
}

function drawRow(school: SchoolFinding, frame: StripFrame, top: number, size: Size): readonly Mark[] {
  const isWide = size === WIDE;
  const name = school.series.name || "no name";
  const cellTop = isWide ? top : top + 26;
  const baseline = cellTop + 19.5;
  const marks = isWide
    ? [
        text(0, baseline, fitText(name, frame.left - 12), "start"),
        text(size.width - END_COLUMNS[0][2], baseline, formatGain(school.gain), "end"),
        text(size.width - END_COLUMNS[1][2], baseline, formatOfHundred(school.harmful), "end"),
      ]
    : [
        text(0, top + 18, fitText(name, size.width - 70, true), "start", true),
        text(size.width, top + 18, formatGain(school.gain), "end"),
      ];
  frame.indexes.forEach((index, column) => {
    const share = numberAt(school.series.adoption, index);
    const x = frame.left + column * frame.cell;
    marks.push(
      cellMark(x + 1, cellTop, frame.cell - 2, CELL_HEIGHT, share),
      text(x + frame.cell / 2, baseline, formatOfHundred(share), "middle"),
    );
  });
  return marks;
}

function cellMark(x: number, y: number, width: number, height: number, share: number): Mark {
  const opacity = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
  return mark("rect", {
    x,
    y,
    width,
    height,
    rx: 2,
    fill: BLUE,
    "fill-opacity": opacity,
    stroke: GREY,
    "stroke-width": 0.75,
  });
}

const KEY: readonly KeyItem[] = [
  { label: "few of 100 places in use", sign: (x, y) => [cellMark(x, y - 8, KEY_SIGN_WIDTH, 16, 0.1)] },
  { label: "many in use", sign: (x, y) => [cellMark(x, y - 8, KEY_SIGN_WIDTH, 16, 0.9)] },
];

import { mark, type Mark } from "../marks.ts";
import { BLUE, INK, VERMILLION } from "../palette.ts";
import { text } from "../charts/axes.ts";
import { WIDE, type DrawingBody, type Size } from "../charts/chartKind.ts";
import { KEY_SIGN_WIDTH, keyRows, type KeyItem } from "../charts/key.ts";
import { fitText, textWidth } from "../charts/textWidth.ts";
import type { CellFormat } from "./cellText.ts";

/** What sets a cell apart from the others. */
export type CellMark = "best" | "worst" | "like best" | undefined;

/** Means over a grid of two settings. */
export interface HeatGrid {
  /** What holds for the whole grid, such as the values of further settings; empty where there is nothing. */
  readonly title: string;
  readonly rowName: string;
  readonly columnName: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row by row; NaN where nothing was measured. */
  readonly means: readonly (readonly number[])[];
  readonly marks: readonly (readonly CellMark[])[];
}

/** Grids that share a scale. */
export interface HeatMapInput {
  readonly grids: readonly HeatGrid[];
  readonly formatOne: CellFormat;
  /** Lower is better: the strong colour is that of harm. */
  readonly isLowerBetter: boolean;
  /** What the ends are called: best and worst, or highest and lowest where neither is better. */
  readonly words: { readonly best: string; readonly worst: string };
}

const CELL_HEIGHT = 34;
const LEAST_CELL = 62;
const USUAL_CELL = 104;

/** Grids below one another, the number in every cell; more columns than fit go on below. */
export function drawHeatMap(input: HeatMapInput, size: Size): DrawingBody {
  const { grids } = input;
  const shade = shadeOf(input);
  const key = keyRows(keyOf(input, shade), size.width);
  const marks: Mark[] = [...key.marks];
  let top = key.height + 8;
  for (const grid of grids) {
    const left = Math.min(size === WIDE ? 240 : 96, Math.max(...grid.rows.map((row) => textWidth(row))) + 12);
    const fitting = Math.max(1, Math.floor((size.width - left) / LEAST_CELL));
    if (grid.title !== "") {
      marks.push(text(0, top + 20, fitText(grid.title, size.width, true), "start", true));
      top += 28;
    }
    // Equally long strips: a last one of a single column would look like a leftover.
    const strips = Math.ceil(grid.columns.length / fitting);
    const length = Math.ceil(grid.columns.length / strips);
    for (let strip = 0; strip < strips; strip++) {
      const columns = { from: strip * length, to: Math.min(grid.columns.length, (strip + 1) * length) };
      const body = drawStrip(grid, columns, {
        left,
        top,
        width: size.width,
        shade,
        formatOne: input.formatOne,
      });
      marks.push(...body.marks);
      top += body.height + 14;
    }
    top += 10;
  }
  return { height: top - 16, marks };
}

interface StripFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly shade: (value: number) => Shade;
  readonly formatOne: CellFormat;
}

function drawStrip(
  grid: HeatGrid,
  { from, to }: { from: number; to: number },
  { left, top, width, shade, formatOne }: StripFrame,
): DrawingBody {
  // Wide enough for the column's name, where there is room.
  const wanted = Math.max(USUAL_CELL, ...grid.columns.map((column) => textWidth(column) + 8));
  const cell = Math.min(wanted, (width - left) / (to - from));
  const marks: Mark[] = [
    text(left, top + 18, fitText(`across: ${grid.columnName}`, width - left, true), "start", true),
    text(0, top + 42, fitText(`down: ${grid.rowName}`, width, true), "start", true),
  ];
  const headTop = top + 48;
  const cellsTop = headTop + 24;
  for (let column = from; column < to; column++) {
    const x = left + (column - from) * cell;
    marks.push(text(x + cell / 2, headTop + 18, fitText(grid.columns[column]!, cell - 4), "middle"));
  }
  grid.rows.forEach((row, at) => {
    const y = cellsTop + at * CELL_HEIGHT;
    marks.push(text(0, y + CELL_HEIGHT / 2 + 5.5, fitText(row, left - 8), "start"));
    for (let column = from; column < to; column++) {
      const value = grid.means[at]![column]!;
      const kind = grid.marks[at]![column];
      const x = left + (column - from) * cell;
      marks.push(
        ...drawCell({ x, y, width: cell, height: CELL_HEIGHT }, formatOne(value), shade(value), kind),
      );
    }
  });
  return { height: cellsTop - top + grid.rows.length * CELL_HEIGHT, marks };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawCell(
  { x, y, width, height }: Box,
  label: string,
  shade: Shade,
  kind: CellMark,
): readonly Mark[] {
  const box = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  const isExtreme = kind === "best" || kind === "worst";
  return [
    mark("rect", { ...box, fill: shade.colour, "fill-opacity": shade.opacity }),
    ...(isExtreme ? [ring(box, kind === "worst")] : []),
    ...(kind === "like best" ? [dot(x + width - 9, y + 9)] : []),
    text(x + width / 2, y + height / 2 + 5.5, label, "middle", isExtreme),
  ];
}

function ring({ x, y, width, height }: Box, isDashed: boolean): Mark {
  return mark("rect", {
    ...{ x: x + 1, y: y + 1, width: width - 2, height: height - 2, fill: "none", stroke: INK },
    "stroke-width": 2.5,
    "stroke-dasharray": isDashed ? "5 4" : undefined,
  });
}

function dot(cx: number, cy: number): Mark {
  return mark("circle", { cx, cy, r: 3, fill: INK });
}

interface Shade {
  readonly colour: string;
  readonly opacity: number;
}

/** Stronger for more; where there are losses and gains, each has its own colour from nothing on. */
function shadeOf({ grids, isLowerBetter }: HeatMapInput): (value: number) => Shade {
  const values = grids.flatMap(({ means }) => means.flat()).filter((value) => Number.isFinite(value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isSigned = low < 0 && high > 0;
  const furthest = Math.max(-low, high);
  return (value) => {
    if (!Number.isFinite(value)) return { colour: INK, opacity: 0.04 };
    const place = isSigned ? Math.abs(value) / furthest : high > low ? (value - low) / (high - low) : 0.3;
    const isHarm = isSigned ? value < 0 !== isLowerBetter : isLowerBetter;
    return { colour: isHarm ? VERMILLION : BLUE, opacity: 0.05 + 0.5 * place };
  };
}

function keyOf({ grids, words }: HeatMapInput, shade: (value: number) => Shade): readonly KeyItem[] {
  const kinds = new Set(grids.flatMap(({ marks }) => marks.flat()));
  const values = grids.flatMap(({ means }) => means.flat()).filter((value) => Number.isFinite(value));
  const swatch = (x: number, y: number): Box => ({ x, y: y - 9, width: KEY_SIGN_WIDTH, height: 18 });
  const filled = (value: number) => (x: number, y: number) => {
    const { colour, opacity } = shade(value);
    return [mark("rect", { ...swatch(x, y), fill: colour, "fill-opacity": opacity })];
  };
  const items: KeyItem[] = [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low < high) {
    items.push({ label: "least", sign: filled(low) }, { label: "most", sign: filled(high) });
  }
  if (kinds.has("best")) items.push({ label: words.best, sign: (x, y) => [ring(swatch(x, y), false)] });
  if (kinds.has("worst")) items.push({ label: words.worst, sign: (x, y) => [ring(swatch(x, y), true)] });
  if (kinds.has("like best")) {
    const label = `could be the ${words.best} with luck`;
    items.push({ label, sign: (x, y) => [dot(x + KEY_SIGN_WIDTH / 2, y)] });
  }
  return items;
}

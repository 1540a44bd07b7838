import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { line as lineShape } from "d3-shape";
import { quantileOfSorted } from "../../core/statistics.ts";
import { mark, type Mark } from "../marks.ts";
import { BLUE, INK } from "../palette.ts";
import { fittingTicks, gridLine, text, valueAxis, type Scale } from "../charts/axes.ts";
import { WIDE, type DrawingBody, type Size } from "../charts/chartKind.ts";
import { KEY_SIGN_WIDTH, keyRows, type KeyItem } from "../charts/key.ts";
import { fitText, textWidth } from "../charts/textWidth.ts";
import { valueText, type CellFormat } from "./cellText.ts";

/** A measure against one setting: a point for each combination. */
export interface ScatterPanel {
  readonly title: string;
  readonly scale: "linear" | "log";
  readonly points: readonly { readonly x: number | string; readonly y: number }[];
  /** One of so many points is drawn. */
  readonly drawnEvery: number;
}

const PLOT_HEIGHT = 220;
const TITLE_HEIGHT = 34;
/** Room to the right of a plot. */
const EDGE = 10;
/** Points whose middle makes one point of the line, at least. */
const WINDOW_LEAST = 5;
/** Different values up to which each has a middle of its own. */
const PLACES_FEW = 10;

/** Scatter plots side by side, with a line through the middle of neighbouring points. */
export function drawScatterPanels(
  panels: readonly ScatterPanel[],
  formatOne: CellFormat,
  size: Size,
): DrawingBody {
  const y = panels
    .flatMap(({ points }) => points.map((point) => point.y))
    .filter((value) => Number.isFinite(value));
  const [low = 0, high = 1] = extent(y);
  const columns = size === WIDE ? Math.min(2, panels.length) : 1;
  const gap = 40;
  const width = (size.width - gap * (columns - 1)) / columns;
  const key = keyRows(KEY, size.width);
  const height = TITLE_HEIGHT + PLOT_HEIGHT + 32;
  const marks = panels.flatMap((panel, place) =>
    drawPanel(panel, [low, high], formatOne, {
      left: (place % columns) * (width + gap),
      top: key.height + 6 + Math.floor(place / columns) * (height + 20),
      width,
    }),
  );
  const rows = Math.ceil(panels.length / columns);
  return { height: key.height + 6 + rows * (height + 20) - 20, marks: [...key.marks, ...marks] };
}

const KEY: readonly KeyItem[] = [
  { label: "one combination, mean of its futures", sign: (x, y) => [point(x + KEY_SIGN_WIDTH / 2, y)] },
  {
    label: "middle of the combinations there",
    sign: (x, y) => [mark("path", { d: `M${x},${y}h${KEY_SIGN_WIDTH}`, stroke: INK, "stroke-width": 2.5 })],
  },
];

interface PanelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

function drawPanel(
  panel: ScatterPanel,
  [low, high]: readonly [number, number],
  formatOne: CellFormat,
  { left, top, width }: PanelBox,
): readonly Mark[] {
  const bottom = top + TITLE_HEIGHT + PLOT_HEIGHT;
  const room = high > low ? 0 : Math.max(0.01, Math.abs(low) * 0.1);
  const y = scaleLinear([low - room, high + room], [bottom, top + TITLE_HEIGHT]).nice(4);
  const ticks = y.ticks(4);
  const plotLeft = left + Math.max(...ticks.map((tick) => textWidth(formatOne(tick)))) + 12;
  const words = [...new Set(panel.points.flatMap(({ x }) => (typeof x === "string" ? [x] : [])))];
  const range: [number, number] = [plotLeft + 8, left + width - EDGE];
  const place = words.length > 0 ? wordPlaces(words, range) : numberPlaces(panel, range);
  const points = panel.points.filter((each) => Number.isFinite(each.y));
  return [
    text(left, top + 18, fitText(panel.title, width, true), "start", true),
    ...valueAxis(ticks, y, plotLeft, left + width, formatOne),
    ...place.ticks.flatMap(({ at, label }) => [
      gridLine(at, top + TITLE_HEIGHT, at, bottom),
      text(at, bottom + 21, label, "middle"),
    ]),
    ...points
      .filter((_, at) => at % panel.drawnEvery === 0)
      .map((each) => point(place.of(each.x), y(each.y))),
    ...runningMiddle(
      points.map((each) => [place.of(each.x), y(each.y)]),
      words.length > 0,
    ),
  ];
}

interface Places {
  readonly of: (value: number | string) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

function wordPlaces(words: readonly string[], [from, to]: [number, number]): Places {
  const step = (to - from) / words.length;
  const at = (word: string): number => from + (words.indexOf(word) + 0.5) * step;
  return {
    of: (value) => at(String(value)),
    ticks: words.map((word) => ({ at: at(word), label: fitText(word, step - 6) })),
  };
}

function numberPlaces({ points, scale }: ScatterPanel, range: [number, number]): Places {
  const values = points.map(({ x }) => Number(x));
  const isLog = scale === "log";
  // The logarithm only decides where marks stand, so its last bit does not matter.
  const onScale = (value: number): number => (isLog ? Math.log10(value) : value);
  const [low = 0, high = 1] = extent(values);
  const domain: [number, number] = [onScale(low), onScale(high)];
  const x: Scale = scaleLinear(domain[0] < domain[1] ? domain : [domain[0] - 1, domain[1] + 1], range);
  const label = (tick: number): string => valueText(isLog ? 10 ** tick : tick);
  return {
    of: (value) => x(onScale(Number(value))),
    ticks: fittingTicks(x, 5, label)
      .filter(
        (tick) =>
          x(tick) >= range[0] - 1 && x(tick) + Math.max(0, textWidth(label(tick)) / 2 - EDGE) <= range[1] + 1,
      )
      .map((tick) => ({ at: x(tick), label: label(tick) })),
  };
}

/**
 * The middle of the points along the way: of each value where there are few different ones, else of neighbouring
 * points, in about eight windows of which each overlaps the next by half.
 */
function runningMiddle(points: readonly (readonly [number, number])[], isWords: boolean): readonly Mark[] {
  const sorted = [...points].sort((left, right) => left[0] - right[0]);
  const places = [...new Set(sorted.map(([x]) => x))];
  if (places.length <= PLACES_FEW) {
    const middles = places.map((place): [number, number] => {
      return [place, medianOf(sorted.flatMap(([x, y]) => (x === place ? [y] : [])))];
    });
    // Words have no order, so nothing leads from one to the next.
    return isWords ? middles.map(bar) : [middleLine(middles), ...middles.map(bar)];
  }
  const window = Math.max(WINDOW_LEAST, Math.ceil(sorted.length / 4));
  if (sorted.length < 2 * WINDOW_LEAST) return [];
  const step = Math.max(1, Math.floor(window / 2));
  const middles: [number, number][] = [];
  for (let from = 0; from + window <= sorted.length; from += step) {
    const inside = sorted.slice(from, from + window);
    middles.push([medianOf(inside.map(([x]) => x)), medianOf(inside.map(([, y]) => y))]);
  }
  return [middleLine(middles)];
}

function middleLine(points: readonly (readonly [number, number])[]): Mark {
  const d = lineShape().digits(1)(points.map(([x, y]) => [x, y])) ?? "";
  return mark("path", { d, fill: "none", stroke: INK, "stroke-width": 2.5 });
}

function bar([x, y]: readonly [number, number]): Mark {
  return mark("line", { x1: x - 12, x2: x + 12, y1: y, y2: y, stroke: INK, "stroke-width": 2.5 });
}

function medianOf(values: readonly number[]): number {
  return quantileOfSorted(
    [...values].sort((left, right) => left - right),
    0.5,
  );
}

function point(cx: number, cy: number): Mark {
  return mark("circle", { cx, cy, r: 4, fill: BLUE, "fill-opacity": 0.55, stroke: BLUE });
}

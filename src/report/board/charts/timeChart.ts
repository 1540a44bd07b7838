import { scaleLinear } from "d3-scale";
import { area, line as curveOf } from "d3-shape";
import type { Headline } from "../../../experiment/board/boardResult.ts";
import { line, text, valueAxis, type Scale } from "../../charts/axes.ts";
import { WIDE, type DrawingBody, type Size } from "../../charts/chartKind.ts";
import { keyRows, KEY_SIGN_WIDTH, type KeyItem } from "../../charts/key.ts";
import { spreadLabels } from "../../charts/spreadLabels.ts";
import { fitText, textWidth, wrapText } from "../../charts/textWidth.ts";
import { LEAST_FOR_BANDS } from "../../findings/findings.ts";
import { mark, type Mark } from "../../marks.ts";
import { BLUE, GREY, INK } from "../../palette.ts";
import { decileCurves, deepestBand, deepestFirst, type Curve, type Envelope } from "../curveDepth.ts";
import type { FundingSpan } from "../fundingSpans.ts";
import { axisLabel, goalLabel, showNumber } from "../headlineWords.ts";
import { HALO } from "./fiftyChart.ts";
import { schoolTimeAxis } from "./schoolTimeAxis.ts";

/** One plan over time. */
export interface TimeSeries {
  readonly label: string;
  readonly kind: "today" | "plan";
  readonly curves: readonly Curve[];
}

/** The chart over time. */
export interface TimeInput {
  readonly headline: Headline;
  /** Weeks of the curves, ascending. */
  readonly weeks: readonly number[];
  readonly start: string | null;
  /** Today’s path first. */
  readonly series: readonly TimeSeries[];
  /** When the plan is paid for, and what to write beside it; absent or empty where nothing ends or has a price. */
  readonly funding?: { readonly spans: readonly FundingSpan[]; readonly label: string };
}

const LOOKS = { today: { stroke: GREY, dash: "4 3" }, plan: { stroke: BLUE, dash: undefined } } as const;

interface DrawnSeries extends TimeSeries {
  readonly shown: readonly Curve[];
  readonly band: Envelope | null;
  /** Where the label of the line ends stands. */
  readonly end: number;
}

/** Nine whole futures and one band of 8 of 10 for each plan, over school time; the goal is a dashed rule. */
export function drawTime(input: TimeInput, size: Size): DrawingBody {
  const { headline, weeks, start } = input;
  const isWide = size === WIDE;
  const series = input.series.map(choose);
  const extent = timeExtent(headline, series);
  const key = keyRows(keyItems(series), size.width);
  const label = wrapText(axisLabel(headline), size.width, true);
  const top = key.height + 14 + label.length * 22;
  const bottom = top + (isWide ? 320 : 230);
  const y = scaleLinear(extent, [bottom, top]);
  const show = (value: number): string =>
    headline.kind === "gain" && Math.abs(value) < 1e-9 ? "0" : showNumber(headline, value);
  const ticks = y.ticks(isWide ? 6 : 5);
  const left = Math.max(...ticks.map((tick) => textWidth(show(tick)))) + 14;
  const room = isWide ? 190 : 66;
  const right = size.width - room;
  const last = weeks[weeks.length - 1] ?? 0;
  const x = scaleLinear([0, Math.max(1, last)], [left, right]);
  const axis = schoolTimeAxis(last, start, x, top, bottom);
  const marks: Mark[] = [
    ...key.marks,
    ...label.map((each, at) => text(0, key.height + 18 + at * 22, each, "start", true)),
    ...valueAxis(ticks, y, left, right, show),
    ...axis.marks,
  ];
  if (extent[0] < 0) marks.push(line(left, y(0), right, y(0), INK));
  for (const each of series) marks.push(...seriesMarks(each, weeks, x, y));
  marks.push(...goalMarks(headline, x, y), ...endLabels(series, y, right + 10, room - 12, isWide));
  const bracket = fundingMarks(input.funding, x, bottom + axis.height, size);
  return { height: bottom + axis.height + bracket.height, marks: [...marks, ...bracket.marks] };
}

/** Brackets below the axis over the weeks in which the plan is paid for, and the amount below them. */
function fundingMarks(funding: TimeInput["funding"], x: Scale, top: number, size: Size): DrawingBody {
  if (funding === undefined || funding.spans.length === 0) return { height: 0, marks: [] };
  const { spans, label } = funding;
  const brackets = spans.map(({ from, until }) => {
    // A week is over at its own mark; what lasts one week still has to be seen.
    const [left, right] = [x(from - 1), Math.max(x(until), x(from - 1) + 4)];
    return mark("path", {
      d: `M${round(left)},${top + 4}v8H${round(right)}v-8`,
      fill: "none",
      stroke: BLUE,
      "stroke-width": 2.5,
    });
  });
  const middle = (x(spans[0]!.from - 1) + x(spans[spans.length - 1]!.until)) / 2;
  const words = fitText(label, size.width, true);
  const half = textWidth(words, true) / 2;
  const at = Math.max(half, Math.min(size.width - half, middle));
  return { height: 40, marks: [...brackets, text(at, top + 32, words, "middle", true)] };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

// Which curves are drawn depends on them alone; while a goal is moved, nobody need work it out again.
const chosen = new WeakMap<readonly Curve[], Omit<DrawnSeries, keyof TimeSeries>>();

function choose(series: TimeSeries): DrawnSeries {
  const known = chosen.get(series.curves);
  if (known !== undefined) return { ...series, ...known };
  const order = deepestFirst(series.curves);
  const shown = decileCurves(order).map((place) => series.curves[place]!);
  const ends = shown.map((curve) => lastOf(curve)).filter(Number.isFinite);
  const drawn = {
    shown,
    band: order.length < LEAST_FOR_BANDS ? null : deepestBand(series.curves, order),
    end: ends[0] ?? NaN,
  };
  chosen.set(series.curves, drawn);
  return { ...series, ...drawn };
}

function lastOf(curve: Curve): number {
  return curve[curve.length - 1] ?? NaN;
}

/** Ends of the axis: a share goes from none to all; a gain has room for all that is drawn, no change, and the goal. */
function timeExtent(headline: Headline, series: readonly DrawnSeries[]): readonly [number, number] {
  if (headline.kind !== "gain") return [0, 1];
  const drawn = series.flatMap(({ shown, band }) => [
    ...shown,
    ...(band === null ? [] : [band.low, band.high]),
  ]);
  const values = [0, headline.goal, ...drawn.flat().filter((value) => typeof value === "number")];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spare = Math.max(0.2 - (high - low), 0) / 2;
  const domain = scaleLinear([low < 0 ? low - spare : 0, high + spare], [0, 1])
    .nice(6)
    .domain();
  return domain as [number, number];
}

function seriesMarks(
  { kind, shown, band }: DrawnSeries,
  weeks: readonly number[],
  x: Scale,
  y: Scale,
): Mark[] {
  const { stroke, dash } = LOOKS[kind];
  const marks: Mark[] = [];
  if (band !== null) {
    const path = area<number>()
      .defined((_, at) => typeof band.low[at] === "number" && typeof band.high[at] === "number")
      .x((week) => x(week))
      .y0((_, at) => y(band.low[at]!))
      .y1((_, at) => y(band.high[at]!))
      .digits(1);
    marks.push(
      mark("path", {
        d: path([...weeks]) ?? "",
        fill: stroke,
        "fill-opacity": 0.12,
        stroke,
        "stroke-width": 1,
      }),
    );
  }
  const path = (curve: Curve): string =>
    curveOf<number>()
      .defined((_, at) => typeof curve[at] === "number")
      .x((week) => x(week))
      .y((_, at) => y(curve[at]!))
      .digits(1)([...weeks]) ?? "";
  for (const curve of shown) {
    marks.push(
      mark("path", {
        d: path(curve),
        fill: "none",
        stroke,
        "stroke-width": 1.25,
        "stroke-dasharray": dash,
        "stroke-linejoin": "round",
      }),
    );
  }
  return marks;
}

function goalMarks(headline: Headline, x: Scale, y: Scale): Mark[] {
  const [low, high] = y.domain() as [number, number];
  if (headline.goal < low || headline.goal > high) return [];
  const [left, right] = x.range() as [number, number];
  const at = y(headline.goal);
  const rule = mark("line", {
    x1: left,
    y1: at,
    x2: right,
    y2: at,
    stroke: INK,
    "stroke-width": 2,
    "stroke-dasharray": "6 4",
  });
  // Above the rule, but below it where it would leave the plot.
  const baseline = at - y(high) < 26 ? at + 20 : at - 7;
  const words = text(
    left + 6,
    baseline,
    fitText(goalLabel(headline), right - left - 12, true),
    "start",
    true,
  );
  return [rule, mark("g", HALO, words)];
}

function endLabels(
  series: readonly DrawnSeries[],
  y: Scale,
  x: number,
  room: number,
  isWide: boolean,
): Mark[] {
  const there = series.filter(({ end }) => Number.isFinite(end));
  const [bottom, top] = y.range() as [number, number];
  const names = there.map(({ label, kind }) =>
    isWide ? wrapText(label, room, true).slice(0, 3) : [kind === "today" ? "today" : "plan"],
  );
  const gap = 22 * Math.max(1, ...names.map((lines) => lines.length)) + 2;
  const places = spreadLabels(
    there.map(({ end }) => y(end)),
    gap,
    top + 8,
    bottom - 8,
  );
  return there.flatMap((_, at) =>
    names[at]!.map((each, row) =>
      text(x, places[at]! + 5.5 + (row - (names[at]!.length - 1) / 2) * 22, each, "start", true),
    ),
  );
}

function keyItems(series: readonly DrawnSeries[]): readonly KeyItem[] {
  return series
    .filter(({ shown }) => shown.length > 0)
    .flatMap(({ kind, label, band }) => {
      const { stroke, dash } = LOOKS[kind];
      const sample = { stroke, "stroke-width": 2, "stroke-dasharray": dash };
      const lines: KeyItem = {
        label: `one future: ${label}`,
        sign: (x, y) => [mark("line", { x1: x, y1: y, x2: x + KEY_SIGN_WIDTH, y2: y, ...sample })],
      };
      const swatch: KeyItem = {
        label: "8 of 10 stay inside",
        sign: (x, y) => [
          mark("rect", {
            x: x + 0.5,
            y: y - 7.5,
            width: KEY_SIGN_WIDTH - 1,
            height: 15,
            fill: stroke,
            "fill-opacity": 0.12,
            stroke,
          }),
        ],
      };
      return band === null ? [lines] : [lines, swatch];
    });
}

import { scaleLinear } from "d3-scale";
import { line as curveOf } from "d3-shape";
import type { ActMeasure } from "../../../model/acts/act.ts";
import { schoolTimeAxis } from "../../board/charts/schoolTimeAxis.ts";
import { line, text, valueAxis, type Scale } from "../../charts/axes.ts";
import { WIDE, type DrawingBody, type Figure, type Size } from "../../charts/chartKind.ts";
import { KEY_SIGN_WIDTH, keyRows, type KeyItem } from "../../charts/key.ts";
import { spreadLabels } from "../../charts/spreadLabels.ts";
import { fitText, textWidth, wrapText } from "../../charts/textWidth.ts";
import { TERM_WEEKS } from "../../findings/terms.ts";
import { mark, type Mark } from "../../marks.ts";
import { BLUE, INDIGO, INK, WHITE } from "../../palette.ts";
import { measureAxisLabel, showMeasure, showMeasureNumber } from "../measureFormat.ts";

/** What the two lines show. */
export interface DifferenceLines {
  readonly measure: ActMeasure;
  /** Name of each side, and its values by week, 0 to the last. */
  readonly left: SideLine;
  readonly right: SideLine;
  /** The last week that is drawn; what comes after is not given away. */
  readonly week: number;
  /** Last week of the run. */
  readonly weeks: number;
  /** Week of the first difference; null where there is none. */
  readonly firstDifference: number | null;
  /** When the first week is, as year and month; null without a calendar. */
  readonly start: string | null;
}

export interface SideLine {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

const LOOKS = {
  left: { stroke: INDIGO, "stroke-dasharray": "7 4" },
  right: { stroke: BLUE, "stroke-dasharray": undefined },
} as const;
/** Most room right of the plot for the names at the lines’ ends; longer ones are cut there and whole in the key. */
const MOST_NAME_ROOM = 320;

/** Both sides as lines up to the week; the axis is the measure's own, so that it tells nothing of what comes. */
export function drawDifferenceLines(input: DifferenceLines, size: Size): DrawingBody {
  const { measure, left, right, week, weeks, firstDifference, start } = input;
  const isWide = size === WIDE;
  const key = keyRows([sideKey("left", left.name), sideKey("right", right.name)], size.width);
  const label = wrapText(axisTitle(measure), size.width, true);
  const top = key.height + 14 + label.length * 22;
  const bottom = top + (isWide ? 210 : 170);
  const y = scaleLinear([...measure.range], [bottom, top]);
  const ticks = y.ticks(isWide ? 5 : 4);
  const show = (value: number): string => (Math.abs(value) < 1e-9 ? "0" : showMeasureNumber(measure, value));
  const from = Math.max(...ticks.map((tick) => textWidth(show(tick)))) + 14;
  const until = size.width - (isWide ? nameRoom(input) : 54);
  const x = scaleLinear([0, Math.max(1, weeks)], [from, until]);
  const axis = schoolTimeAxis(weeks, start, x, top, bottom);
  const marks: Mark[] = [
    ...key.marks,
    ...label.map((each, at) => text(0, key.height + 18 + at * 22, each, "start", true)),
    ...valueAxis(ticks, y, from, until, show),
    ...axis.marks,
  ];
  if (measure.range[0] < 0) marks.push(line(from, y(0), until, y(0), INK));
  if (firstDifference !== null && week >= firstDifference)
    marks.push(...rule(x(firstDifference), top, bottom, until));
  for (const side of ["left", "right"] as const) marks.push(...sideMarks(input, side, x, y));
  marks.push(...endLabels(input, x, y, size));
  return { height: bottom + axis.height, marks };
}

function sideMarks({ week, ...input }: DifferenceLines, side: "left" | "right", x: Scale, y: Scale): Mark[] {
  const values = Array.from({ length: week + 1 }, (_, at) => input[side].values[at] ?? NaN);
  const path = curveOf<number>()
    .defined((value) => Number.isFinite(value))
    .x((_, at) => x(at))
    .y((value) => within(y, value))
    .digits(1)(values);
  const end = values[week] ?? NaN;
  const look = LOOKS[side];
  return [
    mark("path", { d: path ?? "", fill: "none", stroke: WHITE, "stroke-width": 5, "stroke-opacity": 0.8 }),
    mark("path", { d: path ?? "", fill: "none", "stroke-width": 3, "stroke-linejoin": "round", ...look }),
    ...(Number.isFinite(end)
      ? [
          mark("circle", {
            cx: x(week),
            cy: within(y, end),
            r: 4.5,
            fill: side === "left" ? WHITE : look.stroke,
            stroke: look.stroke,
            "stroke-width": 2,
          }),
        ]
      : []),
  ];
}

/** Name and value at the end of each line; the value alone where there is little room. */
function endLabels({ measure, left, right, week }: DifferenceLines, x: Scale, y: Scale, size: Size): Mark[] {
  const ends = [left, right]
    .map(({ name, values }) => ({ name, value: values[week] ?? NaN }))
    .filter(({ value }) => Number.isFinite(value));
  const [bottom, top] = y.range() as [number, number];
  const places = spreadLabels(
    ends.map(({ value }) => within(y, value)),
    20,
    top + 6,
    bottom - 4,
  );
  const room = size.width - x(week) - 14;
  return ends.map(({ name, value }, at) => {
    const shown = showMeasureNumber(measure, value);
    const words = size === WIDE ? fitText(`${shown} ${name}`, room, true) : shown;
    return mark(
      "text",
      {
        x: x(week) + 10,
        y: places[at]! + 5.5,
        stroke: WHITE,
        "stroke-width": 4,
        "paint-order": "stroke",
        "font-weight": 600,
      },
      words,
    );
  });
}

/** Room for the longer name with any value of the axis, the gap to the line's end included. */
function nameRoom({ measure, left, right }: DifferenceLines): number {
  const values = measure.range.map((value) => showMeasureNumber(measure, value));
  const widths = [left, right].flatMap(({ name }) =>
    values.map((value) => textWidth(`${value} ${name}`, true)),
  );
  return Math.min(MOST_NAME_ROOM, Math.max(...widths) + 16);
}

function rule(x: number, top: number, bottom: number, until: number): Mark[] {
  const words = "first difference";
  // Left of the rule where there is no room to its right.
  const isLeft = x + 6 + textWidth(words) > until;
  return [
    line(x, top, x, bottom, INK, "2 3"),
    text(isLeft ? x - 6 : x + 6, top + 12, words, isLeft ? "end" : "start"),
  ];
}

function sideKey(side: "left" | "right", label: string): KeyItem {
  return {
    label: `${side === "left" ? "Left" : "Right"}: ${label}`,
    sign: (x, y) => [
      mark("line", { x1: x, y1: y, x2: x + KEY_SIGN_WIDTH, y2: y, "stroke-width": 3, ...LOOKS[side] }),
    ],
  };
}

/** A value that lies beyond the axis stands at its end. */
function within(y: Scale, value: number): number {
  const [low, high] = y.domain() as [number, number];
  return y(Math.max(low, Math.min(high, value)));
}

function axisTitle(measure: ActMeasure): string {
  const label = measureAxisLabel(measure);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The two lines with their numbers as a table, term by term, no further than the week. */
export function differenceFigure(input: DifferenceLines): Figure {
  const { measure, left, right, week } = input;
  const shown = (side: SideLine, at: number): string => showMeasure(measure, side.values[at] ?? NaN);
  const weeks = [...new Set([...termEnds(week), week])];
  const title = `The two sides up to week ${week}`;
  return {
    name: "stage-lines",
    title,
    caption: "",
    drawings: [
      {
        name: "stage-lines",
        title: `${title}: ${measure.words}`,
        description: `In week ${week}: ${left.name} ${shown(left, week)}, ${right.name} ${shown(right, week)}.`,
        draw: (size) => drawDifferenceLines(input, size),
      },
    ],
    table: {
      caption: `${axisTitle(measure)}, at the ends of school terms`,
      columns: ["Week", left.name, right.name],
      rows: weeks.map((at) => [String(at), shown(left, at), shown(right, at)]),
    },
  };
}

function termEnds(week: number): number[] {
  return Array.from({ length: Math.floor(week / TERM_WEEKS) + 1 }, (_, term) => term * TERM_WEEKS);
}

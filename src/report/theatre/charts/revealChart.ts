import type { ActMeasure } from "../../../model/acts/act.ts";
import { text } from "../../charts/axes.ts";
import { WIDE, type Figure, type Size } from "../../charts/chartKind.ts";
import { keyRows, KEY_SIGN_WIDTH, type KeyItem } from "../../charts/key.ts";
import { spreadLabels } from "../../charts/spreadLabels.ts";
import { formatCount } from "../../format.ts";
import { mark, type Mark } from "../../marks.ts";
import { BLUE, GREY, INDIGO, WHITE } from "../../palette.ts";
import { measureAxisLabel, showMeasure } from "../measureFormat.ts";
import { drawnLine } from "./guessMarks.ts";
import { drawnWeeks, measurePlot, pathThrough, within, type MeasurePlot } from "./measurePlot.ts";

/** What a room said in numbers. */
export type DrawnGuess =
  | { readonly kind: "line"; readonly values: readonly (number | null)[] }
  | { readonly kind: "dot"; readonly values: readonly number[] };

/** What the reveal draws. */
export interface RevealInput {
  readonly measure: ActMeasure;
  /** Names of the sides, left first. */
  readonly sides: readonly [string, string];
  /** The measure by week on each side, 0 to the last. */
  readonly series: readonly [Float64Array, Float64Array];
  /** Null where the room gave hands, or skipped. */
  readonly guess: DrawnGuess | null;
}

/** The room's guesses in grey and what came in blue, over the axis on which the room guessed; the left side is dashed. */
export function revealFigure(input: RevealInput): Figure {
  const { measure, sides, series, guess } = input;
  const weeks = series[1].length - 1;
  const ends = series.map((values) => showMeasure(measure, values[weeks]!));
  return {
    name: "theatre-reveal",
    title: guess === null ? "What came" : "What the room said, and what came",
    caption: guess === null ? "" : "The axis is the one on which the room guessed.",
    drawings: [
      {
        name: "theatre-reveal",
        title: `${measureAxisLabel(measure)} over school time`,
        description: `At the end the left side (${sides[0]}) has ${ends[0]}, the right side (${sides[1]}) ${ends[1]}.`,
        draw: (size) => {
          const key = keyRows(keyItems(guess !== null), size.width);
          const plot = measurePlot(measure, weeks, size, key.height);
          return {
            height: plot.height,
            marks: [
              ...key.marks,
              ...plot.marks,
              ...guessMarks(input, plot, weeks),
              ...outcome(input, plot, size),
            ],
          };
        },
      },
    ],
    table: tableOf(input, weeks),
  };
}

function guessMarks({ guess }: RevealInput, plot: MeasurePlot, weeks: number): Mark[] {
  if (guess === null) return [];
  if (guess.kind === "line") return drawnLine(plot, weeks, guess.values);
  const range = plot.y.domain() as [number, number];
  return guess.values.map((value) =>
    mark("circle", {
      cx: plot.x(weeks),
      cy: plot.y(within(range, value)),
      r: 7,
      fill: WHITE,
      stroke: GREY,
      "stroke-width": 3,
    }),
  );
}

function outcome({ measure, series }: RevealInput, plot: MeasurePlot, size: Size): Mark[] {
  const range = plot.y.domain() as [number, number];
  const weeks = series[1].length - 1;
  const pathOf = (values: Float64Array): string =>
    pathThrough(
      Array.from(values, (value, week): [number, number | null] => [
        plot.x(week),
        Number.isFinite(value) ? plot.y(within(range, value)) : null,
      ]),
    );
  const ends = series.map((values) => values[weeks]!);
  const places = spreadLabels(
    ends.map((end) => plot.y(within(range, Number.isFinite(end) ? end : range[0]))),
    22,
    plot.top + 8,
    plot.bottom - 8,
  );
  const words = ["left", "right"] as const;
  return [
    mark("path", {
      d: pathOf(series[0]),
      fill: "none",
      stroke: INDIGO,
      "stroke-width": 2,
      "stroke-dasharray": "5 4",
    }),
    // The class draws the line over 700 ms, unless nothing shall move.
    mark("path", {
      class: "theatre-drawn",
      pathLength: 1,
      d: pathOf(series[1]),
      fill: "none",
      stroke: BLUE,
      "stroke-width": 4,
      "stroke-linejoin": "round",
    }),
    ...(size === WIDE
      ? words.map((side, at) =>
          text(
            plot.right + 14,
            places[at]! + 5.5,
            `${side}: ${endNumber(measure, ends[at]!)}`,
            "start",
            side === "right",
          ),
        )
      : []),
  ];
}

function endNumber(measure: ActMeasure, value: number): string {
  return showMeasure(measure, value).split(" ")[0]!;
}

function keyItems(hasGuess: boolean): KeyItem[] {
  const sample =
    (stroke: string, width: number, dash?: string): KeyItem["sign"] =>
    (x, y) => [
      mark("line", {
        x1: x,
        y1: y,
        x2: x + KEY_SIGN_WIDTH,
        y2: y,
        stroke,
        "stroke-width": width,
        "stroke-dasharray": dash,
      }),
    ];
  return [
    ...(hasGuess ? [{ label: "the room’s guess", sign: sample(GREY, 3) }] : []),
    { label: "right side: what came", sign: sample(BLUE, 4) },
    { label: "left side", sign: sample(INDIGO, 2, "5 4") },
  ];
}

function tableOf({ measure, series, guess }: RevealInput, weeks: number): Figure["table"] {
  const ends = [0, ...drawnWeeks(weeks)];
  const cell = (value: number | null | undefined): string =>
    value === null || value === undefined ? "–" : showMeasure(measure, value);
  const drawn = guess?.kind === "line" ? guess.values : null;
  return {
    caption: `${measureAxisLabel(measure)}: at the start and at the ends of terms.`,
    columns: ["Week", "Left", "Right", ...(drawn === null ? [] : ["Drawn by the room"])],
    rows: [
      ...ends.map((week, at) => [
        formatCount(week),
        cell(series[0][week]),
        cell(series[1][week]),
        ...(drawn === null ? [] : [at === 0 ? "–" : cell(drawn[at - 1])]),
      ]),
      ...(guess?.kind === "dot"
        ? guess.values.map((value, table) => [`Table ${table + 1} guessed`, "–", cell(value)])
        : []),
    ],
  };
}

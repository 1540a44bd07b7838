import { scaleLinear } from "d3-scale";
import type { ActMeasure } from "../../../model/acts/act.ts";
import { fittingTicks, line, text, type Scale } from "../../charts/axes.ts";
import { WIDE, type Size } from "../../charts/chartKind.ts";
import { wrapText } from "../../charts/textWidth.ts";
import { mark, type Mark } from "../../marks.ts";
import { GREY, INK, WHITE } from "../../palette.ts";
import { measureAxisLabel, showMeasureNumber } from "../measureFormat.ts";
import { drawnWeeks, pathThrough, within, type MeasurePlot } from "./measurePlot.ts";

/** What the room drew, in grey: the ends of terms joined by a line. `chosen` is the term in hand, −1 none. */
export function drawnLine(
  plot: MeasurePlot,
  weeks: number,
  values: readonly (number | null)[],
  chosen = -1,
): Mark[] {
  const range = plot.y.domain() as [number, number];
  const at = drawnWeeks(weeks).map((week, term): readonly [number, number | null] => {
    const value = values[term] ?? null;
    return [plot.x(week), value === null ? null : plot.y(within(range, value))];
  });
  const guide = at[chosen];
  return [
    ...(guide === undefined ? [] : [line(guide[0], plot.top, guide[0], plot.bottom, INK, "3 4")]),
    mark("path", {
      d: pathThrough(at.filter(([, y]) => y !== null)),
      fill: "none",
      stroke: GREY,
      "stroke-width": 3,
      "stroke-linejoin": "round",
    }),
    ...at.flatMap(([x, y], term) =>
      y === null
        ? []
        : [
            mark("circle", {
              cx: x,
              cy: y,
              r: term === chosen ? 9 : 6,
              fill: GREY,
              stroke: term === chosen ? INK : WHITE,
              "stroke-width": 2,
            }),
          ],
    ),
  ];
}

/** An axis on which tables of the room place their dots. */
export interface DotStrip {
  readonly x: Scale;
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The strip of a measure's whole range, with the tables' dots on it. `chosen` is the table in hand, −1 none. */
export function dotStrip(
  measure: Pick<ActMeasure, "words" | "shown" | "range">,
  values: readonly number[],
  size: Size,
  chosen = -1,
): DotStrip {
  const margin = 34;
  const x = scaleLinear([...measure.range], [margin, size.width - margin]);
  const places = values.map((value) => x(within([...measure.range], value)));
  const levels = levelsOf(places);
  const y = 30 + 24 * Math.max(2, ...levels.map((level) => level + 1));
  const show = (value: number): string => showMeasureNumber(measure, value);
  const label = wrapText(measureAxisLabel(measure), size.width, true);
  return {
    x,
    y,
    height: y + 46 + label.length * 22,
    marks: [
      line(margin, y, size.width - margin, y, GREY),
      ...fittingTicks(x, size === WIDE ? 10 : 5, show).flatMap((tick) => [
        line(x(tick), y, x(tick), y + 6, GREY),
        text(x(tick), y + 24, show(tick), "middle"),
      ]),
      ...label.map((each, at) => text(size.width / 2, y + 50 + at * 22, each, "middle", true)),
      ...places.flatMap((place, table) =>
        tableDot(place, y - 14 - 24 * levels[table]!, table, table === chosen),
      ),
    ],
  };
}

function tableDot(x: number, y: number, table: number, isChosen: boolean): Mark[] {
  return [
    mark("circle", {
      cx: x,
      cy: y,
      r: 11,
      fill: WHITE,
      stroke: isChosen ? INK : GREY,
      "stroke-width": isChosen ? 4 : 2.5,
    }),
    mark("g", { "font-size": 16 }, text(x, y + 5, String(table + 1), "middle", isChosen)),
  ];
}

/** How high each dot stands, so that none covers another. */
export function levelsOf(places: readonly number[]): readonly number[] {
  const rows: number[][] = [];
  return places.map((place) => {
    let level = rows.findIndex((row) => row.every((other) => Math.abs(other - place) >= 25));
    if (level < 0) level = rows.push([]) - 1;
    rows[level]!.push(place);
    return level;
  });
}

/** Hands of one answer as rows of dots, at most 50 of them: of more, the number says how many. */
export function handDots(
  count: number,
  size: Size,
): { readonly height: number; readonly marks: readonly Mark[] } {
  const shown = Math.min(50, Math.max(0, count));
  const perRow = Math.floor((size.width - 8) / HAND);
  const rows = Math.max(1, Math.ceil(shown / perRow));
  return {
    height: rows * HAND,
    marks: Array.from({ length: shown }, (_, at) =>
      mark("circle", {
        cx: 4 + (at % perRow) * HAND + HAND / 2,
        cy: Math.floor(at / perRow) * HAND + HAND / 2,
        r: HAND / 2 - 1.5,
        fill: GREY,
      }),
    ),
  };
}

const HAND = 15;

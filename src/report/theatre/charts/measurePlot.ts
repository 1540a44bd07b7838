import { scaleLinear } from "d3-scale";
import { line as curveOf } from "d3-shape";
import type { ActMeasure } from "../../../model/acts/act.ts";
import { text, timeAxis, TIME_AXIS_HEIGHT, valueAxis, type Scale } from "../../charts/axes.ts";
import { WIDE, type Size } from "../../charts/chartKind.ts";
import { textWidth, wrapText } from "../../charts/textWidth.ts";
import { TERM_WEEKS } from "../../findings/terms.ts";
import type { Mark } from "../../marks.ts";
import { measureAxisLabel, showMeasureNumber } from "../measureFormat.ts";

/** The frame in which a measure is drawn over school time: the same before and after the story, so that it gives nothing away. */
export interface MeasurePlot {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Frame of a measure: its axis runs from end to end of its range, whatever came. `above` is kept free for a key. */
export function measurePlot(
  measure: Pick<ActMeasure, "words" | "shown" | "range">,
  weeks: number,
  size: Size,
  above = 0,
): MeasurePlot {
  const isWide = size === WIDE;
  const label = wrapText(measureAxisLabel(measure), size.width, true);
  const top = above + 14 + label.length * 22;
  const bottom = top + (isWide ? 260 : 220);
  const y = scaleLinear([...measure.range], [bottom, top]);
  const show = (value: number): string => showMeasureNumber(measure, value);
  const ticks = y.ticks(isWide ? 6 : 5);
  const left = Math.max(...ticks.map((tick) => textWidth(show(tick)))) + 14;
  const right = size.width - (isWide ? 110 : 18);
  const x = scaleLinear([0, Math.max(1, weeks)], [left, right]);
  return {
    x,
    y,
    left,
    right,
    top,
    bottom,
    height: bottom + TIME_AXIS_HEIGHT,
    marks: [
      ...label.map((each, at) => text(0, above + 16 + at * 22, each, "start", true)),
      ...valueAxis(ticks, y, left, right, show),
      ...timeAxis(weeks, x, top, bottom),
    ],
  };
}

/** Weeks at whose end a room draws a value: the ends of terms, and the last week. */
export function drawnWeeks(weeks: number): readonly number[] {
  const count = Math.max(1, Math.ceil(weeks / TERM_WEEKS));
  return Array.from({ length: count }, (_, term) => Math.min(weeks, (term + 1) * TERM_WEEKS));
}

/** A value as it can be drawn: what lies beyond the axis stands at its end. */
export function within([low, high]: readonly [number, number], value: number): number {
  return Math.max(low, Math.min(high, value));
}

/** The path through points, broken where a value is missing; one decimal is finer than a screen. */
export function pathThrough(points: readonly (readonly [number, number | null])[]): string {
  return (
    curveOf<readonly [number, number | null]>()
      .defined(([, value]) => value !== null && Number.isFinite(value))
      .x(([x]) => x)
      .y(([, value]) => value!)
      .digits(1)([...points]) ?? ""
  );
}

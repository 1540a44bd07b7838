import type { ScaleLinear } from "d3-scale";
import { mark, type Mark } from "../marks.ts";
import { WEEKS_PER_YEAR } from "../../model/time.ts";
import { TERM_WEEKS } from "../findings/terms.ts";
import { GREY } from "../palette.ts";
import { textWidth } from "./textWidth.ts";

/** From a number to a place in the drawing. */
export type Scale = ScaleLinear<number, number>;

const UNITS = [
  { weeks: WEEKS_PER_YEAR, word: "year" },
  { weeks: TERM_WEEKS, word: "term" },
  { weeks: 1, word: "week" },
] as const;

/** Height below a plot that `timeAxis` needs. */
export const TIME_AXIS_HEIGHT = 28;

/**
 * The axis of school time under a plot: bounds of years (terms or weeks in a short run) as ticks, and between them
 * "year 1", then "2", "3" …; numbers are left out where they would touch.
 */
export function timeAxis(weekCount: number, x: Scale, top: number, bottom: number): readonly Mark[] {
  const unit = UNITS.find(({ weeks }) => weeks <= weekCount) ?? UNITS[2];
  const intervals = Math.ceil(weekCount / unit.weeks);
  const stride = Math.max(1, Math.ceil(LEAST_GRID / Math.max(x(unit.weeks) - x(0), 0.1)));
  const marks: Mark[] = [line(x(0), bottom, x(weekCount), bottom, GREY)];
  for (let interval = 0; interval <= intervals; interval++) {
    if (interval % stride !== 0 && interval !== intervals) continue;
    const place = x(Math.min(interval * unit.weeks, weekCount));
    marks.push(gridLine(place, top, place, bottom), line(place, bottom, place, bottom + 6, GREY));
  }
  let free = x(0);
  for (let interval = 0; interval < intervals; interval += stride) {
    const [from, until] = [interval * unit.weeks, Math.min((interval + 1) * unit.weeks, weekCount)];
    const label = interval === 0 ? `${unit.word} 1` : String(interval + 1);
    const half = textWidth(label) / 2;
    const middle = Math.max((x(from) + x(until)) / 2, interval === 0 ? free + half : 0);
    if (middle - half < free - 0.01 || middle + half > x(weekCount) + 12) continue;
    marks.push(text(middle, bottom + 22, label, "middle"));
    free = middle + half + 6;
  }
  return marks;
}

// Closer together, the bounds of years would be a hatching.
const LEAST_GRID = 14;

/** Horizontal lines and their numbers at the left of a plot. */
export function valueAxis(
  ticks: readonly number[],
  y: Scale,
  left: number,
  right: number,
  formatOne: (value: number) => string,
): readonly Mark[] {
  return ticks.flatMap((tick) => [
    gridLine(left, y(tick), right, y(tick)),
    text(left - 8, y(tick) + 5.5, formatOne(tick), "end"),
  ]);
}

/** Round numbers on a scale, as many (up to `most`) as fit side by side with their labels. */
export function fittingTicks(
  x: Scale,
  most: number,
  formatOne: (value: number) => string,
): readonly number[] {
  for (let count = most; count > 1; count--) {
    const ticks = x.ticks(count);
    const needed = Math.max(...ticks.map((tick) => textWidth(formatOne(tick)))) + 10;
    if (ticks.every((tick, index) => index === 0 || x(tick) - x(ticks[index - 1]!) >= needed)) return ticks;
  }
  return [0];
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, dash?: string): Mark {
  return mark("line", { x1, y1, x2, y2, stroke, "stroke-width": 1, "stroke-dasharray": dash });
}

/** A line that only guides the eye. */
export function gridLine(x1: number, y1: number, x2: number, y2: number): Mark {
  return mark("line", { x1, y1, x2, y2, stroke: GREY, "stroke-width": 1, "stroke-opacity": 0.3 });
}

/** Chart text: one size, ink, bold where it carries the message. */
export function text(
  x: number,
  y: number,
  content: string,
  anchor: "start" | "middle" | "end",
  isBold = false,
): Mark {
  return mark(
    "text",
    // Size and ink come from the <svg>: thousands of texts need not repeat them.
    { x, y, "text-anchor": anchor === "start" ? undefined : anchor, "font-weight": isBold ? 600 : undefined },
    content,
  );
}

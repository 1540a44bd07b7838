import { area, line } from "d3-shape";
import type { Band } from "../../experiment/summary.ts";
import type { FutureKind } from "../findings/findings.ts";
import { mark, type Mark } from "../marks.ts";
import type { Scale } from "./axes.ts";
import type { Tone } from "./tones.ts";

/** What a band drawing needs: the numbers, where they go and how they look. */
export interface BandMarksInput {
  readonly weeks: readonly number[];
  readonly band: Band;
  readonly x: Scale;
  readonly y: Scale;
  readonly tone: Tone;
  /** The line alone, unless there are many futures. */
  readonly kind: FutureKind;
  /** Id for the hatching; unique in the page. */
  readonly hatchId: string;
}

/** Light band (8 of 10 futures), dark band (half of them) and the line of the middle; gaps where nothing was measured. */
export function bandMarks(input: BandMarksInput): readonly Mark[] {
  const { weeks, band, x, y, tone, kind, hatchId } = input;
  const middle = mark("path", {
    d: linePath(weeks, band.q50, x, y),
    fill: "none",
    stroke: tone.colour,
    "stroke-width": 2,
    "stroke-dasharray": tone.dash,
    "stroke-linejoin": "round",
    // A single measured week between gaps is a line of no length: only a round end makes it seen.
    "stroke-linecap": tone.dash === undefined ? "round" : "butt",
  });
  if (kind !== "many") return [middle];
  const light = areaPath(weeks, band.q10, band.q90, x, y);
  const marks = [
    mark("path", {
      d: light,
      fill: tone.colour,
      "fill-opacity": 0.14,
      stroke: tone.colour,
      "stroke-width": 1,
    }),
    mark("path", { d: areaPath(weeks, band.q25, band.q75, x, y), fill: tone.colour, "fill-opacity": 0.34 }),
  ];
  if (tone.isHatched)
    marks.push(hatching(hatchId, tone.colour), mark("path", { d: light, fill: `url(#${hatchId})` }));
  return [...marks, middle];
}

/** Slanted lines as a filling, for what must not be told by colour alone. */
export function hatching(id: string, colour: string): Mark {
  return mark(
    "pattern",
    { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    mark("line", { x1: 0, y1: 0, x2: 0, y2: 7, stroke: colour, "stroke-width": 1.2, "stroke-opacity": 0.6 }),
  );
}

function linePath(weeks: readonly number[], values: readonly number[], x: Scale, y: Scale): string {
  const draw = line<number>()
    .defined((_, index) => Number.isFinite(values[index]))
    .x((week) => x(week))
    .y((_, index) => y(values[index]!))
    .digits(1);
  return draw([...weeks]) ?? "";
}

function areaPath(
  weeks: readonly number[],
  low: readonly number[],
  high: readonly number[],
  x: Scale,
  y: Scale,
): string {
  const draw = area<number>()
    .defined((_, index) => Number.isFinite(low[index]) && Number.isFinite(high[index]))
    .x((week) => x(week))
    .y0((_, index) => y(low[index]!))
    .y1((_, index) => y(high[index]!))
    .digits(1);
  return draw([...weeks]) ?? "";
}

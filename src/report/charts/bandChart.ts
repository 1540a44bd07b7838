import { scaleLinear } from "d3-scale";
import type { Band } from "../../experiment/summary.ts";
import { mark, type Mark } from "../marks.ts";
import type { FutureKind } from "../findings/findings.ts";
import { numberAt } from "../findings/range.ts";
import { GREY, INK } from "../palette.ts";
import { TIME_AXIS_HEIGHT, line, text, timeAxis, valueAxis, type Scale } from "./axes.ts";
import { bandMarks } from "./bandMarks.ts";
import { WIDE, type DrawingBody, type Size } from "./chartKind.ts";
import { bandKey, keyRows } from "./key.ts";
import { spreadLabels } from "./spreadLabels.ts";
import { textWidth, wrapText } from "./textWidth.ts";
import type { Tone } from "./tones.ts";

/** A quantity over time with its bands. */
export interface BandChartInput {
  /** Root of the ids in the drawing. */
  readonly name: string;
  readonly weeks: readonly number[];
  readonly weekCount: number;
  readonly band: Band;
  readonly kind: FutureKind;
  readonly tone: Tone;
  /** What the numbers count; stands above the plot. */
  readonly valueLabel: string;
  readonly formatOne: (value: number) => string;
  /** For the numbers of the axis, where they are to be shorter. */
  readonly formatTick?: (value: number) => string;
  /** Bottom and top of the plot. */
  readonly extent: readonly [number, number];
  readonly ticks: readonly number[];
}

const LABEL_GAP = 21;

/** The chart of one quantity over time: key, plot with bands, and the last week's numbers beside the line ends. */
export function drawBandChart(input: BandChartInput, size: Size): DrawingBody {
  const { band, extent, kind, ticks, tone, weekCount, weeks } = input;
  const formatTick = input.formatTick ?? input.formatOne;
  const hatchId = `${input.name}-${size.name}-hatch`;
  const key = keyRows(bandKey(tone, kind, hatchId), size.width);
  const left = Math.max(...ticks.map((tick) => textWidth(formatTick(tick)))) + 12;
  const ends = endLabels(input, size);
  const right = size.width - Math.max(0, ...ends.map(({ label }) => textWidth(label, true))) - 18;
  const label = wrapText(input.valueLabel, size.width, true);
  const top = key.height + 16 + label.length * 22;
  const bottom = top + (size === WIDE ? 320 : 240);
  const x = scaleLinear([0, Math.max(1, weekCount)], [left, right]);
  const y = scaleLinear(extent, [bottom, top]);
  const marks: Mark[] = [
    ...key.marks,
    ...label.map((each, at) => text(0, key.height + 18 + at * 22, each, "start", true)),
    ...valueAxis(ticks, y, left, right, formatTick),
    ...timeAxis(weekCount, x, top, bottom),
  ];
  // The level at the start, where a reader's eye must be able to tell gain from loss.
  if (extent[0] < 0) marks.push(line(left, y(0), right, y(0), INK));
  marks.push(...bandMarks({ weeks, band, x, y, tone, kind, hatchId }), ...drawEnds(ends, x, y, weeks, tone));
  return { height: bottom + TIME_AXIS_HEIGHT, marks };
}

interface EndLabel {
  readonly value: number;
  readonly label: string;
  readonly isMiddle: boolean;
}

function endLabels(input: BandChartInput, size: Size): readonly EndLabel[] {
  const { band, kind, formatOne } = input;
  const last = input.weeks.length - 1;
  const middle = numberAt(band.q50, last);
  const edges = kind !== "many" ? [] : [numberAt(band.q90, last), numberAt(band.q10, last)];
  // An edge that reads like the middle would only say the same thing twice.
  const labels = edges
    .map((value) => ({ value, label: formatOne(value), isMiddle: false }))
    .filter(({ label }) => label !== formatOne(middle));
  const word = size === WIDE && kind !== "one" ? " middle" : "";
  labels.push({ value: middle, label: `${formatOne(middle)}${word}`, isMiddle: true });
  return labels.filter(({ value }) => Number.isFinite(value));
}

function drawEnds(
  ends: readonly EndLabel[],
  x: Scale,
  y: Scale,
  weeks: readonly number[],
  tone: Tone,
): readonly Mark[] {
  const from = x(weeks[weeks.length - 1] ?? 0);
  const [bottom, top] = y.range() as [number, number];
  const places = spreadLabels(
    ends.map(({ value }) => y(value)),
    LABEL_GAP,
    top,
    bottom,
  );
  return ends.flatMap(({ value, label, isMiddle }, index) => [
    ...(isMiddle ? [mark("circle", { cx: from, cy: y(value), r: 4, fill: tone.colour })] : []),
    // Only a label that had to move aside needs to be tied to its place; beside "−0.05" a line looks like a sign.
    ...(Math.abs(places[index]! - y(value)) > 4
      ? [line(from + 6, y(value), from + 13, places[index]!, GREY)]
      : []),
    text(from + 16, places[index]! + 5.5, label, "start", isMiddle),
  ]);
}

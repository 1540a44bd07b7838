import { scaleLinear } from "d3-scale";
import { mark, type Mark } from "../marks.ts";
import type { FutureKind } from "../findings/findings.ts";
import type { Range } from "../findings/range.ts";
import { formatCount, formatRange } from "../format.ts";
import { BLUE, GREY, INDIGO, INK, VERMILLION } from "../palette.ts";
import { fittingTicks, line, text } from "./axes.ts";
import { WIDE, type DrawingBody, type Size } from "./chartKind.ts";
import { stackDots } from "./dotStacks.ts";
import { keyRows, type KeyItem } from "./key.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** Fonts differ: words may be a tenth wider than is reckoned. */
const SPARE = 1.1;

/** What a dot says: filled, ringed or square, so that who cannot tell the colours can tell the shapes. */
export type DotSign = "better" | "worse" | "same" | "higher" | "lower";

/** The colour of each sign; never without its shape, hatching or word. */
export const SIGN_COLOURS: Readonly<Record<DotSign, string>> = {
  better: BLUE,
  worse: VERMILLION,
  same: GREY,
  higher: INDIGO,
  lower: INDIGO,
};

/** Dots in stacks over an axis, one for each future or for each equal part of many. */
export interface DotPlotInput {
  /** Ascending. */
  readonly dots: readonly number[];
  readonly range: Range;
  readonly kind: FutureKind;
  readonly signOf: (value: number) => DotSign;
  /** What the signs mean and how many dots have each, in the order of the key. */
  readonly signs: readonly { readonly sign: DotSign; readonly words: string; readonly count: number }[];
  /** What zero is. */
  readonly zeroLabel: string;
  readonly axisLabel: string;
  readonly formatOne: (value: number) => string;
  /** For the numbers of the axis, where they are to be shorter. */
  readonly formatTick?: (value: number) => string;
  /** Smallest stretch of the axis, so that tiny differences do not look large. */
  readonly leastExtent: number;
}

/** The dots, the dashed rule at zero, and a bracket round 8 of 10 futures where there are many. */
export function drawDotPlot(input: DotPlotInput, size: Size): DrawingBody {
  const { dots, formatOne, kind, range, signOf } = input;
  const formatTick = input.formatTick ?? formatOne;
  const key = keyRows(keyItems(input), size.width);
  const low = Math.min(0, dots[0]!);
  const high = Math.max(0, dots[dots.length - 1]!);
  const spare = Math.max(input.leastExtent - (high - low), 0) / 2;
  const x = scaleLinear([low - spare, high + spare], [0, 1]).nice(size === WIDE ? 8 : 4);
  // So wide that dots at both ends, and the numbers below them, stay inside.
  const [before, after] = x.domain().map((end) => Math.max(30, halfWidth(formatTick(end)))) as [
    number,
    number,
  ];
  const [left, right] = [before, size.width - after];
  x.range([left, right]);
  const stacks = stackDots(dots, x, size === WIDE ? 230 : 200);
  const top = key.height + 34;
  const bottom = top + Math.max(stacks.height + 8, 80);
  const marks: Mark[] = [
    ...key.marks,
    line(x(0), top - 6, x(0), bottom, INK, "5 4"),
    clampedText(x(0), top - 13, input.zeroLabel, size),
    line(left, bottom, right, bottom, GREY),
  ];
  for (const tick of fittingTicks(x, size === WIDE ? 8 : 4, formatTick)) {
    marks.push(
      line(x(tick), bottom, x(tick), bottom + 6, GREY),
      text(x(tick), bottom + 22, formatTick(tick), "middle"),
    );
  }
  for (const dot of stacks.dots) {
    const y = bottom - 1 - (dot.level + 0.5) * stacks.diameter;
    marks.push(dotMark(signOf(dot.value), dot.x, y, stacks.diameter / 2 - 0.75));
  }
  const within = wrapText(
    `8 of 10 futures: ${formatRange(range.low, range.high, formatOne)}`,
    size.width / SPARE,
    false,
  );
  if (kind === "many") {
    const y = bottom + 42;
    marks.push(
      line(x(range.low), y, x(range.high), y, INK),
      line(x(range.low), y - 6, x(range.low), y + 6, INK),
      line(x(range.high), y - 6, x(range.high), y + 6, INK),
      ...within.map((each, at) =>
        clampedText((x(range.low) + x(range.high)) / 2, y + 24 + at * 22, each, size),
      ),
    );
  }
  const axisTitle = bottom + (kind === "many" ? 74 + within.length * 22 : 50);
  const label = wrapText(input.axisLabel, size.width, true);
  label.forEach((each, at) =>
    marks.push(text((left + right) / 2, axisTitle + at * 22, each, "middle", true)),
  );
  return { height: axisTitle + 10 + (label.length - 1) * 22, marks };
}

/** One dot with its sign. */
export function dotMark(sign: DotSign, cx: number, cy: number, radius: number): Mark {
  if (sign === "same") {
    const side = radius * 1.7;
    return mark("rect", {
      x: cx - side / 2,
      y: cy - side / 2,
      width: side,
      height: side,
      fill: SIGN_COLOURS[sign],
    });
  }
  if (sign === "better" || sign === "higher")
    return mark("circle", { cx, cy, r: radius, fill: SIGN_COLOURS[sign] });
  const stroke = SIGN_COLOURS[sign];
  return mark("circle", { cx, cy, r: radius - 1, fill: "none", stroke, "stroke-width": 2 });
}

function keyItems({ dots, signs }: DotPlotInput): readonly KeyItem[] {
  const of = `of ${formatCount(dots.length)}`;
  return signs.map(({ sign, words, count }) => ({
    label: dots.length === 1 ? words : `${words}: ${formatCount(count)} ${of}`,
    sign: (x, y) => [dotMark(sign, x + 13, y, 8)],
  }));
}

function halfWidth(content: string): number {
  return (textWidth(content) * SPARE) / 2;
}

function clampedText(x: number, y: number, content: string, size: Size): Mark {
  const half = halfWidth(content);
  return text(Math.max(half, Math.min(size.width - half, x)), y, content, "middle");
}

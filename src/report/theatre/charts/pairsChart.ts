import { scaleLinear } from "d3-scale";
import type { ActMeasure } from "../../../model/acts/act.ts";
import { signMark } from "../../board/charts/differenceChart.ts";
import { fittingTicks, line, text } from "../../charts/axes.ts";
import { WIDE, type DrawingBody, type Figure, type Size } from "../../charts/chartKind.ts";
import { stackDots } from "../../charts/dotStacks.ts";
import { keyRows, type KeyItem } from "../../charts/key.ts";
import { textWidth, wrapText } from "../../charts/textWidth.ts";
import { formatCount } from "../../format.ts";
import { mark, type Mark } from "../../marks.ts";
import { GREY, INK } from "../../palette.ts";
import {
  measureAxisLabel,
  roundMeasure,
  showMeasureNumber,
  showMeasureSigned,
  showMeasureSize,
} from "../measureFormat.ts";
import type { Pair, PairFacts } from "../pairFacts.ts";

/** What the chart of paired futures draws. */
export interface PairsInput {
  /** Root of its ids. */
  readonly name: string;
  readonly title: string;
  readonly measure: ActMeasure;
  readonly pairs: readonly Pair[];
  readonly facts: PairFacts;
  /** What is compared, as in "right" and "left": the second less the first. */
  readonly sides: readonly [string, string];
  /** Number of the future that was on the stage; −1 none. */
  readonly shown: number;
}

/** A dot for each future: what one side ends above or below the other with the same luck. Better filled, worse a cross, the same a square. */
export function pairsFigure(input: PairsInput): Figure {
  const { measure, pairs, facts, sides, name, title } = input;
  const [first, second] = sides;
  const sorted = [...pairs].sort((one, other) => one.difference - other.difference);
  const show = (value: number): string => showMeasureSigned(measure, value);
  const size = showMeasureSize(measure, measure.matters);
  return {
    name,
    title,
    caption: `Each dot is one future. It shows how far the ${second} side ends above or below the ${first} side with the same luck; only luck makes one dot differ from the next. In the strip the difference is smaller than ${size}, which would not matter.`,
    drawings: [
      {
        name,
        title: `${measureAxisLabel(measure)}: ${second} minus ${first} in ${formatCount(facts.of)} futures`,
        description: `The ${second} side ends higher in ${formatCount(facts.higher)}, lower in ${formatCount(facts.lower)} and the same in ${formatCount(facts.same)} of ${formatCount(facts.of)}. The middle difference is ${show(facts.difference.median)}.`,
        draw: (drawn) => drawPairs(input, sorted, drawn),
      },
    ],
    table: {
      caption: `${measureAxisLabel(measure)} at the end of each future, from the lowest difference to the highest.`,
      columns: ["Future", capital(first), capital(second), "Difference"],
      rows: sorted.map(({ replicate, before, after, difference }) => [
        `${replicate + 1}${replicate === input.shown ? " (on the stage)" : ""}`,
        showMeasureNumber(measure, before),
        showMeasureNumber(measure, after),
        show(difference),
      ]),
    },
  };
}

function drawPairs(input: PairsInput, sorted: readonly Pair[], size: Size): DrawingBody {
  const { measure, sides, shown } = input;
  const key = keyRows(keyItems(input), size.width);
  const [left, right] = [34, size.width - 34];
  const dots = sorted.map(({ difference }) => difference);
  const ends = [Math.min(-1.5 * measure.matters, ...dots), Math.max(1.5 * measure.matters, ...dots)];
  const x = scaleLinear(ends, [left, right]).nice(size === WIDE ? 8 : 4);
  const stacks = stackDots(dots, x, size === WIDE ? 150 : 130);
  const top = key.height + 34;
  const bottom = top + Math.max(stacks.height + 8, 70);
  const show = (value: number): string => (Math.abs(value) < 1e-9 ? "0" : showMeasureSigned(measure, value));
  const [from, to] = [x(-measure.matters), x(measure.matters)];
  const zero = "no difference";
  const half = textWidth(zero) / 2;
  const marks: Mark[] = [
    ...key.marks,
    mark("rect", {
      x: from,
      y: top - 6,
      width: to - from,
      height: bottom - top + 6,
      fill: GREY,
      "fill-opacity": 0.16,
    }),
    line(x(0), top - 6, x(0), bottom, INK, "5 4"),
    text(Math.max(half, Math.min(size.width - half, x(0))), top - 13, zero, "middle"),
    line(left, bottom, right, bottom, GREY),
    ...fittingTicks(x, size === WIDE ? 8 : 4, show).flatMap((tick) => [
      line(x(tick), bottom, x(tick), bottom + 6, GREY),
      text(x(tick), bottom + 24, show(tick), "middle"),
    ]),
  ];
  const sign = measure.better === "higher" ? 1 : -1;
  stacks.dots.forEach((dot, at) => {
    const seen = sign * roundMeasure(measure, dots[at]!);
    const cy = bottom - 1 - (dot.level + 0.5) * stacks.diameter;
    const r = stacks.diameter / 2 - 0.75;
    marks.push(signMark(seen > 0 ? "better" : seen < 0 ? "worse" : "same", dot.x, cy, r));
    if (sorted[at]!.replicate === shown)
      marks.push(mark("circle", { cx: dot.x, cy, r: r + 2, fill: "none", stroke: INK, "stroke-width": 3 }));
  });
  const label = wrapText(`${measureAxisLabel(measure)}: ${sides[1]} minus ${sides[0]}`, size.width, true);
  label.forEach((each, at) => marks.push(text(size.width / 2, bottom + 52 + at * 22, each, "middle", true)));
  return { height: bottom + 62 + (label.length - 1) * 22, marks };
}

function keyItems({ measure, facts, sides, shown, pairs }: PairsInput): KeyItem[] {
  const isHigherBetter = measure.better === "higher";
  const words = [
    { sign: "better", label: "better", count: isHigherBetter ? facts.higher : facts.lower },
    { sign: "worse", label: "worse", count: isHigherBetter ? facts.lower : facts.higher },
    { sign: "same", label: "no difference", count: facts.same },
  ] as const;
  return [
    ...words
      .filter(({ sign, count }) => count > 0 || sign !== "same")
      .map(({ sign, label, count }): KeyItem => ({
        label: `${sign === "same" ? label : `${sides[1]} is ${label}`}: ${formatCount(count)} of ${formatCount(facts.of)}`,
        sign: (x, y) => [signMark(sign, x + 13, y, 8)],
      })),
    ...(pairs.some(({ replicate }) => replicate === shown)
      ? [
          {
            label: "the story that you saw",
            sign: (x: number, y: number): Mark[] => [
              mark("circle", { cx: x + 13, cy: y, r: 9, fill: "none", stroke: INK, "stroke-width": 3 }),
            ],
          },
        ]
      : []),
  ];
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

import { scaleLinear } from "d3-scale";
import { line as lineOf } from "d3-shape";
import type { FutureSet, Headline } from "../../../experiment/board/boardResult.ts";
import {
  gridLine,
  line,
  text,
  timeAxis,
  valueAxis,
  TIME_AXIS_HEIGHT,
  type Scale,
} from "../../charts/axes.ts";
import type { DrawingBody, Figure, Size } from "../../charts/chartKind.ts";
import { textWidth } from "../../charts/textWidth.ts";
import { mark, type Mark } from "../../marks.ts";
import { BLUE, GREY } from "../../palette.ts";
import { showDifference, showNumber } from "../headlineWords.ts";

/** One future with the plan and without it. */
export interface FuturePair {
  readonly replicate: number;
  /** Headline at each of the page's weeks. */
  readonly plan: readonly (number | null)[];
  readonly today: readonly (number | null)[];
  /** Plan minus today at the end; NaN where either is missing. */
  readonly difference: number;
}

/** How many futures are played. */
export const TEN = 10;

/** The first ten futures that both have, in the order of their numbers: no choice of ours. */
export function tenPairs(plan: FutureSet, today: FutureSet): readonly FuturePair[] {
  const places = new Map(today.replicates.map((replicate, place) => [replicate, place]));
  const pairs = plan.replicates.flatMap((replicate, place): FuturePair[] => {
    const other = places.get(replicate);
    const [after, before] = [plan.curves[place], other === undefined ? undefined : today.curves[other]];
    if (after === undefined || before === undefined) return [];
    const [last, first] = [plan.ends.headline[place] ?? NaN, today.ends.headline[other!] ?? NaN];
    return [{ replicate, plan: after, today: before, difference: last - first }];
  });
  return pairs.sort((one, other) => one.replicate - other.replicate).slice(0, TEN);
}

/** One of the ten futures in words: "Future 3 of 10: with the plan +0.04 SD, beside today." */
export function futureWords(headline: Headline, pairs: readonly FuturePair[], at: number): string {
  const shown = showDifference(headline, pairs[at]?.difference ?? NaN);
  return `Future ${at + 1} of ${pairs.length}: plan minus today is ${shown} at the end.`;
}

/** What the drawings of the ten share: the same axes for all. */
export interface TenInput {
  readonly headline: Headline;
  readonly weeks: readonly number[];
  readonly pairs: readonly FuturePair[];
}

/** One future: today dashed, the plan solid, on axes that hold all ten. */
export function drawFuture(input: TenInput, at: number, size: Size): DrawingBody {
  const { headline, weeks, pairs } = input;
  const pair = pairs[at];
  const last = weeks.at(-1) ?? 1;
  const labels = textWidth("today", true) + 10;
  const left = Math.max(...ticksOf(input).map((tick) => textWidth(showNumber(headline, tick)))) + 12;
  const [top, bottom] = [12, 212];
  const x = scaleLinear([0, last], [left, size.width - labels]);
  const y = scaleLinear(domainOf(input), [bottom, top]);
  const marks: Mark[] = [
    ...valueAxis(ticksOf(input), y, left, size.width - labels, (tick) => showNumber(headline, tick)),
    ...timeAxis(last, x, top, bottom),
  ];
  if (pair !== undefined) {
    const ends = [pair.today.at(-1), pair.plan.at(-1)].map((end) => y(end ?? domainOf(input)[0]));
    const [todayAt, planAt] = apart(ends[0]!, ends[1]!);
    marks.push(
      curve(pair.today, weeks, x, y, GREY, "4 3", 2),
      curve(pair.plan, weeks, x, y, BLUE, undefined, 2.5),
      text(size.width - labels + 6, todayAt + 5, "today", "start"),
      text(size.width - labels + 6, planAt + 5, "plan", "start", true),
    );
  }
  return { height: bottom + TIME_AXIS_HEIGHT + 4, marks };
}

/** All ten beside one another, small, on the same axes. */
export function drawTen(input: TenInput, size: Size): DrawingBody {
  const { headline, weeks, pairs } = input;
  const columns = size.width >= 480 ? 5 : 2;
  const gap = 14;
  const width = (size.width - gap * (columns - 1)) / columns;
  const height = 84;
  const marks = pairs.flatMap((pair, at) => {
    const left = (at % columns) * (width + gap);
    const top = Math.floor(at / columns) * (height + 44) + 22;
    const x = scaleLinear([0, weeks.at(-1) ?? 1], [left, left + width]);
    const y = scaleLinear(domainOf(input), [top + height, top]);
    return [
      text(left, top - 6, `${at + 1}`, "start", true),
      text(left + width, top - 6, shortDifference(headline, pair.difference), "end"),
      gridLine(left, y(0), left + width, y(0)),
      line(left, top + height, left + width, top + height, GREY),
      curve(pair.today, weeks, x, y, GREY, "4 3", 1.5),
      curve(pair.plan, weeks, x, y, BLUE, undefined, 2.25),
    ];
  });
  return { height: Math.ceil(pairs.length / columns) * (height + 44), marks };
}

/** The ten as a figure: side by side, or one of them where `at` is a number. */
export function tenFigure(input: TenInput, at: number | null): Figure {
  const { headline, pairs } = input;
  const title = "Ten futures, one by one";
  return {
    name: "ten-futures",
    title,
    caption: `The first ${pairs.length} futures, each with the plan (solid line) and on today’s path (dashed line). The numbers are plan minus today at the end.`,
    drawings: [
      {
        name: "ten-futures",
        title,
        description:
          at === null
            ? pairs.map((_, place) => futureWords(headline, pairs, place)).join(" ")
            : futureWords(headline, pairs, at),
        draw: (size) => (at === null ? drawTen(input, size) : drawFuture(input, at, size)),
      },
    ],
    table: {
      caption: "Plan minus today at the end",
      columns: ["Future", "Plan minus today"],
      rows: pairs.map(({ difference }, place) => [`${place + 1}`, showDifference(headline, difference)]),
    },
  };
}

function shortDifference(headline: Headline, difference: number): string {
  return showDifference(headline, difference).replace(/ (SD|of 100)$/, "");
}

function domainOf({ headline, pairs }: TenInput): [number, number] {
  if (headline.kind !== "gain") return [0, 1];
  const values = pairs.flatMap(({ plan, today }) => [...plan, ...today]).filter((value) => value !== null);
  const [low, high] = scaleLinear([Math.min(0, ...values), Math.max(0.1, ...values)], [0, 1])
    .nice(4)
    .domain() as [number, number];
  return [low, high];
}

function ticksOf(input: TenInput): readonly number[] {
  return scaleLinear(domainOf(input), [0, 1]).ticks(4);
}

function curve(
  values: readonly (number | null)[],
  weeks: readonly number[],
  x: Scale,
  y: Scale,
  stroke: string,
  dash: string | undefined,
  width: number,
): Mark {
  const draw = lineOf<number>()
    .defined((_, place) => Number.isFinite(values[place] ?? NaN))
    .x((week) => x(week))
    .y((_, place) => y(values[place]!))
    .digits(1);
  return mark("path", {
    d: draw([...weeks]) ?? "",
    fill: "none",
    stroke,
    "stroke-width": width,
    "stroke-dasharray": dash,
  });
}

/** Places of two labels, at least a line apart. */
function apart(one: number, other: number): readonly [number, number] {
  const missing = 20 - Math.abs(one - other);
  if (missing <= 0) return [one, other];
  const sign = one <= other ? 1 : -1;
  return [one - (sign * missing) / 2, other + (sign * missing) / 2];
}

import { scaleLinear } from "d3-scale";
import { fittingTicks, gridLine, line, text, type Scale } from "../../charts/axes.ts";
import { WIDE, type DrawingBody, type Size } from "../../charts/chartKind.ts";
import { textWidth, wrapText } from "../../charts/textWidth.ts";
import type { Headline } from "../../../experiment/board/boardResult.ts";
import { mark, type Mark } from "../../marks.ts";
import { BLUE, GREY, INDIGO, INK, WHITE } from "../../palette.ts";
import { meetsGoal, type Reach } from "../fifty.ts";
import { axisLabel, goalLabel, showNumber } from "../headlineWords.ts";
import { ofCount } from "../sentences/counts.ts";
import { stackAtGoal } from "./goalStacks.ts";

/** A row of dots: what the futures of one plan come to. */
export interface FiftyRow {
  readonly label: string;
  /** Luck is dots; luck and not knowing is diamonds. */
  readonly kind: "today" | "plan" | "unknown";
  /** Ascending. */
  readonly dots: readonly number[];
  readonly reach: Reach;
}

/** The chart "50 futures". */
export interface FiftyInput {
  readonly headline: Headline;
  readonly rows: readonly FiftyRow[];
  /** Ends of the axis of a gain; a share always goes from 0 to 100. */
  readonly extent: readonly [number, number];
  /** Draws a grip with which the goal can be moved. */
  readonly isMovable: boolean;
}

const COLOURS: Readonly<Record<FiftyRow["kind"], string>> = { today: GREY, plan: BLUE, unknown: INDIGO };
const LINE = 22;
const TOP = 52;
/** A white edge round words that stand over lines. */
export const HALO: Mark["attributes"] = {
  stroke: WHITE,
  "stroke-width": 5,
  "stroke-linejoin": "round",
  "paint-order": "stroke",
};

/** The ends of the axis: all dots, no change, and the goal have room. Shares go from none to all. */
export function fiftyExtent(
  headline: Headline,
  rows: readonly Pick<FiftyRow, "dots">[],
): readonly [number, number] {
  if (headline.kind !== "gain") return [0, 1];
  const values = [0, headline.goal, ...rows.flatMap(({ dots }) => dots)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spare = Math.max(0.2 - (high - low), 0) / 2;
  const [from, until] = scaleLinear([low - spare, high + spare], [0, 1])
    .nice(8)
    .domain() as [number, number];
  return [from, until];
}

/** The axis of the chart in units of the drawing, so that a pointer can be read on it. */
export function fiftyScale(extent: readonly [number, number], size: Size): Scale {
  return size === WIDE
    ? scaleLinear(extent, [238, size.width - 168])
    : scaleLinear(extent, [30, size.width - 30]);
}

/** Two rows of dots over one axis, a third where assumptions were varied, and the goal as a dashed rule. */
export function drawFifty(input: FiftyInput, size: Size): DrawingBody {
  const { headline, rows, extent } = input;
  const isWide = size === WIDE;
  const x = fiftyScale(extent, size);
  const [left, right] = x.range() as [number, number];
  const isMet = (value: number): boolean => meetsGoal(value, headline);
  const stacks = stackAtGoal(
    rows.map(({ dots }) => dots),
    x,
    headline.goal,
    isMet,
    isWide ? 112 : 96,
  );
  const marks: Mark[] = [];
  let y = TOP;
  rows.forEach((row, at) => {
    const { height, dots } = stacks.rows[at]!;
    const label = wrapText(row.label, isWide ? left - 48 : size.width, true);
    const above = isWide ? 0 : (label.length + 1) * LINE + 4;
    const base = y + above + Math.max(height + 6, isWide ? Math.max(2, label.length) * LINE + 6 : 30);
    const first = isWide ? base - 8 - (label.length - 1) * LINE : y + 16;
    // On a narrow drawing the rule runs behind the words, so these have a white edge.
    marks.push(mark("g", HALO, rowLabels(row, label, first, base, size)));
    marks.push(line(left - 12, base, right + 12, base, GREY));
    for (const dot of dots) {
      const cy = base - 2 - (dot.level + 0.5) * stacks.diameter;
      marks.push(asDot(futureMark(row.kind, isMet(dot.value), dot.x, cy, stacks.diameter / 2 - 0.75)));
    }
    if (dots.length === 0) marks.push(text((left + right) / 2, base - 10, "no future has a value", "middle"));
    y = base + 16;
  });
  const bottom = y - 16;
  const axis = axisMarks(x, bottom, headline, size);
  return {
    height: bottom + axis.height,
    marks: [...axis.marks, ...goalRule(input, x, bottom, size), ...marks, ...goalGrip(input, x, bottom)],
  };
}

function rowLabels(
  row: FiftyRow,
  label: readonly string[],
  first: number,
  base: number,
  size: Size,
): readonly Mark[] {
  const count = row.reach.of === 0 ? "" : ofCount(row.reach);
  const words = "reach the goal";
  // Bold letters reach a little beyond where they begin.
  const lines = label.map((each, at) => text(2, first + at * LINE, each, "start", true));
  if (count === "") return lines;
  if (size !== WIDE) return [...lines, text(2, first + label.length * LINE, `${count} ${words}`, "start")];
  return [
    ...lines,
    text(size.width, base - 8 - LINE, count, "end", true),
    text(size.width, base - 8, words, "end"),
  ];
}

/** Names a mark as one of the chart’s dots, in their order, so that the page can ring the one that is read. */
export function asDot(future: Mark): Mark {
  return { ...future, attributes: { ...future.attributes, class: "dot" } };
}

/** One future: filled where it meets the goal, a ring where it does not. */
export function futureMark(
  kind: FiftyRow["kind"],
  isMet: boolean,
  cx: number,
  cy: number,
  radius: number,
): Mark {
  const stroke = COLOURS[kind];
  const look = { fill: isMet ? stroke : WHITE, stroke, "stroke-width": 2 };
  if (kind !== "unknown") return mark("circle", { cx, cy, r: radius - 1, ...look });
  const r = radius - 0.5;
  const corners = [`M${round(cx)},${round(cy - r)}`, `L${round(cx + r)},${round(cy)}`];
  return mark("path", {
    d: `${corners.join("")}L${round(cx)},${round(cy + r)}L${round(cx - r)},${round(cy)}Z`,
    ...look,
  });
}

function goalRule({ headline }: FiftyInput, x: Scale, bottom: number, size: Size): Mark[] {
  const at = ruleAt(headline, x);
  const label = goalLabel(headline);
  const half = textWidth(label, true) / 2;
  const rule = mark("line", {
    x1: at,
    y1: 24,
    x2: at,
    y2: bottom + 6,
    stroke: INK,
    "stroke-width": 2,
    "stroke-dasharray": "6 4",
  });
  return [rule, text(Math.max(half, Math.min(size.width - half, at)), 16, label, "middle", true)];
}

// A goal that was typed may lie beyond the axis: its rule then stands at the end.
function ruleAt({ goal }: Headline, x: Scale): number {
  const [low, high] = x.range() as [number, number];
  return Math.max(low - 14, Math.min(high + 14, x(goal)));
}

function goalGrip({ headline, isMovable }: FiftyInput, x: Scale, bottom: number): Mark[] {
  if (!isMovable) return [];
  const at = ruleAt(headline, x);
  // As large as a finger needs; the white ground shows it over dots.
  const grip = [
    mark("rect", { x: at - 18, y: 20, width: 36, height: bottom - 14, fill: "transparent" }),
    mark("circle", { cx: at, cy: 34, r: 10, fill: WHITE, stroke: INK, "stroke-width": 2 }),
    mark("path", {
      d: `M${round(at - 2)},30l-4,4l4,4M${round(at + 2)},30l4,4l-4,4`,
      fill: "none",
      stroke: INK,
      "stroke-width": 1.5,
    }),
  ];
  return [mark("g", { class: "goal-grip" }, grip)];
}

function axisMarks(x: Scale, bottom: number, headline: Headline, size: Size): DrawingBody {
  const [left, right] = x.range() as [number, number];
  const show = (value: number): string =>
    headline.kind === "gain" && Math.abs(value) < 1e-9 ? "0" : showNumber(headline, value);
  const marks = fittingTicks(x, size === WIDE ? 8 : 4, show).flatMap((tick) => [
    gridLine(x(tick), TOP, x(tick), bottom),
    text(x(tick), bottom + 24, show(tick), "middle"),
  ]);
  const label = wrapText(axisLabel(headline), size === WIDE ? right - left : size.width, true);
  const middle = (left + right) / 2;
  label.forEach((each, at) => marks.push(text(middle, bottom + 52 + at * LINE, each, "middle", true)));
  return { height: 62 + (label.length - 1) * LINE, marks };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

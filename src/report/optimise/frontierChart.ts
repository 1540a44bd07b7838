import { scaleLinear } from "d3-scale";
import { mark, type Mark } from "../marks.ts";
import { BLUE, GREY, INK, VERMILLION } from "../palette.ts";
import { fittingTicks, gridLine, line, text, valueAxis, type Scale } from "../charts/axes.ts";
import { WIDE, type DrawingBody, type Size } from "../charts/chartKind.ts";
import { KEY_SIGN_WIDTH, keyRows, type KeyItem } from "../charts/key.ts";
import { textWidth } from "../charts/textWidth.ts";
import { formatOfHundred } from "../format.ts";

/** A plan as a point: what it costs and how often it reached the goals. */
export interface FrontierPoint {
  readonly cost: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly fate: "possible" | "misses" | "dearer";
  readonly isChosen: boolean;
  readonly isOnFrontier: boolean;
  /** Stands beside the point of the chosen plan. */
  readonly label: string;
}

/** What the chart needs beside the points. */
export interface FrontierInput {
  readonly points: readonly FrontierPoint[];
  readonly chance: number;
  readonly costLabel: string;
  readonly formatCost: (cost: number) => string;
}

/** Cost to the right, chance upward: intervals, the stepped frontier, the chance asked for, the chosen plan ringed. */
export function drawFrontier(
  { points, chance, costLabel, formatCost }: FrontierInput,
  size: Size,
): DrawingBody {
  const key = keyRows(keyOf(points), size.width);
  const top = key.height + 38;
  const bottom = top + (size === WIDE ? 360 : 280);
  const left = textWidth("100") + 12;
  const costs = points.map(({ cost }) => cost);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const room = most > least ? (most - least) * 0.06 : Math.max(1, Math.abs(most)) * 0.1;
  const x = scaleLinear([least - room, most + room], [left, size.width - 8]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const ticks = fittingTicks(x, size === WIDE ? 8 : 4, formatCost).filter((tick) => {
    const isInside = tick >= least - room && tick <= most + room;
    return isInside && x(tick) + textWidth(formatCost(tick)) / 2 <= size.width;
  });
  const marks: Mark[] = [
    ...key.marks,
    text(0, key.height + 18, "reached in so many of 100", "start", true),
    ...valueAxis([0, 0.25, 0.5, 0.75, 1], y, left, size.width - 8, formatOfHundred),
    ...ticks.flatMap((tick) => [
      gridLine(x(tick), top, x(tick), bottom),
      text(x(tick), bottom + 20, formatCost(tick), "middle"),
    ]),
    text(size.width - 8, bottom + 44, costLabel, "end", true),
    line(left, y(chance), size.width - 8, y(chance), INK, "6 4"),
    frontierPath(points, x, y),
    ...points.flatMap((point) => drawPoint(point, x, y)),
    ...points.filter(({ isChosen }) => isChosen).map((point) => drawLabel(point, x, y, left, size.width - 8)),
  ];
  return { height: bottom + 52, marks };
}

function frontierPath(points: readonly FrontierPoint[], x: Scale, y: Scale): Mark {
  const frontier = points
    .filter(({ isOnFrontier }) => isOnFrontier)
    .sort((one, other) => one.cost - other.cost);
  const [from, to] = x.domain() as [number, number];
  let d = "";
  frontier.forEach(({ cost, share }, at) => {
    d +=
      at === 0
        ? `M${round(x(Math.max(from, cost)))},${round(y(share))}`
        : `H${round(x(cost))}V${round(y(share))}`;
  });
  if (d !== "") d += `H${round(x(to))}`;
  return mark("path", {
    d: d === "" ? "M0,0" : d,
    fill: "none",
    stroke: BLUE,
    "stroke-width": 2.5,
    "stroke-opacity": 0.7,
  });
}

function drawPoint(
  { cost, share, low, high, fate, isChosen }: FrontierPoint,
  x: Scale,
  y: Scale,
): readonly Mark[] {
  const [cx, cy] = [x(cost), y(share)];
  return [
    mark("line", { x1: cx, x2: cx, y1: y(low), y2: y(high), stroke: GREY, "stroke-width": 1.5 }),
    sign(fate, cx, cy),
    ...(isChosen ? [ring(cx, cy)] : []),
  ];
}

function drawLabel(
  { cost, share, label }: FrontierPoint,
  x: Scale,
  y: Scale,
  left: number,
  right: number,
): Mark {
  const width = textWidth(label, true);
  const isRoomRight = x(cost) + 16 + width <= right;
  const at = isRoomRight ? x(cost) + 16 : Math.max(left + width, x(cost) - 16);
  return text(at, y(share) + (isRoomRight ? 22 : 24), label, isRoomRight ? "start" : "end", true);
}

/** Round: still possible; a cross: surely misses; a square: surely no cheaper than one that surely does. */
function sign(fate: FrontierPoint["fate"], cx: number, cy: number): Mark {
  if (fate === "possible") return mark("circle", { cx, cy, r: 6, fill: BLUE });
  if (fate === "dearer") return mark("rect", { x: cx - 5, y: cy - 5, width: 10, height: 10, fill: GREY });
  const d = `M${round(cx - 5)},${round(cy - 5)}l10,10M${round(cx - 5)},${round(cy + 5)}l10,-10`;
  return mark("path", { d, stroke: VERMILLION, "stroke-width": 2.5, fill: "none" });
}

function ring(cx: number, cy: number): Mark {
  return mark("circle", { cx, cy, r: 11, fill: "none", stroke: INK, "stroke-width": 2.5 });
}

function keyOf(points: readonly FrontierPoint[]): readonly KeyItem[] {
  const middle = (x: number): number => x + KEY_SIGN_WIDTH / 2;
  const fates = new Set(points.map(({ fate }) => fate));
  const kinds: readonly (readonly [FrontierPoint["fate"], string])[] = [
    ["possible", "plan, still possible"],
    ["misses", "surely misses"],
    ["dearer", "surely no cheaper than one that surely does"],
  ];
  return [
    ...kinds
      .filter(([fate]) => fates.has(fate))
      .map(([fate, label]): KeyItem => ({ label, sign: (x, y) => [sign(fate, middle(x), y)] })),
    ...(points.some(({ isChosen }) => isChosen)
      ? [{ label: "chosen", sign: (x: number, y: number) => [ring(middle(x), y)] }]
      : []),
    {
      label: "where its true chance lies",
      sign: (x, y) => [
        mark("line", {
          x1: middle(x),
          x2: middle(x),
          y1: y - 9,
          y2: y + 9,
          stroke: GREY,
          "stroke-width": 1.5,
        }),
      ],
    },
    {
      label: "most that so much buys",
      sign: (x, y) => [
        mark("line", {
          x1: x,
          x2: x + KEY_SIGN_WIDTH,
          y1: y,
          y2: y,
          stroke: BLUE,
          "stroke-width": 2.5,
          "stroke-opacity": 0.7,
        }),
      ],
    },
    { label: "chance asked for", sign: (x, y) => [line(x, y, x + KEY_SIGN_WIDTH, y, INK, "6 4")] },
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

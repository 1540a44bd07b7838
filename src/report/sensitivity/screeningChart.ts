import { scaleLinear } from "d3-scale";
import { fittingTicks, gridLine, line, text } from "../charts/axes.ts";
import { WIDE, type DrawingBody, type Size } from "../charts/chartKind.ts";
import { keyRows, type KeyItem } from "../charts/key.ts";
import { textWidth, wrapText } from "../charts/textWidth.ts";
import { mark, type Mark } from "../marks.ts";
import { GREY, INDIGO, WHITE } from "../palette.ts";

/** A setting of a screening as a point. */
export interface ScreeningPoint {
  readonly label: string;
  /** Mean size of its effects, and their spread; both in the unit of the axes. */
  readonly size: number;
  readonly spread: number;
  readonly isTold: boolean;
}

const LINE = 22;

/**
 * Mean size of effects against their spread, a point for each setting. The first `named` points bear their place as a
 * number, with the names below. On the dashed line both are the same.
 */
export function drawScreening(
  points: readonly ScreeningPoint[],
  named: number,
  unit: string,
  showTick: (value: number) => string,
  size: Size,
): DrawingBody {
  const key = keyRows(keyItems(points), size.width);
  const high = Math.max(...points.flatMap((point) => [point.size, point.spread])) || 1;
  const ticksWanted = size === WIDE ? 8 : 4;
  const probe = scaleLinear([0, high * 1.05], [0, 1]).nice(ticksWanted);
  const tickWidth = Math.max(...probe.ticks(ticksWanted).map((tick) => textWidth(showTick(tick))));
  const left = 12 + tickWidth;
  const side = Math.min(size.width - left - tickWidth / 2, 560);
  const top = key.height + 30;
  const x = probe.copy().range([left, left + side]);
  const y = probe.copy().range([top + side * (size === WIDE ? 0.75 : 1), top]);
  const bottom = y(0);
  const most = probe.domain()[1]!;
  const marks: Mark[] = [
    ...key.marks,
    text(0, top - 12, `how much it varies, ${unit}`, "start", true),
    line(left, bottom, left + side, bottom, GREY),
    line(x(0), y(0), x(most), y(most), GREY, "5 4"),
  ];
  for (const tick of fittingTicks(x, ticksWanted, showTick)) {
    marks.push(
      gridLine(left, y(tick), left + side, y(tick)),
      text(left - 8, y(tick) + 5.5, showTick(tick), "end"),
      text(x(tick), bottom + 22, showTick(tick), "middle"),
    );
  }
  marks.push(text(left + side / 2, bottom + 48, `mean size of its effect, ${unit}`, "middle", true));
  // The strongest last, so that nothing hides them.
  for (let at = points.length - 1; at >= 0; at--) {
    const { size: effect, spread, isTold } = points[at]!;
    marks.push(dot(x(effect), y(spread), at < named ? 6 : 4, isTold));
  }
  const places = points.slice(0, named).map((point) => [x(point.size), y(point.spread)] as const);
  marks.push(...numberMarks(places, { left, right: left + side, top, bottom }));
  let base = bottom + 84;
  points.slice(0, named).forEach(({ label }, at) => {
    const lines = wrapText(label, size.width - 34);
    marks.push(text(24, base, String(at + 1), "end", true));
    lines.forEach((content, index) => marks.push(text(34, base + index * LINE, content, "start")));
    base += lines.length * LINE + 4;
  });
  return { height: base, marks };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far from its point a number may stand. */
const DISTANCES = [15, 25, 37, 50];

/** The numbers 1, 2 … beside their points, in the plot, each where it covers none of those before and no point. */
function numberMarks(points: readonly (readonly [number, number])[], plot: Box): readonly Mark[] {
  const taken: Box[] = points.map(([x, y]) => boxAbout(x, y, 6, 6));
  return points.flatMap(([x, y], at) => {
    const half = textWidth(String(at + 1), true) / 2 + 1;
    const candidates = DISTANCES.flatMap((distance) =>
      DIRECTIONS.map(([dx, dy]) => ({
        distance,
        box: boxAbout(x + dx * distance, y + dy * distance, half, 10),
      })),
    );
    const free = candidates.find(
      ({ box }) =>
        box.left >= plot.left &&
        box.right <= plot.right &&
        box.top >= plot.top - 10 &&
        box.bottom <= plot.bottom &&
        taken.every((other) => !overlap(box, other)),
    );
    const { box, distance } = free ?? candidates[0]!;
    taken.push(box);
    const [middle, height] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return [
      ...(distance > DISTANCES[0]! ? [line(x, y, middle, height, GREY)] : []),
      text(middle, height + 5.5, String(at + 1), "middle", true),
    ];
  });
}

const DIAGONAL = Math.SQRT1_2;
const DIRECTIONS = [
  [1, 0],
  [DIAGONAL, -DIAGONAL],
  [0, -1],
  [-DIAGONAL, -DIAGONAL],
  [-1, 0],
  [DIAGONAL, DIAGONAL],
  [0, 1],
  [-DIAGONAL, DIAGONAL],
] as const;

function boxAbout(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function dot(cx: number, cy: number, r: number, isTold: boolean): Mark {
  return isTold
    ? mark("circle", { cx, cy, r, fill: INDIGO, stroke: WHITE })
    : mark("circle", { cx, cy, r: r - 0.5, fill: WHITE, stroke: GREY });
}

function keyItems(points: readonly ScreeningPoint[]): readonly KeyItem[] {
  const kinds = [true, false].filter((isTold) => points.some((point) => point.isTold === isTold));
  return [
    ...kinds.map((isTold): KeyItem => ({
      label: isTold ? "an effect that is more than luck" : "may be luck",
      sign: (x, y) => [dot(x + 13, y, 6, isTold)],
    })),
    {
      label: "on this line an effect varies as much as its size",
      sign: (x, y) => [line(x, y + 7, x + 26, y - 7, GREY, "5 4")],
    },
  ];
}

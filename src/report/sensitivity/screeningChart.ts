import { scaleLinear } from "d3-scale";
import { fittingTicks, gridLine, line, text } from "../charts/axes.ts";
import { WIDE, type DrawingBody, type Size } from "../charts/chartKind.ts";
import { keyRows, type KeyItem } from "../charts/key.ts";
import { textWidth, wrapText } from "../charts/textWidth.ts";
import { mark, type Mark } from "../marks.ts";
import { GREY, INDIGO, INK, WHITE } from "../palette.ts";

/** A setting of a screening as a point. */
export interface ScreeningPoint {
  readonly label: string;
  /** Mean size of its effects, and their spread; both in the unit of the axes. */
  readonly size: number;
  readonly spread: number;
  readonly isTold: boolean;
}

const RADIUS = 11;
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
  const key = keyRows(KEY, size.width);
  const high = Math.max(...points.flatMap((point) => [point.size, point.spread])) || 1;
  const ticksWanted = size === WIDE ? 8 : 4;
  const probe = scaleLinear([0, high * 1.05], [0, 1]).nice(ticksWanted);
  const left = 12 + Math.max(...probe.ticks(ticksWanted).map((tick) => textWidth(showTick(tick))));
  const side = Math.min(size.width - left - RADIUS - 4, 560);
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
  for (let at = points.length - 1; at >= 0; at--)
    marks.push(...pointMarks(points[at]!, at < named ? at + 1 : null, x, y));
  let base = bottom + 84;
  points.slice(0, named).forEach(({ label }, at) => {
    const lines = wrapText(label, size.width - 34);
    marks.push(text(24, base, String(at + 1), "end", true));
    lines.forEach((content, index) => marks.push(text(34, base + index * LINE, content, "start")));
    base += lines.length * LINE + 4;
  });
  return { height: base, marks };
}

function pointMarks(
  point: ScreeningPoint,
  place: number | null,
  x: (value: number) => number,
  y: (value: number) => number,
): readonly Mark[] {
  const [cx, cy] = [x(point.size), y(point.spread)];
  if (place === null) return [dot(cx, cy, 4, point.isTold)];
  return [
    dot(cx, cy, RADIUS, point.isTold),
    mark(
      "text",
      { x: cx, y: cy + 5, "text-anchor": "middle", "font-weight": 600, fill: point.isTold ? WHITE : INK },
      String(place),
    ),
  ];
}

function dot(cx: number, cy: number, r: number, isTold: boolean): Mark {
  return isTold
    ? mark("circle", { cx, cy, r, fill: INDIGO, stroke: WHITE })
    : mark("circle", { cx, cy, r: r - 0.5, fill: WHITE, stroke: GREY });
}

const KEY: readonly KeyItem[] = [
  { label: "an effect that is more than luck", sign: (x, y) => [dot(x + 13, y, 8, true)] },
  { label: "may be luck", sign: (x, y) => [dot(x + 13, y, 8, false)] },
  {
    label: "on this line an effect varies as much as its size",
    sign: (x, y) => [line(x, y + 7, x + 26, y - 7, GREY, "5 4")],
  },
];

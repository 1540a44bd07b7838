import { axisScale } from "./axisScale.ts";
import type { Estimate } from "../../experiment/sensitivity/sobolIndices.ts";
import { fittingTicks, line, text } from "../charts/axes.ts";
import { hatching } from "../charts/bandMarks.ts";
import { WIDE, type DrawingBody, type Size } from "../charts/chartKind.ts";
import { keyRows, KEY_SIGN_WIDTH, type KeyItem } from "../charts/key.ts";
import { textWidth, wrapText } from "../charts/textWidth.ts";
import { mark, type Mark } from "../marks.ts";
import { GREY, INDIGO, INK } from "../palette.ts";
import { showShare } from "./metricScale.ts";

/** What a setting, or luck, accounts for. */
export interface ShareRow {
  readonly label: string;
  /** By itself, and with all that it does together with others. */
  readonly alone: Estimate;
  readonly total: Estimate;
  readonly isLuck: boolean;
}

const LINE = 22;
const BAR = 13;
const GAP = 16;

/** Two bars for each row, under its name: its share of the variance alone and together with others, with intervals. */
export function drawShares(rows: readonly ShareRow[], id: string, size: Size): DrawingBody {
  const hatch = `${id}-${size.name}-hatch`;
  const luckHatch = `${id}-${size.name}-luck`;
  const key = keyRows(
    keyItems(
      hatch,
      luckHatch,
      rows.some(({ isLuck }) => isLuck),
    ),
    size.width,
  );
  const ends = rows.flatMap(({ alone, total }) =>
    [alone, total].flatMap(({ value, conf }) => [value - finite(conf), value + finite(conf)]),
  );
  const known = ends.filter(Number.isFinite);
  const x = axisScale([Math.min(0, ...known), Math.max(0.1, ...known)], size, showShare);
  const marks: Mark[] = [hatching(hatch, INDIGO), hatching(luckHatch, INK), ...key.marks];
  let top = key.height + 8;
  const bars: Mark[] = [];
  for (const { label, alone, total, isLuck } of rows) {
    const shown = `${showShare(alone.value)} / ${showShare(total.value)}`;
    const lines = wrapText(label, size.width - textWidth(shown, true) - 16);
    lines.forEach((content, at) => bars.push(text(2, top + 16 + at * LINE, content, "start")));
    bars.push(text(size.width, top + 16, shown, "end", true));
    const barTop = top + lines.length * LINE + 2;
    bars.push(
      ...barMarks(alone, x, barTop, isLuck ? GREY : INDIGO),
      ...barMarks(total, x, barTop + BAR + 3, `url(#${isLuck ? luckHatch : hatch})`, isLuck ? GREY : INDIGO),
    );
    bars.push(line(x(0), barTop - 3, x(0), barTop + 2 * BAR + 6, INK));
    top = barTop + 2 * BAR + 3 + GAP;
  }
  for (const tick of fittingTicks(x, size === WIDE ? 8 : 4, showShare)) {
    marks.push(
      line(x(tick), top, x(tick), top + 6, GREY),
      text(x(tick), top + 22, showShare(tick), "middle"),
    );
  }
  marks.push(...bars, line(x.range()[0]!, top, x.range()[1]!, top, GREY));
  const titles = wrapText(AXIS_TITLE, size.width, true);
  titles.forEach((content, at) =>
    marks.push(text(size.width / 2, top + 50 + at * LINE, content, "middle", true)),
  );
  return { height: top + 36 + titles.length * LINE, marks };
}

const AXIS_TITLE = "share of the differences between futures, of 100";

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function barMarks(
  { value, conf }: Estimate,
  x: (value: number) => number,
  top: number,
  fill: string,
  stroke?: string,
): readonly Mark[] {
  if (!Number.isFinite(value)) return [];
  const [left, right] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  const bar = mark("rect", {
    x: left,
    y: top,
    width: Math.max(1, right - left),
    height: BAR,
    fill,
    stroke,
    "fill-opacity": stroke === undefined ? 0.6 : undefined,
  });
  if (!(conf > 0)) return [bar];
  const middle = top + BAR / 2;
  const [from, to] = [x(value - conf), x(value + conf)];
  return [
    bar,
    line(from, middle, to, middle, INK),
    line(from, middle - 4, from, middle + 4, INK),
    line(to, middle - 4, to, middle + 4, INK),
  ];
}

function keyItems(hatch: string, luckHatch: string, hasLuck: boolean): readonly KeyItem[] {
  const bar = (x: number, y: number, fill: string, stroke?: string): Mark =>
    mark("rect", { x, y: y - BAR / 2, width: KEY_SIGN_WIDTH, height: BAR, fill, stroke });
  const sign = (fill: string, luckFill: string, stroke?: string, luckStroke?: string) => {
    return (x: number, y: number): readonly Mark[] =>
      hasLuck
        ? [
            mark("rect", { x, y: y - BAR / 2, width: 12, height: BAR, fill, stroke }),
            mark("rect", {
              x: x + 14,
              y: y - BAR / 2,
              width: 12,
              height: BAR,
              fill: luckFill,
              stroke: luckStroke,
            }),
          ]
        : [bar(x, y, fill, stroke)];
  };
  return [
    { label: "alone", sign: sign(INDIGO, GREY) },
    { label: "together with others", sign: sign(`url(#${hatch})`, `url(#${luckHatch})`, INDIGO, GREY) },
    {
      label: "95 % interval",
      sign: (x, y) => [
        line(x, y, x + KEY_SIGN_WIDTH, y, INK),
        line(x, y - 4, x, y + 4, INK),
        line(x + KEY_SIGN_WIDTH, y - 4, x + KEY_SIGN_WIDTH, y + 4, INK),
      ],
    },
  ];
}

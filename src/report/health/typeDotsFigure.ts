import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { networkTypeNames, networkTypes, type NetworkTypeName } from "../../model/networkTypes.ts";
import { dotsOf, meetsGoal, rangeOf, reach } from "../board/fifty.ts";
import { axisLabel, goalLabel, goalInChart, showHeadline, showNumber } from "../board/headlineWords.ts";
import { line, text } from "../charts/axes.ts";
import { WIDE, type DataTable, type DrawingBody, type Figure, type Size } from "../charts/chartKind.ts";
import { keyRows } from "../charts/key.ts";
import { AXIS_MARGIN, numberAxis } from "../charts/numberAxis.ts";
import { textWidth } from "../charts/textWidth.ts";
import { formatCount } from "../format.ts";
import { mark, type Mark } from "../marks.ts";
import { BLUE, INDIGO, INK } from "../palette.ts";
import { stackRows } from "./dotRows.ts";

/** Futures of one type as the figure shows them. */
export interface TypeRow {
  readonly type: NetworkTypeName;
  /** With answers that nobody is sure of at the middle of their scale: luck alone sets the futures apart. */
  readonly luck: FutureSet;
  /** With each future's own answer where nobody is sure; null where everybody is. */
  readonly unsure: FutureSet | null;
}

interface Row {
  readonly type: NetworkTypeName;
  readonly kind: "luck" | "unsure";
  readonly dots: readonly number[];
}

/** Three types of network on one axis: a row of dots each, and a second one where answers are not sure. */
export function typeDotsFigure(types: readonly TypeRow[], headline: Headline): Figure {
  const rows = rowsOf(types);
  const hasUnsure = rows.some(({ kind }) => kind === "unsure");
  const title = "Three types of network, the same district, the same luck";
  return {
    name: "health-types",
    title,
    caption: [
      `Each dot is one possible future. A filled one meets your goal: ${goalInChart(headline)}.`,
      hasUnsure
        ? "Round dots: luck alone, with each answer that you are not sure of in the middle. Squares: what you are not sure of differs from future to future too."
        : "Luck alone sets the dots of a row apart.",
    ].join(" "),
    drawings: [
      {
        name: "health-types",
        title,
        description: rows.map((row) => describe(row, headline)).join(" "),
        draw: (size) => draw(rows, headline, size),
      },
    ],
    table: tableOf(rows, headline),
  };
}

function rowsOf(types: readonly TypeRow[]): Row[] {
  return networkTypeNames.flatMap((type) => {
    const found = types.find((each) => each.type === type);
    if (found === undefined) return [];
    const luck: Row = { type, kind: "luck", dots: dotsOf(found.luck.ends.headline) };
    if (found.unsure === null) return [luck];
    return [luck, { type, kind: "unsure", dots: dotsOf(found.unsure.ends.headline) }];
  });
}

function describe({ type, kind, dots }: Row, headline: Headline): string {
  const of = kind === "luck" ? "luck alone" : "with what is not sure";
  const { count } = reach(dots, headline);
  return `${networkTypes[type].label}, ${of}: ${countsOf(count, dots.length)} meet the goal; ${showHeadline(headline, rangeOf(dots).median)} in the middle future.`;
}

function draw(rows: readonly Row[], headline: Headline, size: Size): DrawingBody {
  const isWide = size === WIDE;
  const [left, right] = isWide ? [250, size.width - 150] : [AXIS_MARGIN, size.width - AXIS_MARGIN];
  const hasUnsure = rows.some(({ kind }) => kind === "unsure");
  const key = keyRows(
    [
      { label: "meets your goal", sign: (x, y) => [dot(x + 13, y, 6, "luck", true)] },
      { label: "falls short of it", sign: (x, y) => [dot(x + 13, y, 6, "luck", false)] },
      ...(hasUnsure
        ? [{ label: "the same, with what is not sure", sign: (x: number, y: number) => squares(x, y) }]
        : []),
    ],
    size.width,
  );
  const least = headline.kind === "gain" ? 0.1 : 0.2;
  const stacks = stackRows(
    rows.map(({ dots }) => dots),
    { goal: headline.goal, isUp: headline.kind !== "harm" },
    left,
    right,
    least,
  );
  const top = key.height + 26;
  const goal = stacks.x(headline.goal);
  const marks: Mark[] = [...key.marks];
  let y = top + 6;
  rows.forEach((row, at) => {
    const isFirst = rows[at - 1]?.type !== row.type;
    const above = isWide ? (isFirst ? 16 : 6) : isFirst ? 56 : 32;
    const height = Math.max(stacks.heights[at]!, isWide ? 48 : 20);
    const floor = y + above + height;
    // Where names stand between the rows, the rule makes way for them.
    marks.push(line(goal, isWide ? y : floor - height - 6, goal, floor, INK, "5 4"));
    marks.push(...labels(row, isFirst, y + above, floor, headline, size));
    for (const each of stacks.rows[at]!)
      marks.push(
        dot(each.x, floor - each.y, stacks.diameter / 2 - 0.75, row.kind, meetsGoal(each.value, headline)),
      );
    marks.push(
      mark("line", {
        x1: left,
        y1: floor + 1,
        x2: right,
        y2: floor + 1,
        stroke: INK,
        "stroke-opacity": 0.35,
        "stroke-width": 1,
      }),
    );
    y = floor + 4;
  });
  const axis = numberAxis(
    stacks.x,
    top,
    y + 4,
    axisLabel(headline),
    (value) => showNumber(headline, value),
    size,
  );
  const label = goalLabel(headline);
  const half = textWidth(label) / 2;
  const place = Math.max(half, Math.min(size.width - half, goal));
  return {
    height: y + 4 + axis.height,
    marks: [...axis.marks, text(place, top - 6, label, "middle"), ...marks],
  };
}

/** The row's name and its count of dots that meet the goal: at both sides on wide screens, above it on narrow ones. */
function labels(
  row: Row,
  isFirst: boolean,
  top: number,
  floor: number,
  headline: Headline,
  size: Size,
): Mark[] {
  const { count } = reach(row.dots, headline);
  const counts = countsOf(count, row.dots.length);
  const name = networkTypes[row.type].label;
  const kind = row.kind === "luck" ? "luck alone" : "with what is not sure";
  if (size === WIDE) {
    return [
      ...(isFirst ? [text(0, floor - 26, name, "start", true)] : []),
      text(0, floor - 4, kind, "start"),
      text(size.width, floor - 4, counts, "end", row.kind === "unsure"),
    ];
  }
  return [
    ...(isFirst ? [text(0, top - 34, name, "start", true)] : []),
    text(0, top - 10, kind, "start"),
    text(size.width, top - 10, counts, "end", row.kind === "unsure"),
  ];
}

/** A future: round where luck alone is at work, square with what is not sure; filled where it meets the goal. */
function dot(x: number, y: number, radius: number, kind: Row["kind"], isMet: boolean): Mark {
  const colour = kind === "luck" ? BLUE : INDIGO;
  const look = isMet ? { fill: colour } : { fill: "none", stroke: colour, "stroke-width": 2 };
  const r = isMet ? radius : radius - 1;
  if (kind === "luck") return mark("circle", { cx: x, cy: y, r, ...look });
  return mark("rect", { x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8, ...look });
}

function squares(x: number, y: number): readonly Mark[] {
  return [dot(x + 6, y, 6, "unsure", true), dot(x + 20, y, 6, "unsure", false)];
}

function tableOf(rows: readonly Row[], headline: Headline): DataTable {
  return {
    caption: `End of the futures of each type of network: ${axisLabel(headline)}.`,
    columns: ["Type", "Meet the goal", "Middle future", "8 of 10 futures, from", "to"],
    rows: rows.map(({ type, kind, dots }) => {
      const { median, low, high } = rangeOf(dots);
      const { count } = reach(dots, headline);
      const of = kind === "luck" ? "luck alone" : "with what is not sure";
      return [
        `${networkTypes[type].label}, ${of}`,
        countsOf(count, dots.length),
        ...[median, low, high].map((value) => showHeadline(headline, value)),
      ];
    }),
  };
}

function countsOf(count: number, of: number): string {
  return `${formatCount(count)} of ${formatCount(of)}`;
}

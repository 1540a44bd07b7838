import { scaleLinear } from "d3-scale";
import { area } from "d3-shape";
import { schoolTimeAxis } from "../../board/charts/schoolTimeAxis.ts";
import { text, valueAxis } from "../../charts/axes.ts";
import { hatching } from "../../charts/bandMarks.ts";
import { WIDE, type DrawingBody, type Figure, type Size } from "../../charts/chartKind.ts";
import { KEY_SIGN_WIDTH, keyRows, type KeyItem } from "../../charts/key.ts";
import { textWidth, wrapText } from "../../charts/textWidth.ts";
import { formatCount } from "../../format.ts";
import { mixed } from "../../live/network/canvas/inks.ts";
import { qualityStep } from "../../live/network/scene.ts";
import { mark, type Mark } from "../../marks.ts";
import { INDIGO, INK, VERMILLION, WHITE } from "../../palette.ts";

/** One practice: how many of the staff use it, week by week, on each side. */
export interface UseShare {
  readonly name: string;
  /** SD. */
  readonly quality: number;
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
}

/** What the stacked areas show. */
export interface UseShares {
  readonly practices: readonly UseShare[];
  readonly names: readonly [left: string, right: string];
  readonly staff: number;
  /** The last week that is drawn. */
  readonly week: number;
  readonly weeks: number;
  readonly start: string | null;
}

const FILLS = [0.1, 0.3, 0.5, 0.75, 1].map((share) => mixed(INDIGO, share));
const ID = "use-shares";

/** Who uses what, piled up: what helps most at the foot, what lowers learning hatched on top. Left and right, or one above the other. */
export function drawUseShares(input: UseShares, size: Size): DrawingBody {
  const { week, weeks, staff, start, names } = input;
  const isWide = size === WIDE;
  const practices = pile(input);
  const hatch = `${ID}-hatch-${size.name}`;
  const key = keyRows(
    practices.map((each) => keyItem(each, hatch)),
    size.width,
  );
  const marks: Mark[] = [hatching(hatch, VERMILLION), ...key.marks];
  const left = textWidth(formatCount(staff)) + 14;
  const width = isWide ? (size.width - 2 * left - 40) / 2 : size.width - left - 16;
  let bottom = key.height;
  (["left", "right"] as const).forEach((side, at) => {
    const from = isWide && at === 1 ? 2 * left + width + 28 : left;
    const head = wrapText(`${at === 0 ? "Left" : "Right"}: ${names[at]!}`, width, true);
    const start_ = isWide ? key.height : bottom;
    const top = start_ + 20 + head.length * 22;
    const foot = top + (isWide ? 170 : 130);
    const y = scaleLinear([0, Math.max(1, staff)], [foot, top]);
    const x = scaleLinear([0, Math.max(1, weeks)], [from, from + width]);
    const axis = schoolTimeAxis(weeks, start, x, top, foot);
    marks.push(
      ...head.map((each, row) => text(from, start_ + 20 + row * 22, each, "start", true)),
      ...valueAxis([0, staff], y, from, from + width, formatCount),
      ...axis.marks,
    );
    let below: readonly number[] = new Array<number>(week + 1).fill(0);
    for (const { quality, [side]: users } of practices) {
      const above = below.map((count, at) => count + (users[at] ?? 0));
      const [floor, ceiling] = [below, above];
      const path = area<number>()
        .x((_, at) => x(at))
        .y0((_, at) => y(floor[at]!))
        .y1((_, at) => y(ceiling[at]!))
        .digits(1)([...above]);
      for (const fill of fillsOf(quality, hatch))
        marks.push(mark("path", { d: path ?? "", fill, stroke: INK, "stroke-width": 0.75 }));
      below = above;
    }
    bottom = foot + axis.height + 8;
  });
  return { height: bottom, marks };
}

/** The better a practice, the lower it lies. */
function pile({ practices }: UseShares): readonly UseShare[] {
  return [...practices].sort((one, other) => other.quality - one.quality);
}

function fillsOf(quality: number, hatch: string): readonly string[] {
  return quality < 0 ? [WHITE, `url(#${hatch})`] : [FILLS[qualityStep(quality)]!];
}

function keyItem({ name, quality }: UseShare, hatch: string): KeyItem {
  return {
    label: quality < 0 ? `${name} (lowers learning)` : name,
    sign: (x, y) =>
      fillsOf(quality, hatch).map((fill) =>
        mark("rect", { x: x + 0.5, y: y - 8, width: KEY_SIGN_WIDTH - 1, height: 16, fill, stroke: INK }),
      ),
  };
}

/** The stacked areas with their numbers as a table: the week in hand alone, since the lines tell the rest. */
export function useSharesFigure(input: UseShares): Figure {
  const { week, names, staff } = input;
  const title = "Who uses what";
  const practices = pile(input);
  const counts = (side: "left" | "right"): string =>
    practices.map(({ name, [side]: users }) => `${name} ${formatCount(users[week] ?? 0)}`).join(", ");
  return {
    name: ID,
    title,
    caption: `Of ${formatCount(staff)} staff, up to week ${week}. What helps most lies at the foot.`,
    drawings: [
      {
        name: ID,
        title: `${title} up to week ${week}`,
        description: `In week ${week}, left: ${counts("left")}. Right: ${counts("right")}.`,
        draw: (size) => drawUseShares(input, size),
      },
    ],
    table: {
      caption: `Staff who use each practice in week ${week}, of ${formatCount(staff)}`,
      columns: ["Practice", names[0], names[1]],
      rows: practices.map(({ name, left, right }) => [
        name,
        formatCount(left[week] ?? 0),
        formatCount(right[week] ?? 0),
      ]),
    },
  };
}

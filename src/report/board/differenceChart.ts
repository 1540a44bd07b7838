import { scaleLinear } from "d3-scale";
import type { Headline } from "../../experiment/board/boardResult.ts";
import { fittingTicks, line, text } from "../charts/axes.ts";
import { hatching } from "../charts/bandMarks.ts";
import type { DataTable, DrawingBody, Size } from "../charts/chartKind.ts";
import { dotMark, type DotSign } from "../charts/dotPlot.ts";
import { stackDots } from "../charts/dotStacks.ts";
import { keyRows, type KeyItem } from "../charts/key.ts";
import { wrapText } from "../charts/textWidth.ts";
import { mark, type Mark } from "../marks.ts";
import { GREY, INK } from "../palette.ts";
import { formatCount } from "../format.ts";
import {
  betterSign,
  differenceAxisLabel,
  roundDifference,
  showDifference,
  showSigned,
} from "./headlineWords.ts";

/** Both ends of an axis. */
export type Domain = readonly [number, number];

/** Paired differences as dots over an axis that stays. */
export interface DifferenceInput {
  readonly headline: Headline;
  /** Plan minus today, ascending: a dot each. */
  readonly dots: readonly number[];
  readonly domain: Domain;
  /** Hatches the ground while futures are still coming in. */
  readonly isPartial: boolean;
  /** Root of ids; unique in the page. */
  readonly name: string;
}

/** An axis on which the dots, zero, and twice what matters on both sides have room. */
export function differenceDomain(dots: readonly number[], { matters }: Pick<Headline, "matters">): Domain {
  const room = matters * 2;
  const low = Math.min(-room, ...dots);
  const high = Math.max(room, ...dots);
  const [from, to] = scaleLinear([low, high], [0, 1]).nice(6).domain() as [number, number];
  return [from, to];
}

/** How many dots lie beyond each end of an axis. */
export function beyond(
  dots: readonly number[],
  [low, high]: Domain,
): { readonly below: number; readonly above: number } {
  return { below: dots.filter((dot) => dot < low).length, above: dots.filter((dot) => dot > high).length };
}

/** Dots in stacks: filled where the plan does better, ringed where worse; what lies beyond the axis stands at its end. */
export function drawDifference(input: DifferenceInput, size: Size): DrawingBody {
  const { headline, dots, domain, isPartial, name } = input;
  const [low, high] = domain;
  const key = keyRows(keyOf(input), size.width);
  const [left, right] = [26, size.width - 26];
  const x = scaleLinear([low, high], [left, right]);
  const clamped = dots.map((dot) => Math.min(high, Math.max(low, dot)));
  const stacks = stackDots(clamped, x, 190);
  const top = key.height + 30;
  const bottom = top + 200;
  const { below, above } = beyond(dots, domain);
  const middle = bottom + 46;
  const marks: Mark[] = [
    ...key.marks,
    ...(isPartial ? ground(name, size, left, top, right - left, bottom - top) : []),
    matterBand(headline, x, top, bottom),
    line(x(0), top - 4, x(0), bottom, INK, "5 4"),
    text(Math.min(right - 70, Math.max(left + 70, x(0))), top - 11, "no difference", "middle"),
    line(left, bottom, right, bottom, GREY),
    ...fittingTicks(x, 6, (tick) => showSigned(headline, tick)).flatMap((tick) => [
      line(x(tick), bottom, x(tick), bottom + 6, GREY),
      text(x(tick), bottom + 22, showSigned(headline, tick), "middle"),
    ]),
    ...stacks.dots.map((dot, place) =>
      dotMark(
        signOf(headline, dots[place]!),
        Math.min(size.width - stacks.diameter / 2, Math.max(stacks.diameter / 2, dot.x)),
        bottom - 1 - (dot.level + 0.5) * stacks.diameter,
        stacks.diameter / 2 - 0.75,
      ),
    ),
    ...(below > 0 ? [text(0, top + 14, `◂ ${formatCount(below)} lower`, "start", true)] : []),
    ...(above > 0 ? [text(size.width, top + 14, `${formatCount(above)} higher ▸`, "end", true)] : []),
    ...wrapText(differenceAxisLabel(headline), size.width, true).map((each, at) =>
      text(size.width / 2, middle + at * 22, each, "middle", true),
    ),
  ];
  const lines = wrapText(differenceAxisLabel(headline), size.width, true).length;
  return { height: middle + 10 + (lines - 1) * 22, marks };
}

/** Each dot's difference as a reader sees it. */
export function differenceTable(headline: Headline, dots: readonly number[]): DataTable {
  return {
    caption: "Plan minus today in each dot, from the lowest to the highest",
    columns: ["Dot", "Plan minus today"],
    rows: dots.map((dot, place) => [`${place + 1}`, showDifference(headline, dot)]),
  };
}

/** What a difference says: better, worse, or nothing that a reader could see. */
export function signOf(headline: Headline, difference: number): DotSign {
  const seen = betterSign(headline) * roundDifference(headline, difference);
  return seen > 0 ? "better" : seen < 0 ? "worse" : "same";
}

function keyOf({ headline, dots }: DifferenceInput): readonly KeyItem[] {
  const words = { better: "plan better", worse: "plan worse", same: "no difference" } as const;
  return (["better", "worse", "same"] as const).flatMap((sign): KeyItem[] => {
    const count = dots.filter((dot) => signOf(headline, dot) === sign).length;
    if (sign === "same" && count === 0) return [];
    return [
      {
        label: `${words[sign]}: ${formatCount(count)} of ${formatCount(dots.length)}`,
        sign: (x, y) => [dotMark(sign, x + 13, y, 8)],
      },
    ];
  });
}

/** The stretch in which a difference is too small to matter, between two fine rules. */
function matterBand({ matters }: Headline, x: (value: number) => number, top: number, bottom: number): Mark {
  return mark("rect", {
    x: x(-matters),
    y: top,
    width: x(matters) - x(-matters),
    height: bottom - top,
    fill: GREY,
    "fill-opacity": 0.1,
    stroke: GREY,
    "stroke-dasharray": "2 3",
  });
}

function ground(name: string, size: Size, x: number, y: number, width: number, height: number): Mark[] {
  const id = `${name}-${size.name}-partial`;
  return [
    hatching(id, GREY),
    mark("rect", { x, y, width, height, fill: `url(#${id})`, "fill-opacity": 0.5 }),
  ];
}

import { scaleLinear } from "d3-scale";
import type { Headline } from "../../../experiment/board/boardResult.ts";
import { fittingTicks, line, text, type Scale } from "../../charts/axes.ts";
import { hatching } from "../../charts/bandMarks.ts";
import { WIDE, type DrawingBody, type Size } from "../../charts/chartKind.ts";
import { stackDots } from "../../charts/dotStacks.ts";
import { keyRows, type KeyItem } from "../../charts/key.ts";
import { textWidth, wrapText } from "../../charts/textWidth.ts";
import { formatCount } from "../../format.ts";
import { mark, type Mark } from "../../marks.ts";
import { BLUE, GREY, INK, VERMILLION } from "../../palette.ts";
import { betterSign, differenceAxisLabel, roundDifference, showSigned } from "../headlineWords.ts";
import { asDot } from "./fiftyChart.ts";
import type { Verdict } from "../verdict.ts";

/** The chart of paired differences. */
export interface DifferenceInput {
  readonly headline: Headline;
  /** Plan minus today in the same futures, ascending. */
  readonly dots: readonly number[];
  readonly verdict: Verdict;
  /** Ends of an axis that stays while settings change: dots beyond it stand at its end, and their number beside it. */
  readonly extent?: Extent;
  /** Hatches the ground under this id, for futures that are still coming in. */
  readonly hatchId?: string;
}

/** Both ends of an axis of differences. */
export type Extent = readonly [number, number];

type Sign = "better" | "worse" | "same";

/** Dots of the same futures over an axis of differences: better filled, worse a cross, no difference a square. */
export function drawDifferences(input: DifferenceInput, size: Size): DrawingBody {
  const { headline, dots, verdict, hatchId } = input;
  const key = keyRows(keyItems(verdict), size.width);
  const [left, right] = [34, size.width - 34];
  const show = (value: number): string => (Math.abs(value) < 1e-9 ? "0" : showSigned(headline, value));
  const x =
    input.extent === undefined
      ? scaleOf(dots, headline, left, right, size)
      : scaleLinear(input.extent, [left, right]);
  const [low, high] = x.domain() as [number, number];
  const shown = dots.map((dot) => Math.max(low, Math.min(high, dot)));
  const stacks = stackDots(shown, x, size === WIDE ? 150 : 130);
  const past = beyondExtent(dots, [low, high]);
  // Their numbers have a line of their own, so that they never run into the words at zero.
  const top = key.height + 32 + (past.below + past.above > 0 ? 24 : 0);
  const bottom = top + Math.max(stacks.height + 8, 70);
  const [from, to] = [-headline.matters, headline.matters].map((end) =>
    x(Math.max(low, Math.min(high, end))),
  );
  const strip = { x: from, y: top - 6, width: to! - from!, height: bottom - top + 6 };
  const marks: Mark[] = [
    ...key.marks,
    ...(hatchId === undefined ? [] : hatched(hatchId, left, top - 6, right - left, bottom - top + 6)),
    // What does not matter to the reader lies in the strip.
    mark("rect", { ...strip, fill: GREY, "fill-opacity": 0.16 }),
    line(x(0), top - 6, x(0), bottom, INK, "5 4"),
    clamped(x(0), top - 13, "as today’s path", size),
    line(left, bottom, right, bottom, GREY),
  ];
  for (const tick of fittingTicks(x, size === WIDE ? 8 : 4, show)) {
    marks.push(
      line(x(tick), bottom, x(tick), bottom + 6, GREY),
      text(x(tick), bottom + 24, show(tick), "middle"),
    );
  }
  const sign = betterSign(headline);
  for (const [place, dot] of stacks.dots.entries()) {
    const seen = sign * roundDifference(headline, dots[place]!);
    const y = bottom - 1 - (dot.level + 0.5) * stacks.diameter;
    marks.push(
      asDot(
        signMark(seen > 0 ? "better" : seen < 0 ? "worse" : "same", dot.x, y, stacks.diameter / 2 - 0.75),
      ),
    );
  }
  marks.push(...beyondMarks(past, top - 24, size));
  const label = wrapText(differenceAxisLabel(headline), size.width, true);
  label.forEach((each, at) =>
    marks.push(text((left + right) / 2, bottom + 52 + at * 22, each, "middle", true)),
  );
  return { height: bottom + 62 + (label.length - 1) * 22, marks };
}

/** An axis for a plan that is still being changed: dots, no difference and twice what matters have room. */
export function differenceExtent(dots: readonly number[], { matters }: Pick<Headline, "matters">): Extent {
  const ends = [Math.min(-2 * matters, ...dots), Math.max(2 * matters, ...dots)];
  return scaleLinear(ends, [0, 1]).nice(6).domain() as [number, number];
}

/** How many dots lie beyond each end of an axis. */
export function beyondExtent(
  dots: readonly number[],
  [low, high]: Extent,
): { readonly below: number; readonly above: number } {
  return {
    below: dots.filter((dot) => dot < low).length,
    above: dots.filter((dot) => dot > high).length,
  };
}

function beyondMarks({ below, above }: ReturnType<typeof beyondExtent>, y: number, size: Size): Mark[] {
  return [
    ...(below > 0 ? [text(0, y - 13, `◂ ${formatCount(below)} beyond`, "start", true)] : []),
    ...(above > 0 ? [text(size.width, y - 13, `${formatCount(above)} beyond ▸`, "end", true)] : []),
  ];
}

function hatched(id: string, x: number, y: number, width: number, height: number): Mark[] {
  return [
    hatching(id, GREY),
    mark("rect", { x, y, width, height, fill: `url(#${id})`, "fill-opacity": 0.5 }),
  ];
}

// Both ends of the strip are always seen, so that a difference can be told from one that matters.
function scaleOf(
  dots: readonly number[],
  { matters }: Headline,
  left: number,
  right: number,
  size: Size,
): Scale {
  const low = Math.min(-1.5 * matters, ...dots);
  const high = Math.max(1.5 * matters, ...dots);
  return scaleLinear([low, high], [left, right]).nice(size === WIDE ? 8 : 4);
}

/** The sign of one difference, which shape and colour both tell. */
export function signMark(sign: Sign, cx: number, cy: number, radius: number): Mark {
  if (sign === "better") return mark("circle", { cx, cy, r: radius, fill: BLUE });
  if (sign === "same") {
    const side = radius * 1.6;
    return mark("rect", { x: cx - side / 2, y: cy - side / 2, width: side, height: side, fill: GREY });
  }
  const r = radius * 0.72;
  return mark("path", {
    d: `M${round(cx - r)},${round(cy - r)}L${round(cx + r)},${round(cy + r)}M${round(cx - r)},${round(cy + r)}L${round(cx + r)},${round(cy - r)}`,
    fill: "none",
    stroke: VERMILLION,
    "stroke-width": 2.5,
  });
}

function keyItems({ better, worse, same, of }: Verdict): readonly KeyItem[] {
  const words = [
    { sign: "better", words: "plan is better", count: better },
    { sign: "worse", words: "plan is worse", count: worse },
    { sign: "same", words: "no difference", count: same },
  ] as const;
  return words
    .filter(({ sign, count }) => count > 0 || (sign !== "same" && of > 1))
    .map(({ sign, words: label, count }) => ({
      label: `${label}: ${formatCount(count)} of ${formatCount(of)}`,
      sign: (x, y) => [signMark(sign, x + 13, y, 8)],
    }));
}

function clamped(x: number, y: number, content: string, size: Size): Mark {
  const half = textWidth(content) / 2;
  return text(Math.max(half, Math.min(size.width - half, x)), y, content, "middle");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

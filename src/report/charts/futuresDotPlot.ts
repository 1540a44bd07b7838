import { scaleLinear } from "d3-scale";
import { mark, type Mark } from "../marks.ts";
import type { Ending } from "../findings/ending.ts";
import type { Findings, FutureKind } from "../findings/findings.ts";
import { formatCount, formatGain, formatRange, roundGain } from "../format.ts";
import { BLUE, GREY, INK, VERMILLION } from "../palette.ts";
import { endingCaption, endingCounts } from "../sentences/captions.ts";
import { eightOfTen, whichFuture } from "../sentences/words.ts";
import { fittingTicks, line, text } from "./axes.ts";
import { WIDE, type ChartKind, type DrawingBody, type Figure, type Size } from "./chartKind.ts";
import { stackDots } from "./dotStacks.ts";
import { dotTable } from "./dotTable.ts";
import { keyRows, type KeyItem } from "./key.ts";
import { textWidth } from "./textWidth.ts";

/** The gain at the end, a dot for each future. */
export const futuresDotPlot: ChartKind = {
  key: "endings",
  heading: () => "How could it end?",
  introduction: ({ kind }) =>
    kind === "one"
      ? []
      : ["The futures share the same settings. In these simulations luck alone sets the dots apart."],
  figures,
  empty: "No future has a final value, so there are no dots to show.",
};

function figures(findings: Findings): readonly Figure[] {
  const ending = findings.gainEnding;
  if (ending === undefined || ending.dots.length === 0) return [];
  const title = "Gain in teaching at the end";
  const middle = `${formatGain(ending.range.median)} SD ${whichFuture(findings.kind)}`;
  return [
    {
      name: "endings",
      title,
      caption: endingCaption(ending, findings),
      drawings: [
        {
          name: "endings",
          title,
          description: `${endingCounts(ending)} ${middle}${eightOfTen(ending.range, findings.kind, formatGain)}.`,
          draw: (size) => drawDotPlot(ending, findings.kind, size),
        },
      ],
      table: dotTable(ending),
    },
  ];
}

/** Dots in stacks over the axis of the gain; the dashed rule is the level at the start, the bracket 8 of 10 futures. */
export function drawDotPlot(ending: Ending, kind: FutureKind, size: Size): DrawingBody {
  const { dots, range } = ending;
  const key = keyRows(keyItems(ending), size.width);
  // So wide that dots at both ends, and the numbers below them, stay inside.
  const [left, right] = [30, size.width - 30];
  const low = Math.min(0, dots[0]!);
  const high = Math.max(0, dots[dots.length - 1]!);
  const spare = Math.max(0.1 - (high - low), 0) / 2;
  const x = scaleLinear([low - spare, high + spare], [left, right]).nice(size === WIDE ? 8 : 4);
  const stacks = stackDots(dots, x, size === WIDE ? 230 : 200);
  const top = key.height + 34;
  const bottom = top + Math.max(stacks.height + 8, 80);
  const marks: Mark[] = [
    ...key.marks,
    line(x(0), top - 6, x(0), bottom, INK, "5 4"),
    clampedText(x(0), top - 13, "level at the start", size),
    line(left, bottom, right, bottom, GREY),
  ];
  for (const tick of fittingTicks(x, size === WIDE ? 8 : 4, formatGain)) {
    marks.push(
      line(x(tick), bottom, x(tick), bottom + 6, GREY),
      text(x(tick), bottom + 22, formatGain(tick), "middle"),
    );
  }
  for (const dot of stacks.dots) {
    marks.push(
      dotMark(dot.value, dot.x, bottom - 1 - (dot.level + 0.5) * stacks.diameter, stacks.diameter / 2 - 0.75),
    );
  }
  if (kind === "many") {
    const y = bottom + 42;
    marks.push(
      line(x(range.low), y, x(range.high), y, INK),
      line(x(range.low), y - 6, x(range.low), y + 6, INK),
      line(x(range.high), y - 6, x(range.high), y + 6, INK),
      clampedText(
        (x(range.low) + x(range.high)) / 2,
        y + 24,
        `8 of 10 futures: ${formatRange(range.low, range.high, formatGain)}`,
        size,
      ),
    );
  }
  const axisTitle = bottom + (kind === "many" ? 96 : 50);
  marks.push(text((left + right) / 2, axisTitle, "gain in teaching since the start, SD", "middle", true));
  return { height: axisTitle + 10, marks };
}

// Filled, ringed or square: who cannot tell the colours can tell the shapes.
function dotMark(value: number, cx: number, cy: number, radius: number): Mark {
  const seen = roundGain(value);
  if (seen > 0) return mark("circle", { cx, cy, r: radius, fill: BLUE });
  if (seen < 0)
    return mark("circle", { cx, cy, r: radius - 1, fill: "none", stroke: VERMILLION, "stroke-width": 2 });
  const side = radius * 1.7;
  return mark("rect", { x: cx - side / 2, y: cy - side / 2, width: side, height: side, fill: GREY });
}

function keyItems(ending: Ending): readonly KeyItem[] {
  const of = `of ${formatCount(ending.dots.length)}`;
  const item = (value: number, count: number, words: string): KeyItem => ({
    label: ending.dots.length === 1 ? words : `${words}: ${formatCount(count)} ${of}`,
    sign: (x, y) => [dotMark(value, x + 13, y, 8)],
  });
  const items = [item(1, ending.aboveCount, "better"), item(-1, ending.belowCount, "worse")];
  if (ending.sameCount > 0) items.push(item(0, ending.sameCount, "no change"));
  if (ending.dots.length > 1) return items;
  return ending.aboveCount > 0 ? [items[0]!] : ending.belowCount > 0 ? [items[1]!] : [items[2]!];
}

function clampedText(x: number, y: number, content: string, size: Size): Mark {
  const half = textWidth(content) / 2;
  return text(Math.max(half, Math.min(size.width - half, x)), y, content, "middle");
}

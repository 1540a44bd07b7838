import { mark, type Mark } from "../marks.ts";
import { formatCount } from "../format.ts";
import { BLUE, GREY, INK } from "../palette.ts";
import { line, text } from "./axes.ts";
import { WIDE, type DrawingBody, type Size } from "./chartKind.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** Names, and in how many futures the one of the row is ahead of that of the column; the diagonal is not looked at. */
export interface WinsInput {
  readonly names: readonly string[];
  /** NaN where the two have no future in common. */
  readonly counts: readonly (readonly number[])[];
  readonly futures: number;
}

const LINE = 22;

/** A square of counts: the more futures a row is ahead in, the darker its cell; the number says the same. */
export function drawWins({ names, counts, futures }: WinsInput, size: Size): DrawingBody {
  const labelWidth = size === WIDE ? 320 : size.width;
  const labels = names.map((name, at) => wrapText(`${at + 1}  ${name}`, labelWidth - 8));
  const left = size === WIDE ? labelWidth : 0;
  const cell = Math.min(90, (size.width - left) / names.length);
  const marks: Mark[] = names.map((_, at) =>
    text(left + (at + 0.5) * cell, 16, `than ${at + 1}`.slice(cell < textWidth("than 1") ? 5 : 0), "middle"),
  );
  let y = 28;
  labels.forEach((label, row) => {
    const above = size === WIDE ? 0 : label.length * LINE + 4;
    const height = Math.max(44, size === WIDE ? label.length * LINE + 10 : 0);
    const first = size === WIDE ? y + height / 2 + 5.5 - ((label.length - 1) * LINE) / 2 : y + 16;
    label.forEach((each, at) => marks.push(text(0, first + at * LINE, each, "start")));
    names.forEach((_, column) => {
      const x = left + column * cell;
      const count = counts[row]![column]!;
      const middle = y + above + height / 2;
      if (column === row) return marks.push(line(x + 6, middle, x + cell - 6, middle, GREY));
      const share = futures > 0 && Number.isFinite(count) ? count / futures : 0;
      marks.push(
        mark("rect", {
          x: x + 1,
          y: y + above + 1,
          width: cell - 2,
          height: height - 2,
          fill: BLUE,
          "fill-opacity": 0.06 + 0.5 * share,
          stroke: share > 0.5 ? INK : undefined,
        }),
        text(x + cell / 2, middle + 5.5, formatCount(count), "middle", share > 0.5),
      );
      return 0;
    });
    y += above + height + 6;
  });
  return { height: y + 4, marks };
}

import type { Mark } from "../marks.ts";
import { GREY } from "../palette.ts";
import { fittingTicks, gridLine, line, text, type Scale } from "./axes.ts";
import { WIDE, type DrawingBody, type Size } from "./chartKind.ts";
import { wrapText } from "./textWidth.ts";

/** Room at the ends of an axis, so that half of its last number fits. */
export const AXIS_MARGIN = 36;
const LINE = 22;

/** A number axis below rows: guides from `top` to `bottom`, round numbers, and what they count. The height is below `bottom`. */
export function numberAxis(
  x: Scale,
  top: number,
  bottom: number,
  label: string,
  formatTick: (value: number) => string,
  size: Size,
): DrawingBody {
  const [left, right] = x.range() as [number, number];
  const middle = (left + right) / 2;
  const marks: Mark[] = fittingTicks(x, size === WIDE ? 6 : 4, formatTick).flatMap((tick) => [
    gridLine(x(tick), top, x(tick), bottom),
    text(x(tick), bottom + 20, formatTick(tick), "middle"),
  ]);
  marks.push(line(left, bottom, right, bottom, GREY));
  const title = wrapText(label, 2 * Math.min(middle, size.width - middle), true);
  title.forEach((each, at) => marks.push(text(middle, bottom + 46 + at * LINE, each, "middle", true)));
  return { height: 36 + title.length * LINE, marks };
}

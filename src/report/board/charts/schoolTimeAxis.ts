import { WEEKS_PER_YEAR } from "../../../model/time.ts";
import { gridLine, line, text, timeAxis, TIME_AXIS_HEIGHT, type Scale } from "../../charts/axes.ts";
import type { DrawingBody } from "../../charts/chartKind.ts";
import { textWidth } from "../../charts/textWidth.ts";
import { TERM_WEEKS } from "../../findings/terms.ts";
import type { Mark } from "../../marks.ts";
import { GREY } from "../../palette.ts";
import { monthLetters, schoolYear, showMonth } from "../schoolTime.ts";

/**
 * The axis of school time below a plot: months at the bounds of terms, and the school years below them. Months are left
 * out where they would touch; years get shorter, then fewer. Without a calendar it counts years, terms or weeks.
 */
export function schoolTimeAxis(
  weeks: number,
  start: string | null,
  x: Scale,
  top: number,
  bottom: number,
): DrawingBody {
  if (start === null || weeks < TERM_WEEKS)
    return { height: TIME_AXIS_HEIGHT, marks: timeAxis(weeks, x, top, bottom) };
  const marks: Mark[] = [line(x(0), bottom, x(weeks), bottom, GREY)];
  const hasMonths = x(TERM_WEEKS) - x(0) >= textWidth("Mmm") + 8;
  for (let week = 0; week <= weeks; week += TERM_WEEKS) {
    const isBound = week % WEEKS_PER_YEAR === 0;
    if (!isBound && !hasMonths) continue;
    if (isBound || hasMonths) marks.push(gridLine(x(week), top, x(week), bottom));
    if (!hasMonths) continue;
    marks.push(line(x(week), bottom, x(week), bottom + 6, GREY));
    // After the last school year no other begins: its end is the month in which it ends.
    const month = week === weeks && isBound ? showMonth(week, start).slice(0, 3) : monthLetters(week, start);
    marks.push(text(x(week), bottom + 22, month, "middle"));
  }
  const yearLine = hasMonths ? bottom + 46 : bottom + 22;
  marks.push(...yearLabels(weeks, start, x, bottom, yearLine));
  return { height: yearLine - bottom + 8, marks };
}

function yearLabels(weeks: number, start: string, x: Scale, bottom: number, baseline: number): Mark[] {
  const count = Math.ceil(weeks / WEEKS_PER_YEAR);
  const width = x(Math.min(weeks, WEEKS_PER_YEAR)) - x(0);
  const fits = (isShort: boolean, stride: number): boolean =>
    textWidth(schoolYear(0, start, isShort)) + 8 <= width * stride;
  const isShort = !fits(false, 1);
  let stride = 1;
  while (!fits(isShort, stride) && stride < count) stride++;
  const marks: Mark[] = [];
  for (let year = 0; year < count; year++) {
    const [from, until] = [x(year * WEEKS_PER_YEAR), x(Math.min(weeks, (year + 1) * WEEKS_PER_YEAR))];
    const label = schoolYear(year, start, isShort);
    if (stride === 1 && baseline > bottom + 30)
      marks.push(line(from + 3, baseline - 17, until - 3, baseline - 17, GREY));
    if (year % stride === 0 && (stride > 1 || textWidth(label) <= until - from))
      marks.push(
        text(stride > 1 ? from : (from + until) / 2, baseline, label, stride > 1 ? "start" : "middle"),
      );
  }
  return marks;
}

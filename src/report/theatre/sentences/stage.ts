import type { Act, ActMeasure } from "../../../model/acts/act.ts";
import { formatCount } from "../../format.ts";
import { quoted } from "../../sentences/words.ts";
import { showMeasure, showMeasureSize } from "../measureFormat.ts";
import type { SeriesFacts } from "../seriesFacts.ts";

/** What alone differs, under the stage. */
export function stageCaption({ left, right }: Pick<Act, "left" | "right">, isOn: boolean): string {
  return isOn
    ? `Same schools, same luck. Left: ${quoted(left.name)}. Right: ${quoted(right.name)}. Only this differs.`
    : `Same schools, same luck, and ${quoted(left.name)} on both sides.`;
}

/** One practice on both sides in a week, as it is said when play stops: "Week 30: 12 of 126 staff use “Flashy slides” on the left, 61 on the right." */
export function weekAnnouncement(
  week: number,
  practice: string,
  { left, right, staff }: { readonly left: number; readonly right: number; readonly staff: number },
): string {
  const both = left === right ? "on both sides" : `on the left, ${formatCount(right)} on the right`;
  return `Week ${formatCount(week)}: ${formatCount(left)} of ${formatCount(staff)} staff use ${quoted(practice)} ${both}.`;
}

/** The measure in a week on both sides, beside the chart. */
export function measureLine(measure: ActMeasure, week: number, left: number, right: number): string {
  return `Week ${formatCount(week)}: left ${showMeasure(measure, left)}, right ${showMeasure(measure, right)}.`;
}

/** The chart of a measure over time in words, for those who do not see it. */
export function seriesDescription(measure: ActMeasure, facts: SeriesFacts): string {
  const { start, end, firstWeek, widest, weeks } = facts;
  const ends = (values: readonly [number, number]): string => {
    const [one, other] = values.map((value) =>
      Number.isFinite(value) ? showMeasure(measure, value) : "not known",
    ) as [string, string];
    return one === other ? `${one} on both sides` : `${one} on the left and ${other} on the right`;
  };
  const words = `${measure.words.charAt(0).toUpperCase()}${measure.words.slice(1)}`;
  const apart =
    firstWeek === null || widest === null
      ? "The two lines are one."
      : `The lines part in week ${formatCount(firstWeek)}. They are farthest apart in week ${formatCount(widest.week)}, by ${showMeasureSize(measure, widest.difference)}.`;
  return `${words}: at the start ${ends(start)}. ${apart} In week ${formatCount(weeks)} it is ${ends(end)}.`;
}

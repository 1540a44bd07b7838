import type { Act, ActMeasure } from "../../../model/acts/act.ts";
import { formatCount } from "../../format.ts";
import { quoted } from "../../sentences/words.ts";
import { showMeasure } from "../measureFormat.ts";

/** What alone differs, under the stage. */
export function stageCaption({ left, right }: Pick<Act, "left" | "right">, isOn: boolean): string {
  return isOn
    ? `Same schools, same luck. Left: ${quoted(left.name)}. Right: ${quoted(right.name)}. Only this differs.`
    : `Same schools, same luck, and ${quoted(left.name)} on both sides.`;
}

/** The measure in a week on both sides, beside the chart. */
export function measureLine(measure: ActMeasure, week: number, left: number, right: number): string {
  return `Week ${formatCount(week)}: left ${showMeasure(measure, left)}, right ${showMeasure(measure, right)}.`;
}

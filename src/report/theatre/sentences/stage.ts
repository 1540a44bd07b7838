import type { Act, ActMeasure } from "../../../model/acts/act.ts";
import { formatCount } from "../../format.ts";
import { quoted } from "../../sentences/words.ts";
import { showMeasure } from "../measureFormat.ts";

/** What alone differs, above the stage, whose sides bear their names: one line before a room. */
export function stageCaption({ left }: Pick<Act, "left">, isOn: boolean): string {
  return isOn
    ? "Same schools, same luck. Only one thing differs: what each side is named for."
    : `Same schools, same luck, and ${quoted(left.name)} on both sides.`;
}

/** The measure in a week on both sides, beside the chart. */
export function measureLine(measure: ActMeasure, week: number, left: number, right: number): string {
  return `Week ${formatCount(week)}: left ${showMeasure(measure, left)}, right ${showMeasure(measure, right)}.`;
}

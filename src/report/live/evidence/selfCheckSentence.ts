import { formatCount } from "../../format.ts";
import { countOf } from "../../sentences/words.ts";
import type { SelfCheckState } from "../frame/extras.ts";

/** The self-check as a sentence. */
export function selfCheckSentence({ status, checked, total }: SelfCheckState): string {
  if (status === "same") {
    return `This page just reproduced ${formatCount(checked)} of the report’s ${countOf(total, "future")} exactly.`;
  }
  if (status === "different") {
    return "Warning: this browser gets other numbers than the report for the same futures. Live results may differ from the report. What the report itself says is not touched by this.";
  }
  if (status === "running")
    return "This page is running some of the report’s futures again, to compare them.";
  if (status === "own")
    return "The futures of these schools are this page’s own: no report has any to compare them with.";
  if (status === "off")
    return "This page could not run the report’s futures again, so they are not checked here.";
  return "Once its live model is on, this page runs some of the report’s futures again and compares them.";
}

import { formatCount } from "../../format.ts";
import { countOf } from "../../sentences/words.ts";
import type { SelfCheckState } from "../frame/extras.ts";

/** The self-check as a sentence. */
export function selfCheckSentence({ status, checked, total }: SelfCheckState): string {
  // A theatre has no report: its futures were run only to be compared.
  if (total === 0) return withoutReport(status, checked);
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

function withoutReport(status: SelfCheckState["status"], checked: number): string {
  if (status === "same")
    return `This page just reproduced ${countOf(checked, "future")} exactly, as they were when this file was made.`;
  if (status === "different")
    return "Warning: this browser gets other numbers than those with which this file was made. What the stage shows may differ from what others see.";
  if (status === "running") return "This page is running some futures again, to compare them.";
  if (status === "off") return "This page could not run any futures again, so they are not checked here.";
  return "Once its live model is on, this page runs some futures again and compares them with those of the day it was made.";
}

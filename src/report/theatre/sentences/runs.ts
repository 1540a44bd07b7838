import { formatCount } from "../../format.ts";
import { ordinal } from "../../board/worstCase.ts";
import type { ShownRun } from "../../live/theatre/theatre.ts";

/** Which of the futures is on the stage, as a label: "typical run (26 of 50)". */
export function runLabel({ kind, rank, of }: Pick<ShownRun, "kind" | "rank" | "of">): string {
  return `${kind === "typical" ? "typical run" : "unusual run"} (${formatCount(rank)} of ${formatCount(of)})`;
}

/** The same as a sentence, with what the place means. */
export function runSentence({ kind, rank, of }: Pick<ShownRun, "kind" | "rank" | "of">): string {
  if (of === 1) return "This is the one future that was run.";
  const place = `the ${ordinal(rank)} of ${formatCount(of)} futures, from the lowest difference to the highest`;
  return kind === "typical"
    ? `This is a typical run: its difference is nearest the middle of all. It is ${place}.`
    : `This is an unusual run: its difference is farthest from the middle of all. It is ${place}.`;
}

import { tally, markdownTable } from "./table.ts";
import type { Verdict } from "./runner.ts";

const BEGIN = "<!-- results: begin -->";
const END = "<!-- results: end -->";

/**
 * A document with the results put between its two marks; null where it has not both of them in order.
 * `effort` is told with the results.
 */
export function withResults(document: string, verdicts: readonly Verdict[], effort: number): string | null {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) return null;
  const head = document.slice(0, begin + BEGIN.length);
  const results = `${tally(verdicts)} Effort ${effort}.\n\n${markdownTable(verdicts)}`;
  return `${head}\n\n${results}\n\n${document.slice(end)}`;
}

/** What a document must hold to take the results. */
export const marks = `the lines ${BEGIN} and ${END}`;

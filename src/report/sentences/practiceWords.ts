import type { Direction, PracticeFinding } from "../findings/practices.ts";
import { formatGain } from "../format.ts";

/** What a practice does, as the end of a sentence: "raises instruction". */
export function directionWords(direction: Direction): string {
  return direction === "leaves" ? "leaves instruction as it is" : `${direction} instruction`;
}

/** What a practice does and by how much, as a label: "raises instruction, +0.24 SD". */
export function directionLabel(practice: PracticeFinding): string {
  return practice.direction === "leaves"
    ? "does not change instruction"
    : `${practice.direction} instruction, ${formatGain(practice.series.quality)} SD`;
}

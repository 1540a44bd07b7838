import type { ActMeasure } from "../../../model/acts/act.ts";
import { placeAmongHundred } from "../../findings/ending.ts";
import { formatCount } from "../../format.ts";

/** A gain by which SD is made plain. */
const EXAMPLE = 0.1;

/** What the unit of a measure is, for a room; undefined where it needs no word. */
export function measureNote({ shown }: Pick<ActMeasure, "shown">): string | undefined {
  if (shown !== "SD") return undefined;
  const place = formatCount(placeAmongHundred(EXAMPLE));
  return `SD (standard deviation) is a measure of how far teachers differ. A gain of 0.10 SD lifts a teacher in the middle of 100 to place ${place}.`;
}

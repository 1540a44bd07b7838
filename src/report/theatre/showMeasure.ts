import type { ActMeasure } from "../../model/acts/act.ts";
import { NO_VALUE, formatCount, formatGain, formatOfHundred } from "../format.ts";

/** A value of a measure as it stands on an axis or at a line: "34", "+0.21", "1.2". */
export function showMeasure({ shown }: Pick<ActMeasure, "shown">, value: number): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  if (shown === "of 100") return formatOfHundred(value);
  if (shown === "SD") return formatGain(value);
  return shown === "people" ? formatCount(value) : String(Math.round(value * 10) / 10 + 0);
}

/** What the numbers of a measure count, after a number or above an axis. */
export function measureUnit({ shown }: Pick<ActMeasure, "shown">): string {
  return shown === "SD" ? "of a teacher’s usual spread (1 = one SD)" : shown;
}

import type { DotSign } from "../charts/dotPlot.ts";

/** What a difference means: better or worse where that is clear, else higher or lower. */
export function signOfDifference(value: number, better: "higher" | "lower" | null): DotSign {
  if (!(value !== 0)) return "same";
  if (better === null) return value > 0 ? "higher" : "lower";
  return value > 0 === (better === "higher") ? "better" : "worse";
}

import type { SchoolSeries } from "../../experiment/summary.ts";
import { numberAt } from "./range.ts";

/** One school, when it gets half-way, and how it ends. */
export interface SchoolFinding {
  readonly series: SchoolSeries;
  /** First recorded week with at least half of its practice places in use; undefined where it never comes. */
  readonly halfWeek: number | undefined;
  /** Last recorded week: share of practice places in use, gain in SD, share of use that lowers instruction. */
  readonly adoption: number;
  readonly gain: number;
  readonly harmful: number;
}

/** Schools in the order of the strip: soonest half-way first, then widest use at the end, then as given. */
export function readSchools(schools: readonly SchoolSeries[]): readonly SchoolFinding[] {
  return schools
    .map(readSchool)
    .sort((a, b) => (a.halfWeek ?? NEVER) - (b.halfWeek ?? NEVER) || (b.adoption || 0) - (a.adoption || 0));
}

// Later than any week, but finite: Infinity − Infinity would leave the order undefined.
const NEVER = Number.MAX_SAFE_INTEGER;

function readSchool(series: SchoolSeries): SchoolFinding {
  const halfIndex = series.adoption.findIndex((share) => share >= 0.5);
  const last = series.weeks.length - 1;
  return {
    series,
    halfWeek: halfIndex < 0 ? undefined : series.weeks[halfIndex],
    adoption: numberAt(series.adoption, last),
    gain: numberAt(series.gain, last),
    harmful: numberAt(series.harmful, last),
  };
}

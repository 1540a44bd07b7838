import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
import type { HeadlineKind } from "./boardResult.ts";

/** Most weeks at which the page has values. */
export const WEEKS_MOST = 41;
/** Fewest for which schools may be waited for: with less, curves would have corners. */
const WEEKS_FEW = 6;

/**
 * Weeks of which the page tells: equally far apart from 0 on, and the last one. All of them are weeks of which the
 * tables hold the headline; where that leaves enough, also weeks of which they hold every school.
 */
export function boardWeeks(
  { weeks, outputs }: Pick<ResolvedScenario, "weeks" | "outputs">,
  headline: HeadlineKind,
): number[] {
  const own = headline === "use" ? outputs.practicesEvery : outputs.every;
  const shared = (own / greatestDivisor(own, outputs.schoolsEvery)) * outputs.schoolsEvery;
  const unit = weeks / shared >= Math.min(WEEKS_FEW, weeks / own) ? shared : own;
  const step = unit * Math.max(1, Math.ceil(weeks / (unit * (WEEKS_MOST - 1))));
  const regular = Array.from({ length: Math.ceil(weeks / step) }, (_, at) => at * step);
  return [...regular, weeks];
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}

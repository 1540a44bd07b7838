import { quantileOfSorted } from "../../../core/statistics.ts";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import { pairsOf, type Pair } from "../../theatre/pairFacts.ts";
import type { ShownRun } from "./theatre.ts";

/**
 * The future to show: the typical one, whose difference (right minus left of the metric at the end) is nearest the median of
 * all, or the unusual one, whose difference is farthest from it; of equals the first. Null where nothing can be compared.
 */
export function pickRun(
  left: FutureSet,
  right: FutureSet,
  metric: string,
  kind: ShownRun["kind"],
): ShownRun | null {
  const known = pairsOf(left, right, metric);
  if (known.length === 0) return null;
  const sorted = known.map(({ difference }) => difference).sort((one, other) => one - other);
  const median = quantileOfSorted(sorted, 0.5);
  const away = ({ difference }: Pair): number => Math.abs(difference - median);
  const sign = kind === "typical" ? 1 : -1;
  const best = known.reduce((found, each) => (sign * away(each) < sign * away(found) ? each : found));
  return {
    replicate: best.replicate,
    difference: best.difference,
    rank: 1 + sorted.filter((each) => each < best.difference).length,
    of: known.length,
    kind,
  };
}

import { valuesForHalfWidth } from "../../core/estimate.ts";
import { comparePairs, effectVerdict } from "../../core/pairedDifference.ts";
import type { CompareDesign, MetricComparison, PairedMetrics } from "./compareResult.ts";

/** Where nobody says what would matter: this share of the spread between the reference's futures. */
export const ASSUMED_SMALLEST = 0.2;
/** How often a 95 % interval excludes zero though nothing differs. */
const BY_LUCK = 0.05;

/** A metric as its table describes it. */
export interface MetricWords {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly better?: "higher" | "lower";
}

/** Compares one metric over paired futures (NaN where a future has no value). */
export function compareMetric(
  metric: MetricWords,
  reference: ArrayLike<number>,
  other: ArrayLike<number>,
  design: CompareDesign,
): MetricComparison {
  const compared = comparePairs(reference, other);
  const given = design.smallest[metric.key];
  const smallest = given ?? ASSUMED_SMALLEST * compared.reference.sd;
  const halfWidth = design.halfWidth[metric.key] ?? smallest / 2;
  return {
    metric: metric.key,
    label: metric.label,
    unit: metric.unit,
    better: metric.better ?? null,
    ...compared,
    smallest,
    smallestAssumed: given === undefined,
    halfWidth,
    needed: valuesForHalfWidth(compared.difference.sd, halfWidth),
    verdict: effectVerdict(compared, smallest),
  };
}

/** What is said of all metrics of a pair together: how many were scanned, and what luck alone would show. */
export function scanOf(
  metrics: readonly MetricComparison[],
): Pick<PairedMetrics, "scannedCount" | "differingCount" | "byLuckCount"> {
  const scanned = metrics.filter(({ n, equalCount }) => n > 1 && equalCount < n);
  const differing = scanned.filter(({ difference: { low, high } }) => low > 0 || high < 0);
  return {
    scannedCount: scanned.length,
    differingCount: differing.length,
    byLuckCount: BY_LUCK * scanned.length,
  };
}

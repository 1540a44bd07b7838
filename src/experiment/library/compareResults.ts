import { showValue, UserError, type Fault } from "../../core/fault.ts";
import { unknownName } from "../../scenario/names.ts";
import { isGroup } from "../../scenario/paths.ts";
import { comparedMetrics } from "../compare/comparedMetrics.ts";
import { compareMetric, scanOf } from "../compare/comparePair.ts";
import type { MetricComparison, PairedMetrics } from "../compare/compareResult.ts";
import { checkOtherOptions } from "./checkOptions.ts";
import type { Results } from "./simulate.ts";

/** What may be given to `compare`. */
export interface CompareOptions {
  /** Smallest effect of interest by metric, in its unit; where none is given, a fifth of the reference's standard deviation. */
  readonly smallest?: Readonly<Record<string, number>>;
  /** Wanted half-width of the interval by metric, in its unit; where none is given, half of the smallest effect. */
  readonly halfWidth?: Readonly<Record<string, number>>;
}

/** How two results differ, future by future under the same luck; every difference is other minus reference. */
export interface Comparison extends PairedMetrics {
  /** Short names of the two scenarios. */
  readonly reference: string;
  readonly other: string;
  /** The comparison of one measure. Throws `UserError` where there is no such measure. */
  of(metric: string): MetricComparison;
}

/**
 * Compares two results future by future, as `spreadwell compare` does. Both must come from one version, seed and
 * range of futures, since only then do they share their luck; else throws `UserError`.
 */
export function compare(reference: Results, other: Results, options: CompareOptions = {}): Comparison {
  checkOtherOptions("compare", options, ["smallest", "halfWidth"], ["smallest", "halfWidth"]);
  const noResults = [...noResult("reference", reference), ...noResult("other", other)];
  if (noResults.length > 0) throw new UserError(noResults);
  const { smallest = {}, halfWidth = {} } = options;
  const keys = comparedMetrics.map(({ key }) => key);
  const faults = [...luckFaults(reference, other), ...nameFaults({ smallest, halfWidth }, keys)];
  if (faults.length > 0) throw new UserError(faults);
  const design = { smallest, halfWidth, changes: [] };
  const metrics = comparedMetrics.map((metric) =>
    compareMetric(metric, reference.runs.numbers(metric.key), other.runs.numbers(metric.key), design),
  );
  const digests = other.runs.texts("digest");
  const same = reference.runs.texts("digest").filter((digest, at) => digest === digests[at]);
  return {
    reference: reference.name,
    other: other.name,
    futures: reference.runs.length,
    identicalFutures: same.length,
    metrics,
    ...scanOf(metrics),
    of(metric) {
      const at = keys.indexOf(metric);
      if (at < 0) throw new UserError({ path: "of", ...unknownName("is no measure", String(metric), keys) });
      return metrics[at]!;
    },
  };
}

/** What `simulate` returned somewhere else and was sent here is told too: its tables have lost their functions. */
function noResult(part: string, given: unknown): Fault[] {
  const runs = isGroup(given) ? given["runs"] : undefined;
  if (isGroup(runs) && typeof runs["numbers"] === "function") return [];
  const allowed = "what simulate returned, in the same thread";
  return [{ path: `compare: ${part}`, problem: "is of the wrong kind", given: showValue(given), allowed }];
}

function luckFaults(reference: Results, other: Results): Fault[] {
  return (["version", "seed", "firstReplicate", "replicates"] as const)
    .filter((part) => reference[part] !== other[part])
    .map((part) => ({
      path: `compare: ${part}`,
      problem: "must be the same for both: only then does each future have the same luck twice",
      given: String(other[part]),
      allowed: String(reference[part]),
    }));
}

function nameFaults(given: Required<CompareOptions>, keys: readonly string[]): Fault[] {
  return Object.entries(given).flatMap(([option, values]: [string, Readonly<Record<string, number>>]) =>
    Object.entries(values).flatMap(([metric, value]): Fault[] => {
      const path = `compare: ${option}`;
      if (!keys.includes(metric)) return [{ path, ...unknownName("names no measure", metric, keys) }];
      if (Number.isFinite(value) && value > 0) return [];
      const allowed = "a number above 0";
      return [{ path: `${path}.${metric}`, problem: "is not allowed", given: String(value), allowed }];
    }),
  );
}

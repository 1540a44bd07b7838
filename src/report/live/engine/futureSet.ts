import { median } from "d3-array";
import { endKeys, type EndKey, type FutureSet } from "../../../experiment/board/boardResult.ts";
import type { MeasuredFuture } from "./protocol.ts";

/** Measured futures as the page draws them; `schools` of them, 0 where schools were not measured; `metrics` that were asked for. */
export function futureSetOf(
  measured: readonly MeasuredFuture[],
  schools: number,
  metrics: readonly string[] = [],
): FutureSet {
  const futures = [...measured].sort((left, right) => left.replicate - right.replicate);
  const ends = Object.fromEntries(
    endKeys.map((key) => [key, futures.map((future) => orNull(future.ends[key]))]),
  ) as Record<EndKey, (number | null)[]>;
  const weeks = futures[0]?.curve.length ?? 0;
  const hasSchools =
    futures.length > 0 && futures.every((future) => future.schools.length === schools * weeks);
  return {
    replicates: futures.map(({ replicate }) => replicate),
    ends,
    curves: futures.map(({ curve }) => Array.from(curve, orNull)),
    schools: hasSchools
      ? Array.from({ length: schools }, (_, s) =>
          Array.from({ length: weeks }, (_, week) =>
            orNull(median(futures, (future) => future.schools[s * weeks + week]!) ?? NaN),
          ),
        )
      : [],
    ...(metrics.length === 0
      ? {}
      : {
          metrics: Object.fromEntries(
            metrics.map((key, at) => [key, futures.map((future) => orNull(future.metrics[at]!))]),
          ),
        }),
  };
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

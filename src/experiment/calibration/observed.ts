/** What was observed of one metric. Plain JSON. */
export interface ObservedCurve {
  /** Column of weeks.csv. */
  readonly metric: string;
  /** Where its points' scales come from: the file, or the range of the observed values. */
  readonly scaleFrom: "sd" | "range";
  /** By week, ascending, each week once. */
  readonly points: readonly ObservedPoint[];
}

/** One observed value. */
export interface ObservedPoint {
  readonly week: number;
  readonly value: number;
  /** A difference of this size counts as 1; above 0. */
  readonly scale: number;
  /** How much the point counts; above 0. */
  readonly weight: number;
}

/** The weeks that runs must record, ascending, each once. */
export function observedWeeks(curves: readonly ObservedCurve[]): number[] {
  return [...new Set(curves.flatMap(({ points }) => points.map(({ week }) => week)))].sort(
    (one, other) => one - other,
  );
}

/** The metrics observed, each once. */
export function observedMetrics(curves: readonly ObservedCurve[]): string[] {
  return curves.map(({ metric }) => metric);
}

import type { FutureSet } from "../../experiment/board/boardResult.ts";
import type { ActMeasure, ActPrediction } from "../../model/acts/act.ts";
import { rangeOf } from "../board/fifty.ts";
import type { Range } from "../findings/range.ts";
import { roundMeasure } from "./measureFormat.ts";

/** One future on two sides, with the same luck. */
export interface Pair {
  readonly replicate: number;
  /** Values of a metric at the end, and the second less the first. */
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

/** The futures that both sides have, by a metric at the end; what either lacks is left out. */
export function pairsOf(before: FutureSet, after: FutureSet, metric: string): readonly Pair[] {
  const known = new Map(
    before.replicates.map((replicate, place) => [replicate, before.metrics?.[metric]?.[place]]),
  );
  return after.replicates.flatMap((replicate, place) => {
    const [one, other] = [known.get(replicate), after.metrics?.[metric]?.[place]];
    return isThere(one) && isThere(other)
      ? [{ replicate, before: one, after: other, difference: other - one }]
      : [];
  });
}

/** How a difference reads. */
export type Standing = ActPrediction["options"][number]["holds"];

/** How two sides compare over their futures. */
export interface PairFacts {
  readonly of: number;
  /** Futures in which the second side ends higher, lower, and with no difference that a reader could see. */
  readonly higher: number;
  readonly lower: number;
  readonly same: number;
  /** Futures in which it ends higher, or lower, by at least what matters. */
  readonly muchHigher: number;
  readonly muchLower: number;
  /** Middle difference and the ends between which 8 of 10 lie; NaN without pairs. */
  readonly difference: Range;
}

const CLOSE = 1e-9;

/** Counts of paired differences, in the measure's unit. */
export function pairFacts(
  differences: readonly number[],
  measure: Pick<ActMeasure, "shown" | "matters">,
): PairFacts {
  const seen = differences.map((each) => roundMeasure(measure, each));
  const count = (values: readonly number[], holds: (value: number) => boolean): number =>
    values.filter(holds).length;
  const higher = count(seen, (value) => value > 0);
  const lower = count(seen, (value) => value < 0);
  return {
    of: differences.length,
    higher,
    lower,
    same: differences.length - higher - lower,
    muchHigher: count(differences, (value) => value >= measure.matters - CLOSE),
    muchLower: count(differences, (value) => value <= -measure.matters + CLOSE),
    difference: rangeOf(differences),
  };
}

/** Where the right side ended against the left: the same where the difference is less than what matters. */
export function standingOf(difference: number, { matters }: Pick<ActMeasure, "matters">): Standing {
  if (difference >= matters - CLOSE) return "higher";
  return difference <= -matters + CLOSE ? "lower" : "same";
}

function isThere(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

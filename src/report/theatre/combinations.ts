import type { FutureSet } from "../../experiment/board/boardResult.ts";
import type { ActMeasure } from "../../model/acts/act.ts";
import { rangeOf } from "../board/fifty.ts";
import { fiftyFacts, type FiftyFacts } from "./fiftyFacts.ts";

/** One combination of an act's switches. */
export interface Combination {
  /** Place among all; switch s is on where bit s of it is set. */
  readonly place: number;
  readonly on: readonly boolean[];
  /** Middle of the measure at the end over its futures; NaN where nothing is known. */
  readonly median: number;
  /** Beside the combination with all switches off; null before both are known. */
  readonly beside: FiftyFacts | null;
}

/** All combinations of an act's switches. Nothing here adds shares up: what switches do together is not a sum. */
export interface CombinationFacts {
  readonly combinations: readonly Combination[];
  /** Those with one switch on, in the order of the switches. */
  readonly alone: readonly Combination[];
  /** All off, and all on. */
  readonly none: Combination;
  readonly all: Combination;
  /** Those in which most futures end much worse than with all off: several where they tie, none before any is known. */
  readonly worst: readonly Combination[];
  /** Combinations that are known, beside that with all off. */
  readonly known: number;
}

/** Facts of the combinations in their order; `futures` has 2 ** `switches` entries, null where one is not run. */
export function combinationFacts(
  futures: readonly (FutureSet | null)[],
  switches: number,
  measure: Pick<ActMeasure, "metric" | "shown" | "matters" | "better">,
): CombinationFacts {
  const none = futures[0] ?? null;
  const combinations = Array.from({ length: 1 << switches }, (_, place): Combination => {
    const set = futures[place] ?? null;
    return {
      place,
      on: Array.from({ length: switches }, (_, s) => ((place >> s) & 1) === 1),
      median: set === null ? NaN : rangeOf(set.metrics?.[measure.metric] ?? []).median,
      beside: set === null || none === null || place === 0 ? null : fiftyFacts(none, set, measure),
    };
  });
  const known = combinations.filter(({ beside }) => beside !== null && beside.of > 0);
  const most = Math.max(0, ...known.map(({ beside }) => beside!.muchWorse));
  return {
    combinations,
    alone: Array.from({ length: switches }, (_, s) => combinations[1 << s]!),
    none: combinations[0]!,
    all: combinations[combinations.length - 1]!,
    worst: most === 0 ? [] : known.filter(({ beside }) => beside!.muchWorse === most),
    known: known.length,
  };
}

import type { FutureSet } from "../../experiment/board/boardResult.ts";
import type { ActMeasure } from "../../model/acts/act.ts";
import { pairFacts, pairsOf } from "./pairFacts.ts";

/** How one combination of switches ends beside that with all of them off. */
export interface ComboFacts {
  /** Which switches are on, in their order. */
  readonly on: readonly boolean[];
  /** Futures in which it ends worse by at least what matters, and of how many; null before they are known. */
  readonly worse: { readonly count: number; readonly of: number } | null;
}

/** The combinations in order: in place n, switch s is on where bit s of n is set. */
export function comboFacts(
  futures: readonly (FutureSet | null)[],
  switches: number,
  measure: ActMeasure,
): readonly ComboFacts[] {
  const none = futures[0] ?? null;
  return futures.map((set, place) => {
    const on = Array.from({ length: switches }, (_, s) => ((place >> s) & 1) === 1);
    if (set === null || none === null) return { on, worse: null };
    const differences = pairsOf(none, set, measure.metric).map(({ difference }) => difference);
    const { muchHigher, muchLower, of } = pairFacts(differences, measure);
    return { on, worse: { count: measure.better === "higher" ? muchLower : muchHigher, of } };
  });
}

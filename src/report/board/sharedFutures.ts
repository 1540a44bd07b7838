import type { FutureSet } from "../../experiment/board/boardResult.ts";

/** Those futures of a set whose numbers are among `replicates`, in their order; the set itself where that is all. */
export function onlyFutures(futures: FutureSet, replicates: ReadonlySet<number>): FutureSet {
  const places = futures.replicates.flatMap((replicate, place) => (replicates.has(replicate) ? [place] : []));
  if (places.length === futures.replicates.length) return futures;
  const pick = <T>(values: readonly T[]): T[] => places.map((place) => values[place]!);
  const ends = Object.entries(futures.ends).map(([key, values]) => [key, pick(values)] as const);
  return {
    ...futures,
    replicates: pick(futures.replicates),
    ends: Object.fromEntries(ends) as unknown as FutureSet["ends"],
    curves: pick(futures.curves),
  };
}

/** The numbers of the futures that all sets have; none for no set. */
export function sharedReplicates(sets: readonly FutureSet[]): ReadonlySet<number> {
  const [first, ...others] = sets.map(({ replicates }) => new Set(replicates));
  return new Set([...(first ?? [])].filter((replicate) => others.every((each) => each.has(replicate))));
}

/** A plan and today’s path, each with the same futures. */
export interface SharedPair {
  readonly plan: FutureSet;
  readonly today: FutureSet;
}

const known = new WeakMap<FutureSet, WeakMap<FutureSet, SharedPair>>();

/**
 * Both with the futures only that both have, so that counts beside one another are of as many; as they are where they
 * have none in common. The same sets for the same sets: charts remember what they worked out of them.
 */
export function sharedPair(plan: FutureSet, today: FutureSet): SharedPair {
  const before = known.get(plan)?.get(today);
  if (before !== undefined) return before;
  const replicates = sharedReplicates([plan, today]);
  const pair =
    replicates.size === 0
      ? { plan, today }
      : { plan: onlyFutures(plan, replicates), today: onlyFutures(today, replicates) };
  const ofPlan = known.get(plan) ?? new WeakMap<FutureSet, SharedPair>();
  known.set(plan, ofPlan.set(today, pair));
  return pair;
}

import type { RaceRules, Standing } from "./race.ts";

/** What a race comes to. */
export interface Decision {
  /**
   * `sure`: the cheapest plan, and nothing cheaper could do; `likely`: the cheapest that reached the chance in its
   * futures; `none`: none did so.
   */
  readonly kind: "sure" | "likely" | "none";
  /** The plan chosen; where none reached the chance, the one that came nearest. */
  readonly plan: number;
  /** Plans that reach the chance as surely at exactly the same cost. */
  readonly ties: readonly number[];
  /** Plans still possible that cost less, or as much: in truth one of them may be the answer. The cheapest first. */
  readonly cheaper: readonly number[];
  /**
   * Plans still possible that cost more: one of them may be the answer where the chosen one does not do. Where none
   * reached the chance, all others that are possible, the likeliest first.
   */
  readonly dearer: readonly number[];
  /** Where none reached the chance: true when all surely miss it. */
  readonly isHopeless: boolean;
}

/** Chooses among the plans that are still possible the cheapest whose futures reached the chance often enough. */
export function decide(standings: readonly Standing[], { chance }: Pick<RaceRules, "chance">): Decision {
  const possible = standings.filter(({ fate }) => fate === "possible");
  const reached = possible.filter(({ hits, futures }) => futures > 0 && hits / futures >= chance);
  const chosen = first(reached, byCost);
  if (chosen === undefined) {
    const nearest = first(possible.length > 0 ? possible : standings, byShare)!;
    const others = possible.filter(({ plan }) => plan !== nearest.plan).sort(byShare);
    return {
      kind: "none",
      plan: nearest.plan,
      ties: [],
      cheaper: [],
      dearer: others.map(({ plan }) => plan),
      isHopeless: possible.length === 0,
    };
  }
  const others = possible.filter(({ plan }) => plan !== chosen.plan).sort(byCost);
  const isTie = ({ cost, low }: Standing): boolean =>
    cost.mean === chosen.cost.mean && low >= chance && chosen.low >= chance;
  const cheaper = others.filter((other) => other.cost.mean <= chosen.cost.mean && !isTie(other));
  const dearer = others.filter(({ cost }) => !(cost.mean <= chosen.cost.mean));
  const isSure = chosen.low >= chance && cheaper.length === 0 && dearer.length === 0;
  return {
    kind: isSure ? "sure" : "likely",
    plan: chosen.plan,
    ties: others.filter(isTie).map(({ plan }) => plan),
    cheaper: cheaper.map(({ plan }) => plan),
    dearer: dearer.map(({ plan }) => plan),
    isHopeless: false,
  };
}

/**
 * Plans that no other beats in both cost and share of futures, the cheapest first: what more money buys. Of plans
 * that are the same in both, the first.
 */
export function frontierOf(standings: readonly Standing[]): readonly number[] {
  const ordered = standings
    .filter(({ futures, cost }) => futures > 0 && cost.mean === cost.mean)
    .sort((left, right) => left.cost.mean - right.cost.mean || byShare(left, right));
  let best = -1;
  return ordered.flatMap(({ plan, hits, futures }) => {
    if (hits / futures <= best) return [];
    best = hits / futures;
    return [plan];
  });
}

function first(
  standings: readonly Standing[],
  order: (left: Standing, right: Standing) => number,
): Standing | undefined {
  return [...standings].sort(order)[0];
}

/** The cheaper first; plans without a measured cost last; at the same cost the likelier. */
function byCost(left: Standing, right: Standing): number {
  const [one, other] = [left, right].map(({ cost }) => (cost.mean === cost.mean ? cost.mean : Infinity));
  return (one === other ? 0 : one! - other!) || byShare(left, right);
}

function byShare(left: Standing, right: Standing): number {
  return right.hits / right.futures - left.hits / left.futures || left.plan - right.plan;
}

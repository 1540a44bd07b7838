import { compensatedSum } from "./compensatedSum.ts";

/** Most players of a game that is worked out whole: every one more doubles the number of coalitions. */
export const PLAYERS_MAXIMUM = 10;

/**
 * What a game's players bring about. A game is a list of 2^m numbers: place S holds what comes of the coalition S, bit
 * i of which says whether player i is in it.
 */
export interface Attribution {
  /** Shapley value of each player: what joining brings on average over all orders of joining. They add up to `total`. */
  readonly shapley: readonly number[];
  /** What each brings when first to join. */
  readonly first: readonly number[];
  /** What each brings when last to join, which is what the whole loses without it. */
  readonly last: readonly number[];
  /** All players' coalition minus nobody's. */
  readonly total: number;
}

/**
 * Shapley values of a game, exactly, with what each player brings first and last. Cost: m·2^(m−1) additions. The
 * values sum to the total within the rounding of the values themselves. Source: Shapley 1953.
 */
export function attribute(game: Float64Array): Attribution {
  const players = playersOf(game);
  const all = game.length - 1;
  const nothing = game[0]!;
  const shapley: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  for (let player = 0; player < players; player++) {
    const bit = 1 << player;
    const means = new MeansBySize(players - 1);
    for (let coalition = 0; coalition <= all; coalition++) {
      if ((coalition & bit) !== 0) continue;
      means.add(sizeOf(coalition), game[coalition | bit]!, game[coalition]!);
    }
    shapley.push(means.mean());
    first.push(game[bit]! - nothing);
    last.push(game[all]! - game[all ^ bit]!);
  }
  return { shapley, first, last, total: game[all]! - nothing };
}

/**
 * Shapley interaction index of two players: what they bring together beyond what they bring apart, on average over
 * the coalitions of the others. Positive where they strengthen one another. Source: Grabisch & Roubens 1999.
 */
export function interaction(game: Float64Array, one: number, other: number): number {
  const [bitOne, bitOther] = [1 << one, 1 << other];
  const means = new MeansBySize(playersOf(game) - 2);
  for (let coalition = 0; coalition < game.length; coalition++) {
    if ((coalition & (bitOne | bitOther)) !== 0) continue;
    const size = sizeOf(coalition);
    means.add(size, game[coalition | bitOne | bitOther]!, game[coalition | bitOther]!);
    means.add(size, game[coalition]!, game[coalition | bitOne]!);
  }
  // Each coalition was counted twice.
  return 2 * means.mean();
}

/**
 * Means within each size of coalition, then over the sizes: the Shapley weights without their large and small factors.
 * What rounding takes off a sum or a quotient is kept beside it, so that contributions that cancel leave what is left.
 */
class MeansBySize {
  private readonly sums: Float64Array;
  private readonly lost: Float64Array;
  private readonly counts: Float64Array;

  constructor(largest: number) {
    this.sums = new Float64Array(largest + 1);
    this.lost = new Float64Array(largest + 1);
    this.counts = new Float64Array(largest + 1);
  }

  /** One contribution to coalitions of a size: what there is with it less what there is without. */
  add(size: number, withIt: number, without: number): void {
    this.put(size, withIt);
    this.put(size, -without);
    this.counts[size]!++;
  }

  // Neumaier 1974.
  private put(size: number, value: number): void {
    const sum = this.sums[size]!;
    const next = sum + value;
    this.lost[size]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.sums[size] = next;
  }

  mean(): number {
    const parts: number[] = [];
    for (let size = 0; size < this.sums.length; size++) {
      const [sum, count] = [this.sums[size]!, this.counts[size]!];
      const quotient = sum / count;
      // Counts are below 2⁹, so both halves of the quotient have exact products with them.
      const split = quotient * 134217729;
      const upper = split - (split - quotient);
      const remainder = sum - upper * count - (quotient - upper) * count;
      parts.push(quotient, (remainder + this.lost[size]!) / count);
    }
    return compensatedSum(parts) / this.sums.length;
  }
}

/** Number of players in a coalition. */
export function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}

function playersOf(game: Float64Array): number {
  const players = Math.round(31 - Math.clz32(game.length));
  if (players > PLAYERS_MAXIMUM || 1 << players !== game.length)
    throw new Error(`a game of ${game.length} coalitions; 2^m with m up to ${PLAYERS_MAXIMUM} are needed`);
  return players;
}

import { shuffle } from "../../../core/distributions.ts";
import { Luck, stream } from "../../../core/luck.ts";
import { seedKey } from "../../../core/seedKey.ts";

/** Two people who are tied, as their numbers. */
export type Pair = readonly [number, number];

const dealing = stream("field.permutation");

/** Mean difference between the times of those who are tied: small where friends act together. NaN without ties. */
export function meanGap(times: ArrayLike<number>, pairs: readonly Pair[]): number {
  return pairs.reduce((sum, [a, b]) => sum + Math.abs(times[a]! - times[b]!), 0) / pairs.length;
}

/**
 * What the mean gap is on average when the times of these people are dealt out among them at random: the mean over
 * all pairs of people, exactly, whatever the ties. Sorted first, so that the cost is n log n.
 */
export function dealtGap(times: ArrayLike<number>, people: readonly number[]): number {
  const sorted = people.map((i) => times[i]!).sort((left, right) => left - right);
  const count = sorted.length;
  const sum = sorted.reduce((total, time, rank) => total + time * (2 * rank + 1 - count), 0);
  return sum / ((count * (count - 1)) / 2);
}

/** Those who have at least one tie, ascending. */
export function tiedPeople(pairs: readonly Pair[]): number[] {
  return [...new Set(pairs.flat())].sort((left, right) => left - right);
}

/** What dealing out times at random gives, beside what was observed. */
export interface Permutations {
  readonly observed: number;
  readonly mean: number;
  readonly sd: number;
  /** Share of the deals, the observed one included, whose statistic is at most the observed. */
  readonly shareAtMost: number;
}

/**
 * Deals the times out anew within each stratum (a list of people) and looks at the statistic each time. The same seed
 * gives the same deals; people outside all strata keep their times.
 */
export function permute(
  times: ArrayLike<number>,
  strata: readonly (readonly number[])[],
  statistic: (times: ArrayLike<number>) => number,
  deals: number,
  seed: string,
): Permutations {
  const observed = statistic(times);
  const dealt = Float64Array.from(times);
  const values = strata.map((people) => Float64Array.from(people, (i) => times[i]!));
  let atMost = 1;
  let sum = 0;
  let squares = 0;
  for (let deal = 0; deal < deals; deal++) {
    const luck = new Luck(seedKey(seed), deal);
    strata.forEach((people, stratum) => {
      const hand = values[stratum]!;
      shuffle(hand, (use) => luck.draw(dealing, 0, use, stratum)[0]!);
      people.forEach((i, at) => (dealt[i] = hand[at]!));
    });
    const value = statistic(dealt);
    // Sums in another order differ in the last digits.
    if (value <= observed + 1e-9) atMost++;
    sum += value - observed;
    squares += (value - observed) * (value - observed);
  }
  const mean = sum / deals;
  const sd = Math.sqrt(Math.max(0, (squares - deals * mean * mean) / (deals - 1)));
  return { observed, mean: observed + mean, sd, shareAtMost: atMost / (deals + 1) };
}

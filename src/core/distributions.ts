import { exp } from "./mathematics.ts";
import { normalQuantile, normalQuantiles } from "./normalQuantile.ts";

/**
 * Random numbers with a distribution, as pure functions of random 32-bit words (see `Luck`): no state,
 * no rejection loops that would move later draws, arithmetic that is the same in every browser.
 */

const WORD = 1 / 4294967296;

/** Uniform in [0, 1), a multiple of 2⁻³². */
export function uniformOf(word: number): number {
  return word * WORD;
}

/** Uniform in [0, 1) with 53 bits, from two words: the upper 27 bits of the first, 26 of the second. */
export function uniform53Of(first: number, second: number): number {
  return ((first >>> 5) * 67108864 + (second >>> 6)) / 9007199254740992;
}

/** Standard normal (mean 0, sd 1) by inversion at the middle of the word's cell; never infinite. */
export function normalOf(word: number): number {
  return normalQuantile((word + 0.5) * WORD);
}

/** True with probability p; exactly never at p = 0 and always at p ≥ 1. */
export function bernoulliOf(word: number, p: number): boolean {
  return word * WORD < p;
}

/** An index 0 … count − 1, each equally likely up to 2⁻³² × count. */
export function choiceOf(word: number, count: number): number {
  return Math.floor(word * WORD * count);
}

/** An index into `weights` (≥ 0, some > 0), each as likely as its share of the sum. */
export function weightedChoiceOf(word: number, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += weights[index]!;
  let left = word * WORD * sum;
  for (let index = 0; index < weights.length - 1; index++) {
    left -= weights[index]!;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

/**
 * Poisson with the given mean (0 … 700) by inversion. Cost grows with the mean. Above 700 the start of the
 * series underflows: split the mean instead.
 */
export function poissonOf(first: number, second: number, mean: number): number {
  if (!(mean >= 0 && mean <= 700)) throw new RangeError(`Poisson mean ${mean} outside 0 … 700`);
  const u = uniform53Of(first, second);
  let term = exp(-mean);
  let sum = term;
  let count = 0;
  // Bounded: beyond this the terms no longer change the sum.
  const limit = mean + 40 * Math.sqrt(mean) + 40;
  while (u >= sum && count < limit) {
    count++;
    term *= mean / count;
    sum += term;
  }
  return count;
}

/** Shuffles in place (Fisher–Yates) with a word for each place: `word(k)` for k = length − 1 … 1. */
export function shuffle<T>(
  items: { length: number; [index: number]: T },
  word: (use: number) => number,
): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = choiceOf(word(last), last + 1);
    const kept = items[last]!;
    items[last] = items[other]!;
    items[other] = kept;
  }
}

/** Standard normals of the first `count` words: what `normalOf` gives one by one, at half of the cost. */
export function fillNormals(out: Float64Array, words: Uint32Array, count: number): void {
  for (let k = 0; k < count; k++) out[k] = (words[k]! + 0.5) * WORD;
  normalQuantiles(out, count);
}

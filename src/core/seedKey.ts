import alea from "seedrandom/lib/alea.js";

/** 64 bits that a seed text stands for: the key of the counter-based generator. */
export type SeedKey = readonly [number, number];

/**
 * Turns seed text into the key. The Alea variant of seedrandom is used, since the default generator
 * gives texts such as "ab" and "abab" the same numbers.
 */
export function seedKey(seed: string): SeedKey {
  const generator = alea(seed);
  return [generator.int32() >>> 0, generator.int32() >>> 0];
}

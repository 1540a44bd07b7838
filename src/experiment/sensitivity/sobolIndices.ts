import { bootstrapErrors, NORMAL_95 } from "../../core/bootstrap.ts";
import type { SeedKey } from "../../core/seedKey.ts";
import {
  blockSums,
  CROSS,
  PER_FACTOR,
  SUM,
  SQUARES,
  WITHIN,
  WITHIN_LEFT,
  type BlockSums,
} from "./blockSums.ts";

/** An estimate and the half-width of its 95 % interval (bootstrap over blocks). NaN where there is none. */
export interface Estimate {
  readonly value: number;
  readonly conf: number;
}

/** How much of the variance of one outcome a factor accounts for. Sampling errors may take shares below 0 or above 1. */
export interface SobolIndices {
  /** Share of the variance of means over the futures of a point that the factor explains alone (Saltelli et al. 2010). */
  readonly S1: Estimate;
  /** The same with all its interactions (Jansen 1999). */
  readonly ST: Estimate;
  /** Share of the variance of single futures that the factor explains alone: does not depend on how many there are. */
  readonly S1Single: Estimate;
  /** The same with its interactions with other factors: all that it does to the expected outcome. */
  readonly STExpected: Estimate;
  /** The same with all its interactions, those with luck among them. */
  readonly STSingle: Estimate;
}

/** The variance of single futures, split. The three shares add up to 1. */
export interface VarianceSplit {
  /** All factors together, through the expected outcome. */
  readonly factors: Estimate;
  /** Luck that is the same whatever the factors are. */
  readonly luck: Estimate;
  /** Luck that depends on the factors. */
  readonly both: Estimate;
  /** Luck alone and both together: the seed's share. */
  readonly seed: Estimate;
}

/** What Saltelli's design tells of one outcome. */
export interface SobolOutcome {
  readonly factors: readonly SobolIndices[];
  /** NaN throughout with one future a point: luck cannot be told apart then. */
  readonly split: VarianceSplit;
  /** Variance of single futures over the factors' ranges. */
  readonly variance: number;
  readonly mean: number;
  /** Blocks that went into it: fewer than designed where runs failed or had no value. */
  readonly blocks: number;
}

const RESAMPLES = 1000;

/**
 * Sobol' indices of one outcome. `outcomes` holds futures of points of blocks: at
 * (block × (factors + 2) + point) × futures + future; NaN where there is none. All points of a block meet the same
 * luck, other blocks other luck, so a bootstrap over blocks covers luck as well. It takes blocks for
 * independent, which makes intervals rather too wide: Sobol' points do better than chance.
 * Cost: blocks × factors × 1000 resamples.
 */
export function sobolIndices(
  factorCount: number,
  futures: number,
  outcomes: ArrayLike<number>,
  key: SeedKey,
): SobolOutcome {
  const sums = blockSums(factorCount, futures, outcomes);
  const all = Uint32Array.from({ length: sums.count }, (_, block) => block);
  const values = statisticsOf(sums, all, factorCount);
  const errors = bootstrapErrors(sums.count, RESAMPLES, key, (picked) =>
    statisticsOf(sums, picked, factorCount),
  );
  const estimate = (index: number): Estimate => {
    const value = values[index]!;
    return { value, conf: Number.isFinite(value) ? NORMAL_95 * errors[index]! : NaN };
  };
  const splitFrom = PER_FACTOR * factorCount;
  return {
    factors: Array.from({ length: factorCount }, (_, factor) => ({
      S1: estimate(PER_FACTOR * factor),
      ST: estimate(PER_FACTOR * factor + 1),
      S1Single: estimate(PER_FACTOR * factor + 2),
      STExpected: estimate(PER_FACTOR * factor + 3),
      STSingle: estimate(PER_FACTOR * factor + 4),
    })),
    split: {
      factors: estimate(splitFrom),
      luck: estimate(splitFrom + 1),
      both: estimate(splitFrom + 2),
      seed: estimate(splitFrom + 3),
    },
    variance: values[splitFrom + 4]!,
    mean: sums.mean,
    blocks: sums.count,
  };
}

/** All shares from the sums of the blocks picked: five for each factor, the split, and the variance of single futures. */
function statisticsOf(sums: BlockSums, picked: Uint32Array, factorCount: number): Float64Array {
  const { width, rows } = sums;
  const total = new Float64Array(width);
  for (const block of picked) for (let at = 0; at < width; at++) total[at]! += rows[block * width + at]!;
  for (let at = 0; at < width; at++) total[at]! /= picked.length;
  const centre = total[SUM]! / 2;
  // An outcome that is the same everywhere has no variance to share out, not even that of rounding.
  const ofMeans = sums.isConstant ? NaN : total[SQUARES]! / 2 - centre * centre;
  const ofSingles = ofMeans + total[WITHIN_LEFT]!;
  const result = new Float64Array(PER_FACTOR * factorCount + 5);
  for (let factor = 0; factor < factorCount; factor++) {
    const from = sums.factorFrom(factor);
    const to = PER_FACTOR * factor;
    for (let at = 0; at < PER_FACTOR; at++)
      result[to + at] = total[from + at]! / (at < 2 ? ofMeans : ofSingles);
  }
  const to = PER_FACTOR * factorCount;
  const seed = total[WITHIN]! / ofSingles;
  const luck = total[CROSS]! / ofSingles;
  result.set([1 - seed, luck, seed - luck, seed, ofSingles], to);
  return result;
}

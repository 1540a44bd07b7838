import { blockLength } from "./saltelliDesign.ts";

/** What each block of Saltelli's design adds to the indices: all of them are made of means of these over blocks. */
export interface BlockSums {
  readonly count: number;
  readonly width: number;
  /** count × width numbers. */
  readonly rows: Float64Array;
  /** Mean of A and B. */
  readonly mean: number;
  /** True where all outcomes of A and B are the same number. */
  readonly isConstant: boolean;
  /**
   * Place in a row of a factor's numbers: product for S1 and square for ST, of means over futures; the same product
   * and square without what luck does to them; and the square of single futures.
   */
  factorFrom(factor: number): number;
}

/** Places in a row: sum and squares of A's and B's means, centred. */
export const SUM = 0;
export const SQUARES = 1;
/** Variance between futures at one point, in the mean of A and B (n − 1). */
export const WITHIN = 2;
/** Covariance of A and B between futures (n − 1): luck that both share. */
export const CROSS = 3;
/** The part of the variance between futures that the mean over them has lost. */
export const WITHIN_LEFT = 4;
const FACTORS = 5;
/** Numbers of each factor. */
export const PER_FACTOR = 5;

/**
 * Goes through the outcomes once. A future counts in a block when all its points have a value in it, a block when at
 * least two futures count (one, where there is no more than one).
 */
export function blockSums(factorCount: number, futures: number, outcomes: ArrayLike<number>): BlockSums {
  const length = blockLength(factorCount);
  const designed = outcomes.length / (length * futures);
  const usable = Array.from({ length: designed }, (_, block) =>
    usableFutures(outcomes, block * length * futures, length, futures),
  );
  const least = Math.min(2, futures);
  const kept = usable.flatMap((list, block) => (list.length >= least ? [{ block, list }] : []));
  const [mean, isConstant] = centreOf(outcomes, kept, length, futures);
  const width = FACTORS + PER_FACTOR * factorCount;
  const rows = new Float64Array(kept.length * width);
  kept.forEach(({ block, list }, index) => {
    const values = Array.from({ length }, (_, point) =>
      list.map((future) => outcomes[(block * length + point) * futures + future]! - mean),
    );
    addBlock(rows.subarray(index * width, (index + 1) * width), values);
  });
  return {
    count: kept.length,
    width,
    rows,
    mean,
    isConstant,
    factorFrom: (factor) => FACTORS + PER_FACTOR * factor,
  };
}

function usableFutures(
  outcomes: ArrayLike<number>,
  first: number,
  length: number,
  futures: number,
): number[] {
  const usable: number[] = [];
  for (let future = 0; future < futures; future++) {
    let isUsable = true;
    for (let point = 0; point < length && isUsable; point++)
      isUsable = Number.isFinite(outcomes[first + point * futures + future]!);
    if (isUsable) usable.push(future);
  }
  return usable;
}

/** Mean of all values of A and B, each block counting alike, and whether they are all the same number. */
function centreOf(
  outcomes: ArrayLike<number>,
  kept: readonly { block: number; list: readonly number[] }[],
  length: number,
  futures: number,
): [number, boolean] {
  let sum = 0;
  let [low, high] = [Infinity, -Infinity];
  for (const { block, list } of kept) {
    let blockSum = 0;
    for (const future of list) {
      for (let point = 0; point < 2; point++) {
        const value = outcomes[(block * length + point) * futures + future]!;
        blockSum += value;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    sum += blockSum / (2 * list.length);
  }
  return [sum / kept.length, low === high];
}

/** Writes one block's row from its centred values: points × futures. */
function addBlock(row: Float64Array, values: readonly (readonly number[])[]): void {
  const [a, b] = [values[0]!, values[1]!];
  const futures = a.length;
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  row[SUM] = meanA + meanB;
  row[SQUARES] = meanA * meanA + meanB * meanB;
  const within = (covarianceOf(a, a) + covarianceOf(b, b)) / 2;
  row[WITHIN] = within;
  row[CROSS] = covarianceOf(a, b);
  row[WITHIN_LEFT] = futures > 1 ? within * (1 - 1 / futures) : 0;
  for (let factor = 0; factor + 2 < values.length; factor++) {
    const changed = values[factor + 2]!;
    const step = meanOf(changed) - meanA;
    let products = 0;
    let squares = 0;
    for (let future = 0; future < futures; future++) {
      const single = changed[future]! - a[future]!;
      products += b[future]! * single;
      squares += single * single;
    }
    const from = FACTORS + PER_FACTOR * factor;
    row[from] = meanB * step;
    row[from + 1] = (step * step) / 2;
    // Only products of two different futures: those of one with itself hold what factor and luck do together.
    const pairs = futures * (futures - 1);
    row[from + 2] = (futures * futures * meanB * step - products) / pairs;
    row[from + 3] = (futures * futures * step * step - squares) / (2 * pairs);
    row[from + 4] = futures > 1 ? squares / (2 * futures) : NaN;
  }
}

function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Sample covariance (n − 1); NaN below two values. */
function covarianceOf(left: readonly number[], right: readonly number[]): number {
  const [meanLeft, meanRight] = [meanOf(left), meanOf(right)];
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += (left[at]! - meanLeft) * (right[at]! - meanRight);
  return left.length > 1 ? sum / (left.length - 1) : NaN;
}

import { exp, ln } from "../../core/mathematics.ts";
import { normalQuantile } from "../../core/normalQuantile.ts";

/** How large the things of a kind are: schools of networks, or staff of schools. */
export interface SizeSpread {
  /** Smallest size, a whole number. */
  readonly least: number;
  /** Mean size, from the smallest to the largest; the sum is `count` × this, rounded. */
  readonly mean: number;
  /** Largest size, a whole number. */
  readonly most: number;
}

/** The golden section: sizes next to each other in order end up far apart in the list. */
const GOLDEN_SHARE = 0.6180339887498949;
/** Standard deviations of the logarithm between the smallest and the largest size. */
const DEVIATIONS_ACROSS = 5;
const HALVINGS = 60;

/**
 * So many sizes, without luck: the quantiles of a log-normal distribution cut to `least` … `most`, whole numbers with the
 * mean asked for, the smallest and the largest among them wherever the mean leaves room for both, mixed well. Linear in
 * `count` but for sorting.
 */
export function spreadSizes(count: number, { least, mean, most }: SizeSpread): number[] {
  const sum = Math.round(count * mean);
  const middle = count - 2;
  const middleSum = sum - least - most;
  const hasEnds = middle >= 0 && middleSum >= middle * least && middleSum <= middle * most;
  const sizes = hasEnds
    ? [least, ...quantiles(middle, middleSum, least, most), most]
    : quantiles(count, sum, least, most);
  const place = sizes.map((_, k) => (((k + 1) * GOLDEN_SHARE) % 1) * count);
  return sizes
    .map((size, k) => ({ size, place: place[k]! }))
    .sort((one, other) => one.place - other.place)
    .map(({ size }) => size);
}

/** Whole numbers from least to most with this sum, in ascending order. */
function quantiles(count: number, sum: number, least: number, most: number): number[] {
  const logSd = most > least ? (ln(most) - ln(least)) / DEVIATIONS_ACROSS : 0;
  const deviation = Array.from({ length: count }, (_, k) => exp(logSd * normalQuantile((k + 0.5) / count)));
  const sizeAt = (k: number, scale: number): number => Math.min(most, Math.max(least, scale * deviation[k]!));
  let low = 0;
  let high = most / (deviation[0] ?? 1);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const scale = (low + high) / 2;
    let total = 0;
    for (let k = 0; k < count; k++) total += sizeAt(k, scale);
    if (total < sum) low = scale;
    else high = scale;
  }
  const sizes = deviation.map((_, k) => Math.floor(sizeAt(k, high)));
  // What rounding down took away goes back, one each, to those who lost most.
  let missing = sum - sizes.reduce((total, size) => total + size, 0);
  const byLoss = sizes
    .map((size, k) => ({ k, loss: size < most ? sizeAt(k, high) - size : -1 }))
    .sort((one, other) => other.loss - one.loss || one.k - other.k);
  for (const { k } of byLoss) {
    if (missing <= 0) break;
    if (sizes[k]! >= most) continue;
    sizes[k]!++;
    missing--;
  }
  return sizes.sort((one, other) => one - other);
}

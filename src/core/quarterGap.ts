const BINS = 1024;
const counts = new Int32Array(BINS);
const sums = new Float64Array(BINS);
let boundary = new Float64Array(64);

/**
 * Mean of the top quarter minus mean of the bottom quarter (each ⌊count / 4⌋ values) of the first `count` values;
 * NaN below four. The values are put into bins of equal width; only those in the bin where a quarter ends are
 * sorted. Linear, unless nearly all values share a bin.
 */
export function quarterGap(values: Float64Array, count: number): number {
  const quarter = Math.floor(count / 4);
  if (quarter === 0) return NaN;
  let low = values[0]!;
  let high = low;
  for (let at = 1; at < count; at++) {
    const value = values[at]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(high > low)) return high - low;
  const scale = (BINS - 1) / (high - low);
  counts.fill(0);
  sums.fill(0);
  for (let at = 0; at < count; at++) {
    const bin = ((values[at]! - low) * scale) | 0;
    counts[bin]!++;
    sums[bin]! += values[at]!;
  }
  const end = (bin: number, step: 1 | -1): number => {
    let sum = 0;
    let left = quarter;
    while (counts[bin]! <= left) {
      left -= counts[bin]!;
      sum += sums[bin]!;
      bin += step;
      if (left === 0) return sum;
    }
    const inside = sortedBin(values, count, bin, low, scale);
    for (let at = 0; at < left; at++) sum += inside[step === 1 ? at : inside.length - 1 - at]!;
    return sum;
  };
  return (end(BINS - 1, -1) - end(0, 1)) / quarter;
}

/** The values of one bin, ascending. */
function sortedBin(
  values: Float64Array,
  count: number,
  bin: number,
  low: number,
  scale: number,
): Float64Array {
  if (boundary.length < counts[bin]! + 1) boundary = new Float64Array(2 * counts[bin]! + 1);
  let found = 0;
  for (let at = 0; at < count; at++) {
    boundary[found] = values[at]!;
    found = (found + +((((values[at]! - low) * scale) | 0) === bin)) | 0;
  }
  return boundary.subarray(0, found).sort();
}

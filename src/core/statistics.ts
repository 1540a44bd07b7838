/** Running mean and spread of a stream of numbers, in one pass and constant memory (Welford 1962). */
export class RunningStatistics {
  count = 0;
  mean = 0;
  private squares = 0;

  add(value: number): void {
    this.count++;
    const difference = value - this.mean;
    this.mean += difference / this.count;
    this.squares += difference * (value - this.mean);
  }

  /** Sample variance (n − 1); NaN below two values. */
  get variance(): number {
    return this.count > 1 ? this.squares / (this.count - 1) : NaN;
  }

  /** Sample standard deviation (n − 1); NaN below two values. */
  get sd(): number {
    return Math.sqrt(this.variance);
  }

  /** Standard error of the mean; NaN below two values. */
  get standardError(): number {
    return Math.sqrt(this.variance / this.count);
  }
}

/**
 * Quantile at share q (0–1) of ascending numbers, linear between neighbours (type 7 of Hyndman & Fan 1996,
 * the default of R and NumPy). NaN for none.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, q: number): number {
  const count = sorted.length;
  if (count === 0) return NaN;
  const place = q * (count - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, count - 1)]!;
  return low + (high - low) * (place - below);
}

/**
 * The k-th smallest (0-based) of the first `count` numbers of `values`, which are rearranged. Linear time:
 * quickselect with median of three, no randomness.
 */
export function selectKth(values: Float32Array | Float64Array, count: number, k: number): number {
  let left = 0;
  let right = count - 1;
  while (right > left) {
    const a = values[left]!;
    const b = values[(left + right) >>> 1]!;
    const c = values[right]!;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let low = left;
    let high = right;
    while (low <= high) {
      while (values[low]! < pivot) low++;
      while (values[high]! > pivot) high--;
      if (low <= high) {
        const kept = values[low]!;
        values[low++] = values[high]!;
        values[high--] = kept;
      }
    }
    if (k <= high) right = high;
    else if (k >= low) left = low;
    else break;
  }
  return values[k]!;
}

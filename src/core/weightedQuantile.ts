/**
 * Quantile at share q (0–1) of weighted numbers: where the weight below, each number's own counted half, reaches
 * q of the whole, linear in between. With equal weights the Hazen quantile (type 5 of Hyndman & Fan 1996). NaN where
 * nothing has weight.
 */
export function weightedQuantile(values: readonly number[], weights: readonly number[], q: number): number {
  const order = values
    .map((value, k) => ({ value, weight: weights[k]! }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => one.value - other.value);
  const total = order.reduce((sum, { weight }) => sum + weight, 0);
  const wanted = q * total;
  let below = 0;
  let before: { readonly value: number; readonly middle: number } | null = null;
  for (const { value, weight } of order) {
    const middle = below + weight / 2;
    if (middle >= wanted) {
      if (before === null) return value;
      const part = (wanted - before.middle) / (middle - before.middle);
      return before.value + (value - before.value) * part;
    }
    before = { value, middle };
    below += weight;
  }
  return before?.value ?? NaN;
}

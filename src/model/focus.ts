/** The domain with most leverage, which is the right focus; the first of equals. */
export function mostLeverage(leverage: Float64Array): number {
  let best = 0;
  for (let d = 1; d < leverage.length; d++) if (leverage[d]! > leverage[best]!) best = d;
  return best;
}

import { normalQuantile } from "./normalQuantile.ts";

/** A share with the interval that covers the true one with chance .95. */
export interface ShareEstimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** So many hits out of so many trials as a share, with its 95 % interval (Wilson 1927). NaN for no trials. */
export function wilsonInterval(hits: number, trials: number): ShareEstimate {
  if (!(trials > 0)) return { share: NaN, low: NaN, high: NaN };
  const z = normalQuantile(0.975);
  const share = hits / trials;
  const weight = (z * z) / trials;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (z / (1 + weight)) * Math.sqrt((share * (1 - share)) / trials + weight / (4 * trials));
  // At none and at all the bound is exactly that; rounding would put it beside.
  return { share, low: hits === 0 ? 0 : middle - half, high: hits === trials ? 1 : middle + half };
}

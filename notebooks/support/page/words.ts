import type { Estimate } from "../../../src/core/estimate.ts";
import { formatGain, formatOfHundred } from "../../../src/report/format.ts";

/** A size in SD without sign: "0.05 SD". */
export function sizeInSd(value: number): string {
  return `${formatGain(Math.abs(value)).replace("+", "")} SD`;
}

/** A gain or a difference in SD with its sign: "+0.05 SD". */
export function inSd(value: number): string {
  return `${formatGain(value)} SD`;
}

/** A mean with its interval: "+0.08 SD (95 % interval +0.05 to +0.11)". */
export function withInterval({ mean, low, high }: Pick<Estimate, "mean" | "low" | "high">): string {
  return `${inSd(mean)} (95 % interval ${formatGain(low)} to ${formatGain(high)})`;
}

/** A share with what it is of: "34 of 100". */
export function ofHundred(share: number): string {
  return `${formatOfHundred(share)} of 100`;
}

/** Which way an interval points: 1 or −1 where all of it lies on one side of nothing, else 0. */
export function directionOf({ low, high }: Pick<Estimate, "low" | "high">): 1 | 0 | -1 {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

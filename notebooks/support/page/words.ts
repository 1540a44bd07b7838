import type { Estimate } from "../../../src/core/estimate.ts";
import { formatGain, formatOfHundred, roundGain } from "../../../src/report/format.ts";

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
  return `${inSd(mean)} ${intervalOf({ low, high })}`;
}

/** A share with what it is of: "34 of 100". */
export function ofHundred(share: number): string {
  return `${formatOfHundred(share)} of 100`;
}

/** An interval in SD alone: "(95 % interval +0.05 to +0.11)". */
export function intervalOf({ low, high }: Pick<Estimate, "low" | "high">): string {
  return `(95 % interval ${formatGain(low)} to ${formatGain(high)})`;
}

/**
 * Which way an interval in SD points: 1 or −1 where all of it lies on one side of nothing, else 0. What reads 0.00 is
 * nothing, so that words and numbers agree.
 */
export function directionOf({ low, high }: Pick<Estimate, "low" | "high">): 1 | 0 | -1 {
  return roundGain(low) > 0 ? 1 : roundGain(high) < 0 ? -1 : 0;
}

import { format } from "d3-format";

/** What stands where a number is missing, for example a share of use where nothing is in use. */
export const NO_VALUE = "–";

const grouped = format(",d");
const twoDecimals = format("+.2f");
const oneDecimal = format("+.1f");
const whole = format("+,d");

/** A count with thousands separated: 1,440. */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? grouped(Math.round(count)) : NO_VALUE;
}

/**
 * A share 0–1 as a number of 100: "34". What is not quite nothing or not quite all reads "<1" or ">99",
 * so that 0 and 100 always mean none and all.
 */
export function formatOfHundred(share: number): string {
  if (!Number.isFinite(share)) return NO_VALUE;
  const rounded = Math.round(share * 100);
  if (share > 0 && rounded <= 0) return "<1";
  if (share < 1 && rounded >= 100) return ">99";
  return formatCount(rounded);
}

/** The number that a reader sees of a gain in SD: two decimals below 1, one below 10, none above. Missing stays NaN. */
export function roundGain(gain: number): number {
  if (!Number.isFinite(gain)) return NaN;
  const hundredths = Math.round(gain * 100) / 100 + 0;
  if (Math.abs(hundredths) < 1) return hundredths;
  const tenths = Math.round(gain * 10) / 10;
  return Math.abs(tenths) < 10 ? tenths : Math.round(gain);
}

/** A gain in SD with its sign: "+0.21", "−0.05", "0.00", "+1.3". */
export function formatGain(gain: number): string {
  const rounded = roundGain(gain);
  if (!Number.isFinite(rounded)) return NO_VALUE;
  if (rounded === 0) return "0.00";
  const size = Math.abs(rounded);
  return size < 1 ? twoDecimals(rounded) : size < 10 ? oneDecimal(rounded) : whole(rounded);
}

/** Two numbers as one text: "30 to 55", or "30" where both read the same. */
export function formatRange(low: number, high: number, formatOne: (value: number) => string): string {
  const [from, to] = [formatOne(low), formatOne(high)];
  return from === to ? from : `${from} to ${to}`;
}

import { format } from "d3-format";
import { NO_VALUE, formatCount, formatGain, formatOfHundred } from "./format.ts";

const places = [format("+,.0f"), format("+,.1f"), format("+,.2f"), format("+,.3f")] as const;
const plain = [format(",.0f"), format(",.1f"), format(",.2f")] as const;

/** A value of a metric as a reader would say it, in its unit: "34 of 100", "+0.21 SD", "1,440 hours". */
export function formatLevel(value: number, unit: string): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  if (unit === "share") return `${formatOfHundred(value)} of 100`;
  if (unit === "SD" || unit === "student SD") return `${formatGain(value)} ${unit}`;
  return withUnit(plain[placesOf(value)](value), unit);
}

/** A difference in a metric with its sign and unit: "+3.2 of 100", "−0.05 SD", "+12 hours". */
export function formatDifference(value: number, unit: string): string {
  const number = formatSigned(value, unit);
  return number === NO_VALUE ? number : unit === "share" ? `${number} of 100` : withUnit(number, unit);
}

/** As `formatDifference`, without the unit; shares as numbers of 100. Small ones keep two digits that tell. */
export function formatSigned(value: number, unit: string): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  const scaled = unit === "share" ? value * 100 : value;
  const digits = Math.abs(scaled) >= 0.0995 ? placesOf(scaled) : 3;
  const rounded = Math.round(scaled * 10 ** digits) / 10 ** digits;
  return rounded === 0 ? "0" : places[digits](rounded);
}

/** The unit of a column or an axis of differences. */
export function unitWords(unit: string): string {
  return unit === "share" ? "of 100" : unit === "currency" ? "money" : unit;
}

// Three digits that tell.
function placesOf(value: number): 0 | 1 | 2 {
  const size = Math.abs(value);
  return size >= 99.5 ? 0 : size >= 9.95 ? 1 : 2;
}

function withUnit(number: string, unit: string): string {
  if (unit === "currency") return `${number} in money`;
  return unit === "number" ? number : `${number} ${unit}`;
}

/** How sure a count of futures is as an interval of them, for sentences: "76 to 89". */
export function formatShareRange(low: number, high: number): string {
  return `${formatCount(Math.floor(low * 100))} to ${formatCount(Math.ceil(high * 100))}`;
}

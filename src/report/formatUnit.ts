import { format } from "d3-format";
import { roundMoney } from "../scenario/questions/moneyWords.ts";
import { NO_VALUE, formatCount, formatOfHundred } from "./format.ts";

const places = [format("+,.0f"), format("+,.1f"), format("+,.2f"), format("+,.3f")] as const;
const tiny = format("+.1r");
const formatTrimmed = format("+,~r");
const plain = [format(",.0f"), format(",.1f"), format(",.2f")] as const;

/** A value of a metric as a reader would say it, in its unit: "34 of 100", "+0.21 SD", "1,440 hours". */
export function formatLevel(value: number, unit: string): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  if (unit === "share") return `${formatOfHundred(value)} of 100`;
  if (unit === "SD" || unit === "student SD") return `${formatSigned(value, unit)} ${unit}`;
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
  if (rounded !== 0) return places[digits](rounded);
  // What is not quite nothing must not read as nothing; what only rounding left of nothing may.
  return Math.abs(scaled) < 1e-6 ? "0" : tiny(scaled);
}

/** As `formatLevel`, with money rounded as a reader hears it: for sentences and pictures, where tables have all digits. */
export function sayLevel(value: number, unit: string): string {
  return isHeard(value, unit) ? withUnit(plain[0](roundMoney(value)), unit) : formatLevel(value, unit);
}

/** As `formatDifference`, with money rounded as a reader hears it. */
export function sayDifference(value: number, unit: string): string {
  return isHeard(value, unit) ? withUnit(saySigned(value, unit), unit) : formatDifference(value, unit);
}

/** As `formatSigned`, with money rounded as a reader hears it. */
export function saySigned(value: number, unit: string): string {
  return isHeard(value, unit) ? places[0](roundMoney(value)) : formatSigned(value, unit);
}

// Less than one of money would read as nothing.
function isHeard(value: number, unit: string): boolean {
  return unit === "currency" && Math.abs(value) >= 0.5;
}

/** As `formatSigned`, as short as it goes: for round numbers on an axis. */
export function formatTick(value: number, unit: string): string {
  const scaled = Number((unit === "share" ? value * 100 : value).toPrecision(6));
  return scaled === 0 ? "0" : formatTrimmed(scaled);
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

/** The smallest stretch of an axis of differences: less would make nothing look like something. */
export function leastExtent(unit: string): number {
  return unit === "share" || unit.endsWith("SD") ? 0.02 : 1;
}

/** How sure a count of futures is as an interval of them, for sentences: "76 and 89". */
export function formatShareRange(low: number, high: number): string {
  return `${formatCount(Math.floor(low * 100))} and ${formatCount(Math.ceil(high * 100))}`;
}

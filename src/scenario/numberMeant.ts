/** Bounds of a number, for guessing what was meant. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/**
 * The number that somebody most likely meant who gave something else: "0,5", "1,000", "50 %" or "144" in quotes, and 30
 * for 30 of 100. Undefined where it cannot be told, or would not be allowed either.
 */
export function numberMeant(given: unknown, { min, max, integer }: Bounds): number | undefined {
  const found = typeof given === "string" ? readLoosely(given, max) : percentMeant(given, max);
  if (found === undefined || found < min || found > max) return undefined;
  return integer && !Number.isInteger(found) ? undefined : found;
}

/** Longer texts are not looked at: no number is so long, and trying takes the square of their length. */
const LONGEST = 40;

function readLoosely(text: string, max: number): number | undefined {
  if (text.length > LONGEST) return undefined;
  const [, sign, digits, percent] = /^\s*([-+]?)([\d.,' ]*\d)\s*(%?)\s*$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(sign + withPoint(digits));
  if (!Number.isFinite(number)) return undefined;
  return percent === "%" && max <= 1 ? tidied(number / 100) : number;
}

/** Digits with a decimal point and no other sign: groups of three after a comma, a blank or an apostrophe are thousands. */
function withPoint(digits: string): string {
  if (/^[1-9]\d{0,2}(?:[,' ]\d{3})+(?:\.\d+)?$/.test(digits)) return digits.replace(/[,' ]/g, "");
  return digits.replace(/^(\d+),(\d+)$/, "$1.$2");
}

/** Shares are given from 0 to 1; who writes 30 has hundredths in mind. */
function percentMeant(given: unknown, max: number): number | undefined {
  return typeof given === "number" && max === 1 && given >= 5 && given <= 100
    ? tidied(given / 100)
    : undefined;
}

function tidied(value: number): number {
  return Number(value.toPrecision(12));
}

import { NO_VALUE, formatCount } from "../format.ts";

// Below this, two digits tell enough; from here on thousands do.
const THOUSANDS_FROM = 20_000;

/** The amount that a reader sees: to the nearest 1,000 from 20,000 on, below it two digits that tell. */
export function roundMoney(amount: number): number {
  if (!Number.isFinite(amount)) return NaN;
  const size = Math.abs(amount);
  const rounded =
    size >= THOUSANDS_FROM ? Math.round(size / 1000) * 1000 : Math.round(Number(size.toPrecision(2)));
  return Math.sign(amount) * rounded + 0;
}

/** An amount of money: "$1,240,000", "−$50,000", "$4,200". */
export function formatMoney(amount: number, currency: string): string {
  const rounded = roundMoney(amount);
  if (!Number.isFinite(rounded)) return NO_VALUE;
  return `${rounded < 0 ? "−" : ""}${currency}${formatCount(Math.abs(rounded))}`;
}

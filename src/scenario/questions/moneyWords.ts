/** A whole number with thousands separated: "12,500". */
export function groupedNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** An amount rounded as a reader hears it: two digits that tell up to 20,000, above that to the nearest 1,000. Missing is NaN. */
export function roundMoney(amount: number): number {
  if (!Number.isFinite(amount)) return NaN;
  const size = Math.abs(amount);
  if (size < 10) return Math.round(amount) + 0;
  const unit = size > 20_000 ? 1000 : 10 ** (Math.floor(Math.log10(size)) - 1);
  return Math.round(amount / unit) * unit + 0;
}

/** An amount in words: "$4,300", "$528,000", "−$40"; "–" where it is missing. */
export function moneyWords(amount: number, currency: string): string {
  const rounded = roundMoney(amount);
  if (Number.isNaN(rounded)) return "–";
  return `${rounded < 0 ? "−" : ""}${currency}${groupedNumber(Math.abs(rounded))}`;
}

/** Hours in words, two digits that tell: "1 hour", "18 hours", "4,300 hours". */
export function hoursWords(hours: number): string {
  const size = Math.abs(hours);
  const unit = size < 10 ? 0.1 : 10 ** Math.max(0, Math.floor(Math.log10(size)) - 1);
  const rounded = Math.round(hours / unit) * unit;
  const shown = size < 10 ? String(Math.round(rounded * 10) / 10) : groupedNumber(rounded);
  return `${shown} ${shown === "1" ? "hour" : "hours"}`;
}

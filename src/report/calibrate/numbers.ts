import { NO_VALUE, formatCount } from "../format.ts";

/** A setting or a distance with three digits that count: "0.0312", "−1.5", "1,200". */
export function formatNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NO_VALUE;
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  const shown = size >= 1000 ? formatCount(size) : String(size);
  return rounded < 0 ? `−${shown}` : shown;
}

/** A correlation with its sign and two decimals: "+0.42", "−0.05", "0.00". */
export function formatCorrelation(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (rounded === 0) return "0.00";
  return `${rounded < 0 ? "−" : "+"}${Math.abs(rounded).toFixed(2)}`;
}

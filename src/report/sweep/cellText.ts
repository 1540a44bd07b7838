import { extent } from "d3-array";
import { format } from "d3-format";
import { NO_VALUE, formatOfHundred } from "../format.ts";

/** Turns values of a measure into numbers without their unit. */
export type CellFormat = (value: number) => string;

/**
 * How values of a measure are written in the cells and on the axes of one chart: shares as numbers of 100, gains with
 * their sign, and as many digits as tell the values apart that occur there.
 */
export function cellFormat(values: readonly number[], unit: string): CellFormat {
  const scale = unit === "share" ? 100 : 1;
  const [low = 0, high = 0] = extent(values.filter((value) => Number.isFinite(value)));
  const spread = high * scale - low * scale;
  const isGain = unit === "SD" || unit === "student SD";
  const needed = spread >= 9.5 || spread === 0 ? 0 : spread >= 0.95 ? 1 : spread >= 0.095 ? 2 : 3;
  const digits = isGain ? Math.max(2, needed) : needed;
  if (unit === "share" && digits === 0) return formatOfHundred;
  const write = format(`${isGain ? "+" : ""},.${digits}f`);
  return (value) => {
    if (!Number.isFinite(value)) return NO_VALUE;
    const text = write(value * scale);
    // Nothing has no sign.
    return /[1-9]/.test(text) ? text : text.replace(/^[+−-]/, "");
  };
}

/** What the numbers of `cellFormat` count: "of 100", "SD", "hours". */
export function unitOfCells(unit: string): string {
  if (unit === "share") return "of 100";
  return unit === "currency" ? "in money" : unit === "number" ? "" : unit;
}

/** A value of a setting as a reader would write it: three digits of a number that was drawn. */
export function valueText(value: number | string): string {
  return typeof value === "number" ? String(Number(value.toPrecision(3))) : value;
}

import type { Ending } from "../findings/ending.ts";
import { formatCount, formatGain, formatRange } from "../format.ts";
import type { DataTable } from "./chartKind.ts";

// Ten to a row: fifty rows of one number would fill a printed page.
const COLUMNS = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"];

/** The numbers behind a dot plot, the lowest first. */
export function dotTable({ dots }: Ending): DataTable {
  const rowCount = Math.ceil(dots.length / COLUMNS.length);
  return {
    caption: "Gain in teaching at the end, in SD: one number for each dot, the lowest first",
    columns: ["dots", ...COLUMNS.slice(0, dots.length)],
    rows: Array.from({ length: rowCount }, (_, row) => {
      const first = row * COLUMNS.length;
      const values = dots.slice(first, first + COLUMNS.length);
      const blanks = COLUMNS.slice(0, dots.length)
        .slice(values.length)
        .map(() => "");
      return [
        formatRange(first + 1, first + values.length, formatCount),
        ...values.map(formatGain),
        ...blanks,
      ];
    }),
  };
}

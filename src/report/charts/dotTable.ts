import { formatCount, formatRange } from "../format.ts";
import type { DataTable } from "./chartKind.ts";

// Ten to a row: fifty rows of one number would fill a printed page.
const COLUMNS = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"];

/** The numbers behind a dot plot, the lowest first. */
export function dotTable(
  caption: string,
  dots: readonly number[],
  formatOne: (value: number) => string,
): DataTable {
  const columns = COLUMNS.slice(0, dots.length);
  return {
    caption: `${caption}: one number for each dot, the lowest first`,
    columns: ["dots", ...columns],
    rows: Array.from({ length: Math.ceil(dots.length / COLUMNS.length) }, (_, row) => {
      const first = row * COLUMNS.length;
      const cells = dots.slice(first, first + COLUMNS.length).map(formatOne);
      const blanks = columns.slice(cells.length).map(() => "");
      return [formatRange(first + 1, first + cells.length, formatCount), ...cells, ...blanks];
    }),
  };
}

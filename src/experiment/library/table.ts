import type { Column } from "../column.ts";

/** One row of a table by column name; a number is NaN where the table file has an empty cell. */
export type Row = Readonly<Record<string, number | string>>;

/** A table of results, with the columns of the file of the same name that `spreadwell run` writes. */
export interface Table {
  readonly name: "runs" | "weeks" | "practices" | "schools" | "events";
  /** Its columns in their order: name, what it is in plain words, unit. */
  readonly columns: readonly Column[];
  /** Number of rows; 0 where the table was not asked for. */
  readonly length: number;
  /** A column of numbers, a copy, one value a row; NaN where there is none. Throws `UserError` for a column of text or none. */
  numbers(column: string): Float64Array;
  /** A column as text, one value a row, as the file has it. Throws `UserError` where there is no such column. */
  texts(column: string): string[];
  /** All rows as objects, made anew at each call. Large tables are lighter column by column. */
  rows(): Row[];
  /** The whole table as the file holds it: a header, then a line a row. */
  toCsv(): string;
}

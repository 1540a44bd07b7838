import type { ColumnSource } from "hyparquet-writer";
import type { Column } from "../column.ts";

/** A cell that is not what its column says. */
export class UnfitCell extends Error {
  constructor(
    readonly column: string,
    readonly cell: string,
    readonly allowed: string,
  ) {
    super(`column ${column} holds ${JSON.stringify(cell)}, not ${allowed}`);
  }
}

/** Rows turned into columns: what one row group of a Parquet file holds. */
export class RowGroup {
  private readonly parts: readonly (NumberCells | TextCells)[];
  count = 0;

  /** For at most `size` rows. */
  constructor(
    private readonly columns: readonly Column[],
    size: number,
  ) {
    this.parts = columns.map((column) =>
      column.type === "text" ? new TextCells() : new NumberCells(column, size),
    );
  }

  /** Takes a row; throws `UnfitCell`. */
  add(cells: readonly string[]): void {
    this.parts.forEach((part, at) => part.set(this.count, cells[at]!));
    this.count++;
  }

  /** The columns of the rows taken since last time, for the writer. */
  take(): ColumnSource[] {
    const { count } = this;
    this.count = 0;
    return this.columns.map(({ name }, at) => ({ name, data: this.parts[at]!.take(count) }));
  }
}

/** Cells of a column of numbers; NaN stands for an empty one. */
class NumberCells {
  private readonly values: Float64Array;
  private hasEmpty = false;

  constructor(
    private readonly column: Column,
    size: number,
  ) {
    this.values = new Float64Array(size);
  }

  set(row: number, cell: string): void {
    const value = cell === "" ? NaN : Number(cell);
    this.values[row] = value;
    if (cell === "") this.hasEmpty = true;
    else if (this.column.type === "whole" ? (value | 0) !== value : value !== value)
      throw new UnfitCell(
        this.column.name,
        cell,
        this.column.type === "whole" ? "a whole number" : "a number",
      );
  }

  take(count: number): Float64Array | (number | null)[] {
    const values = this.values.subarray(0, count);
    if (!this.hasEmpty) return values;
    this.hasEmpty = false;
    return Array.from(values, (value) => (value === value ? value : null));
  }
}

/** Cells of a column of text. The same text is held once, however many rows it stands in. */
class TextCells {
  private values: (string | null)[] = [];
  private readonly known = new Map<string, string>();

  set(row: number, cell: string): void {
    this.values[row] = cell === "" ? null : this.once(cell);
  }

  private once(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    // A cell cut out of a line keeps the whole line alive: copied, it does not.
    const copy = Buffer.from(text, "utf8").toString("utf8");
    this.known.set(copy, copy);
    return copy;
  }

  take(): (string | null)[] {
    const { values } = this;
    this.values = [];
    this.known.clear();
    return values;
  }
}

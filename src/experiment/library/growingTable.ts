import { UserError } from "../../core/fault.ts";
import { unknownName } from "../../scenario/names.ts";
import type { Column } from "../column.ts";
import type { Cells } from "../rows.ts";
import { cell, columnsOf, headerLine, PLAIN, type TableName } from "../tables.ts";
import type { Row, Table } from "./table.ts";

/** A table that grows row by row: numbers in typed arrays, since a study has millions of them. */
export class GrowingTable implements Table {
  readonly columns: readonly Column[];
  length = 0;
  private readonly kept: (Float64Array | string[])[];

  constructor(readonly name: TableName) {
    this.columns = columnsOf(name, PLAIN);
    this.kept = this.columns.map(({ type }) => (type === "text" ? [] : new Float64Array(64)));
  }

  /** Adds a row: the cells that say which run it is, then the others. */
  add(ids: Cells, cells: Cells): void {
    const row = this.length++;
    for (let at = 0; at < this.kept.length; at++) {
      const value = at < ids.length ? ids[at]! : cells[at - ids.length]!;
      let column = this.kept[at]!;
      if (!(column instanceof Float64Array)) {
        column.push(String(value));
        continue;
      }
      if (row >= column.length) {
        const larger = new Float64Array(2 * column.length);
        larger.set(column);
        this.kept[at] = column = larger;
      }
      column[row] = value as number;
    }
  }

  numbers(column: string): Float64Array {
    const kept = this.find(column);
    if (kept instanceof Float64Array) return kept.slice(0, this.length);
    throw new UserError({
      path: this.name,
      problem: "has text in this column, not numbers",
      given: JSON.stringify(column),
      remedy: `read it with texts(${JSON.stringify(column)})`,
    });
  }

  texts(column: string): string[] {
    const kept = this.find(column);
    return Array.from({ length: this.length }, (_, row) => {
      const value = kept[row]!;
      return typeof value === "number" ? cell(value) : value;
    });
  }

  rows(): Row[] {
    return Array.from({ length: this.length }, (_, row) =>
      Object.fromEntries(this.columns.map(({ name }, at) => [name, this.kept[at]![row]!])),
    );
  }

  toCsv(): string {
    const lines = Array.from(
      { length: this.length },
      (_, row) => `${this.kept.map((column) => cell(column[row]!)).join(",")}\n`,
    );
    return headerLine(this.name) + lines.join("");
  }

  private find(column: string): Float64Array | string[] {
    const names = this.columns.map(({ name }) => name);
    const at = names.indexOf(column);
    if (at < 0)
      throw new UserError({ path: this.name, ...unknownName("has no such column", String(column), names) });
    return this.kept[at]!;
  }
}

import type { VNode } from "preact";

/** By which column a table is sorted. */
export interface Sorting<Column extends string> {
  readonly column: Column;
  readonly isDown: boolean;
}

interface SortProps<Column extends string> {
  readonly sorted: Sorting<Column>;
  readonly sort: (next: Sorting<Column>) => void;
}

/** The row of heads of a table that any of its columns can sort. */
export function SortHeads<Column extends string>({
  heads,
  sorted,
  sort,
}: SortProps<Column> & { readonly heads: readonly (readonly [Column, string])[] }): VNode {
  return (
    <thead>
      <tr>
        {heads.map(([column, label]) => (
          <SortHead key={column} column={column} label={label} sorted={sorted} sort={sort} />
        ))}
      </tr>
    </thead>
  );
}

// A button, and the order for those who do not see the arrow.
function SortHead<Column extends string>({
  column,
  label,
  sorted,
  sort,
}: SortProps<Column> & { readonly column: Column; readonly label: string }): VNode {
  const isThis = sorted.column === column;
  return (
    <th scope="col" aria-sort={isThis ? (sorted.isDown ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        class="network-sort"
        onClick={() => sort({ column, isDown: isThis ? !sorted.isDown : false })}
      >
        {label}
      </button>
    </th>
  );
}

import type { VNode } from "preact";

/** The head of a column that sorts its table: a button, and the order for those who do not see the arrow. */
export function SortHead<Column extends string>({
  column,
  label,
  sorted,
  sort,
}: {
  readonly column: Column;
  readonly label: string;
  readonly sorted: { readonly column: Column; readonly isDown: boolean };
  readonly sort: (next: { readonly column: Column; readonly isDown: boolean }) => void;
}): VNode {
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

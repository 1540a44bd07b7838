import type { VNode } from "preact";
import { BLUE, GREY } from "../../palette.ts";
import type { CompareCell, CompareRow } from "../../board/compareRows.ts";
import { miniDotsMark } from "../../board/miniDots.ts";
import { formatRange } from "../../format.ts";
import { countOf } from "../../sentences/words.ts";
import { MarkView } from "../parts/MarkView.tsx";

/** One outcome of one plan: number, word and the small picture of its futures. */
export function CellView({
  row,
  cell,
  plan,
  place,
  root,
}: {
  readonly row: CompareRow;
  readonly cell: CompareCell;
  readonly plan: string;
  readonly place: number;
  /** Makes ids of the picture its own. */
  readonly root: string;
}): VNode {
  return (
    <>
      <p class="compare-number">
        {cell.number} {cell.word === "" ? null : <span class={`badge word-${cell.word}`}>{cell.word}</span>}
      </p>
      {cell.dots.length === 0 ? null : (
        <MarkView
          mark={miniDotsMark({
            name: `${root}-${row.key}-${place}`,
            title: `${row.title}: ${plan}`,
            description: describe(row, cell),
            dots: cell.dots,
            filled: cell.filled,
            domain: row.domain,
            colour: place === 0 ? GREY : BLUE,
            rule: ruleOf(row, cell),
            formatTick: row.formatTick,
          })}
        />
      )}
      {cell.detail === "" ? null : <p class="compare-detail">{cell.detail}</p>}
    </>
  );
}

function ruleOf(row: CompareRow, cell: CompareCell): { readonly at: number; readonly label: string } | null {
  if (row.rule !== null) return { at: row.rule, label: "goal" };
  return cell.at === null ? null : { at: cell.at, label: row.formatTick(cell.at) };
}

function describe(row: CompareRow, cell: CompareCell): string {
  const ends = formatRange(cell.dots[0]!, cell.dots[cell.dots.length - 1]!, row.formatTick);
  const filled = cell.filled.filter((isFilled) => isFilled).length;
  const count = filled === cell.dots.length ? "" : ` ${countOf(filled, "dot is", "dots are")} filled.`;
  return `${countOf(cell.dots.length, "dot", "dots")} from ${ends.replace(" to ", " up to ")}.${count}`;
}

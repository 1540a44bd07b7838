import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import { formatCount, formatOfHundred } from "../../../format.ts";
import { quoted } from "../../../sentences/words.ts";
import type { NetworkModel } from "../networkModel.ts";
import { schoolRows, shareOf, type SchoolColumn } from "../listRows.ts";
import { SortHeads } from "./SortHead.tsx";

const heads: readonly (readonly [SchoolColumn, string])[] = [
  ["name", "School"],
  ["staff", "Staff"],
  ["users", "Use it"],
  ["share", "Of 100 staff"],
  ["ties", "Ties to other schools"],
];

/** The picture's schools as a table; choosing one chooses it in the picture too. */
export function SchoolsTable({ model }: { readonly model: NetworkModel }): VNode | null {
  const sorted = useSignal<{ column: SchoolColumn; isDown: boolean }>({ column: "name", isDown: false });
  const loaded = model.loaded.value;
  const moment = model.moment.value;
  if (loaded === null || moment === null) return null;
  const rows = schoolRows(loaded, moment, sorted.value.column, sorted.value.isDown);
  const practice = quoted(loaded.story.practices[moment.practice]!.name);
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label="Table of schools">
      <table class="names">
        <caption>
          Week {moment.week}: who uses {practice} in each school. Choose a school to see it in the picture.
        </caption>
        <SortHeads heads={heads} sorted={sorted.value} sort={(next) => (sorted.value = next)} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.school} class={row.school === model.school.value ? "chosen" : undefined}>
              <th scope="row">
                <button
                  type="button"
                  class="network-pick"
                  aria-pressed={row.school === model.school.value}
                  onClick={() => model.choose(-1, row.school === model.school.value ? -1 : row.school)}
                >
                  {row.name}
                </button>
              </th>
              <td>{formatCount(row.staff)}</td>
              <td>{formatCount(row.users)}</td>
              <td>{formatOfHundred(shareOf(row))}</td>
              <td>{formatCount(row.ties)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

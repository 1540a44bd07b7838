import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import { formatCount, NO_VALUE } from "../../../format.ts";
import { countOf, quoted } from "../../../sentences/words.ts";
import type { NetworkModel } from "../networkModel.ts";
import { doings, personRows, type Doing, type PersonColumn, type PersonFilter } from "../listRows.ts";
import { SortHeads } from "./SortHead.tsx";
import { schoolLabel } from "../../../text.ts";

/** People on one page of the list. */
const PAGE = 50;

const heads: readonly (readonly [PersonColumn, string])[] = [
  ["name", "Name"],
  ["school", "School"],
  ["role", "Role"],
  ["doing", "In this week"],
  ["since", "Since week"],
  ["learnsFrom", "Learns from"],
];

/** The picture's people as a list to filter, sort and leaf through; choosing one chooses her in the picture too. */
export function StaffList({ model }: { readonly model: NetworkModel }): VNode | null {
  const filter = useSignal<PersonFilter>({ text: "", school: -1, doing: "all" });
  const sorted = useSignal<{ column: PersonColumn; isDown: boolean }>({ column: "school", isDown: false });
  const page = useSignal(0);
  const loaded = model.loaded.value;
  const moment = model.moment.value;
  if (loaded === null || moment === null) return null;
  const { story } = loaded;
  const rows = personRows(loaded, moment.practice, filter.value, sorted.value.column, sorted.value.isDown);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(page.value, pages - 1);
  const narrow = (change: Partial<PersonFilter>): void => {
    filter.value = { ...filter.value, ...change };
    page.value = 0;
  };
  return (
    <>
      <div class="network-choices">
        <label>
          Find a name
          <input
            type="search"
            value={filter.value.text}
            onInput={(event) => narrow({ text: event.currentTarget.value })}
          />
        </label>
        <label>
          Staff of
          <select
            value={String(filter.value.school)}
            onChange={(event) => narrow({ school: Number(event.currentTarget.value) })}
          >
            <option value="-1">all schools</option>
            {story.schoolNames.map((name, s) => (
              <option key={s} value={String(s)}>
                {schoolLabel(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Who
          <select
            value={filter.value.doing}
            onChange={(event) => narrow({ doing: event.currentTarget.value as Doing | "all" })}
          >
            <option value="all">do anything</option>
            {doings.map((doing) => (
              <option key={doing} value={doing}>
                {doing}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p>
        {countOf(rows.length, "person", "people")}
        {pages > 1 ? `, page ${at + 1} of ${pages}` : ""}.
      </p>
      {rows.length === 0 ? null : (
        <div class="scroll" role="region" tabIndex={0} aria-label="List of staff">
          <table>
            <caption>
              Week {moment.week}: who uses {quoted(story.practices[moment.practice]!.name)}. Choose a name to
              see how it came there.
            </caption>
            <SortHeads heads={heads} sorted={sorted.value} sort={(next) => (sorted.value = next)} />
            <tbody>
              {rows.slice(at * PAGE, (at + 1) * PAGE).map((row) => (
                <tr key={row.person} class={row.person === model.person.value ? "chosen" : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      class="network-pick"
                      aria-pressed={row.person === model.person.value}
                      aria-label={`${row.name} of ${row.school}`}
                      onClick={() =>
                        row.person === model.person.value
                          ? model.choose(-1, -1)
                          : model.choose(row.person, loaded.scene.schoolOf[row.person]!)
                      }
                    >
                      {row.name}
                    </button>
                  </th>
                  <td>{row.school}</td>
                  <td>{row.role}</td>
                  <td>{row.doing}</td>
                  <td>{row.since < 0 ? NO_VALUE : row.since === 0 ? "start" : row.since}</td>
                  <td>{formatCount(row.learnsFrom)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages === 1 ? null : (
        <div class="network-buttons">
          <button type="button" disabled={at === 0} onClick={() => (page.value = at - 1)}>
            Page before
          </button>
          <button type="button" disabled={at === pages - 1} onClick={() => (page.value = at + 1)}>
            Next page
          </button>
        </div>
      )}
    </>
  );
}

import type { VNode } from "preact";
import { formatCount } from "../../format.ts";
import { countOf } from "../../sentences/words.ts";
import { asSentence } from "./asSentence.ts";
import type { DistrictPreview } from "./made.ts";

/** Rows shown; of more schools, the first. */
const SHOWN = 200;

/** What a district was read as, before it is used. */
export function Preview({ preview }: { readonly preview: DistrictPreview }): VNode {
  const { schools, staff, teachers, ties, notes } = preview;
  return (
    <section class="share-part" aria-label="What was read">
      <h3>This is what the page read</h3>
      <p>
        {countOf(schools.length, "school")}, {countOf(staff, "person", "people")} on the staff,{" "}
        {formatCount(teachers)} of them teachers; {countOf(ties, "tie")} along which practices can travel.
      </p>
      {notes.length === 0 ? null : (
        <ul>
          {notes.map((note) => (
            <li key={note}>{asSentence(note)}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>Schools and their staff</summary>
        <div class="scroll" role="region" tabIndex={0} aria-label="Table: schools and their staff">
          <table class="names">
            <caption>
              {schools.length > SHOWN
                ? `The first ${SHOWN} of ${countOf(schools.length, "school")}`
                : "All schools"}
            </caption>
            <thead>
              <tr>
                <th scope="col">School</th>
                <th scope="col">Staff</th>
              </tr>
            </thead>
            <tbody>
              {schools.slice(0, SHOWN).map((school) => (
                <tr key={school.name}>
                  <th scope="row">{school.name}</th>
                  <td>{formatCount(school.staff)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

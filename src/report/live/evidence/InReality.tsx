import type { VNode } from "preact";
import { mechanismGrounds } from "../../../model/inReality/mechanismGrounds.ts";
import { otherGrounds } from "../../../model/inReality/otherGrounds.ts";
import { perilGrounds } from "../../../model/inReality/perilGrounds.ts";
import type { Ground } from "../../../model/inReality/ground.ts";
import { countOf } from "../../sentences/words.ts";
import type { PageData } from "../pageData.ts";
import { groundRow, type GroundRow } from "./groundRows.ts";

const groups: readonly { readonly heading: string; readonly grounds: readonly Ground[] }[] = [
  { heading: "The four perils", grounds: perilGrounds },
  { heading: "What happens in a week", grounds: mechanismGrounds },
  { heading: "What is given", grounds: otherGrounds },
];

/** What each part of the model stands for, and what it makes of it. */
export function InReality({ data }: { readonly data: PageData }): VNode {
  return (
    <section aria-labelledby="in-reality">
      <h2 id="in-reality">In reality, and in this simulation</h2>
      <p>
        A simulation is simpler than life. Here is what each part of it stands for, where that comes from, and
        how well its size is known.
      </p>
      {groups.map(({ heading, grounds }) => (
        <details key={heading} class="grounds">
          <summary>
            {heading}: {countOf(grounds.length, "part")}
          </summary>
          {grounds.map((ground) => (
            <Row key={ground.key} row={groundRow(ground, data.settingLines, data.result.assumptions)} />
          ))}
        </details>
      ))}
    </section>
  );
}

function Row({ row }: { readonly row: GroundRow }): VNode {
  const { ground, strength, tried, numbers } = row;
  return (
    <article class="ground" aria-labelledby={`ground-${ground.key}`}>
      <h3 id={`ground-${ground.key}`}>{ground.label}</h3>
      <div class="ground-pair">
        <p>
          <strong>In reality,</strong> {ground.inReality}
        </p>
        <p>
          <strong>In this simulation,</strong> {ground.inSimulation}
        </p>
      </div>
      <dl class="ground-facts">
        <div>
          <dt>Source</dt>
          <dd>{ground.source}</dd>
        </div>
        <div>
          <dt>How well known</dt>
          <dd>{strength}</dd>
        </div>
        <div>
          <dt>Range tried</dt>
          <dd>{tried}</dd>
        </div>
      </dl>
      {numbers.length === 0 ? null : (
        <details>
          <summary>
            {countOf(numbers.length, "number")} of this part: {ground.label}
          </summary>
          <div class="scroll" role="region" tabIndex={0} aria-label={`Numbers: ${ground.label}`}>
            <table class="names">
              <thead>
                <tr>
                  <th scope="col">number</th>
                  <th scope="col">here</th>
                  <th scope="col">what is plausible</th>
                </tr>
              </thead>
              <tbody>
                {numbers.map(({ label, used, plausible }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{used}</td>
                    <td>{plausible}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </article>
  );
}

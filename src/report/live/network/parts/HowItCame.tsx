import type { VNode } from "preact";
import { chainHeading, chainSentences } from "../../../board/network/chainSentences.ts";
import { schoolLine } from "../../../board/network/summary.ts";
import { shortName, schoolOfPerson } from "../../../board/network/people.ts";
import type { NetworkModel } from "../networkModel.ts";
import { schoolLabel } from "../../../text.ts";

/** "How did this get here?": whom to follow, and the way of the practice to her in sentences. */
export function HowItCame({ model }: { readonly model: NetworkModel }): VNode {
  const loaded = model.loaded.value;
  const moment = model.moment.value;
  const person = model.person.value;
  const school = Math.max(0, model.school.value);
  return (
    <section class="network-how" aria-labelledby="network-how">
      <h2 id="network-how">How did this get here?</h2>
      {loaded === null || moment === null ? (
        <p>Once a future is shown, choose a person to see from whom a practice came.</p>
      ) : (
        <>
          <div class="network-choices">
            <label>
              School
              <select
                value={String(school)}
                onChange={(event) => model.choose(-1, Number(event.currentTarget.value))}
              >
                {loaded.story.schoolNames.map((name, s) => (
                  <option key={s} value={String(s)}>
                    {schoolLabel(name)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              Follow one person
              <select
                value={String(person)}
                onChange={(event) => {
                  const chosen = Number(event.currentTarget.value);
                  model.choose(
                    chosen,
                    chosen < 0 ? model.school.value : schoolOfPerson(loaded.story, chosen),
                  );
                }}
              >
                <option value="-1">Nobody yet</option>
                {peopleOf(loaded.story.schoolOffsets, school).map((i) => (
                  <option key={i} value={String(i)}>
                    {shortName(loaded.story, i)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <Way model={model} />
        </>
      )}
    </section>
  );
}

function Way({ model }: { readonly model: NetworkModel }): VNode | null {
  const { loaded, moment, person } = {
    loaded: model.loaded.value,
    moment: model.moment.value,
    person: model.person.value,
  };
  if (loaded === null || moment === null) return null;
  const { story, state, scene } = loaded;
  if (person < 0) {
    const school = model.school.value;
    return (
      <>
        {school < 0 ? null : <p>{schoolLine(story, moment, school, scene.between)}</p>}
        <p>Choose somebody here, in the picture or in the list below, to see from whom the practice came.</p>
      </>
    );
  }
  const chain = model.chain.value;
  const isUser = state.inDomainOf(person, moment.practice) === moment.practice;
  return (
    <>
      <p>{chainHeading(story, person, moment.practice, chain, isUser)}</p>
      <ol class="network-way">
        {chainSentences(story, chain).map((sentence, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ol>
    </>
  );
}

function peopleOf(offsets: Int32Array, school: number): readonly number[] {
  const first = offsets[school]!;
  return Array.from({ length: offsets[school + 1]! - first }, (_, k) => first + k);
}

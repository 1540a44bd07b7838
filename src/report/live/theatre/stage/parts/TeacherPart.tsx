import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { personName, schoolOfPerson, shortName } from "../../../../board/network/people.ts";
import { teacherSentences } from "../../../../theatre/sentences/teacher.ts";
import { teacherFacts } from "../../../../theatre/teacherFacts.ts";
import { usePage } from "../../../state/page.ts";
import type { PersonCard } from "../../actRun.ts";
import type { Theatre } from "../../theatre.ts";
import type { StageSides } from "../sides.ts";
import { useCards } from "../useCards.ts";
import { CardSide } from "./CardSide.tsx";

/** One person on both sides: who she is, what she knows and weighs, and what happened to her. */
export function TeacherPart({
  theatre,
  sides,
}: {
  readonly theatre: Theatre;
  readonly sides: StageSides;
}): VNode {
  const cards = useCards(usePage(), theatre, sides).value;
  const { story } = sides.run.left;
  const person = theatre.person.value;
  const week = Math.min(theatre.week.value, sides.weeks);
  return (
    <section class="stage-teacher" aria-labelledby="stage-teacher">
      <h4 id="stage-teacher">
        {person < 0 ? "One person, on both sides" : `${personName(story, person)}, on both sides`}
      </h4>
      <PersonChooser theatre={theatre} sides={sides} />
      {person < 0 ? (
        <p>Click on a mark, or choose somebody here, to see what they know and weigh on each side.</p>
      ) : theatre.isPlaying.value ? (
        <p>Pause to see what they know and weigh.</p>
      ) : (
        <>
          <div class="stage-cards">
            {(["left", "right"] as const).map((side) => (
              <div key={side} class={`stage-card stage-${side}`}>
                <h5>{theatre.act.value[side].name}</h5>
                {cards.kind === "ready" && cards[side].person === person ? (
                  <CardSide
                    card={cards[side]}
                    practice={practiceOf(theatre, sides, cards.left, cards.right)}
                    side={theatre.act.value[side].name}
                  />
                ) : cards.kind === "failed" ? (
                  <p>This could not be looked up. {cards.message}</p>
                ) : (
                  <p>Looking it up …</p>
                )}
              </div>
            ))}
          </div>
          <TeacherStory sides={sides} person={person} week={week} />
        </>
      )}
    </section>
  );
}

/** What happened to her so far, on both sides together. */
function TeacherStory({
  sides,
  person,
  week,
}: {
  readonly sides: StageSides;
  readonly person: number;
  readonly week: number;
}): VNode {
  const facts = useMemo(() => teacherFacts(sides.run, person), [sides, person]);
  return (
    <details>
      <summary>Her story so far</summary>
      <ol>
        {teacherSentences(facts, sides.run, week).map((sentence, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ol>
    </details>
  );
}

/** Practice that the card is about: the one that is followed, or in use on one side alone, or else the one that helps most. */
function practiceOf(theatre: Theatre, sides: StageSides, left: PersonCard, right: PersonCard): number {
  if (theatre.practice.value >= 0) return theatre.practice.value;
  if (left.uses !== right.uses) return right.uses >= 0 ? right.uses : left.uses;
  return sides.practices[0]?.practice ?? -1;
}

function PersonChooser({ theatre, sides }: { readonly theatre: Theatre; readonly sides: StageSides }): VNode {
  const { story } = sides.run.left;
  const person = theatre.person.value;
  const school = person < 0 ? -1 : schoolOfPerson(story, person);
  const [first, end] = school < 0 ? [0, 0] : [story.schoolOffsets[school]!, story.schoolOffsets[school + 1]!];
  return (
    <div class="stage-choices">
      <label>
        School
        <select
          value={String(school)}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            theatre.person.value = chosen < 0 ? -1 : story.schoolOffsets[chosen]!;
          }}
        >
          <option value="-1">None yet</option>
          {story.schoolNames.map((name, s) => (
            <option
              key={s}
              value={String(s)}
              disabled={story.schoolOffsets[s] === story.schoolOffsets[s + 1]}
            >
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Person
        <select
          value={String(person)}
          disabled={school < 0}
          onChange={(event) => (theatre.person.value = Number(event.currentTarget.value))}
        >
          {school < 0 ? <option value="-1">Choose a school first</option> : null}
          {Array.from({ length: end - first }, (_, k) => (
            <option key={first + k} value={String(first + k)}>
              {shortName(story, first + k)}
            </option>
          ))}
        </select>
      </label>
      {person < 0 ? null : (
        <button type="button" onClick={() => (theatre.person.value = -1)}>
          Let go
        </button>
      )}
    </div>
  );
}

import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { personName } from "../../../board/network/people.ts";
import { badPractice, pathFacts } from "../../../theatre/pathFacts.ts";
import { pathCompared, pathSentences } from "../../../theatre/sentences/path.ts";
import { teacherSentences } from "../../../theatre/sentences/teacher.ts";
import { teacherFacts, tellsOf } from "../../../theatre/teacherFacts.ts";
import type { ActRun } from "../actRun.ts";
import type { Theatre } from "../theatre.ts";

/** The story on the stage told twice: by one teacher, and by the practice that does least good on its way. */
export function StoryPlace({ theatre }: { readonly theatre: Theatre }): VNode | null {
  const state = theatre.stage.value;
  return state.kind === "ready" ? <Stories theatre={theatre} run={state.run} /> : null;
}

function Stories({ theatre, run }: { readonly theatre: Theatre; readonly run: ActRun }): VNode {
  const person = theatre.person.value < 0 ? tellsOf(run) : theatre.person.value;
  const teacher = useMemo(() => teacherSentences(teacherFacts(run, person), run), [run, person]);
  const practice = useMemo(() => badPractice(run.right.story, run.domain), [run]);
  return (
    <>
      <section aria-labelledby="theatre-teacher">
        <h4 id="theatre-teacher">One teacher’s story: {personName(run.left.story, person)}</h4>
        <ul>
          {teacher.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
      </section>
      {practice < 0 ? null : <PathPart theatre={theatre} run={run} practice={practice} />}
    </>
  );
}

function PathPart({
  theatre,
  run,
  practice,
}: {
  readonly theatre: Theatre;
  readonly run: ActRun;
  readonly practice: number;
}): VNode {
  const { left, right } = theatre.act.value;
  const paths = useMemo(
    () => ([run.left, run.right] as const).map(({ story }) => ({ story, facts: pathFacts(story, practice) })),
    [run, practice],
  );
  const [one, other] = paths as [(typeof paths)[0], (typeof paths)[0]];
  return (
    <section aria-labelledby="theatre-path">
      <h4 id="theatre-path">The way of one practice</h4>
      <p>{pathCompared(one.facts, other.facts)}</p>
      <div class="theatre-paths">
        {[one, other].map(({ story, facts }, side) => (
          <div key={side}>
            <h5>{side === 0 ? `Left: ${left.name}` : `Right: ${right.name}`}</h5>
            <ul>
              {pathSentences(facts, story).map((sentence, at) => (
                <li key={at}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

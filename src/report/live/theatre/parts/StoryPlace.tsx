import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { badPractice, pathFacts } from "../../../theatre/pathFacts.ts";
import { pathCompared, pathSentences, wayThere } from "../../../theatre/sentences/path.ts";
import { teacherSentences } from "../../../theatre/sentences/teacher.ts";
import { teacherFacts, tellsOf } from "../../../theatre/teacherFacts.ts";
import type { ActRun } from "../actRun.ts";
import type { Theatre } from "../theatre.ts";
import { useTheatre } from "../useTheatre.ts";

/** The story of one teacher and the path of one practice, as far as a run is on the stage. */
export function StoryPlace(): VNode | null {
  const theatre = useTheatre();
  const state = theatre.stage.value;
  return state.kind === "ready" ? <Stories run={state.run} theatre={theatre} /> : null;
}

function Stories({ run, theatre }: { readonly run: ActRun; readonly theatre: Theatre }): VNode {
  const chosen = theatre.person.value;
  const followed = theatre.practice.value;
  const teacher = useMemo(
    () => teacherSentences(teacherFacts(run, chosen >= 0 ? chosen : tellsOf(run)), run),
    [run, chosen],
  );
  const path = useMemo(() => pathOf(run, followed), [run, followed]);
  return (
    <>
      <h4>The story of one teacher</h4>
      <Lines sentences={teacher} />
      {path === null ? null : (
        <>
          <h4>The way of one practice, on the right</h4>
          <Lines sentences={path.sentences} />
          {path.way.length < 2 ? null : (
            <details>
              <summary>From one person to the next</summary>
              <Lines sentences={path.way} />
            </details>
          )}
        </>
      )}
    </>
  );
}

function Lines({ sentences }: { readonly sentences: readonly string[] }): VNode {
  return (
    <ul>
      {sentences.map((sentence, at) => (
        <li key={at}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Sentences on a practice's way on the right, beside where it ends on the left; null where there is no practice to follow. */
function pathOf(
  { left, right, domain }: ActRun,
  followed: number,
): { readonly sentences: readonly string[]; readonly way: readonly string[] } | null {
  const practice = followed >= 0 ? followed : badPractice(right.story, domain);
  if (practice < 0) return null;
  const facts = pathFacts(right.story, practice);
  return {
    sentences: [
      ...pathSentences(facts, right.story),
      ...(facts.schools.length === 0 ? [] : [pathCompared(pathFacts(left.story, practice), facts)]),
    ],
    way: wayThere(facts, right.story),
  };
}

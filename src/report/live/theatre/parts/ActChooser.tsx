import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Theatre } from "../theatre.ts";
import { placeOf } from "../theatreRoute.ts";

/** The acts with what each asks, or with its claim once the room has been through it. Folds away once one was chosen. */
export function ActChooser({ theatre }: { readonly theatre: Theatre }): VNode {
  const { acts, act, finished, step } = theatre;
  const [isOpen, setOpen] = useState(step.peek() === "setup");
  const isAtStart = step.value === "setup";
  // Once the room goes on, the stage needs the place.
  useEffect(() => {
    if (!isAtStart) setOpen(false);
  }, [isAtStart]);
  return (
    <details
      class="theatre-acts"
      open={isOpen}
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>
        Choose an act: {finished.value.size} of {acts.length} done
      </summary>
      <nav aria-label="Acts">
        <ol>
          {acts.map(({ key, title, claim, prediction }) => (
            <li key={key} class={key === act.value.key ? "current" : undefined}>
              <a
                href={`#/theatre/${placeOf(key, "setup")}`}
                aria-current={key === act.value.key ? "true" : undefined}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  setOpen(false);
                  theatre.openAct(key);
                }}
              >
                {title}
              </a>
              <p>
                {finished.value.has(key) ? (
                  <>
                    <strong>Done. </strong>
                    {claim}
                  </>
                ) : (
                  prediction.question
                )}
              </p>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}

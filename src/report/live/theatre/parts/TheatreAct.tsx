import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { measureNote } from "../../../theatre/sentences/measureNote.ts";
import { stepBodies } from "../steps/index.ts";
import { stepName } from "../stepRules.ts";
import { stepKeys, type StepKey } from "../theatre.ts";
import { useTheatre } from "../useTheatre.ts";
import { ActChooser } from "./ActChooser.tsx";
import { StepButtons } from "./StepButtons.tsx";
import { Stepper } from "./Stepper.tsx";

/** Steps that show the measure's numbers. */
const MEASURING: readonly StepKey[] = ["predict", "reveal", "futures", "fix"];

/** The act in hand: its steps, the step that the room is at, and its claim once the room has seen what came: before, it would tell the room what to predict. */
export function TheatreAct(): VNode {
  const theatre = useTheatre();
  const act = theatre.act.value;
  const step = theatre.step.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRef("");
  useEffect(() => {
    const now = `${act.key}/${step}`;
    // Who steps on by key or by ear goes on reading here; who has just opened the page begins at its top.
    // A presenter's own buttons keep the focus: the next step is asked for from there.
    const isPresenter = document.activeElement?.closest(".presenter-bar, .speaker-drawer") ?? null;
    if (place.current !== "" && place.current !== now && isPresenter === null) heading.current?.focus();
    place.current = now;
  }, [act.key, step]);
  const Body = stepBodies[step];
  const note = measureNote(act.measures[0]!);
  return (
    <>
      <ActChooser theatre={theatre} />
      <section class="theatre-act" aria-labelledby="theatre-act-title">
        <h2 id="theatre-act-title">{act.title}</h2>
        {theatre.seen.value.has("reveal") ? <p class="theatre-claim">{act.claim}</p> : null}
        <Stepper theatre={theatre} />
        <div class={`theatre-step theatre-step-${step}`}>
          <h3 ref={heading} tabIndex={-1}>
            {stepKeys.indexOf(step) + 1}. {stepName(step, theatre)}
          </h3>
          <Body key={`${act.key}/${step}`} theatre={theatre} />
          {note === undefined || !MEASURING.includes(step) ? null : <p class="small">{note}</p>}
        </div>
        <StepButtons theatre={theatre} />
      </section>
    </>
  );
}

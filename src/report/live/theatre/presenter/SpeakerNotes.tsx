import type { VNode } from "preact";
import { useId } from "preact/hooks";
import type { Signal } from "@preact/signals";
import type { Page } from "../../state/page.ts";
import { PromptEntries } from "../parts/PromptEntries.tsx";
import { promptsOf } from "../prompts.ts";
import { stepBeside, stepName } from "../stepRules.ts";
import { stepKeys, type Theatre } from "../theatre.ts";
import { actAfter } from "./presenterDeeds.ts";
import { stepNotes } from "./stepNotes.ts";
import { Tally } from "./Tally.tsx";
import type { Timer } from "./timer.ts";
import { TimerPart } from "./TimerPart.tsx";

/** What the leader has before her: shown in the speaker window, or in a drawer on the page. */
export interface SpeakerNotesProps {
  readonly page: Page;
  readonly theatre: Theatre;
  readonly timer: Signal<Timer>;
}

/** The act, the step, what to notice, what comes next, prompts, hands and time. */
export function SpeakerNotes({ page, theatre, timer }: SpeakerNotesProps): VNode {
  const id = useId();
  const act = theatre.act.value;
  const step = theatre.step.value;
  const [before, next] = [stepBeside(step, -1), stepBeside(step, 1)];
  const prompts = promptsOf(act, page.settings.value);
  const nextAct = actAfter(theatre);
  const lock = next === null ? null : theatre.lockOf(next);
  return (
    <div class="speaker">
      <h1>{act.title}</h1>
      <p class="speaker-step" role="status">
        Step {stepKeys.indexOf(step) + 1} of {stepKeys.length}: <strong>{stepName(step, theatre)}</strong>
        {theatre.isBlank.value ? " (the stage is hidden)" : ""}
      </p>
      <div class="speaker-buttons">
        <button type="button" disabled={before === null} onClick={() => theatre.go(-1)}>
          Back
        </button>
        {next === null && nextAct !== null ? (
          <button type="button" class="main" onClick={() => theatre.openAct(nextAct.key)}>
            Next act: {nextAct.title}
          </button>
        ) : (
          <button type="button" class="main" disabled={next === null} onClick={() => theatre.go(1)}>
            {next === null ? "The end" : `Next: ${stepName(next, theatre)}`}
          </button>
        )}
        <button
          type="button"
          aria-pressed={theatre.isBlank.value}
          onClick={() => (theatre.isBlank.value = !theatre.isBlank.value)}
        >
          {theatre.isBlank.value ? "Show the stage" : "Hide the stage"}
        </button>
      </div>
      {lock === null ? null : <p class="said">{lock}</p>}
      <section class="speaker-part" aria-labelledby={`${id}-now`}>
        <h2 id={`${id}-now`}>Now</h2>
        <p>{stepNotes[step]}</p>
        {step === "watch" ? <p>{act.watch}</p> : null}
      </section>
      <section class="speaker-part" aria-labelledby={`${id}-notice`}>
        <h2 id={`${id}-notice`}>What the room should notice</h2>
        <p>{act.notice}</p>
      </section>
      <section class="speaker-part" aria-labelledby={`${id}-prompts`}>
        <h2 id={`${id}-prompts`}>Questions for the room</h2>
        <dl>
          <PromptEntries prompts={prompts} />
        </dl>
      </section>
      <TimerPart timer={timer} />
      <Tally theatre={theatre} />
    </div>
  );
}

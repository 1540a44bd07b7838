import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { batch, useSignal } from "@preact/signals";
import { useLessMotion } from "../../state/preferences.ts";
import { stepBeside, stepName } from "../stepRules.ts";
import { stepKeys, type Theatre } from "../theatre.ts";
import { actAfter, carryOut } from "./presenterDeeds.ts";
import type { Presenter } from "./usePresenter.ts";

/** All that is left of the page's controls before a room: step, on and back, hide, notes, leave. */
export function PresenterBar({ presenter }: { readonly presenter: Presenter }): VNode {
  const { theatre, place, refusal } = presenter;
  const at = stepKeys.indexOf(theatre.step.value);
  const isBlank = theatre.isBlank.value;
  return (
    <div class="presenter-bar" role="group" aria-label="For the presenter">
      <button type="button" disabled={at === 0} onClick={() => carryOut({ kind: "before" }, presenter)}>
        Back
      </button>
      <p class="presenter-step" role="status">
        <span class="presenter-count">
          {at + 1} of {stepKeys.length}:{" "}
        </span>
        {stepName(theatre.step.value, theatre)}
      </p>
      <PlayButton theatre={theatre} />
      <NextButton presenter={presenter} />
      <button type="button" aria-pressed={isBlank} onClick={() => carryOut({ kind: "blank" }, presenter)}>
        {isBlank ? "Show" : "Hide"}
      </button>
      <button type="button" onClick={() => presenter.toggleSpeaker()}>
        {place.value === "drawer" ? "Close notes" : "Notes"}
      </button>
      <FullScreen />
      <button type="button" onClick={() => (theatre.isPresenting.value = false)}>
        Leave
      </button>
      {/* Spoken by the page as it comes up; here for those who look. */}
      <p class="presenter-said" aria-hidden="true">
        {refusal.value}
      </p>
      <p class="presenter-said" role="status">
        {place.value === "lost" ? "The speaker window is gone. Press S or “Notes” to open it again." : ""}
      </p>
    </div>
  );
}

/** Plays what is on the stage, at the step that shows it; absent where nothing may move. */
function PlayButton({ theatre }: { readonly theatre: Theatre }): VNode | null {
  const canPlay = !useLessMotion();
  const { isPlaying, week, weeks } = theatre;
  if (!canPlay || theatre.step.value !== "watch" || theatre.stage.value.kind !== "ready") return null;
  const toggle = (): void =>
    batch(() => {
      if (!isPlaying.value && week.value >= weeks.value) week.value = 0;
      isPlaying.value = !isPlaying.value;
    });
  return (
    <button type="button" onClick={toggle}>
      {isPlaying.value ? "Pause" : "Play"}
    </button>
  );
}

/** On to the next step; after the last to the next act, which no key does by mistake. */
function NextButton({ presenter }: { readonly presenter: Presenter }): VNode {
  const { theatre } = presenter;
  const next = actAfter(theatre);
  if (stepBeside(theatre.step.value, 1) !== null || next === null)
    return (
      <button
        type="button"
        class="main"
        disabled={stepBeside(theatre.step.value, 1) === null}
        onClick={() => carryOut({ kind: "next" }, presenter)}
      >
        Next
      </button>
    );
  return (
    <button type="button" class="main" onClick={() => theatre.openAct(next.key)}>
      Next act
    </button>
  );
}

/** Offered where the browser allows it; F11 does the same, and nothing here needs it. */
function FullScreen(): VNode | null {
  const isAllowed = useSignal(false);
  const isFull = useSignal(false);
  useEffect(() => {
    isAllowed.value = document.fullscreenEnabled === true;
    const hear = (): void => void (isFull.value = document.fullscreenElement !== null);
    hear();
    document.addEventListener("fullscreenchange", hear);
    return () => document.removeEventListener("fullscreenchange", hear);
  }, []);
  if (!isAllowed.value) return null;
  const toggle = (): void => {
    const asked = isFull.peek() ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // Refused: the window stays as it is, and everything works in it.
    asked.catch(() => undefined);
  };
  return (
    <button type="button" aria-pressed={isFull.value} onClick={toggle}>
      Full screen
    </button>
  );
}

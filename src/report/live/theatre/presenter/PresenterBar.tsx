import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { stepNames } from "../stepRules.ts";
import { stepKeys } from "../theatre.ts";
import { carryOut } from "./presenterDeeds.ts";
import type { Presenter } from "./usePresenter.ts";

/** All that is left of the page's controls before a room: step, on and back, hide, notes, leave. */
export function PresenterBar({ presenter }: { readonly presenter: Presenter }): VNode {
  const { theatre, place } = presenter;
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
        {stepNames[theatre.step.value]}
      </p>
      <button
        type="button"
        class="main"
        disabled={at === stepKeys.length - 1}
        onClick={() => carryOut({ kind: "next" }, presenter)}
      >
        Next
      </button>
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
      <p class="presenter-said" role="status">
        {place.value === "lost" ? "The speaker window is gone. Press S or “Notes” to open it again." : ""}
      </p>
    </div>
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

import { h, type VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { effect, signal, useComputed, useSignal, type ReadonlySignal } from "@preact/signals";
import type { Page } from "../../state/page.ts";
import { preferences } from "../../state/preferences.ts";
import { presenting } from "../../state/projector.ts";
import { pressedOnStage } from "../stage/stageKeys.ts";
import type { Theatre } from "../theatre.ts";
import { carryOut, type PresenterMeans } from "./presenterDeeds.ts";
import { isForControl, isForField, presenterDeed } from "./presenterKeys.ts";
import { SpeakerNotes, type SpeakerNotesProps } from "./SpeakerNotes.tsx";
import { SpeakerWindow, type SpeakerPlace } from "./speakerWindow.ts";
import { freshTimer } from "./timer.ts";

/** What the presenter's parts share. */
export interface Presenter extends PresenterMeans {
  readonly notes: SpeakerNotesProps;
  readonly place: ReadonlySignal<SpeakerPlace>;
  /** Why the theatre does not go on, until it does; else empty. */
  readonly refusal: ReadonlySignal<string>;
}

/** One watch for the page: it runs on while the leader looks at another view. */
const timer = signal(freshTimer);

/** Hears the presenter's keys while the theatre is shown, keeps the page's ground in step, and holds the speaker window. */
export function usePresenter(page: Page, theatre: Theatre): Presenter {
  const speaker = useSignal<SpeakerWindow | null>(null);
  const refusal = useSignal("");
  const notes: SpeakerNotesProps = { page, theatre, timer };
  const means: PresenterMeans = {
    theatre,
    announce: (text) => page.announce(text),
    refuse(why) {
      refusal.value = why;
      page.announce(why);
    },
    toggleSpeaker: () => speaker.peek()?.toggle(),
    closeDrawer() {
      if (speaker.peek()?.place.peek() !== "drawer") return false;
      speaker.peek()!.close();
      return true;
    },
  };
  const newest = useRef(means);
  newest.current = means;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const deed = presenterDeed(event);
      if (event.defaultPrevented || isForField(event.target, event.key)) return;
      if (deed === null) return passToStage(event, theatre);
      if (event.key.length === 1 && !preferences.peek().singleKeys) return;
      const isOwnWindow = event.view === window || event.view === null;
      if (isOwnWindow && !isForRoom(event.target, theatre)) return;
      if (deed.kind === "next" || deed.kind === "before") leaveField(event.target);
      if (carryOut(deed, newest.current)) event.preventDefault();
    };
    const made = new SpeakerWindow(window, () => h("main", null, h(SpeakerNotes, notes)) as VNode, hear);
    speaker.value = made;
    document.addEventListener("keydown", hear);
    let before: Element | null = null;
    const stopBlank = effect(() => {
      // What is hidden cannot keep the focus: it comes back with the stage.
      if (theatre.isBlank.value) before = document.activeElement;
      else if (before instanceof HTMLElement) {
        const element = before;
        before = null;
        requestAnimationFrame(() => element.isConnected && element.focus());
      }
    });
    // Who goes on wants to see where to.
    const stopStep = theatre.step.subscribe(() => (theatre.isBlank.value = false));
    // What was asked for has come, or the leader has gone elsewhere.
    const stopRefusal = effect(() => {
      if (theatre.step.value !== "predict" || theatre.prediction.value !== null) refusal.value = "";
    });
    const stop = effect(() => {
      presenting.value = theatre.isPresenting.value;
      document.documentElement.toggleAttribute("data-presenting", theatre.isPresenting.value);
      if (!theatre.isPresenting.value) theatre.isBlank.value = false;
    });
    return () => {
      stopBlank();
      stopStep();
      stopRefusal();
      stop();
      document.removeEventListener("keydown", hear);
      made.close();
      theatre.isPresenting.value = false;
      presenting.value = false;
      document.documentElement.removeAttribute("data-presenting");
    };
  }, [theatre]);
  const place = useComputed(() => speaker.value?.place.value ?? "nowhere");
  return { ...means, notes, place, refusal };
}

/** While presenting the stage hears its keys wherever the focus is, as long as no control there wants them. */
function passToStage(event: KeyboardEvent, theatre: Theatre): void {
  if (!theatre.isPresenting.peek() || theatre.isBlank.peek() || isForControl(event.target)) return;
  if (pressedOnStage(event, preferences.peek().singleKeys) === null) return;
  const stage = document.querySelector<HTMLElement>(".stage-pair");
  if (stage === null || stage === event.target || document.querySelector("dialog[open]") !== null) return;
  event.preventDefault();
  stage.focus({ preventScroll: true });
  stage.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, shiftKey: event.shiftKey }));
}

/** A number that is typed counts from when its field is left: who goes on from it leaves it. */
function leaveField(target: EventTarget | null): void {
  const field = target as Partial<HTMLInputElement> | null;
  if (field?.tagName?.toLowerCase() === "input") field.blur?.();
}

/** Whether a key on the page is meant for the room: while presenting, on the stage, or to close the notes. */
function isForRoom(target: EventTarget | null, theatre: Theatre): boolean {
  // What lies over the page has its keys to itself.
  if (document.querySelector("dialog[open]") !== null) return false;
  if (theatre.isPresenting.peek() || theatre.isBlank.peek()) return true;
  const element = target instanceof Element ? target : null;
  return (element?.closest('[role="application"], .speaker-drawer') ?? null) !== null;
}

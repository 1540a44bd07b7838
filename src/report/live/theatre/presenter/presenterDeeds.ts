import type { Act } from "../../../../model/acts/act.ts";
import { preferences, textSizes } from "../../state/preferences.ts";
import { stepBeside } from "../stepRules.ts";
import type { Theatre } from "../theatre.ts";
import { oneHandMore } from "./hands.ts";
import type { PresenterDeed } from "./presenterKeys.ts";

/** What deeds act on besides the theatre. */
export interface PresenterMeans {
  readonly theatre: Theatre;
  /** Opens the speaker's notes, or closes their drawer. */
  readonly toggleSpeaker: () => void;
  /** Closes the drawer with the notes; false where there is none. */
  readonly closeDrawer: () => boolean;
  readonly announce: (text: string) => void;
  /** Says, for all to see, why the theatre does not go on. */
  readonly refuse: (why: string) => void;
}

/** Carries out what a key or a button asks. Returns whether there was anything to do: a key is free otherwise. */
export function carryOut(deed: PresenterDeed, means: PresenterMeans): boolean {
  const { theatre } = means;
  switch (deed.kind) {
    case "next":
    case "before":
      return step(theatre, deed.kind === "next" ? 1 : -1, means.refuse);
    case "blank":
      setBlank(means, !theatre.isBlank.peek());
      return true;
    case "speaker":
      means.toggleSpeaker();
      return true;
    case "larger":
    case "smaller":
      return resize(deed.kind === "larger" ? 1 : -1);
    case "leave":
      return leave(means);
    case "hand":
      return addHand(means, deed.option);
  }
}

/** The act after the one in hand; null after the last. */
export function actAfter({ acts, act }: Pick<Theatre, "acts" | "act">): Act | null {
  return acts[acts.indexOf(act.value) + 1] ?? null;
}

/** Hides or shows the stage; what plays stops as it is hidden. */
export function setBlank({ theatre, announce }: PresenterMeans, isBlank: boolean): void {
  theatre.isBlank.value = isBlank;
  if (isBlank) theatre.isPlaying.value = false;
  announce(isBlank ? "The stage is hidden." : "The stage is shown again.");
}

function step(theatre: Theatre, by: 1 | -1, refuse: (why: string) => void): boolean {
  const wanted = stepBeside(theatre.step.peek(), by);
  const lock = wanted === null ? null : theatre.lockOf(wanted);
  theatre.go(by);
  if (lock !== null) refuse(lock);
  // Also at the ends: a clicker's key would otherwise scroll the page in front of the room.
  return true;
}

function resize(by: 1 | -1): boolean {
  const { textSize } = preferences.peek();
  const next = textSizes[textSizes.indexOf(textSize) + by];
  if (next !== undefined) preferences.value = { ...preferences.peek(), textSize: next };
  return true;
}

/** One thing at a time: the notes, the hidden stage, then the whole window. */
function leave(means: PresenterMeans): boolean {
  const { theatre } = means;
  if (means.closeDrawer()) return true;
  if (theatre.isBlank.peek()) {
    setBlank(means, false);
    return true;
  }
  if (!theatre.isPresenting.peek()) return false;
  theatre.isPresenting.value = false;
  return true;
}

function addHand({ theatre, announce }: PresenterMeans, option: number): boolean {
  if (theatre.step.peek() !== "predict") return false;
  const { options } = theatre.act.peek().prediction;
  const next = oneHandMore(theatre.prediction.peek(), options.length, option);
  if (next === null || next.kind !== "hands") return false;
  theatre.predict(next);
  announce(`${next.counts[option]} for ${options[option]!.words}`);
  return true;
}

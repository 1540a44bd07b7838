import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";

/** Sizes of text to choose from, per cent of the usual. */
export const textSizes = [100, 125, 150, 200] as const;

/** When the page is drawn for a washed-out wall: heavier lines, larger marks, darker greys, nothing faint. */
export const projectorChoices = ["never", "presenting", "always"] as const;
export type ProjectorChoice = (typeof projectorChoices)[number];

/** How a reader wants the page, whatever it shows. Kept while the page is open; nothing is stored. */
export interface Preferences {
  readonly textSize: (typeof textSizes)[number];
  /** Futures that the page runs of each plan; null: as many as suit the district. */
  readonly liveFutures: number | null;
  /** Nothing moves by itself, also where the computer does not ask for it. */
  readonly lessMotion: boolean;
  /** Keys without Ctrl, such as `?`. */
  readonly singleKeys: boolean;
  /** When the page is drawn for a projector. */
  readonly projector: ProjectorChoice;
}

/** The preferences in force. */
export const preferences = signal<Preferences>({
  textSize: 100,
  liveFutures: null,
  lessMotion: false,
  singleKeys: true,
  projector: "presenting",
});

/** Whether moving pictures are to be replaced by still ones: the reader or the computer asks for it. */
export function useLessMotion(): boolean {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const query = matchMedia("(prefers-reduced-motion: reduce)");
    const hear = (): void => setAsked(query.matches);
    hear();
    query.addEventListener("change", hear);
    return () => query.removeEventListener("change", hear);
  }, []);
  return isAsked || preferences.value.lessMotion;
}

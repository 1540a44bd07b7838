import { batch, computed, signal } from "@preact/signals";
import type { Live } from "../engine/live.ts";
import type { PageData } from "../pageData.ts";
import { changed, historyOf, redone, undone, type History } from "./history.ts";
import { keepPrompts } from "../theatre/prompts.ts";
import { homeOf } from "./doors.ts";
import { originalSettings } from "./originalSettings.ts";
import type { Page, ViewKey } from "./page.ts";
import type { Settings } from "./settings.ts";

/** How long a result waits for a newer one before it is said. */
const SPOKEN_AFTER = 800;

/** What the page needs of its surroundings; in Node, all that is asked does nothing. */
export interface Surroundings {
  readonly now: () => number;
  /** Called after each change of view or of the place in it, to give it an entry of its own in the browser's history. */
  readonly viewChanged: (view: ViewKey) => void;
  readonly later: (call: () => void, milliseconds: number) => unknown;
  readonly cancel: (handle: unknown) => void;
}

/** The page with the means to set what only its start and its frame may. */
export interface WritablePage extends Page {
  setView(view: ViewKey, path?: string): void;
  setAlive(isAlive: boolean): void;
  /** Starts an engine for the data; called again where other data take their place. */
  setEngine(make: (data: PageData) => Live & { end(): void }): void;
  replaceSettings(settings: Settings): void;
  /** Data of the same district of which more is known: settings stay. `engine`: whether it must know of them too. */
  fillData(data: PageData, engine: "anew" | "same"): void;
  readonly spoken: { readonly value: string };
  readonly canUndo: { readonly value: boolean };
  readonly canRedo: { readonly value: boolean };
}

/** A page that shows data. */
export function makePage(given: PageData, surroundings: Surroundings): WritablePage {
  const data = signal(given);
  const original = computed(() => data.value.saved ?? originalSettings(data.value.result));
  const history = signal<History>(historyOf(original.value));
  const view = signal<ViewKey>(homeOf(given));
  const path = signal("");
  const isAlive = signal(false);
  const live = signal<(Live & { end(): void }) | null>(null);
  const spoken = signal("");
  let makeLive: ((data: PageData) => Live & { end(): void }) | null = null;
  let speaking: unknown = null;
  const settings = computed(() => history.value.present);
  const setPlace = (next: ViewKey, place: string): void =>
    batch(() => {
      view.value = next;
      path.value = place;
    });

  return {
    data,
    settings,
    original,
    view,
    path,
    isAlive,
    live,
    spoken,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    change(edit, group) {
      history.value = changed(history.value, edit(settings.value), group ?? null, surroundings.now());
    },
    undo() {
      history.value = undone(history.value);
    },
    redo() {
      history.value = redone(history.value);
    },
    reset() {
      history.value = changed(history.value, originalSettings(data.value.result), null, surroundings.now());
    },
    replaceSettings(next) {
      history.value = changed(history.value, next, null, surroundings.now());
    },
    show(next, place) {
      if (next === view.value && (place ?? path.value) === path.value) return;
      setPlace(next, place ?? "");
      surroundings.viewChanged(next);
    },
    replacePath(place) {
      path.value = place;
    },
    setView(next, place = "") {
      setPlace(next, place);
    },
    setAlive(next) {
      isAlive.value = next;
    },
    setEngine(make) {
      makeLive = make;
      live.value?.end();
      live.value = make(data.value);
    },
    announce(text) {
      surroundings.cancel(speaking);
      speaking = surroundings.later(() => (spoken.value = text), SPOKEN_AFTER);
    },
    fillData(next, engine) {
      if (engine === "same") {
        data.value = next;
        return;
      }
      live.value?.end();
      batch(() => {
        data.value = next;
        live.value = makeLive === null ? null : makeLive(next);
      });
    },
    replaceData(next) {
      live.value?.end();
      batch(() => {
        data.value = next;
        history.value = historyOf(keepPrompts(next.saved ?? originalSettings(next.result), settings.peek()));
        live.value = makeLive === null ? null : makeLive(next);
      });
    },
  };
}

/** Surroundings in which nothing happens, for a page that is only drawn. */
export const still: Surroundings = {
  now: () => 0,
  viewChanged: () => undefined,
  later: () => null,
  cancel: () => undefined,
};

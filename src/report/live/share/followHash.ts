import { effect } from "@preact/signals";
import type { PageExtras } from "../frame/extras.ts";
import type { WritablePage } from "../state/makePage.ts";
import { viewOf } from "../start/route.ts";
import { homeOf } from "../state/doors.ts";
import type { ViewKey } from "../state/page.ts";
import { keepPrompts } from "../theatre/prompts.ts";
import type { SettingsRead } from "./applyDifference.ts";
import { formOf } from "./settingsForm.ts";
import { pathOfHash, readHash, writeHash } from "./settingsHash.ts";

/** Some browsers refuse more changes of the address than about one in 300 ms. */
const WRITTEN_AFTER = 300;

/** The browser's address and history, as far as they are needed. */
export interface AddressBar {
  readonly hash: () => string;
  /** Whether the page itself wrote the present entry of the history. */
  readonly isOwn: () => boolean;
  /** Puts another hash in place of the present one, as the page's own. */
  readonly replace: (hash: string) => void;
  /** Adds an entry of the page's own to the history. */
  readonly push: (hash: string) => void;
  readonly later: (call: () => void, milliseconds: number) => unknown;
  readonly cancel: (handle: unknown) => void;
}

/** What ties the page to its address. */
export interface HashFollower {
  /** Takes view, place in it and settings from the address: as the page opens. */
  read(): void;
  /** The address changed: Back and Forward go between views and leave the settings; an address that was typed is read. */
  moved(): void;
  /** Gives the view in hand, and the place in it, an entry of its own in the history. */
  viewChanged(): void;
  stop(): void;
}

/** Keeps the address in step with view and settings, and takes from it what somebody put there. */
export function followHash(page: WritablePage, extras: PageExtras, bar: AddressBar): HashFollower {
  let kept: SettingsRead["kept"] = [];
  let waiting: unknown = null;
  /** The address as the page last read or wrote it. */
  let known = bar.hash();
  const put = (deed: (hash: string) => void, hash: string): void => {
    deed(hash);
    known = bar.hash();
  };
  const present = (): string => {
    const [view, place] = [page.view.peek(), page.path.peek()];
    const path = place === "" ? view : `${view}/${place}`;
    return writeHash(path, page.settings.peek(), formOf(page.data.peek()), kept).hash;
  };
  const write = (): void => {
    waiting = null;
    // The browser has gone elsewhere and is about to say so: that entry must not be written over.
    if (bar.hash() !== known) return;
    const hash = present();
    // An address without any hash says the same as that of the first view.
    const isHome = hash === `#/${homeOf(page.data.peek())}`;
    if (hash !== bar.hash() && !(isHome && bar.hash() === "")) put(bar.replace, hash);
  };
  const writeSoon = (): void => {
    waiting ??= bar.later(write, WRITTEN_AFTER);
  };
  const stop = effect(() => {
    void page.settings.value;
    void page.path.value;
    writeSoon();
  });
  const arrive = (hash: string): void => {
    const view = viewOf(hash, page.data.peek());
    page.setView(view, placeOf(hash, view));
  };
  const read = (): void => {
    const hash = bar.hash();
    known = hash;
    arrive(hash);
    if (!hash.includes("?") || hash === present()) return;
    const found = readHash(hash, formOf(page.data.peek()));
    kept = found.kept;
    extras.remarks.value = remarksOf(found);
    page.replaceSettings(keepPrompts(found.settings, page.settings.peek()));
  };
  return {
    read,
    moved() {
      known = bar.hash();
      if (bar.isOwn()) arrive(known);
      else read();
      writeSoon();
    },
    viewChanged() {
      put(bar.push, present());
    },
    stop() {
      stop();
      if (waiting !== null) bar.cancel(waiting);
    },
  };
}

/** What stands behind the view's key in a hash: a view may have places of its own, such as `perils/groupthink`. */
function placeOf(hash: string, shown: ViewKey): string {
  const [view, ...place] = pathOfHash(hash).split("/");
  return view === shown ? place.join("/") : "";
}

/** What the reader is told of a link: sentences. */
function remarksOf({ isOfOtherReport, fits, remarks }: SettingsRead): string[] {
  const texts = remarks.map(({ text }) => text);
  if (!isOfOtherReport) return [...new Set(texts)];
  const taken = fits.length === 0 ? "Nothing of them fits here." : "Only what fits was taken.";
  const first = `These settings were made for another report. ${taken}`;
  return [...new Set([first, ...fits.map((fit) => `Taken: ${fit}`), ...texts])];
}

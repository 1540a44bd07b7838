import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReadonlySignal } from "@preact/signals";
import type { Live } from "../engine/live.ts";
import type { PageData } from "../pageData.ts";
import type { Settings } from "./settings.ts";

/** The views, in the order of the navigation; each is `#/` and its key. */
export const viewKeys = [
  "board",
  "what-if",
  "health",
  "perils",
  "theatre",
  "network",
  "compare",
  "evidence",
] as const;
export type ViewKey = (typeof viewKeys)[number];

/** All that a view sees and may do. Made once; views get it by `usePage`. */
export interface Page {
  readonly data: ReadonlySignal<PageData>;
  readonly settings: ReadonlySignal<Settings>;
  /** Settings as the report came, or as the copy was saved. */
  readonly original: ReadonlySignal<Settings>;
  readonly view: ReadonlySignal<ViewKey>;
  /** Where in the view the reader is, such as `groupthink/watch`; empty where the view has no places of its own. */
  readonly path: ReadonlySignal<string>;
  /** False while the page is only text: prerendered, or without scripts. Controls are drawn but disabled then. */
  readonly isAlive: ReadonlySignal<boolean>;
  readonly live: ReadonlySignal<Live | null>;
  /** Changes the settings; can be undone. Changes that share a `group` within a second are undone together (a drag). */
  change(edit: (settings: Settings) => Settings, group?: string): void;
  undo(): void;
  redo(): void;
  /** Back to the report as it came. */
  reset(): void;
  /** Goes to a view, and to a place in it; Back returns. */
  show(view: ViewKey, path?: string): void;
  /** Another name for the place where the reader is: the address follows, without a step that Back returns from. */
  replacePath(path: string): void;
  /** Says a result to those who cannot see it, once nothing newer was said for 800 ms. Never a slider's value. */
  announce(text: string): void;
  /** Puts another district in place of the report's: all views then show that one. */
  replaceData(data: PageData): void;
}

export const PageContext = createContext<Page | null>(null);

/** The page round a component. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("a view stands outside the page");
  return page;
}

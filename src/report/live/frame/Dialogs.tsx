import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import type { WritablePage } from "../state/makePage.ts";

/** What can lie over the page. */
export type DialogKey = "share" | "district" | "settings" | "help";

/** The dialog that is open, if any. */
export function Dialogs(_props: {
  readonly current: Signal<DialogKey | null>;
  readonly page: WritablePage;
}): VNode | null {
  return null;
}

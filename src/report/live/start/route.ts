import { viewKeys, type ViewKey } from "../state/page.ts";

/** The view that a hash names; the overview where it names none. */
export function viewOf(hash: string): ViewKey {
  const name = /^#\/([a-z-]+)/.exec(hash)?.[1];
  return viewKeys.find((key) => key === name) ?? "board";
}

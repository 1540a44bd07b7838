import { useEffect } from "preact/hooks";
import type { WritablePage } from "../state/makePage.ts";
import { preferences } from "../state/preferences.ts";
import type { DialogKey } from "./Dialogs.tsx";

/** Keys that work everywhere: undo, redo and help. */
export function useKeys(page: WritablePage, open: (dialog: DialogKey) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (isWriting(event.target)) return;
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && key === "z") {
        event.preventDefault();
        if (event.shiftKey) page.redo();
        else page.undo();
      } else if (
        preferences.value.singleKeys &&
        event.key === "?" &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey
      ) {
        event.preventDefault();
        open("help");
      }
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [page]);
}

/** Keys belong to whoever writes. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return target instanceof HTMLInputElement && ["text", "number", "search"].includes(target.type);
}

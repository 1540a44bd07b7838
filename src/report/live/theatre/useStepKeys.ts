import { useEffect } from "preact/hooks";
import type { Theatre } from "./theatre.ts";

/** Page Down goes to the next step and Page Up to the one before, as clickers send them, unless somebody types. */
export function useStepKeys(theatre: Theatre): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const by = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : 0;
      if (by === 0 || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      theatre.go(by);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [theatre]);
}

/** Keys belong to whoever types. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return target instanceof HTMLInputElement && ["text", "number", "search"].includes(target.type);
}

/** What a key on the stage asks for. */
export type TheatreDeed =
  | {
      readonly kind:
        "play" | "first" | "last" | "switch" | "jump" | "restart" | "other run" | "choose" | "leave";
    }
  | { readonly kind: "step"; readonly weeks: number }
  /** The next or the one before of those who stand nearest to whoever is chosen. */
  | { readonly kind: "colleague"; readonly by: 1 | -1 };

const named: Readonly<Record<string, TheatreDeed>> = {
  Home: { kind: "first" },
  End: { kind: "last" },
  ArrowUp: { kind: "colleague", by: -1 },
  ArrowDown: { kind: "colleague", by: 1 },
  Enter: { kind: "choose" },
  Escape: { kind: "leave" },
};

/** Keys that only work where the reader has not turned single keys off. */
const single: Readonly<Record<string, TheatreDeed>> = {
  " ": { kind: "play" },
  o: { kind: "switch" },
  d: { kind: "jump" },
  r: { kind: "restart" },
  n: { kind: "other run" },
};

/** What a key press on the stage means; null for a key that is not the stage's. */
export function pressedOnStage(
  event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">,
  areSingleKeysOn: boolean,
): TheatreDeed | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (by !== 0) return { kind: "step", weeks: by * (event.shiftKey ? 10 : 1) };
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return named[key] ?? (areSingleKeysOn ? (single[key] ?? null) : null);
}

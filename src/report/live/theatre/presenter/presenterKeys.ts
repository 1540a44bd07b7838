/** What a key asks of the theatre while it is shown to a room. */
export type PresenterDeed =
  | { readonly kind: "next" | "before" | "blank" | "speaker" | "larger" | "smaller" | "leave" }
  /** One hand more for an option, by its place. */
  | { readonly kind: "hand"; readonly option: number };

const deeds: Readonly<Record<string, PresenterDeed>> = {
  PageDown: { kind: "next" },
  PageUp: { kind: "before" },
  b: { kind: "blank" },
  ".": { kind: "blank" },
  s: { kind: "speaker" },
  "+": { kind: "larger" },
  "=": { kind: "larger" },
  "-": { kind: "smaller" },
  "−": { kind: "smaller" },
  Escape: { kind: "leave" },
};

/** What a key press means; null where it means nothing here. Letters count in either case, as clickers send both. */
export function presenterDeed(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
): PresenterDeed | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (/^[1-4]$/.test(event.key)) return { kind: "hand", option: Number(event.key) - 1 };
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return Object.hasOwn(deeds, key) ? deeds[key]! : null;
}

/**
 * Whether a key belongs to the field that it is pressed in; Esc never does, nor a clicker's keys in a field of one
 * line: who has typed how many hands there are goes on from there. Works across windows, whose classes differ.
 */
export function isForField(target: EventTarget | null, key: string): boolean {
  const field = target as Partial<HTMLInputElement> | null;
  const tag = typeof field?.tagName === "string" ? field.tagName.toLowerCase() : "";
  if (key === "Escape") return false;
  if (tag === "textarea" || tag === "select" || field?.isContentEditable === true) return true;
  if (key === "PageDown" || key === "PageUp") return false;
  return tag === "input" && ["text", "number", "search"].includes(field?.type ?? "");
}

/** Whether a key does something of its own where the focus is: Space on a button, arrows in a slider. */
export function isForControl(target: EventTarget | null): boolean {
  const element = target as Partial<Element> | null;
  const tag = typeof element?.tagName === "string" ? element.tagName.toLowerCase() : "";
  return ["a", "button", "input", "select", "summary", "textarea"].includes(tag);
}

import type { Direction } from "./neighbours.ts";

/** What a key on the stage asks for. */
export type StageDeed =
  | { readonly kind: "play" | "first" | "last" | "nearer" | "farther" | "whole" | "leave" | "enter" }
  | { readonly kind: "step"; readonly weeks: number }
  | { readonly kind: "neighbour"; readonly direction: Direction };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const others: Readonly<Record<string, StageDeed>> = {
  " ": { kind: "play" },
  Home: { kind: "first" },
  End: { kind: "last" },
  "+": { kind: "nearer" },
  "=": { kind: "nearer" },
  "-": { kind: "farther" },
  "0": { kind: "whole" },
  Escape: { kind: "leave" },
  Enter: { kind: "enter" },
};

/** What a key press means: with somebody chosen arrows go to her neighbours, else they step in time; Shift always steps ten weeks. */
export function pressedKey(
  event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">,
  hasChosen: boolean,
): StageDeed | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const direction = arrows[event.key];
  if (direction === undefined) return others[event.key] ?? null;
  if (event.shiftKey) return direction.x === 0 ? null : { kind: "step", weeks: 10 * direction.x };
  if (hasChosen) return { kind: "neighbour", direction };
  return direction.x === 0 ? { kind: "enter" } : { kind: "step", weeks: direction.x };
}

import type { Theatre } from "../theatre.ts";

/** What each way of predicting is given. */
export interface GuessProps {
  readonly theatre: Theatre;
  /** Whether the room may still say something. */
  readonly isOpen: boolean;
}

/** Ways in which a room can predict, in their order. */
export const guessKinds = ["hands", "line", "dot"] as const;
export type GuessKind = (typeof guessKinds)[number];

/** What each way is called. */
export const guessNames: Readonly<Record<GuessKind, string>> = {
  hands: "Count hands",
  line: "Draw a line",
  dot: "Place a dot for each table",
};

/** A whole number of steps up or down a measure's axis, kept between its ends: 40 steps span it. */
export function stepValue(range: readonly [number, number], value: number | null, steps: number): number {
  const [low, high] = range;
  const step = (high - low) / 40;
  // Who begins with a key begins in the middle.
  const from = value ?? (low + high) / 2;
  const next = value === null ? from : from + steps * step;
  return Math.max(low, Math.min(high, tidy(next, step)));
}

/** A value that was pointed at, on the same steps. */
export function snapValue(range: readonly [number, number], value: number): number {
  const [low, high] = range;
  return Math.max(low, Math.min(high, tidy(value, (high - low) / 40)));
}

// Sums of steps such as 0.025 must meet the ends exactly.
function tidy(value: number, step: number): number {
  const digits = Math.max(0, Math.min(12, 3 - Math.floor(Math.log10(step))));
  return Number((Math.round(value / step) * step).toFixed(digits));
}

/**
 * Values with one set at `to`, as a stroke that comes from `from` does: what a fast pointer passes over lies between both
 * ends. Null takes the value at `to` away.
 */
export function drawTo(
  values: readonly (number | null)[],
  from: number,
  to: number,
  value: number | null,
): readonly (number | null)[] {
  const start = values[from] ?? null;
  return values.map((each, at) => {
    if (at === to) return value;
    const isPassed = (at - from) * (at - to) < 0;
    return isPassed && start !== null && value !== null
      ? start + ((value - start) * (at - from)) / (to - from)
      : each;
  });
}

import type { Prediction } from "../theatre.ts";

/** Most hands that can be counted for one answer. */
export const HANDS_MAXIMUM = 999;

/** The hands of a prediction for so many answers; none where the room said it in another way. */
export function handsOf(prediction: Prediction | null, options: number): number[] {
  const counts = prediction?.kind === "hands" ? prediction.counts : [];
  return Array.from({ length: options }, (_, at) => counts[at] ?? 0);
}

/** Counts with another number at one place, brought into range. */
export function withHands(counts: readonly number[], option: number, hands: number): number[] {
  const kept = Number.isFinite(hands) ? Math.max(0, Math.min(HANDS_MAXIMUM, Math.round(hands))) : 0;
  return counts.map((count, at) => (at === option ? kept : count));
}

/**
 * What the room said with one hand more for an answer; null where that answer does not exist, or the room predicts in
 * another way, which a stray key must not take away.
 */
export function oneHandMore(
  prediction: Prediction | null,
  options: number,
  option: number,
): Prediction | null {
  if (option >= options || (prediction !== null && prediction.kind !== "hands")) return null;
  const counts = handsOf(prediction, options);
  return { kind: "hands", counts: withHands(counts, option, counts[option]! + 1) };
}

/** Rounds that forces work. */
export const TICKS = 300;

/** What takes the forces from 1 to .001 in 300 rounds: 1 − .001^(1/300), written out to be the same in every browser. */
export const ALPHA_DECAY = 0.0227627790442;

/** A source of numbers 0–1 that is the same each time: only moves apart what lies on one spot (Numerical Recipes' generator). */
export function steadyRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A need that no number of contacts can meet. */
export const NEVER = 65535;

/**
 * Smallest number of users among `degree` contacts that reaches a threshold. Kind 0: a share, met when
 * users / degree ≥ threshold, compared after division so that 7 of 100 meets .07 exactly; without contacts
 * the share is 0. Kind 1: a number.
 */
export function needOf(threshold: number, degree: number, kind: number): number {
  if (kind === 1) return Math.min(NEVER, Math.max(0, Math.ceil(threshold)));
  if (threshold <= 0) return 0;
  if (degree === 0) return NEVER;
  // The state holds the threshold in 32 bits: compare shares in 32 bits too, or .2 would miss 1 of 5.
  const exact = Math.fround(threshold);
  let need = Math.min(NEVER - 1, Math.max(0, Math.ceil(exact * degree)));
  while (need > 0 && Math.fround((need - 1) / degree) >= exact) need--;
  while (Math.fround(need / degree) < exact && need < NEVER) need++;
  return need;
}

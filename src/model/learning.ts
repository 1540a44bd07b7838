import type { World } from "./world.ts";

/**
 * The week's evidence changes beliefs: precision-weighted (Bayesian) updates of a normal belief with known
 * precision, in the order in which the evidence came. Whoever has evidence of a practice has heard of it.
 */
export function learn({ structure, sizes, practices, state, now }: World): void {
  const { person, practice, value, precision, shown, count } = now.evidence;
  const { beliefMean, beliefPrecision, knowHow, aware } = state;
  const { domainOf } = structure;
  const { domainOffsets } = practices;
  const practiceCount = sizes.practice;
  const domains = sizes.domain;
  for (let at = 0; at < count; at++) {
    const i = person[at]!;
    const p = practice[at]!;
    const cell = i * practiceCount + p;
    const certainty = beliefPrecision[cell]! + precision[at]!;
    beliefMean[cell]! += (precision[at]! / certainty) * (value[at]! - beliefMean[cell]!);
    beliefPrecision[cell] = certainty;
    if (shown[at]! > knowHow[cell]!) knowHow[cell] = shown[at]!;
    const d = domainOf[p]!;
    aware[i * domains + d]! |= 1 << (p - domainOffsets[d]!);
  }
}

import type { Practices } from "./practices.ts";
import type { State } from "./state.ts";
import type { World } from "./world.ts";

/** Practices with so many free places for variants at the end of each domain. Seeds must name the new numbers already. */
export function withVariantSlots(practices: Practices, slots: number): Practices {
  if (slots === 0) return practices;
  const { domainOffsets } = practices;
  const domains = practices.domainNames.length;
  const from: number[] = [];
  for (let d = 0; d < domains; d++) {
    for (let p = domainOffsets[d]!; p < domainOffsets[d + 1]!; p++) from.push(p);
    for (let k = 0; k < slots; k++) from.push(-1);
  }
  const column = (values: Float64Array) => Float64Array.from(from, (p) => (p < 0 ? 0 : values[p]!));
  return {
    ...practices,
    names: from.map((p) => (p < 0 ? "" : practices.names[p]!)),
    domainOffsets: domainOffsets.map((offset, d) => offset + slots * d),
    quality: column(practices.quality),
    appeal: column(practices.appeal),
    challenge: column(practices.challenge),
    initialUse: column(practices.initialUse),
    variantSlots: slots,
  };
}

/** Number that a practice of domain d gets when each domain has so many places for variants. */
export function slottedNumber(practice: number, domain: number, slots: number): number {
  return practice + slots * domain;
}

/** Whether practice p is in circulation: not a place that no variant has taken yet. */
export function isCirculating({ structure, practices, state }: World, p: number): boolean {
  const d = structure.domainOf[p]!;
  return p - practices.domainOffsets[d]! < state.circulating[d]!;
}

/** Whether one of two practices is a variant of the other, or both of the same one; −1 is business as usual. */
export function areKin({ variantOf }: State, one: number, other: number): boolean {
  if (other < 0) return false;
  const parent = variantOf[one]!;
  return variantOf[other] === one || (parent >= 0 && (parent === other || parent === variantOf[other]));
}

/** Name of a practice; a variant is told by its parent and the school that made it. */
export function practiceName({ practices, system, state }: World, p: number): string {
  let name = "";
  let at = p;
  while (state.variantOf[at]! >= 0) {
    name = `, variant of ${system.schoolNames[state.variantSchool[at]!]!}${name}`;
    at = state.variantOf[at]!;
  }
  return practices.names[at]! + name;
}

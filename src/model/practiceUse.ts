import { areKin } from "./variants.ts";
import type { World } from "./world.ts";

/**
 * Person i takes up practice p at a fidelity, in place of what she used in its domain. Contacts' counts follow.
 * `fromContacts`: whether a contact used it when she decided.
 */
export function takeUp(world: World, i: number, p: number, fidelity: number, fromContacts: boolean): void {
  const { state, sizes, structure, practices } = world;
  const d = structure.domainOf[p]!;
  const at = i * sizes.domain + d;
  const before = state.current[at]!;
  if (before === p) return;
  if (before >= 0) {
    keepKnowHow(world, i, before, state.fidelity[at]!);
    countUse(world, i, before, -1);
    state.replaced[before]!++;
  }
  const bit = 1 << (p - practices.domainOffsets[d]!);
  if ((state.everUsed[at]! & bit) === 0) {
    state.everUsed[at]! |= bit;
    state.everUsers[p]!++;
  }
  state.aware[at]! |= bit;
  state.adoptions[p]!++;
  if (fromContacts) state.adoptionsFromContacts[p]!++;
  state.current[at] = p;
  state.fidelity[at] = fidelity;
  countUse(world, i, p, 1);
  world.recorder?.tookUp(world.week, i, p, before, fromContacts);
}

/** Fidelity at which person i would start practice p: what she was shown or learned by use, and never nothing. */
export function startingFidelity({ settings, state, sizes, structure }: World, i: number, p: number): number {
  const known = Math.max(settings.startFidelity[0]!, state.knowHow[i * sizes.practice + p]!);
  const use = i * sizes.domain + structure.domainOf[p]!;
  if (!areKin(state, p, state.current[use]!)) return known;
  return Math.max(known, settings.variantLikeness[0]! * state.fidelity[use]!);
}

/** How many practices person i has in hand: attention is divided among them. */
export function handsOf({ sizes, state }: World, i: number): number {
  let hands = 0;
  for (let d = 0; d < sizes.domain; d++) hands += +(state.current[i * sizes.domain + d]! >= 0);
  return hands;
}

/** Person i drops what she uses in domain d and returns to business as usual. */
export function dropUse(world: World, i: number, d: number): void {
  const { state, sizes } = world;
  const at = i * sizes.domain + d;
  const p = state.current[at]!;
  if (p < 0) return;
  keepKnowHow(world, i, p, state.fidelity[at]!);
  clearUse(world, i, d);
  state.drops[p]!++;
  world.recorder?.dropped(world.week, i, p);
}

/** Ends person i's use in domain d without a trace in the log: for drops and for posts that change hands. */
export function clearUse(world: World, i: number, d: number): void {
  const { state, sizes } = world;
  const at = i * sizes.domain + d;
  const p = state.current[at]!;
  if (p < 0) return;
  countUse(world, i, p, -1);
  state.current[at] = -1;
  state.fidelity[at] = 0;
}

/** What was learned by use is not lost when the use ends. */
function keepKnowHow({ state, sizes }: World, i: number, p: number, fidelity: number): void {
  const cell = i * sizes.practice + p;
  if (fidelity > state.knowHow[cell]!) state.knowHow[cell] = fidelity;
}

/** Everybody who learns from person i counts one user more or less of practice p. */
export function countUse({ state, sizes }: World, i: number, p: number, change: number): void {
  const { firstIn, tieNextIn, tieSource, usersAmong } = state;
  for (let e = firstIn[i]!; e >= 0; e = tieNextIn[e]!)
    usersAmong[tieSource[e]! * sizes.practice + p]! += change;
}

import type { World } from "./world.ts";

/** What the gate of "quality first" says of a practice in a school this week. */
export const OPEN = 0;
/** Still under test: for the practice ring alone. */
export const UNDER_TEST = 1;
/** Tested enough and found wanting: for the practice ring alone, and its groups no longer settle on it. */
export const FOUND_WANTING = 2;

/** Whether the pooled evidence on practice p is enough to judge by. */
export function isTested({ settings, state }: World, p: number): boolean {
  return state.pooledPrecision[p]! >= settings.gateEvidence[0]!;
}

/** Whether the pooled evidence on practice p is enough and good enough to let it out. */
export function passesGate(world: World, p: number): boolean {
  return isTested(world, p) && world.state.pooledMean[p]! >= world.settings.gateMerit[0]!;
}

/** Adds an observation from the practice ring to the week's pool: worth in SD, precision 1/variance. */
export function pool({ now }: World, p: number, value: number, precision: number): void {
  now.pooledPrecision[p]! += precision;
  now.pooledSum[p]! += precision * value;
}

/**
 * Whether those present may put practice p on the table: everybody must be free to hear of it, and nobody's school
 * may have found it wanting. Ask only while the gate is in force.
 */
export function mayDiscuss({ state, sizes, now }: World, p: number, members: Int32Array, n: number): boolean {
  for (let k = 0; k < n; k++) {
    const i = members[k]!;
    const says = now.gate[state.school[i]! * sizes.practice + p]!;
    if (says === FOUND_WANTING || (says === UNDER_TEST && state.ring[i]! > 0)) return false;
  }
  return true;
}

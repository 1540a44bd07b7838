import type { State } from "./state.ts";
import type { Structure } from "./structure.ts";
import { OTHER_SCHOOL, SAME_SCHOOL } from "./system.ts";
import { needOf } from "./threshold.ts";
import type { World } from "./world.ts";

/** True when i already learns from j. Linear in i's degree. */
export function hasTie(structure: Structure, state: State, i: number, j: number): boolean {
  return findSlot(structure, state, i, j) >= 0;
}

/** Number of the tie i → j; −1 when there is none. */
export function findSlot(structure: Structure, state: State, i: number, j: number): number {
  const row = structure.slotOffsets[i]!;
  for (let e = row; e < row + state.degree[i]!; e++) if (state.tieTarget[e] === j) return e;
  return -1;
}

/** Puts slot e at the head of the list of ties that point to its target. */
export function linkIn(state: State, e: number): void {
  const target = state.tieTarget[e]!;
  state.tieNextIn[e] = state.firstIn[target]!;
  state.firstIn[target] = e;
}

/** Person i begins to learn from j, if a slot is free and the tie is not there yet. */
export function addTie(world: World, i: number, j: number): void {
  const { structure, state, sizes, settings } = world;
  const e = structure.slotOffsets[i]! + state.degree[i]!;
  if (e >= structure.slotOffsets[i + 1]! || hasTie(structure, state, i, j)) return;
  state.tieTarget[e] = j;
  state.tieStrength[e] = settings.newTieStrength[0]!;
  state.tieTrustGained[e] = 0;
  state.tieLayer[e] = state.school[i] === state.school[j] ? SAME_SCHOOL : OTHER_SCHOOL;
  const back = findSlot(structure, state, j, i);
  state.tieReverse[e] = back;
  if (back >= 0) state.tieReverse[back] = e;
  linkIn(state, e);
  state.degree[i]!++;
  state.need[i] = needOf(state.threshold[i]!, state.degree[i]!, settings.thresholdKind[0]!);
  for (let d = 0; d < sizes.domain; d++) {
    const p = state.current[j * sizes.domain + d]!;
    if (p >= 0) state.usersAmong[i * sizes.practice + p]!++;
  }
  world.recorder?.tieFormed(world.week, i, j);
}

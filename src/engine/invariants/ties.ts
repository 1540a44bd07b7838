import { layers } from "../../model/system.ts";
import { findSlot } from "../../model/tieStore.ts";
import type { World } from "../../model/world.ts";
import { isShare, type Fail } from "../invariants.ts";

/** Rows, reverse ties and lists of those who point to a person agree; counts of users equal recounts. */
export function checkTies(world: World, fail: Fail): void {
  const { structure, sizes, state } = world;
  const users = new Uint16Array(sizes.person * sizes.practice);
  const pointing = new Int32Array(sizes.person);
  for (let i = 0; i < sizes.person; i++) {
    const row = structure.slotOffsets[i]!;
    for (let e = row; e < structure.slotOffsets[i + 1]!; e++) {
      const j = state.tieTarget[e]!;
      if (state.tieSource[e] !== i)
        fail(`tie ${e} of person ${i} is said to be that of ${state.tieSource[e]}`);
      if (e >= row + state.degree[i]!) {
        if (j !== -1) fail(`tie ${e} of person ${i} lies beyond her degree ${state.degree[i]}`);
        continue;
      }
      if (j < 0 || j >= sizes.person || j === i) {
        fail(`tie ${e} of person ${i} leads to ${j}`);
        continue;
      }
      pointing[j]!++;
      checkTie(world, e, i, j, fail);
      for (let d = 0; d < sizes.domain; d++) {
        const p = state.current[j * sizes.domain + d]!;
        if (p >= 0) users[i * sizes.practice + p]!++;
      }
    }
  }
  for (let j = 0; j < sizes.person; j++) {
    let listed = 0;
    // Bounded, so that a list that goes round in a circle is a fault and not an endless loop.
    for (let e = state.firstIn[j]!; e >= 0 && listed <= pointing[j]!; e = state.tieNextIn[e]!) {
      if (state.tieTarget[e] !== j)
        fail(`tie ${e} stands in the list of person ${j}, to whom it does not lead`);
      listed++;
    }
    if (listed !== pointing[j])
      fail(`${listed} ties are listed that lead to person ${j}, a recount gives ${pointing[j]}`);
  }
  for (let cell = 0; cell < users.length; cell++) {
    if (users[cell] === state.usersAmong[cell]) continue;
    const i = Math.floor(cell / sizes.practice);
    const p = cell % sizes.practice;
    fail(
      `person ${i} counts ${state.usersAmong[cell]} users of practice ${p} among her contacts, a recount gives ${users[cell]}`,
    );
  }
}

function checkTie({ structure, state }: World, e: number, i: number, j: number, fail: Fail): void {
  if (!isShare(state.tieStrength[e]!)) fail(`strength ${state.tieStrength[e]} of tie ${e}`);
  if (!isShare(state.tieTrustGained[e]!)) fail(`trust gained ${state.tieTrustGained[e]} of tie ${e}`);
  if (state.tieLayer[e]! >= layers.length) fail(`layer ${state.tieLayer[e]} of tie ${e}`);
  if (state.tieReverse[e] !== findSlot(structure, state, j, i))
    fail(`tie ${e} names ${state.tieReverse[e]} as its reverse`);
}

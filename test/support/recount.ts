import type { World } from "../../src/model/world.ts";

/** Everything that is counted along the way, counted anew from what it was counted from, in the plainest way. */
export function recount({ sizes, structure, practices, state }: World) {
  const tiesOf = (i: number) => {
    const slots: number[] = [];
    for (let e = structure.slotOffsets[i]!; e < structure.slotOffsets[i + 1]!; e++)
      if (state.tieTarget[e] !== -1) slots.push(e);
    return slots;
  };
  const people = Array.from({ length: sizes.person }, (_, i) => i);
  const usersAmong = new Array<number>(sizes.person * sizes.practice).fill(0);
  const pointingAt = people.map((): number[] => []);
  for (const i of people) {
    for (const e of tiesOf(i)) {
      const j = state.tieTarget[e]!;
      pointingAt[j]!.push(e);
      for (let d = 0; d < sizes.domain; d++) {
        const p = state.current[j * sizes.domain + d]!;
        if (p >= 0) usersAmong[i * sizes.practice + p]!++;
      }
    }
  }
  const contribution = people.map((i) => {
    let sum = 0;
    for (let d = 0; d < sizes.domain; d++) {
      const p = state.current[i * sizes.domain + d]!;
      if (p >= 0)
        // In the model's order of operations: the last bit of a sum depends on it.
        sum +=
          state.fidelity[i * sizes.domain + d]! *
          (practices.leverage[d]! * state.merit[state.school[i]! * sizes.practice + p]! +
            practices.leverage[d]! * state.ownFit[i * sizes.practice + p]!);
    }
    return Math.fround(sum);
  });
  return {
    degree: people.map((i) => tiesOf(i).length),
    usersAmong,
    /** Ties that lead to each person, ascending. */
    pointingAt,
    contribution,
  };
}

/** The ties that the state's own lists say lead to each person, ascending; stops at a list that never ends. */
export function listedTies({ sizes, state }: World): number[][] {
  return Array.from({ length: sizes.person }, (_, i) => {
    const list: number[] = [];
    for (let e = state.firstIn[i]!; e >= 0 && list.length <= sizes.tie; e = state.tieNextIn[e]!) list.push(e);
    return list.sort((one, other) => one - other);
  });
}

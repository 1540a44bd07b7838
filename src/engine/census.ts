import type { World } from "../model/world.ts";

/** Numbers of a count of the whole system or of one school. */
export interface Census {
  uses: number;
  /** Sum of the worth of all uses. */
  worth: number;
}

/** Counts of nothing: of the whole system and of each school. */
export function emptyCensus(schools: number): Census[] {
  return Array.from({ length: schools + 1 }, () => ({ uses: 0, worth: 0 }));
}

/** Counts users of each practice in the whole system and each school, and what their uses are worth, from the state alone. */
export function takeCensus(world: World, census: readonly Census[]): void {
  const { system, sizes, state } = world;
  const users = new Uint32Array(sizes.practice);
  for (const each of census) each.uses = each.worth = 0;
  for (let s = 0; s < sizes.school; s++) {
    users.fill(0);
    const end = system.schoolOffsets[s + 1]! * sizes.domain;
    for (let at = system.schoolOffsets[s]! * sizes.domain; at < end; at++) {
      if (state.current[at]! >= 0) users[state.current[at]!]!++;
    }
    for (let p = 0; p < sizes.practice; p++) {
      for (const each of [census[0]!, census[s + 1]!]) {
        each.uses += users[p]!;
        each.worth += users[p]! * state.merit[s * sizes.practice + p]!;
      }
    }
  }
}

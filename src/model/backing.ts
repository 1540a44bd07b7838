import type { World } from "./world.ts";

/** The first of person i's groups that stands behind practice p in domain d; −1 where none does. */
export function groupBacking({ structure, sizes, state }: World, i: number, d: number, p: number): number {
  const { groupsOfOffsets, groupsOf } = structure;
  for (let at = groupsOfOffsets[i]!; at < groupsOfOffsets[i + 1]!; at++) {
    if (state.endorsed[groupsOf[at]! * sizes.domain + d] === p) return groupsOf[at]!;
  }
  return -1;
}

/** Every group of a school stands behind what the school must use. */
export function backMandates({ system, sizes, state, directives }: World): void {
  for (let g = 0; g < sizes.group; g++) {
    const s = system.groupSchool[g]!;
    if (s < 0) continue;
    for (let d = 0; d < sizes.domain; d++) {
      const p = directives.mandated[s * sizes.domain + d]!;
      if (p >= 0) state.endorsed[g * sizes.domain + d] = p;
    }
  }
}

import type { World } from "./world.ts";

/** The first of person i's groups that stands behind practice p in domain d; −1 where none does. */
export function groupBacking({ structure, sizes, state }: World, i: number, d: number, p: number): number {
  const { groupsOfOffsets, groupsOf } = structure;
  for (let at = groupsOfOffsets[i]!; at < groupsOfOffsets[i + 1]!; at++) {
    if (state.endorsed[groupsOf[at]! * sizes.domain + d] === p) return groupsOf[at]!;
  }
  return -1;
}

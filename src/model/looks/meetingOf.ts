import type { World } from "../world.ts";

/** Place among the week's meetings of that of group g about domain d; −1 where it settled on nothing there. */
export function meetingOf({ now, structure }: World, g: number, d: number): number {
  const { group, practice, count } = now.meetings;
  // Meetings are noted in the order of the groups.
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (group[middle]! < g) low = middle + 1;
    else high = middle;
  }
  return low < count && group[low] === g && structure.domainOf[practice[low]!] === d ? low : -1;
}

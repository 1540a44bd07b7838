import { groupMerit } from "../bodies.ts";
import type { World } from "../world.ts";
import type { Look } from "./look.ts";
import { meetingOf } from "./meetingOf.ts";

/**
 * What a group settled on in the week against the best that was at hand: the true worth of its choice, and the highest
 * true worth among that and what its members use after the week, both for the group's school (or the mean over its
 * members' schools), SD.
 */
export const settled: Look = {
  key: "settled",
  group(world, g, d, into, at) {
    const meeting = meetingOf(world, g, d);
    into[at] = into[at + 1] = NaN;
    if (meeting < 0) return;
    const chosen = groupMerit(world, g, world.now.meetings.practice[meeting]!);
    into[at] = chosen;
    into[at + 1] = Math.max(chosen, bestInUse(world, g, d, world.now.meetings.principal[meeting]!));
  },
};

/** Highest worth for group g of what its members and the principal who sat in (−1 nobody) use in domain d. */
function bestInUse(world: World, g: number, d: number, principal: number): number {
  const { system, state, sizes } = world;
  let best = -Infinity;
  const weigh = (i: number): void => {
    const p = state.current[i * sizes.domain + d]!;
    if (p >= 0) best = Math.max(best, groupMerit(world, g, p));
  };
  for (let at = system.groupOffsets[g]!; at < system.groupOffsets[g + 1]!; at++)
    weigh(system.groupMembers[at]!);
  if (principal >= 0) weigh(principal);
  return best;
}

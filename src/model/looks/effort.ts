import { groupValue, identifiabilityOf, presenceOf } from "../bodies.ts";
import type { World } from "../world.ts";
import type { Look } from "./look.ts";
import { meetingOf } from "./meetingOf.ts";

/**
 * How much of their work people put in where their group settled on something in the week. Of a group: the work that it
 * gave and the work that it could give, both in people who give all they can (so the second is the number present). Of a
 * person: tenths of what she could give, 1–10, in the group in which she gave least; 0 where none of hers met.
 */
export const effort: Look = {
  key: "effort",
  person(world, i, d) {
    const { groupsOf, groupsOfOffsets } = world.structure;
    let least = 0;
    for (let at = groupsOfOffsets[i]!; at < groupsOfOffsets[i + 1]!; at++) {
      const meeting = meetingOf(world, groupsOf[at]!, d);
      if (meeting < 0) continue;
      const tenths = Math.max(1, Math.round(10 * effortAt(world, meeting)));
      if (least === 0 || tenths < least) least = tenths;
    }
    return least;
  },
  group(world, g, d, into, at) {
    const meeting = meetingOf(world, g, d);
    into[at] = into[at + 1] = NaN;
    if (meeting < 0) return;
    const present = world.now.meetings.present[meeting]!;
    into[at] = present * effortAt(world, meeting);
    into[at + 1] = present;
  },
};

/** Effort per head at one of the week's meetings, as the group's inquiry had it (rule IN2). */
function effortAt(world: World, meeting: number): number {
  const { perils, settings, now } = world;
  const g = now.meetings.group[meeting]!;
  return perils.diffusionOfResponsibility.effort(
    now.meetings.present[meeting]!,
    groupValue(world, g, settings.diffusionOfResponsibility),
    identifiabilityOf(world, g, presenceOf(world, g)),
  );
}

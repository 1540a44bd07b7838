import { PRINCIPALS_GROUP } from "./system.ts";
import type { World } from "./world.ts";

/**
 * What holds for a group (a body that meets): its school's value, or for a group across schools the mean over
 * its members' schools.
 */
export function groupValue({ system, state }: World, g: number, values: ArrayLike<number>): number {
  const s = system.groupSchool[g]!;
  if (s >= 0) return values[s]!;
  const first = system.groupOffsets[g]!;
  const end = system.groupOffsets[g + 1]!;
  let sum = 0;
  for (let at = first; at < end; at++) sum += values[state.school[system.groupMembers[at]!]!]!;
  return sum / (end - first);
}

/** True worth of practice p to a group: in its school, or the mean over its members' schools. */
export function groupMerit({ system, sizes, state }: World, g: number, p: number): number {
  const s = system.groupSchool[g]!;
  if (s >= 0) return state.merit[s * sizes.practice + p]!;
  const first = system.groupOffsets[g]!;
  const end = system.groupOffsets[g + 1]!;
  let sum = 0;
  for (let at = first; at < end; at++) {
    sum += state.merit[state.school[system.groupMembers[at]!]! * sizes.practice + p]!;
  }
  return sum / (end - first);
}

/** How far practice p departs from habit for a group, after its school's (or schools') work on usability. */
export function groupChallenge({ system, sizes, practices, state }: World, g: number, p: number): number {
  const s = system.groupSchool[g]!;
  if (s >= 0) return practices.challenge[p]! * (1 - state.eased[s * sizes.practice + p]!);
  const first = system.groupOffsets[g]!;
  const end = system.groupOffsets[g + 1]!;
  let sum = 0;
  for (let at = first; at < end; at++) {
    sum += state.eased[state.school[system.groupMembers[at]!]! * sizes.practice + p]!;
  }
  return practices.challenge[p]! * (1 - sum / (end - first));
}

/**
 * How far principals take part in a group this week, 0–1: the school's own in a team, nobody in a network's
 * group of teachers, and in the principals' group the share of its members who take part in learning.
 */
export function presenceOf(world: World, g: number): number {
  const { system, now } = world;
  if (system.groupSchool[g]! < 0 && system.groupKind[g] !== PRINCIPALS_GROUP) return 0;
  return groupValue(world, g, now.attends);
}

/** Pressure to agree in a group, after dissent and the principal's protection. */
export function groupthinkOf(world: World, g: number, presence: number): number {
  const { settings, perils } = world;
  return perils.groupthink.atWork(
    groupValue(world, g, settings.groupthink),
    settings.dissentProtection[0]! * groupValue(world, g, settings.dissent),
    settings.principalProtection[0]! * presence,
  );
}

/** How visible each member's contribution is: by accountability, by planning, and by the principal's presence. */
export function identifiabilityOf(world: World, g: number, presence: number): number {
  const { settings } = world;
  return (
    1 -
    (1 - groupValue(world, g, settings.accountability)) *
      (1 - settings.planningVisibility[0]! * groupValue(world, g, settings.planning)) *
      (1 - settings.principalVisibility[0]! * presence)
  );
}

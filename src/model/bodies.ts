import { PRINCIPALS_GROUP } from "./system.ts";
import type { World } from "./world.ts";

/**
 * What holds for a group (a body that meets): its school's value, or for a group across schools the mean over
 * its members' schools. Short, as what follows: most groups are of one school, and a call would box the number.
 */
export function groupValue(world: World, g: number, values: ArrayLike<number>): number {
  const s = world.system.groupSchool[g]!;
  return s >= 0 ? values[s]! : meanOverMembers(world, g, values, 1, 0);
}

/** True worth of practice p to a group: in its school, or the mean over its members' schools. */
export function groupMerit(world: World, g: number, p: number): number {
  const { state, sizes } = world;
  const s = world.system.groupSchool[g]!;
  return s >= 0
    ? state.merit[s * sizes.practice + p]!
    : meanOverMembers(world, g, state.merit, sizes.practice, p);
}

/** How far practice p departs from habit in school s, after the school's work on usability. */
export function schoolChallenge({ sizes, practices, state }: World, s: number, p: number): number {
  return practices.challenge[p]! * (1 - state.eased[s * sizes.practice + p]!);
}

/** How far practice p departs from habit for a group, after its school's (or schools') work on usability. */
export function groupChallenge(world: World, g: number, p: number): number {
  const { state, sizes, practices } = world;
  const s = world.system.groupSchool[g]!;
  const eased =
    s >= 0 ? state.eased[s * sizes.practice + p]! : meanOverMembers(world, g, state.eased, sizes.practice, p);
  return practices.challenge[p]! * (1 - eased);
}

/** Mean over a group's members of what holds in their schools: number `place` of each school's `width` numbers. */
function meanOverMembers(
  { system, state }: World,
  g: number,
  values: ArrayLike<number>,
  width: number,
  place: number,
): number {
  const first = system.groupOffsets[g]!;
  const end = system.groupOffsets[g + 1]!;
  let sum = 0;
  for (let at = first; at < end; at++) {
    sum += values[state.school[system.groupMembers[at]!]! * width + place]!;
  }
  return sum / (end - first);
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

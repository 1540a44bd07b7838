import { OTHER_SCHOOL, PRINCIPALS, TEACHER, TEAM, type System } from "../system.ts";
import type { SchoolNetwork } from "./networkMeasures.ts";

/**
 * Advice among the teachers of one school of a system, numbered in order. Their team is the first group of
 * kind TEAM that they belong to; teachers without one have a team of their own. `people`: who they are.
 * Linear in the school's ties and the system's groups.
 */
export function teacherNetworkOf(system: System, school: number): SchoolNetwork & { people: Int32Array } {
  const start = system.schoolOffsets[school]!;
  const end = system.schoolOffsets[school + 1]!;
  const people: number[] = [];
  const place = new Int32Array(end - start).fill(-1);
  for (let i = start; i < end; i++) if (system.role[i] === TEACHER) place[i - start] = people.push(i) - 1;

  const team = Int32Array.from(people, (_, index) => -1 - index);
  for (let group = system.groupKind.length - 1; group >= 0; group--) {
    if (system.groupKind[group] !== TEAM || system.groupSchool[group] !== school) continue;
    for (let at = system.groupOffsets[group]!; at < system.groupOffsets[group + 1]!; at++) {
      const member = place[system.groupMembers[at]! - start]!;
      if (member >= 0) team[member] = group;
    }
  }
  const offsets = new Int32Array(people.length + 1);
  const targets: number[] = [];
  for (let index = 0; index < people.length; index++) {
    const i = people[index]!;
    for (let e = system.ties.offsets[i]!; e < system.ties.offsets[i + 1]!; e++) {
      const target = system.ties.targets[e]!;
      if (target >= start && target < end && place[target - start]! >= 0)
        targets.push(place[target - start]!);
    }
    offsets[index + 1] = targets.length;
  }
  const graph = { nodeCount: people.length, offsets, targets: Int32Array.from(targets) };
  return { graph, team, people: Int32Array.from(people) };
}

/** Share of teachers' ties that lead to another school; NaN without ties. Linear in ties. */
export function crossSchoolShareOf(system: System): number {
  let ties = 0;
  let crossing = 0;
  for (let i = 0; i < system.role.length; i++) {
    if (system.role[i] !== TEACHER) continue;
    ties += system.ties.offsets[i + 1]! - system.ties.offsets[i]!;
    crossing += crossingTies(system, i);
  }
  return crossing / ties;
}

/** Share of teachers who hold a tie to another school; NaN without teachers. Linear in ties. */
export function boundarySpannerShareOf(system: System): number {
  let teachers = 0;
  let spanners = 0;
  for (let i = 0; i < system.role.length; i++) {
    if (system.role[i] !== TEACHER) continue;
    teachers++;
    if (crossingTies(system, i) > 0) spanners++;
  }
  return spanners / teachers;
}

function crossingTies(system: System, person: number): number {
  let crossing = 0;
  for (let e = system.ties.offsets[person]!; e < system.ties.offsets[person + 1]!; e++) {
    if (system.tieLayer[e] === OTHER_SCHOOL || system.tieLayer[e] === PRINCIPALS) crossing++;
  }
  return crossing;
}

import { NETWORK_GROUP, PRINCIPALS_GROUP, TEAM } from "../system.ts";
import type { BoundarySpanners } from "./boundarySpanners.ts";
import { divide, divideInTeams, firstTeacherOf, teacherCountOf, type DistrictPlan } from "./districtPlan.ts";
import { PRINCIPALS_TOGETHER, principalsTogether } from "./principalsTogether.ts";

/** The groups of a `System`. */
export interface Groups {
  readonly groupOffsets: Int32Array;
  readonly groupMembers: Int32Array;
  readonly groupKind: Uint8Array;
  readonly groupSchool: Int32Array;
}

/**
 * Forms the bodies that meet: in each school groups of about `groupSize` teachers, each teacher in one of
 * them; in each network of at least two schools one person of each school (a boundary spanner where
 * there is one); and all principals, in groups of at most 12. Where networks stand apart, principals meet within
 * theirs, but for the share `meetOutside` of each, who meet with principals of other networks instead. Linear in people.
 */
export function formGroups(
  plan: DistrictPlan,
  spanners: BoundarySpanners,
  groupSize: number,
  meetOutside: number,
): Groups {
  const offsets: number[] = [0];
  const kinds: number[] = [];
  const schools: number[] = [];
  const teachers = plan.schoolOffsets[plan.schoolCount]! - plan.principals * plan.schoolCount;
  // Teachers once, and at most two more places a school: its principal and its delegate.
  const members = new Int32Array(teachers + 2 * plan.schoolCount);
  let filled = 0;
  const close = (kind: number, school: number): void => {
    offsets.push(filled);
    kinds.push(kind);
    schools.push(school);
  };

  for (let s = 0; s < plan.schoolCount; s++) {
    const first = firstTeacherOf(plan, s);
    const start = divideInTeams(teacherCountOf(plan, s), groupSize);
    for (let team = 0; team < start.length - 1; team++) {
      for (let i = start[team]!; i < start[team + 1]!; i++) members[filled++] = first + i;
      close(TEAM, s);
    }
  }
  for (let network = 0; network < plan.networkStart.length - 1; network++) {
    const before = filled;
    for (let s = plan.networkStart[network]!; s < plan.networkStart[network + 1]!; s++) {
      const spanner = spanners.offsets[s]!;
      if (spanner < spanners.offsets[s + 1]!) members[filled++] = spanners.members[spanner]!;
    }
    if (filled - before >= 2) close(NETWORK_GROUP, -1);
    else filled = before;
  }
  const bodies = plan.principals === 1 ? bodiesOfPrincipals(plan, meetOutside) : [];
  for (const schoolsTogether of bodies) {
    if (schoolsTogether.length < 2) continue;
    const start = divide(schoolsTogether.length, Math.ceil(schoolsTogether.length / PRINCIPALS_TOGETHER));
    for (let part = 0; part < start.length - 1; part++) {
      for (let at = start[part]!; at < start[part + 1]!; at++)
        members[filled++] = plan.schoolOffsets[schoolsTogether[at]!]!;
      close(PRINCIPALS_GROUP, -1);
    }
  }
  return {
    groupOffsets: Int32Array.from(offsets),
    groupMembers: members.slice(0, filled),
    groupKind: Uint8Array.from(kinds),
    groupSchool: Int32Array.from(schools),
  };
}

/** Schools whose principals meet with one another, as lists to be cut into groups. */
function bodiesOfPrincipals(plan: DistrictPlan, meetOutside: number): (readonly number[])[] {
  if (!plan.apart) return [Array.from({ length: plan.schoolCount }, (_, s) => s)];
  const networks = Array.from({ length: plan.networkStart.length - 1 }, (_, network) => {
    const first = plan.networkStart[network]!;
    return Array.from({ length: plan.networkStart[network + 1]! - first }, (_each, k) => first + k);
  });
  return principalsTogether(networks, meetOutside);
}

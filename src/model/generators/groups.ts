import { NETWORK_GROUP, PRINCIPALS_GROUP, TEAM } from "../system.ts";
import type { BoundarySpanners } from "./boundarySpanners.ts";
import { divide, divideInTeams, firstTeacherOf, teacherCountOf, type DistrictPlan } from "./districtPlan.ts";

/** The groups of a `System`. */
export interface Groups {
  readonly groupOffsets: Int32Array;
  readonly groupMembers: Int32Array;
  readonly groupKind: Uint8Array;
  readonly groupSchool: Int32Array;
}

/** Largest principals' group. */
export const PRINCIPALS_TOGETHER = 12;

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
  const bodies = plan.principals === 1 ? principalsTogether(plan, meetOutside) : [];
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

/**
 * Schools whose principals meet with one another, as lists to be cut into groups: all of a district, or those of each
 * network that stands apart, and last those who meet across networks, dealt out so that each group mixes them.
 */
function principalsTogether(plan: DistrictPlan, meetOutside: number): number[][] {
  if (!plan.apart) return [Array.from({ length: plan.schoolCount }, (_, s) => s)];
  const networks = plan.networkStart.length - 1;
  const goersOf = goersOut(plan, meetOutside);
  const inside: number[][] = [];
  const across: number[] = [];
  for (let network = 0; network < networks; network++) {
    const first = plan.networkStart[network]!;
    const size = plan.networkStart[network + 1]! - first;
    const goers = goersOf[network]!;
    for (let k = 0; k < goers; k++) across.push(first + k);
    inside.push(Array.from({ length: size - goers }, (_, k) => first + goers + k));
  }
  const groups = Math.ceil(across.length / PRINCIPALS_TOGETHER);
  const dealt: number[] = [];
  for (let g = 0; g < groups; g++) for (let k = g; k < across.length; k += groups) dealt.push(across[k]!);
  return [...inside, dealt];
}

/** How many principals of each network meet with those of others: whoever is left alone goes along, and one alone stays. */
function goersOut({ networkStart }: DistrictPlan, meetOutside: number): number[] {
  const networks = networkStart.length - 1;
  const goers = Array.from({ length: networks }, (_, network) => {
    const size = networkStart[network + 1]! - networkStart[network]!;
    const share = networks < 2 ? 0 : Math.round(meetOutside * size);
    return share === size - 1 && share > 0 ? size : share;
  });
  return goers.reduce((sum, count) => sum + count, 0) < 2 ? goers.fill(0) : goers;
}

import type { NetworkOptions } from "../../../src/model/generators/schoolNetwork.ts";
import {
  NETWORK_GROUP,
  OTHER_SCHOOL,
  PRINCIPAL,
  PRINCIPALS,
  PRINCIPALS_GROUP,
  SAME_SCHOOL,
  SAME_TEAM,
  TEACHER,
  TEAM,
  schoolOf,
  type System,
} from "../../../src/model/system.ts";

/** Members of a group. */
export function membersOf(system: System, group: number): number[] {
  return Array.from(
    system.groupMembers.subarray(system.groupOffsets[group]!, system.groupOffsets[group + 1]!),
  );
}

/** Numbers of the groups of a kind. */
export function groupsOfKind(system: System, kind: number): number[] {
  return [...system.groupKind.keys()].filter((group) => system.groupKind[group] === kind);
}

/** Whom person i learns from. */
export function rowOf(system: System, i: number): number[] {
  return Array.from(system.ties.targets.subarray(system.ties.offsets[i]!, system.ties.offsets[i + 1]!));
}

/** Everything that is not as it must be in a generated system; empty if all is well. */
export function systemFaults(system: System, options: NetworkOptions): string[] {
  const faults: string[] = [];
  const must = (truth: boolean, what: string): void => {
    if (!truth) faults.push(what);
  };
  const { schoolSizes } = options;
  const people = schoolSizes.reduce((sum, size) => sum + size, 0);
  const ties = system.ties.targets.length;
  must(system.role.length === people, "number of people");
  must(system.schoolNames.length === schoolSizes.length, "number of names");
  must(system.schoolOffsets.length === schoolSizes.length + 1, "number of schools");
  schoolSizes.forEach((size, s) => {
    must(system.schoolOffsets[s + 1]! - system.schoolOffsets[s]! === size, `size of school ${s}`);
    for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
      const principal = i === system.schoolOffsets[s] && options.principals !== false;
      must(system.role[i] === (principal ? PRINCIPAL : TEACHER), `role of ${i}`);
    }
  });
  must(system.ties.nodeCount === people && system.ties.offsets.length === people + 1, "rows");
  must(system.ties.offsets[people] === ties, "ties in rows");
  must(system.tieStrength.length === ties && system.tieLayer.length === ties, "length of facts on ties");
  faults.push(...tieFaults(system, options), ...groupFaults(system, options));
  return faults;
}

function tieFaults(system: System, options: NetworkOptions): string[] {
  const faults: string[] = [];
  // With groups as large as teams the groups tell the teams.
  const groupsAreTeams = (options.groupSize ?? 6) === (options.teamSize ?? 6);
  const team = new Int32Array(system.role.length).fill(-1);
  for (const group of groupsOfKind(system, TEAM)) for (const i of membersOf(system, group)) team[i] = group;
  for (let i = 0; i < system.role.length; i++) {
    let before = -1;
    for (let e = system.ties.offsets[i]!; e < system.ties.offsets[i + 1]!; e++) {
      const target = system.ties.targets[e]!;
      const layer = system.tieLayer[e]!;
      if (!(target > before && target < system.role.length)) faults.push(`order in row ${i}`);
      before = target;
      if (target === i) faults.push(`tie of ${i} to herself`);
      const strength = system.tieStrength[e]!;
      if (!(strength >= 0 && strength <= 1)) faults.push(`strength of tie ${i} to ${target}`);
      let right = layer === SAME_SCHOOL;
      if (schoolOf(system, i) !== schoolOf(system, target)) {
        if (system.role[i] !== system.role[target])
          faults.push(`${i} and ${target} differ in role and school`);
        right = layer === (system.role[i] === PRINCIPAL ? PRINCIPALS : OTHER_SCHOOL);
      } else if (system.role[i] === TEACHER && system.role[target] === TEACHER) {
        if (groupsAreTeams) right = layer === (team[i] === team[target] ? SAME_TEAM : SAME_SCHOOL);
        else right = layer === SAME_TEAM || layer === SAME_SCHOOL;
      }
      if (!right) faults.push(`layer ${layer} of tie ${i} to ${target}`);
    }
  }
  return faults;
}

function groupFaults(system: System, options: NetworkOptions): string[] {
  const faults: string[] = [];
  const must = (truth: boolean, what: string): void => {
    if (!truth) faults.push(what);
  };
  const teams = new Int32Array(system.role.length);
  const sizes = new Map<number, number[]>();
  for (const group of groupsOfKind(system, TEAM)) {
    const school = system.groupSchool[group]!;
    const members = membersOf(system, group);
    sizes.set(school, [...(sizes.get(school) ?? []), members.length]);
    for (const i of members) teams[i]!++;
    must(
      members.every((i) => schoolOf(system, i) === school),
      `school of team ${group}`,
    );
  }
  system.role.forEach((role, i) => must(teams[i] === (role === TEACHER ? 1 : 0), `teams of ${i}`));
  for (const [school, own] of sizes) {
    must(Math.min(...own) > 0 && Math.max(...own) - Math.min(...own) <= 1, `team sizes of school ${school}`);
  }
  for (const group of groupsOfKind(system, NETWORK_GROUP)) {
    const members = membersOf(system, group);
    must(
      members.length >= 2 && members.length <= (options.schoolsPerNetwork ?? 11),
      `size of group ${group}`,
    );
    must(
      new Set(members.map((i) => schoolOf(system, i))).size === members.length,
      `schools in group ${group}`,
    );
    must(
      members.every((i) => system.role[i] === TEACHER),
      `roles in group ${group}`,
    );
    must(system.groupSchool[group] === -1, `school of group ${group}`);
  }
  const principals: number[] = [];
  for (const group of groupsOfKind(system, PRINCIPALS_GROUP)) {
    const members = membersOf(system, group);
    must(members.length <= 12, `size of group ${group}`);
    must(system.groupSchool[group] === -1, `school of group ${group}`);
    principals.push(...members);
  }
  const schools = options.schoolSizes.length;
  const expected = schools >= 2 && options.principals !== false ? schools : 0;
  must(new Set(principals).size === expected && principals.length === expected, "principals who meet");
  must(
    principals.every((i) => system.role[i] === PRINCIPAL),
    "roles of principals who meet",
  );
  return faults;
}

import type { Practices } from "./practices.ts";
import { PRINCIPAL, TEACHER, type System } from "./system.ts";

/** What can be looked up of the fixed parts of a run, worked out once. */
export interface Structure {
  /** First tie slot of each person's row; one more entry than people. */
  readonly slotOffsets: Int32Array;
  /** Groups of person i are `groupsOf[groupsOfOffsets[i] … groupsOfOffsets[i + 1] − 1]`. */
  readonly groupsOfOffsets: Int32Array;
  readonly groupsOf: Int32Array;
  /** Person number of each school's principal; −1 where no person holds the role. */
  readonly principalOf: Int32Array;
  /** Number of teachers in each school. */
  readonly teacherCount: Int32Array;
  /** Domain of each practice. */
  readonly domainOf: Int32Array;
}

/**
 * Free slots that each person has for ties still to come. The same for all runs, so that no setting changes the
 * shape of the state; growth beyond this room ends.
 */
export const SPARE_TIES = 6;

/** Works out the structure of a system. Linear in people, ties and group members. */
export function buildStructure(system: System, practices: Practices): Structure {
  const people = system.role.length;
  const slotOffsets = new Int32Array(people + 1);
  for (let i = 0; i <= people; i++) slotOffsets[i] = system.ties.offsets[i]! + i * SPARE_TIES;

  const groupsOfOffsets = new Int32Array(people + 1);
  for (const member of system.groupMembers) groupsOfOffsets[member + 1]!++;
  for (let i = 0; i < people; i++) groupsOfOffsets[i + 1]! += groupsOfOffsets[i]!;
  const groupsOf = new Int32Array(system.groupMembers.length);
  const next = groupsOfOffsets.slice(0, people);
  for (let group = 0; group < system.groupKind.length; group++) {
    for (let at = system.groupOffsets[group]!; at < system.groupOffsets[group + 1]!; at++) {
      groupsOf[next[system.groupMembers[at]!]!++] = group;
    }
  }

  const schools = system.schoolNames.length;
  const principalOf = new Int32Array(schools).fill(-1);
  const teacherCount = new Int32Array(schools);
  for (let s = 0; s < schools; s++) {
    for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
      if (system.role[i] === PRINCIPAL && principalOf[s] === -1) principalOf[s] = i;
      if (system.role[i] === TEACHER) teacherCount[s]!++;
    }
  }

  const domainOf = new Int32Array(practices.names.length);
  for (let d = 0; d < practices.domainNames.length; d++) {
    domainOf.fill(d, practices.domainOffsets[d]!, practices.domainOffsets[d + 1]!);
  }
  return { slotOffsets, groupsOfOffsets, groupsOf, principalOf, teacherCount, domainOf };
}

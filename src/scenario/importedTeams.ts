import { PRINCIPALS_TOGETHER, principalsTogether } from "../model/generators/principalsTogether.ts";
import { NETWORK_GROUP, PRINCIPAL, PRINCIPALS_GROUP, TEAM, type System } from "../model/system.ts";
import type { Networks } from "./importedNetworks.ts";
import type { NetworkTables } from "./networks/networkTables.ts";

/** Who forms a team with whom in an imported network. */
export interface Teams {
  /** Team number of each person; −1 none. */
  readonly teamOf: Int32Array;
  readonly members: readonly (readonly number[])[];
  /** School number of each team. */
  readonly school: readonly number[];
  /** Whether the files name teams. */
  readonly named: boolean;
}

/** Teams as the files name them; else neighbours in the list, so many to a team. */
export function formTeams(
  tables: NetworkTables,
  schoolOffsets: Int32Array,
  role: Uint8Array,
  teamSize: number,
): Teams {
  const teamOf = new Int32Array(tables.staff.length).fill(-1);
  const members: number[][] = [];
  const school: number[] = [];
  const named = tables.staff.some((person) => person.team !== undefined);
  for (let s = 0; s + 1 < schoolOffsets.length; s++) {
    const teachers: number[] = [];
    for (let i = schoolOffsets[s]!; i < schoolOffsets[s + 1]!; i++)
      if (role[i] !== PRINCIPAL) teachers.push(i);
    const bodies = new Map<string, number[]>();
    const teamCount = Math.max(1, Math.round(teachers.length / teamSize));
    teachers.forEach((i, k) => {
      const name = named ? tables.staff[i]!.team : String(Math.floor((k * teamCount) / teachers.length));
      if (name === undefined) return;
      if (!bodies.has(name)) bodies.set(name, []);
      bodies.get(name)!.push(i);
    });
    for (const body of bodies.values()) {
      for (const i of body) teamOf[i] = members.length;
      members.push(body);
      school.push(s);
    }
  }
  return { teamOf, members, school, named };
}

type Groups = Pick<System, "groupOffsets" | "groupMembers" | "groupKind" | "groupSchool">;

/** Nobody meets. */
export function noGroups(): Groups {
  return {
    groupOffsets: new Int32Array(1),
    groupMembers: new Int32Array(0),
    groupKind: new Uint8Array(0),
    groupSchool: new Int32Array(0),
  };
}

/**
 * Teams of two and more meet; so do the principals, and one teacher of each school for the network. Where several
 * networks stand apart, they do so within each, but for the principals who meet outside theirs.
 */
export function formGroups(
  teams: Teams,
  schoolOffsets: Int32Array,
  role: Uint8Array,
  networks: Networks | null,
  principalsMeetOutside: number,
): Groups {
  const bodies: { members: readonly number[]; kind: number; school: number }[] = [];
  teams.members.forEach((members, team) => {
    if (members.length > 1) bodies.push({ members, kind: TEAM, school: teams.school[team]! });
  });
  const schools = networks?.schools ?? [Array.from({ length: schoolOffsets.length - 1 }, (_, s) => s)];
  const members = schools.map((each) => membersOf(each, schoolOffsets, role));
  const delegates = members.map((each) => each.delegates);
  const together =
    networks === null
      ? members.map((each) => each.principals)
      : principalsTogether(
          members.map((each) => each.principals),
          principalsMeetOutside,
        );
  // A network that stands apart has one group, however large it is.
  const groups = networks === null ? delegates.flatMap((each) => cut(each)) : delegates;
  for (const body of groups)
    if (body.length > 1) bodies.push({ members: body, kind: NETWORK_GROUP, school: -1 });
  for (const body of together.flatMap((each) => cut(each)))
    if (body.length > 1) bodies.push({ members: body, kind: PRINCIPALS_GROUP, school: -1 });
  const groupOffsets = new Int32Array(bodies.length + 1);
  bodies.forEach((body, g) => (groupOffsets[g + 1] = groupOffsets[g]! + body.members.length));
  return {
    groupOffsets,
    groupMembers: Int32Array.from(bodies.flatMap((body) => body.members)),
    groupKind: Uint8Array.from(bodies, (body) => body.kind),
    groupSchool: Int32Array.from(bodies, (body) => body.school),
  };
}

/** The principals of some schools, and the first of each school's others, who speaks for it in the network. */
function membersOf(
  schools: readonly number[],
  schoolOffsets: Int32Array,
  role: Uint8Array,
): { principals: number[]; delegates: number[] } {
  const principals: number[] = [];
  const delegates: number[] = [];
  for (const s of schools) {
    let delegate = -1;
    for (let i = schoolOffsets[s]!; i < schoolOffsets[s + 1]!; i++) {
      if (role[i] === PRINCIPAL) principals.push(i);
      else if (delegate < 0) delegate = i;
    }
    if (delegate >= 0) delegates.push(delegate);
  }
  return { principals, delegates };
}

/** People in groups of at most as many as principals meet in. */
function cut(members: readonly number[]): (readonly number[])[] {
  const parts = Math.ceil(members.length / PRINCIPALS_TOGETHER);
  return Array.from({ length: parts }, (_, part) =>
    members.slice(
      Math.floor((part * members.length) / parts),
      Math.floor(((part + 1) * members.length) / parts),
    ),
  );
}

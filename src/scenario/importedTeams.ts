import { NETWORK_GROUP, PRINCIPAL, PRINCIPALS_GROUP, TEAM, type System } from "../model/system.ts";
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

/** Teams of two and more meet; so do the principals, and one teacher of each school for the network. */
export function formGroups(teams: Teams, schoolOffsets: Int32Array, role: Uint8Array): Groups {
  const bodies: { members: readonly number[]; kind: number; school: number }[] = [];
  teams.members.forEach((members, team) => {
    if (members.length > 1) bodies.push({ members, kind: TEAM, school: teams.school[team]! });
  });
  const principals: number[] = [];
  const delegates: number[] = [];
  for (let s = 0; s + 1 < schoolOffsets.length; s++) {
    let delegate = -1;
    for (let i = schoolOffsets[s]!; i < schoolOffsets[s + 1]!; i++) {
      if (role[i] === PRINCIPAL) principals.push(i);
      else if (delegate < 0) delegate = i;
    }
    if (delegate >= 0) delegates.push(delegate);
  }
  for (const [members, kind, most] of [
    [delegates, NETWORK_GROUP, 12],
    [principals, PRINCIPALS_GROUP, 12],
  ] as const) {
    const parts = Math.ceil(members.length / most);
    for (let part = 0; part < parts; part++) {
      const body = members.slice(
        Math.floor((part * members.length) / parts),
        Math.floor(((part + 1) * members.length) / parts),
      );
      if (body.length > 1) bodies.push({ members: body, kind, school: -1 });
    }
  }
  const groupOffsets = new Int32Array(bodies.length + 1);
  bodies.forEach((body, g) => (groupOffsets[g + 1] = groupOffsets[g]! + body.members.length));
  return {
    groupOffsets,
    groupMembers: Int32Array.from(bodies.flatMap((body) => body.members)),
    groupKind: Uint8Array.from(bodies, (body) => body.kind),
    groupSchool: Int32Array.from(bodies, (body) => body.school),
  };
}

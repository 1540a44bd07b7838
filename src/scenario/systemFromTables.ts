import { buildGraph } from "../core/graph.ts";
import { stream, type Luck } from "../core/luck.ts";
import { choiceOf, uniformOf } from "../core/distributions.ts";
import { NETWORK_GROUP, OTHER_SCHOOL, PRINCIPAL, PRINCIPALS, PRINCIPALS_GROUP, SAME_SCHOOL, SAME_TEAM, TEACHER, TEAM, type System } from "../model/system.ts";
import type { NetworkTables } from "./networks/networkTables.ts";

/** How tables become a system. */
export interface TableOptions {
  /** Strength of a tie of average weight. */
  readonly strength: number;
  /** Share of all ties to add between schools. */
  readonly bridges: number;
  /** Whether teams meet. */
  readonly meetings: boolean;
  /** Teachers in a team where the files name none. */
  readonly teamSize: number;
}

const bridging = stream("import.bridges");
/** Boundary spanners in a school: few hold the ties to others. */
const SPANNERS = 2;

/** A system from imported tables in canonical order; notes say what was made up. */
export function systemFromTables(tables: NetworkTables, options: TableOptions, luck: Luck): { system: System; notes: string[] } {
  const { staff, ties } = tables;
  const notes: string[] = [];
  const number = new Map(staff.map((person, i) => [person.id, i]));
  const schoolNames = [...new Set(staff.map((person) => person.school))];
  const schoolNumber = new Map(schoolNames.map((name, s) => [name, s]));
  const schoolOf = Int32Array.from(staff, (person) => schoolNumber.get(person.school)!);
  const schoolOffsets = new Int32Array(schoolNames.length + 1);
  for (const s of schoolOf) schoolOffsets[s + 1]!++;
  for (let s = 0; s < schoolNames.length; s++) schoolOffsets[s + 1]! += schoolOffsets[s]!;
  const role = Uint8Array.from(staff, (person) => ({ teacher: TEACHER, principal: PRINCIPAL, coach: 2 })[person.role]);

  const teams = formTeams(tables, schoolOffsets, role, options.teamSize);
  if (!options.meetings) notes.push("no teams meet: the scenario says so");
  else if (!teams.named) notes.push(`the files name no teams: neighbours in the list form teams of about ${options.teamSize}`);
  const from: number[] = ties.map((tie) => number.get(tie.from)!);
  const to: number[] = ties.map((tie) => number.get(tie.to)!);
  const meanWeight = ties.reduce((sum, tie) => sum + tie.weight, 0) / ties.length;
  const strength: number[] = ties.map((tie) =>
    meanWeight > 0 ? Math.min(1, (options.strength * tie.weight) / meanWeight) : options.strength,
  );
  addBridges(from, to, schoolOf, schoolOffsets, options.bridges, luck, notes);
  while (strength.length < from.length) strength.push(options.strength);

  const { graph, place } = buildGraph(staff.length, from, to);
  const tieStrength = new Float32Array(from.length);
  const tieLayer = new Uint8Array(from.length);
  for (let t = 0; t < from.length; t++) {
    const i = from[t]!;
    const j = to[t]!;
    tieStrength[place[t]!] = strength[t]!;
    const principals = role[i] === PRINCIPAL && role[j] === PRINCIPAL;
    const apart = schoolOf[i] !== schoolOf[j];
    tieLayer[place[t]!] = principals ? PRINCIPALS : apart ? OTHER_SCHOOL : teams.teamOf[i] === teams.teamOf[j] && teams.teamOf[i]! >= 0 ? SAME_TEAM : SAME_SCHOOL;
  }
  const groups = options.meetings ? formGroups(teams.members, teams.school, schoolOffsets, role) : noGroups();
  return {
    system: {
      schoolNames,
      schoolOffsets,
      role,
      staffIds: staff.map((person) => person.id),
      ties: graph,
      tieStrength,
      tieLayer,
      ...groups,
      givenSkill: given(staff.map((person) => person.skill)),
      givenThreshold: given(staff.map((person) => person.threshold)),
    },
    notes,
  };
}

function given(values: readonly (number | undefined)[]): Float32Array | null {
  return values.some((value) => value !== undefined) ? Float32Array.from(values, (value) => value ?? NaN) : null;
}

/** Teams as the files name them; else neighbours in the list, so many to a team. */
function formTeams(tables: NetworkTables, schoolOffsets: Int32Array, role: Uint8Array, teamSize: number) {
  const teamOf = new Int32Array(tables.staff.length).fill(-1);
  const members: number[][] = [];
  const school: number[] = [];
  const named = tables.staff.some((person) => person.team !== undefined);
  for (let s = 0; s + 1 < schoolOffsets.length; s++) {
    const teachers: number[] = [];
    for (let i = schoolOffsets[s]!; i < schoolOffsets[s + 1]!; i++) if (role[i] !== PRINCIPAL) teachers.push(i);
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

/** Adds ties between schools until they are the given share of all ties; a few people of each school hold them. */
function addBridges(from: number[], to: number[], schoolOf: Int32Array, schoolOffsets: Int32Array, share: number, luck: Luck, notes: string[]): void {
  const schools = schoolOffsets.length - 1;
  if (share === 0 || schools < 2) return;
  const limit = Math.min(0.9, share);
  const wanted = Math.round((limit / (1 - limit)) * from.length);
  const taken = new Set(from.map((i, t) => i * schoolOf.length + to[t]!));
  const spanner = (s: number, word: number): number => {
    const size = schoolOffsets[s + 1]! - schoolOffsets[s]!;
    return schoolOffsets[s]! + (choiceOf(word, Math.min(SPANNERS, size)) * 7919 + s * 31) % size;
  };
  let added = 0;
  for (let attempt = 0; attempt < wanted * 20 && added < wanted; attempt++) {
    const draw = luck.draw(bridging, 0, attempt);
    const s = attempt % schools;
    const other = (s + 1 + Math.floor(uniformOf(draw[0]!) * (schools - 1))) % schools;
    const i = spanner(s, draw[1]!);
    const j = spanner(other, draw[2]!);
    const key = i * schoolOf.length + j;
    if (taken.has(key)) continue;
    taken.add(key);
    from.push(i);
    to.push(j);
    added++;
  }
  notes.push(`${added} ties between schools were added, held by up to ${SPANNERS} people of each school (system.import.bridges)`);
}

function noGroups(): Pick<System, "groupOffsets" | "groupMembers" | "groupKind" | "groupSchool"> {
  return { groupOffsets: new Int32Array(1), groupMembers: new Int32Array(0), groupKind: new Uint8Array(0), groupSchool: new Int32Array(0) };
}

/** Teams of two and more meet; so do the principals, and one teacher of each school for the network. */
function formGroups(teams: number[][], teamSchool: number[], schoolOffsets: Int32Array, role: Uint8Array) {
  const bodies: { members: number[]; kind: number; school: number }[] = [];
  teams.forEach((members, team) => {
    if (members.length > 1) bodies.push({ members, kind: TEAM, school: teamSchool[team]! });
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
      const body = members.slice(Math.floor((part * members.length) / parts), Math.floor(((part + 1) * members.length) / parts));
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

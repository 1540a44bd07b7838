import { buildGraph } from "../core/graph.ts";
import type { Luck } from "../core/luck.ts";
import {
  OTHER_SCHOOL,
  PRINCIPAL,
  PRINCIPALS,
  SAME_SCHOOL,
  SAME_TEAM,
  roles,
  type System,
} from "../model/system.ts";
import { addBridges } from "./importedBridges.ts";
import { networksOf } from "./importedNetworks.ts";
import { formGroups, formTeams, noGroups } from "./importedTeams.ts";
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
  /** Where the files name several networks: share of the added ties that lead out of the school's own. */
  readonly outsideNetworkShare: number;
  /** Where they do: share of each network's principals who meet with those of others. */
  readonly principalsMeetOutside: number;
}

/** How a scenario makes a system of tables, by what it says of the import and of networks. */
export function tableOptions(
  { strength, bridges, meetings }: Pick<TableOptions, "strength" | "bridges" | "meetings">,
  network: Readonly<Record<string, number>>,
): TableOptions {
  return {
    strength,
    bridges,
    meetings,
    teamSize: network["teamSize"]!,
    outsideNetworkShare: network["outsideNetworkShare"]!,
    principalsMeetOutside: network["principalsMeetOutside"]!,
  };
}

/** A system from imported tables in canonical order; notes say what was made up. */
export function systemFromTables(
  tables: NetworkTables,
  options: TableOptions,
  luck: Luck,
): { system: System; notes: string[] } {
  const { staff, ties } = tables;
  const notes: string[] = [];
  const number = new Map(staff.map((person, i) => [person.id, i]));
  const schoolNames = [...new Set(staff.map((person) => person.school))];
  const schoolNumber = new Map(schoolNames.map((name, s) => [name, s]));
  const schoolOf = Int32Array.from(staff, (person) => schoolNumber.get(person.school)!);
  const schoolOffsets = new Int32Array(schoolNames.length + 1);
  for (const s of schoolOf) schoolOffsets[s + 1]!++;
  for (let s = 0; s < schoolNames.length; s++) schoolOffsets[s + 1]! += schoolOffsets[s]!;
  const role = Uint8Array.from(staff, (person) => roles.indexOf(person.role));

  const networks = networksOf(staff, schoolNumber);
  const apart = networks !== null && networks.names.length > 1 ? networks : null;
  const teams = formTeams(tables, schoolOffsets, role, options.teamSize);
  if (!options.meetings) notes.push("no teams meet: the scenario says so");
  else if (!teams.named)
    notes.push(`the files name no teams: neighbours in the list form teams of about ${options.teamSize}`);
  const from: number[] = ties.map((tie) => number.get(tie.from)!);
  const to: number[] = ties.map((tie) => number.get(tie.to)!);
  const meanWeight = ties.reduce((sum, tie) => sum + tie.weight, 0) / ties.length;
  const strength: number[] = ties.map((tie) =>
    meanWeight > 0 ? Math.min(1, (options.strength * tie.weight) / meanWeight) : options.strength,
  );
  addBridges(from, to, schoolOf, schoolOffsets, options.bridges, luck, notes, {
    networks: apart,
    outsideShare: options.outsideNetworkShare,
  });
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
    tieLayer[place[t]!] = principals
      ? PRINCIPALS
      : apart
        ? OTHER_SCHOOL
        : teams.teamOf[i] === teams.teamOf[j] && teams.teamOf[i]! >= 0
          ? SAME_TEAM
          : SAME_SCHOOL;
  }
  const groups = options.meetings
    ? formGroups(teams, schoolOffsets, role, apart, options.principalsMeetOutside)
    : noGroups();
  return {
    system: {
      schoolNames,
      schoolOffsets,
      ...(apart === null ? {} : { schoolNetwork: apart.ofSchool }),
      ...(networks === null ? {} : { networkNames: networks.names }),
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
  return values.some((value) => value !== undefined)
    ? Float32Array.from(values, (value) => value ?? NaN)
    : null;
}

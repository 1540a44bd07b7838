import { join } from "node:path";
import { networkName, roles, schoolOf, staffName, type System } from "../model/system.ts";
import type { NetworkTables } from "../scenario/networks/networkTables.ts";
import { writeCsv } from "../scenario/networks/writeCsv.ts";
import { writeGraphml } from "../scenario/networks/writeGraphml.ts";
import { makeFolder } from "./makeFolder.ts";
import { writeAtomically } from "./atomicFile.ts";
import { cell } from "./tables.ts";

/** Folder below the results that holds the network. */
export const NETWORK_FOLDER = "network";

/** Most people whose network is written out: beyond that the files serve nobody. */
const LARGEST_WRITTEN = 100_000;

/** A system as tables: what the importers would read back. */
export function tablesOfSystem(system: System): NetworkTables {
  const teamOf = new Map<number, number>();
  for (let g = 0; g < system.groupKind.length; g++) {
    if (system.groupKind[g] !== 0) continue;
    for (let at = system.groupOffsets[g]!; at < system.groupOffsets[g + 1]!; at++)
      teamOf.set(system.groupMembers[at]!, g);
  }
  const staff = Array.from(system.role, (role, i) => {
    const school = schoolOf(system, i);
    const network = networkName(system, school);
    const team = teamOf.get(i);
    const skill = givenNumber(system.givenSkill, i);
    const threshold = givenNumber(system.givenThreshold, i);
    return {
      id: staffName(system, i),
      school: system.schoolNames[school]!,
      role: roles[role]!,
      ...(team === undefined ? {} : { team: `team ${team + 1}` }),
      ...(skill === undefined ? {} : { skill }),
      ...(threshold === undefined ? {} : { threshold }),
      ...(network === undefined ? {} : { network }),
    };
  });
  const ties = [];
  for (let i = 0; i < staff.length; i++) {
    for (let e = system.ties.offsets[i]!; e < system.ties.offsets[i + 1]!; e++) {
      ties.push({
        from: staff[i]!.id,
        to: staff[system.ties.targets[e]!]!.id,
        weight: Math.round(system.tieStrength[e]! * 1e6) / 1e6,
      });
    }
  }
  return { staff, ties };
}

/** A row for each school, with the name or number of its network. */
function networksText(system: System): string {
  const { schoolNames, schoolOffsets } = system;
  const rows = schoolNames.map((school, s) =>
    [school, networkName(system, s)!, schoolOffsets[s + 1]! - schoolOffsets[s]!].map(cell).join(),
  );
  return `${["school,network,staff", ...rows].join("\n")}\n`;
}

/** What the user gave for a person, as she wrote it before it was stored in single precision; undefined where nothing. */
function givenNumber(values: Float32Array | null, i: number): number | undefined {
  const value = values?.[i];
  return value === undefined || value !== value ? undefined : Number(value.toPrecision(7));
}

/**
 * Writes the network that a run started from: staff.csv, ties.csv and network.graphml in `network/`, and schools.csv
 * where several networks stand apart, also of more people than the other files are written for.
 */
export function writeNetwork(folder: string, system: System): void {
  if (system.schoolNetwork !== undefined) {
    makeFolder(join(folder, NETWORK_FOLDER));
    writeAtomically(join(folder, NETWORK_FOLDER, "schools.csv"), networksText(system));
  }
  if (system.role.length > LARGEST_WRITTEN) return;
  const tables = tablesOfSystem(system);
  const { staff, ties } = writeCsv(tables);
  makeFolder(join(folder, NETWORK_FOLDER));
  writeAtomically(join(folder, NETWORK_FOLDER, "staff.csv"), staff);
  writeAtomically(join(folder, NETWORK_FOLDER, "ties.csv"), ties);
  writeAtomically(join(folder, NETWORK_FOLDER, "network.graphml"), writeGraphml(tables));
}

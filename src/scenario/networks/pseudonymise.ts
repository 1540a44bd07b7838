import { canonicalTables, compareNaturally } from "./canonical.ts";
import type { NetworkTables, StaffRow } from "./networkTables.ts";

/** Which name became which code. */
export interface KeyRow {
  readonly kind: "network" | "school" | "team" | "person";
  /** The name of the school that the row belongs to; empty for a network. */
  readonly school: string;
  readonly name: string;
  readonly code: string;
}

/**
 * Replaces all names by codes: schools S01, S02, …, people S01-001, …, teams S01-T01, …, networks N01, …. Codes follow the sorted names,
 * so the same network always gets the same codes and keeps its canonical order. Roles, skills and ties stay as they
 * are: who knows the network well may still recognise somebody.
 * @returns the tables with codes, and the key table to be kept apart from them.
 */
export function pseudonymise(tables: NetworkTables): { tables: NetworkTables; key: readonly KeyRow[] } {
  const { staff, ties } = canonicalTables(tables);
  const schools = new Map<string, StaffRow[]>();
  for (const person of staff) {
    const people = schools.get(person.school);
    if (people === undefined) schools.set(person.school, [person]);
    else people.push(person);
  }
  const schoolWidth = widthFor(schools.size, 2);
  const largest = [...schools.values()].reduce((most, people) => Math.max(most, people.length), 0);
  const personWidth = widthFor(largest, 3);
  const key: KeyRow[] = [];
  const coded: StaffRow[] = [];
  const codes = new Map<string, string>();
  const networks = [...new Set(staff.flatMap((person) => person.network ?? []))].sort(compareNaturally);
  const networkWidth = widthFor(networks.length, 2);
  const networkCodes = new Map(
    networks.map((network, index) => [network, `N${padded(index + 1, networkWidth)}`]),
  );
  for (const [name, code] of networkCodes) key.push({ kind: "network", school: "", name, code });
  let schoolNumber = 0;
  for (const [school, people] of schools) {
    schoolNumber++;
    const schoolCode = `S${padded(schoolNumber, schoolWidth)}`;
    key.push({ kind: "school", school, name: school, code: schoolCode });
    const teams = [...new Set(people.flatMap((person) => person.team ?? []))].sort(compareNaturally);
    const teamCodes = new Map(
      teams.map((team, index) => [team, `${schoolCode}-T${padded(index + 1, widthFor(teams.length, 2))}`]),
    );
    for (const [name, code] of teamCodes) key.push({ kind: "team", school, name, code });
    people.forEach((person, index) => {
      const code = `${schoolCode}-${padded(index + 1, personWidth)}`;
      const team = person.team === undefined ? undefined : teamCodes.get(person.team);
      const network = person.network === undefined ? undefined : networkCodes.get(person.network);
      codes.set(person.id, code);
      key.push({ kind: "person", school, name: person.id, code });
      coded.push({
        ...person,
        id: code,
        school: schoolCode,
        ...(team === undefined ? {} : { team }),
        ...(network === undefined ? {} : { network }),
      });
    });
  }
  const codeOf = (id: string): string => {
    const code = codes.get(id);
    // Passing the name through would break the promise that no name is left.
    if (code === undefined) throw new Error("a tie names a person who is not among the staff");
    return code;
  };
  return {
    tables: {
      staff: coded,
      ties: ties.map((tie) => ({ ...tie, from: codeOf(tie.from), to: codeOf(tie.to) })),
    },
    key,
  };
}

function widthFor(count: number, minimum: number): number {
  return Math.max(minimum, String(count).length);
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

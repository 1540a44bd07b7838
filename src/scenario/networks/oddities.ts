import { counted } from "./faultList.ts";
import type { NetworkTables } from "./networkTables.ts";

/**
 * What a network may hold and yet seldom means: several principals in a school, none where other schools have one, a
 * school, a network or a person in two spellings. `named` says whether names may be told: notes are kept with the results.
 */
export function oddities({ staff }: Pick<NetworkTables, "staff">, named: boolean): string[] {
  const principals = new Map<string, number>();
  for (const { school, role } of staff)
    principals.set(school, (principals.get(school) ?? 0) + (role === "principal" ? 1 : 0));
  const schools = [...principals.keys()];
  return [
    ...oddPrincipals(principals, named),
    ...twins(schools, "two schools", named),
    ...twins([...new Set(staff.flatMap(({ network }) => network ?? []))], "two networks", named),
    ...twins(
      staff.map(({ id }) => id),
      "two people",
      named,
    ),
  ];
}

function oddPrincipals(principals: ReadonlyMap<string, number>, named: boolean): string[] {
  const schoolsWith = (holds: (count: number) => boolean): string[] =>
    [...principals].filter(([, count]) => holds(count)).map(([school]) => school);
  const several = schoolsWith((count) => count > 1);
  const without = schoolsWith((count) => count === 0);
  const notes: string[] = [];
  if (several.length > 0)
    notes.push(
      `${schoolsHave(several, named)} more than one principal: one of them takes part in meetings, the others in none; give an assistant the role teacher or coach`,
    );
  // Where no school has one, none is missed.
  if (without.length > 0 && without.length < principals.size)
    notes.push(`${schoolsHave(without, named)} no principal, so none takes part in meetings there`);
  return notes;
}

function schoolsHave(schools: readonly string[], named: boolean): string {
  const such = named ? ` (${schools.length > 1 ? "such as " : ""}${JSON.stringify(schools[0])})` : "";
  const count = counted(schools.length, "school", "schools");
  return `${count}${such} ${schools.length === 1 ? "has" : "have"}`;
}

/** A note on names that a reader would take for one. */
function twins(names: readonly string[], who: string, named: boolean): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const loose = loosely(name);
    const other = seen.get(loose);
    if (other === undefined) seen.set(loose, name);
    else {
      const such = named ? `: ${JSON.stringify(other)} and ${JSON.stringify(name)}` : "";
      return [`there are ${who} whose names differ only in capitals, accents or blanks${such}`];
    }
  }
  return [];
}

/**
 * A name without what is easily spelt another way: capitals, accents, blanks, full stops and apostrophes. Between digits
 * they count: "1.12" is not "11.2".
 */
function loosely(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’]|(?<!\p{N})[\s.]|[\s.](?!\p{N})/gu, "")
    .toLowerCase();
}

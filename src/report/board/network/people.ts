import type { Story } from "../../live/engine/protocol.ts";
import { schoolLabel } from "../../text.ts";

/** What a person must be known by. */
type Staff = Pick<Story, "names" | "roles" | "schoolNames" | "schoolOffsets">;

const roleWords = ["Teacher", "Principal", "Coach"] as const;
/** Names that were made up: school and place in it. */
const MADE_UP = /^S\d+-(\d+)$/;

/** School of a person: binary search. */
export function schoolOfPerson({ schoolOffsets }: Pick<Staff, "schoolOffsets">, person: number): number {
  let [low, high] = [0, schoolOffsets.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (schoolOffsets[middle]! <= person) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Role of a person as a word: "Teacher", "Principal", "Coach". */
export function roleWord({ roles }: Pick<Staff, "roles">, person: number): string {
  return roleWords[roles[person]!] ?? "Teacher";
}

/** A person within her school: "Teacher 12"; under a name that was given, that, with her role where it is only a number. */
export function shortName(staff: Staff, person: number): string {
  const name = staff.names[person]!;
  const place = MADE_UP.exec(name)?.[1];
  if (place !== undefined) return `${roleWord(staff, person)} ${Number(place)}`;
  if (/^\d+$/.test(name)) return `${roleWord(staff, person)} ${name}`;
  return staff.roles[person] === 0 ? name : `${name} (${roleWord(staff, person).toLowerCase()})`;
}

/** A person in a sentence: "Teacher 12 of Alder". */
export function personName(staff: Staff, person: number): string {
  return `${shortName(staff, person)} of ${schoolLabel(staff.schoolNames[schoolOfPerson(staff, person)]!)}`;
}

import type { NetworkTables, StaffRow, TieRow } from "./networkTables.ts";

/**
 * Compares two names in an order people expect and every computer gives: runs of digits as numbers (S2 before S10),
 * all else by code unit. No locale is involved. Zero only for equal texts.
 * @returns negative, zero or positive, as Array.sort wants it.
 */
export function compareNaturally(left: string, right: string): number {
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (isDigit(left, i) && isDigit(right, j)) {
      const endLeft = endOfDigits(left, i);
      const endRight = endOfDigits(right, j);
      const difference = compareDigits(left.slice(i, endLeft), right.slice(j, endRight));
      if (difference !== 0) return difference;
      i = endLeft;
      j = endRight;
    } else {
      const difference = left.charCodeAt(i) - right.charCodeAt(j);
      if (difference !== 0) return difference;
      i++;
      j++;
    }
  }
  const rest = left.length - i - (right.length - j);
  if (rest !== 0) return rest;
  // Equal but for leading zeros, as in S1 and S01: any fixed order will do.
  return left < right ? -1 : left > right ? 1 : 0;
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigit(text, end)) end++;
  return end;
}

/** Compares runs of digits of any length, which a number could not hold exactly. */
function compareDigits(left: string, right: string): number {
  const a = left.replace(/^0+/, "");
  const b = right.replace(/^0+/, "");
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The same network in canonical order, so that the order of rows in a file can change nothing: staff by school and then
 * by id, ties by the places of `from` and then of `to` among the staff. Cost n log n.
 */
export function canonicalTables(tables: NetworkTables): NetworkTables {
  const schools = [...new Set(tables.staff.map((person) => person.school))].sort(compareNaturally);
  const schoolPlaces = new Map(schools.map((school, place) => [school, place]));
  const schoolPlace = (person: StaffRow): number => schoolPlaces.get(person.school) ?? 0;
  const staff = [...tables.staff].sort(
    (left, right) => schoolPlace(left) - schoolPlace(right) || compareNaturally(left.id, right.id),
  );
  const places = new Map(staff.map((person, place) => [person.id, place]));
  const placeOf = (id: string): number => places.get(id) ?? staff.length;
  const ties = tables.ties.map((tie): [number, number, TieRow] => [placeOf(tie.from), placeOf(tie.to), tie]);
  ties.sort((left, right) => left[0] - right[0] || left[1] - right[1]);
  return { staff, ties: ties.map(([, , tie]) => tie) };
}
